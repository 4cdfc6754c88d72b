"""The command `showcase`: the only place that prints or exits, a module for each command."""

import click

from showcase.cli.build import build
from showcase.cli.cache import cache
from showcase.cli.check import check
from showcase.cli.serve import serve


@click.group()
def main() -> None:
    """Catalogue of typical rural industrial products: check entries, build the site."""


for _command in (check, build, serve, cache):
    main.add_command(_command)
