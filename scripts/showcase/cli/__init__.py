"""The command `showcase`: the only place that prints or exits, a module for each command."""

import click

from showcase.cli.build import build
from showcase.cli.check import check
from showcase.cli.check_links import check_links
from showcase.cli.check_pull_request import check_pull_request
from showcase.cli.convert_issue import convert_issue
from showcase.cli.issue_form import issue_form
from showcase.cli.schema import schema
from showcase.cli.serve import serve


@click.group()
def main() -> None:
    """Catalogue of typical rural industrial products: check entries, build the site."""


for _command in (
    build,
    check,
    check_links,
    check_pull_request,
    convert_issue,
    issue_form,
    schema,
    serve,
):
    main.add_command(_command)
