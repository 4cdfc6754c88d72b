"""`showcase template`: an empty list to fill in."""

from pathlib import Path

import click

from showcase.cli.options import language_option
from showcase.cli.saying import fail
from showcase.contribution.spreadsheets.lists import template as sheets
from showcase.contribution.spreadsheets.workbook import as_csv, as_workbook
from showcase.translation import Language, message


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@language_option
def template(file: Path, language: Language) -> None:
    """Write FILE (.xlsx or .csv): the columns of an entry, with an example and a sheet of help."""
    if file.suffix.lower() not in {".xlsx", ".csv"}:
        fail(message("Write a name that ends in «.xlsx» or «.csv»."), language)
    if file.exists():
        fail(message("{file} stands there already.", file=file), language)
    is_csv = file.suffix.lower() == ".csv"
    file.write_bytes(as_csv(sheets()[0]) if is_csv else as_workbook(sheets()))
    sentence = message("{file}: fill in a row for each product.", file=file)
    click.echo(sentence.in_language(language))
