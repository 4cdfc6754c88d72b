"""The command `showcase`: the only place that prints or exits, a module for each command."""

import click

from showcase.cli.add import add
from showcase.cli.build import build
from showcase.cli.cache import cache
from showcase.cli.check import check
from showcase.cli.check_links import check_links
from showcase.cli.check_pull_request import check_pull_request
from showcase.cli.convert_issue import convert_issue
from showcase.cli.export import export
from showcase.cli.fix import fix
from showcase.cli.hosting import hosting
from showcase.cli.import_ import import_
from showcase.cli.issue_form import issue_form
from showcase.cli.new import new
from showcase.cli.package import package
from showcase.cli.printed import print_booklet
from showcase.cli.report import report
from showcase.cli.schema import schema
from showcase.cli.serve import serve
from showcase.cli.template import template
from showcase.cli.verify import verify


@click.group()
def main() -> None:
    """Catalogue of typical rural industrial products: check entries, build the site."""


for _command in (
    add,
    build,
    cache,
    check,
    check_links,
    check_pull_request,
    convert_issue,
    export,
    fix,
    hosting,
    import_,
    issue_form,
    new,
    package,
    print_booklet,
    report,
    schema,
    serve,
    template,
    verify,
):
    main.add_command(_command)
