"""`showcase fix`: files in their canonical form, shown before they are written."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from showcase.cli.options import PROBLEMS_FOUND, in_products, language_option, products_option
from showcase.cli.saying import failures_said, print_explained, site_url
from showcase.contribution.change import Change
from showcase.contribution.fixing import Fixable, fixable_files, make, outcomes
from showcase.problem import Problem, printable
from showcase.translation import Language, message, translations

_YES = {"c", "có", "co", "y", "yes"}


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@products_option
@language_option
@click.option("--yes", "is_agreed", is_flag=True, help="Write without asking.")
def fix(paths: tuple[Path, ...], products: Path, language: Language, is_agreed: bool) -> None:
    """Bring the files at PATHS into their canonical form; they say the same as before."""
    for path in paths:
        in_products(path, products)
    files = [file for path in paths for file in fixable_files(products, path, products.as_posix())]
    with failures_said(language):
        refused, open_changes = _fix_all(files, language, is_agreed=is_agreed)
    print_explained(refused, language, site_url())
    sys.exit(PROBLEMS_FOUND if refused or open_changes else 0)


def _fix_all(
    files: Iterable[Fixable], language: Language, *, is_agreed: bool
) -> tuple[list[Problem], int]:
    """What could not be fixed, and the number of changes that were shown and not made."""
    refused: list[Problem] = []
    made, left = 0, 0
    for file in files:
        for outcome in outcomes(file):
            if isinstance(outcome, Change):
                is_wanted = _show(outcome, language, is_agreed=is_agreed)
                made, left = made + is_wanted, left + (not is_wanted)
                if is_wanted:
                    make(outcome)
            elif outcome:
                refused += outcome
    _say_count(made, left, language)
    return refused, left


def _show(change: Change, language: Language, *, is_agreed: bool) -> bool:
    """Show a change, and whether it is to be made; without a terminal nobody is asked."""
    for line in change.difference:
        colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
        click.secho(printable(line), fg=colour)
    if is_agreed or not sys.stdin.isatty():
        return is_agreed
    question = message("Write this? (y/n)").in_language(language)
    return bool(click.prompt(question, default="", show_default=False).strip().lower() in _YES)


def _say_count(made: int, left: int, language: Language) -> None:
    ngettext = translations(language).ngettext
    counted: Sequence[tuple[int, str]] = (
        (made, ngettext("{n} file written.", "{n} files written.", made)),
        (left, ngettext("{n} file to write: add --yes.", "{n} files to write: add --yes.", left)),
    )
    said = [sentence.format(n=number) for number, sentence in counted if number]
    for sentence in said or [message("Nothing to change.").in_language(language)]:
        click.echo(sentence)
