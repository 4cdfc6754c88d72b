"""`showcase convert-issue`: from the event of an issue to the files of a product."""

import sys
from pathlib import Path

import click

from showcase.cli.options import PROBLEMS_FOUND, language_option, products_option
from showcase.cli.saying import print_problems
from showcase.contribution.issues.answer import answer
from showcase.contribution.issues.conversion import ATTACHMENTS, Conversion, Converted, convert
from showcase.contribution.issues.issue import NoEntry, read_issue
from showcase.plan import today
from showcase.press.workers import worker_pool
from showcase.translation import Language, Message


@click.command()
@click.argument("event", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("proposal"),
    help="Folder for the files and for answer.md, what the sender is told.",
)
@products_option
@language_option
def convert_issue(event: Path, out: Path, products: Path, language: Language) -> None:
    """Make the files of a product out of EVENT, the event file of an issue, and check them."""
    out.mkdir(parents=True, exist_ok=True)
    result = _result(event, products)
    (out / "answer.md").write_text(answer(result), encoding="utf-8")
    if isinstance(result, Message):
        click.echo(result.in_language(language))
        sys.exit(PROBLEMS_FOUND)
    result.write(out)
    print_problems(result.problems, language)
    sys.exit(PROBLEMS_FOUND if any(one.severity == "error" for one in result.problems) else 0)


def _result(event: Path, products: Path) -> Converted | Message:
    with worker_pool(1) as executor:
        try:
            issue = read_issue(event.read_bytes())
            return convert(issue, Conversion(products, ATTACHMENTS, today(), executor))
        except NoEntry as error:
            return error.reason
