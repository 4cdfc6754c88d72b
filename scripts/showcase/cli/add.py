"""`showcase add`: a zip file of the form, checked and put into the folder of entries."""

import sys
from pathlib import Path

import click

from showcase.cli.options import PROBLEMS_FOUND, jobs_option, language_option, products_option
from showcase.cli.saying import fail, failures_said, print_count, print_problems
from showcase.contribution.parcel.adding import Adding, put_in, try_parcel
from showcase.plan import today
from showcase.press.workers import worker_pool
from showcase.translation import Language, message


@click.command()
@click.argument(
    "parcel", metavar="FILE.zip", type=click.Path(path_type=Path, dir_okay=False, exists=True)
)
@click.option("--replace", is_flag=True, help="Put new files in the place of old ones.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@products_option
@jobs_option
@language_option
def add(
    parcel: Path, replace: bool, dry_run: bool, products: Path, jobs: int, language: Language
) -> None:
    """Check a zip file that the form of the site made, and put its files into the entries."""
    with failures_said(language), worker_pool(jobs) as executor:
        adding = try_parcel(parcel, products, today(), executor, may_replace=replace)
    _print_changes(adding, products, language)
    if adding.problems:
        print_problems(adding.problems, language)
        print_count(list(adding.problems), 0, language)
        sys.exit(PROBLEMS_FOUND)
    if not dry_run:
        _put_in(adding, products, language)


def _print_changes(adding: Adding, products: Path, language: Language) -> None:
    words = {
        "new": message("new"),
        "changed": message("changed"),
        "same": message("as it was"),
    }
    for change in adding.changes:
        word = words[change.what].in_language(language)
        click.echo(f"{products.as_posix()}/{change.path} ({word}, {len(change.content)} B)")


def _put_in(adding: Adding, products: Path, language: Language) -> None:
    try:
        put_in(adding, products)
    except OSError as error:
        fail(message("The entries cannot be written: {reason}.", reason=error), language)
    written = sum(change.what != "same" for change in adding.changes)
    sentence = message("{n} files written. Next: showcase check, then look at it.", n=written)
    click.echo(sentence.in_language(language))
