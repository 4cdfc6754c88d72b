"""The command `showcase`: the only place that prints or exits, a module for each command."""

import click

from showcase.cli.build import build
from showcase.cli.check import check
from showcase.cli.check_pull_request import check_pull_request
from showcase.cli.serve import serve


@click.group()
def main() -> None:
    """Catalogue of typical rural industrial products: check entries, build the site."""


for _command in (check, build, serve, check_pull_request):
    main.add_command(_command)
