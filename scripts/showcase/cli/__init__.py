"""The command `showcase`: the only place that prints or exits, a module for each command."""

import click

from showcase.cli.build import build
from showcase.cli.check import check
from showcase.cli.fix import fix
from showcase.cli.new import new
from showcase.cli.printed import print_booklet
from showcase.cli.report import report
from showcase.cli.schema import schema
from showcase.cli.serve import serve


@click.group()
def main() -> None:
    """Catalogue of typical rural industrial products: check entries, build the site."""


for _command in (check, fix, new, build, schema, serve, report, print_booklet):
    main.add_command(_command)
