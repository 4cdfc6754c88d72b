"""`showcase hosting`: what to tell a server that serves the site."""

from collections.abc import Callable
from pathlib import Path

import click

from showcase.cli.options import language_option
from showcase.cli.saying import failures_said
from showcase.press.hosting.apache import apache_rules
from showcase.press.hosting.caddy import caddy_site
from showcase.press.hosting.nginx import nginx_server
from showcase.press.hosting.place import Place
from showcase.press.site_tool import read_settings
from showcase.translation import Language

_SERVERS: dict[str, Callable[[Place], str]] = {
    "nginx": nginx_server,
    "caddy": caddy_site,
    "apache": lambda place: apache_rules(place.site_path, has_hsts=place.has_hsts),
}


@click.command()
@click.argument("server", type=click.Choice(list(_SERVERS)))
@click.option("--root", default="/srv/showcase/site", help="Folder of the site on the server.")
@click.option("--listen", default="", help="Address and port, where they are not the usual ones.")
@click.option("--brotli", "has_brotli", is_flag=True, help="The server has a Brotli module.")
@click.option("--site-url", default=None, help="Address of the published site.")
@language_option
def hosting(
    server: str,
    root: str,
    listen: str,
    has_brotli: bool,
    site_url: str | None,
    language: Language,
) -> None:
    """Print the configuration of a server; domain, path and HSTS are those of the settings."""
    with failures_said(language):
        settings = read_settings(Path.cwd(), site_url)
    place = Place(
        settings.site_host, settings.site_path, root, listen, settings.has_hsts, has_brotli
    )
    click.echo(_SERVERS[server](place), nl=False)
