"""Writes sheets: text in every cell, and nothing that a spreadsheet would take for a formula."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from showcase.contribution.spreadsheets.cells import FORMULA

TEXT_FORMAT = "@"
_HEAD = PatternFill("solid", fgColor="FFEFE3CF")
_MARKED = PatternFill("solid", fgColor="FFF3F3F3")
_CHOICES = "Danh mục chọn"
# As far down as drop-downs reach; Excel takes any row.
_LAST_ROW = 2000

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to write: its head, its rows, what each head means, what may be chosen below it."""

    name: str
    head: Sequence[str]
    rows: Rows
    notes: Mapping[int, str] | None = None
    choices: Mapping[int, Sequence[str]] | None = None
    example_rows: int = 0
    widths: Sequence[int] = ()


def guarded(value: str) -> str:
    """A value that no spreadsheet runs: ' before what begins like a formula."""
    return f"'{value}" if FORMULA.match(value) else value


def as_csv(sheet: Sheet) -> bytes:
    """A sheet as Excel opens it with Vietnamese letters: UTF-8 with its mark, semicolons."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(sheet.head)
    writer.writerows([guarded(value) for value in row] for row in sheet.rows)
    return written.getvalue().encode("utf-8-sig")


def as_workbook(sheets: Sequence[Sheet]) -> bytes:
    """Sheets as a workbook; what may be chosen stands in a hidden sheet of its own."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    for sheet in sheets:
        if sheet.choices:
            _offer(book, book[sheet.name], sheet.choices)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(page: Worksheet, sheet: Sheet) -> None:
    page.append(list(sheet.head))
    for row in sheet.rows:
        page.append([guarded(value) if value else None for value in row])
    for column, _title in enumerate(sheet.head, 1):
        letter = get_column_letter(column)
        page.column_dimensions[letter].number_format = TEXT_FORMAT
        page.column_dimensions[letter].width = _width(sheet, column)
        _style_head(page, column, (sheet.notes or {}).get(column, ""))
    _style_rows(page, sheet.example_rows)
    page.freeze_panes = "C2"


def _width(sheet: Sheet, column: int) -> int:
    return sheet.widths[column - 1] if sheet.widths else 26


def _style_head(page: Worksheet, column: int, note: str) -> None:
    cell = page.cell(1, column)
    cell.font, cell.fill = Font(bold=True), _HEAD
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if note:
        cell.comment = Comment(note, "", width=320, height=110)


def _style_rows(page: Worksheet, examples: int) -> None:
    for number, row in enumerate(page.iter_rows(min_row=2)):
        for cell in row:
            cell.number_format = TEXT_FORMAT
            cell.data_type = "s" if cell.value is not None else cell.data_type
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number < examples:
                cell.fill, cell.font = _MARKED, Font(italic=True)


def _offer(book: Workbook, page: Worksheet, choices: Mapping[int, Sequence[str]]) -> None:
    """Drop-downs below the heads of columns that take a word of a list."""
    if _CHOICES not in book.sheetnames:
        book.create_sheet(_CHOICES).sheet_state = "hidden"
    lists = book[_CHOICES]
    ranges: dict[tuple[str, ...], str] = {}
    for column, words in choices.items():
        key = tuple(words)
        if key not in ranges:
            ranges[key] = _list(lists, len(ranges) + 1, key)
        letter = get_column_letter(column)
        rule = DataValidation(type="list", formula1=ranges[key], allow_blank=True)
        rule.showErrorMessage, rule.error = True, "Xin chọn một mục trong danh sách."
        rule.add(f"{letter}2:{letter}{_LAST_ROW}")
        page.add_data_validation(rule)


def _list(lists: Worksheet, column: int, words: tuple[str, ...]) -> str:
    for row, word in enumerate(words, 1):
        lists.cell(row, column, word).number_format = TEXT_FORMAT
    letter = get_column_letter(column)
    return f"'{_CHOICES}'!${letter}$1:${letter}${len(words)}"
