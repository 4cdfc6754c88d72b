"""`showcase package`: the built site for where there is no network."""

from pathlib import Path

import click

from showcase.cli.options import language_option
from showcase.cli.saying import fail
from showcase.press.hosting.offline import write_offline
from showcase.translation import Language, message


@click.command()
@click.option(
    "--offline",
    "place",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The zip to write.",
)
@click.option(
    "--site", type=click.Path(path_type=Path, file_okay=False), default=Path("site"), help="Site."
)
@language_option
def package(place: Path, site: Path, language: Language) -> None:
    """Zip the built site so that it opens by a double click, without scripts and network."""
    if not (site / "index.html").is_file():
        fail(message("There is no built site in {site}; run make site first.", site=site), language)
    try:
        pages = write_offline(site, place)
    except OSError as error:
        fail(
            message("{path} cannot be written: {reason}.", path=place, reason=error.strerror),
            language,
        )
    size = place.stat().st_size / 1_000_000
    sentence = message(
        "{pages} pages, {size} MB: {path}", pages=pages, size=f"{size:.1f}", path=place
    )
    click.echo(sentence.in_language(language))
