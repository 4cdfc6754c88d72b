"""`showcase export`: the products of a province as a sheet."""

from pathlib import Path

import click

from showcase.catalogue.building import build_catalogue
from showcase.cli.options import PROBLEMS_FOUND, jobs_option, language_option, products_option
from showcase.cli.saying import fail
from showcase.contribution.spreadsheets.lists import short_list, whole_list
from showcase.contribution.spreadsheets.workbook import Sheet, as_csv, as_workbook
from showcase.entries.files import read_plain_file
from showcase.entries.reading import Entries, read_entries
from showcase.entries.yaml_reader import Fields, read_yaml
from showcase.plan import today
from showcase.press.workers import worker_pool
from showcase.translation import Language, message


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--province", required=True, help="The province's folder, such as dak-lak.")
@click.option(
    "--all-fields",
    is_flag=True,
    help="Every field, to be changed and imported again; else the short list of the vote.",
)
@products_option
@jobs_option
@language_option
def export(
    file: Path, province: str, all_fields: bool, products: Path, jobs: int, language: Language
) -> None:
    """Write FILE (.xlsx or .csv): the short list that the regional vote asks a province for."""
    if file.suffix.lower() not in {".xlsx", ".csv"}:
        fail(message("Write a name that ends in «.xlsx» or «.csv»."), language)
    with worker_pool(jobs) as executor:
        entries = read_entries(products, today(), executor)
    if province not in entries.provinces:
        fail(message("«{province}» is no province of this catalogue.", province=province), language)
    if entries.errors:
        fail(message("The entries have problems: showcase check."), language, PROBLEMS_FOUND)
    sheets = (
        whole_list(_fields(entries, province, products))
        if all_fields
        else (short_list(build_catalogue(entries, today()), province),)
    )
    _write(file, sheets)
    sentence = message("{file}: {n} products.", file=file, n=len(sheets[0].rows))
    click.echo(sentence.in_language(language))


def _fields(entries: Entries, province: str, products: Path) -> list[tuple[str, Fields]]:
    """Folder and fields of every product of a province, as its entry was written."""
    folders = [folder for folder, _ in entries.products if folder.province == province]
    return [(one.product, _read(products / one.entry)) for one in folders]


def _read(entry: Path) -> Fields:
    return read_yaml(read_plain_file(entry, str(entry)), str(entry))[0]


def _write(file: Path, sheets: tuple[Sheet, ...]) -> None:
    is_csv = file.suffix.lower() == ".csv"
    file.write_bytes(as_csv(sheets[0]) if is_csv else as_workbook(sheets))
