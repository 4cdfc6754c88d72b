"""A report as a workbook: a sheet for each part, numbers as numbers, nothing that runs."""

import io
import re
import zipfile
from datetime import date, datetime
from fractions import Fraction

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from showcase.reports.document import Document, Section, Table, Value

# What no cell may hold, and no name of a sheet.
_NOT_IN_A_CELL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_HEAD = PatternFill("solid", fgColor="FFF3EDE3")
# The first day that a zip can name: when a workbook was packed is no part of the report.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CHANGED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def as_workbook(document: Document, today: date) -> bytes:
    """The report as XLSX; the same bytes for the same document."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _front(book.create_sheet(_name(0, document.kind.capitalize())), document)
    for number, section in enumerate(document.sections, 1):
        _section(book.create_sheet(_name(number, section.title)), section, document)
    written = io.BytesIO()
    book.properties.created = datetime(today.year, today.month, today.day)  # noqa: DTZ001 -- the format has no time zone
    book.properties.creator = " · ".join(document.left)
    book.properties.title = document.title
    book.save(written)
    return _packed(written.getvalue(), today)


def _name(number: int, title: str) -> str:
    plain = _NOT_IN_A_NAME.sub(" ", title)
    return (f"{number}. {plain}" if number else plain)[:_LONGEST_NAME].strip()


def _front(sheet: Worksheet, document: Document) -> None:
    lines = (*document.left, *document.right, "", document.kind, document.title, "", document.note)
    for row, line in enumerate(lines, 1):
        _put(sheet, row, 1, line).font = Font(bold=line in {document.kind, document.title})
    sheet.column_dimensions["A"].width = 100


def _section(sheet: Worksheet, section: Section, document: Document) -> None:
    row = 1
    _put(sheet, row, 1, section.title).font = Font(bold=True, size=13)
    for line in section.sentences:
        row += 1
        _put(sheet, row, 1, line)
    for table in section.tables:
        row = _table(sheet, row + 2, table, document)
    row += bool(section.points)
    for point in section.points:
        row += 1
        _put(sheet, row, 1, f"• {point}")
    widths = [column.width for table in section.tables for column in table.columns[:1]]
    sheet.column_dimensions["A"].width = 12 * max(widths, default=8)


def _table(sheet: Worksheet, row: int, table: Table, document: Document) -> int:
    """Write a table from a row on; the number of its last row."""
    _put(sheet, row, 1, table.caption).font = Font(bold=True)
    for place, column in enumerate(table.columns, 1):
        head = _put(sheet, row + 1, place, column.head)
        head.font, head.fill = Font(bold=True), _HEAD
        head.alignment = Alignment(wrap_text=True, vertical="top")
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = max(
            sheet.column_dimensions[letter].width, 6 + 6 * column.width
        )
    for number, values in enumerate(table.rows, row + 2):
        is_sum = table.has_sum and number == row + 1 + len(table.rows)
        for place, value in enumerate(values, 1):
            cell = _put(sheet, number, place, document.unknown if value is None else value)
            cell.font = Font(bold=is_sum, italic=value is None)
            cell.alignment = Alignment(
                wrap_text=True,
                vertical="top",
                horizontal="right" if table.columns[place - 1].kind == "number" else None,
            )
    return row + 1 + len(table.rows)


def _put(sheet: Worksheet, row: int, column: int, value: Value) -> Cell:
    """A number as a number; a text as a text, whatever it begins with: no cell is a formula."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    if isinstance(value, Fraction):
        cell.value, cell.number_format = float(value / 100), "0.00%"
    elif isinstance(value, int):
        cell.value, cell.number_format = value, "#,##0"
    else:
        cell.value = _NOT_IN_A_CELL.sub("", value or "")
        cell.data_type, cell.number_format = "s", "@"
    return cell


def _packed(book: bytes, today: date) -> bytes:
    """The same workbook without the moment at which it was packed."""
    packed = io.BytesIO()
    moment = f"{today.isoformat()}T00:00:00Z".encode()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as was,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as now,
    ):
        for name in was.namelist():
            content = _CHANGED.sub(rb"\g<1>" + moment, was.read(name))
            now.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
