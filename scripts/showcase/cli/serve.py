"""`showcase serve`: the site on this machine while one writes."""

from pathlib import Path

import click

from showcase.cli.options import language_option, products_option
from showcase.cli.saying import failures_said
from showcase.press.site_tool import read_settings
from showcase.serve.watching import show_site
from showcase.translation import Language


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="Port on this machine.")
@products_option
@language_option
def serve(port: int, products: Path, language: Language) -> None:
    """Build and show the site on this machine; what is saved shows by itself."""
    with failures_said(language):
        read_settings(Path.cwd())
        show_site(Path.cwd(), products, port, language, click.echo)
