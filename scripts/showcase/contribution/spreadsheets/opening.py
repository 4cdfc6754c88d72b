"""Opens a workbook or a CSV file that somebody sent, with guards before anything is unpacked."""

import csv
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

import openpyxl
from openpyxl.utils.datetime import WINDOWS_EPOCH

from showcase.contribution.spreadsheets.table import CannotOpen, Cell, Table
from showcase.translation import message

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_UNPACKED = 60 * 1024 * 1024
LARGEST_RATIO = 200
MOST_PARTS = 500
MOST_ROWS = 5_000
MOST_COLUMNS = 500
MOST_CELLS = 400_000
LONGEST_CELL = 20_000

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_MACROS = ("vbaproject.bin", "macrosheets/")


def open_table(content: bytes, name: str) -> Table:
    """The sheet of products of a file. Raises CannotOpen."""
    if len(content) > LARGEST_FILE:
        raise CannotOpen(message("The file is larger than {n} MB.", n=LARGEST_FILE // 1024 // 1024))
    if content.startswith(b"PK\x03\x04"):
        _guard(content)
        return _workbook(content)
    if content.startswith(_OLD_EXCEL):
        raise CannotOpen(
            message("This is the old form of Excel, or has a password. Save it as «.xlsx».")
        )
    return _table(name, _of_text(content))


def _guard(content: bytes) -> None:
    """Refuse what would grow without measure before it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
        raise CannotOpen(_BROKEN) from error
    unpacked = sum(part.file_size for part in parts)
    if (
        len(parts) > MOST_PARTS
        or unpacked > LARGEST_UNPACKED
        or unpacked > LARGEST_RATIO * max(len(content), 1024)
    ):
        raise CannotOpen(message("The file grows too large when it is unpacked."))
    if any(macro in part.filename.lower() for part in parts for macro in _MACROS):
        raise CannotOpen(message("The file holds macros. Save it as «.xlsx» without them."))


def _workbook(content: bytes) -> Table:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of openpyxl, about styles and the like
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, rich_text=False)
            try:
                sheet = book[_first_sheet(book)]
                cells = list(_cells(sheet, is_windows=book.epoch == WINDOWS_EPOCH))
                return _table(sheet.title, cells)
            finally:
                book.close()
    except CannotOpen:
        raise
    except Exception as error:  # openpyxl raises whatever a broken file makes it
        raise CannotOpen(_BROKEN) from error


def _first_sheet(book: Any) -> str:
    """The first sheet that people see."""
    names: list[str] = [one.title for one in book.worksheets if one.sheet_state == "visible"]
    if not names:
        raise CannotOpen(message("The file has no sheet."))
    return names[0]


def _cells(sheet: Any, *, is_windows: bool) -> Iterator[Cell]:
    if not is_windows:
        raise CannotOpen(
            message("The file counts days from 1904. Save it anew in Excel for Windows.")
        )
    for row, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), 1):
        for cell in cells:
            if cell.value is not None:
                kind = cell.data_type
                yield Cell(cell.value, row, cell.column, kind == "f", kind == "e")


def _table(name: str, cells: Iterable[Cell]) -> Table:
    rows: dict[int, list[Cell]] = {}
    for number, cell in enumerate(cells):
        is_large = cell.row > MOST_ROWS or cell.column > MOST_COLUMNS or number > MOST_CELLS
        if is_large or len(str(cell.value)[: LONGEST_CELL + 1]) > LONGEST_CELL:
            raise CannotOpen(
                message(
                    "The sheet is too large: at most {rows} rows and {columns} columns, and {n}"
                    " characters in a cell.",
                    rows=MOST_ROWS,
                    columns=MOST_COLUMNS,
                    n=LONGEST_CELL,
                )
            )
        if not isinstance(cell.value, str) or cell.value.strip():
            rows.setdefault(cell.row, []).append(cell)
    head = tuple(rows.pop(1, ()))
    return Table(name, head, tuple(map(tuple, rows.values())))


def _of_text(content: bytes) -> Iterator[Cell]:
    """The cells of a CSV file, whatever of comma, semicolon or tab stands between them."""
    text = _decoded(content)
    first = text.partition("\n")[0]
    between = max(";,\t", key=first.count)
    csv.field_size_limit(LARGEST_FILE)
    try:
        for row, values in enumerate(csv.reader(io.StringIO(text), delimiter=between), 1):
            for column, value in enumerate(values, 1):
                if value:
                    yield Cell(value, row, column)
    except csv.Error as error:
        raise CannotOpen(_BROKEN) from error


def _decoded(content: bytes) -> str:
    """UTF-8, or UTF-16 as Excel's «Unicode text»; the old Windows tables lose letters."""
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise CannotOpen(
            message(
                "The file is not in UTF-8, so Vietnamese letters are lost. In Excel choose Save As"
                " → «CSV UTF-8», or save it as «.xlsx»."
            )
        ) from error
    if "\0" in text:
        raise CannotOpen(_BROKEN)
    return text.replace("\r\n", "\n").replace("\r", "\n")


_BROKEN = message("The file cannot be read as a sheet. Open it in Excel and save it as «.xlsx».")
