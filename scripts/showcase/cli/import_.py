"""`showcase import`: a sheet of products becomes entries, said first and then done."""

import sys
from pathlib import Path

import click

from showcase.cli.options import PROBLEMS_FOUND, jobs_option, language_option, products_option
from showcase.cli.saying import fail, print_problems
from showcase.contribution.spreadsheets.importing import plan_import
from showcase.contribution.spreadsheets.opening import open_table
from showcase.contribution.spreadsheets.plan import Around, Plan, write_rows
from showcase.contribution.spreadsheets.table import CannotOpen
from showcase.plan import today
from showcase.press.workers import worker_pool
from showcase.translation import Language, Message, message


@click.command(name="import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--province", required=True, help="The province's folder, such as dak-lak.")
@click.option("--partial", is_flag=True, help="Write the rows that are right, leave the others.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@products_option
@jobs_option
@language_option
def import_(
    file: Path,
    province: str,
    partial: bool,
    yes: bool,
    products: Path,
    jobs: int,
    language: Language,
) -> None:
    """Read FILE (.xlsx or .csv), say what would be new or different, and write it when agreed.

    Every problem is said with its cell, such as «Sản phẩm!D7», in the words of the check.
    """
    if not (products / province / "province.yml").is_file():
        fail(message("«{province}» is no province of this catalogue.", province=province), language)
    try:
        table = open_table(file.read_bytes(), file.name)
    except CannotOpen as error:
        fail(error.reason, language, PROBLEMS_FOUND)
    with worker_pool(jobs) as executor:
        around = Around(products, province, today(), executor, products.as_posix())
        plan = plan_import(table, around)
    print_problems(plan.problems, language)
    _say_plan(plan, language)
    if not plan.is_right and not partial:
        _end(message("Nothing is written: mend the sheet, or add --partial."), language)
    if plan.to_write and _is_agreed(language, is_given=yes):
        write_rows(plan.to_write, products)
        _say(message("{n} entries are written.", n=len(plan.to_write)), language)
    sys.exit(0 if plan.is_right else PROBLEMS_FOUND)


def _say_plan(plan: Plan, language: Language) -> None:
    """What would happen: each new product, each difference, and how many stay as they are."""
    for row in plan.to_write:
        _say(_NEW if row.is_new else _CHANGED, language, row.product)
        for one in () if row.is_new else row.differences:
            click.echo(f"    {one.line(language)}")
    new = sum(row.is_new for row in plan.to_write)
    sentence = message(
        "{new} new products, {changed} changed, {same} unchanged, {wrong} with problems.",
        new=new,
        changed=len(plan.to_write) - new,
        same=sum(row.is_right and not row.differences for row in plan.rows),
        wrong=sum(not row.is_right for row in plan.rows),
    )
    _say(sentence, language)


def _is_agreed(language: Language, *, is_given: bool) -> bool:
    if is_given:
        return True
    if not sys.stdin.isatty():
        _say(message("Nothing is written: add --yes to write this."), language)
        return False
    return click.confirm(message("Write this?").in_language(language))


def _say(sentence: Message, language: Language, product: str = "") -> None:
    click.echo(f"{sentence.in_language(language)}{f' {product}' if product else ''}")


def _end(sentence: Message, language: Language) -> None:
    _say(sentence, language)
    sys.exit(PROBLEMS_FOUND)


_NEW = message("New:")
_CHANGED = message("Changed:")
