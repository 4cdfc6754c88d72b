"""Which column of a sheet holds which field, told by the first row."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from showcase.contribution.spreadsheets.table import Cell, Table
from showcase.faces.spreadsheet import FOLDER, TEMPLATE_ITEMS, Column, column_titled, columns
from showcase.problem import Problem, shortened
from showcase.translation import Message, message
from showcase.vietnamese import fold

# Columns that an export adds for people, and an import passes over.
_PASSED_OVER = frozenset({"stt", "tinh"})


@dataclass(frozen=True, slots=True)
class Head:
    """The columns of a sheet by their number; `folder` is the number of the folder's column."""

    columns: dict[int, Column]
    folder: int | None
    problems: tuple[Problem, ...]

    @property
    def first(self) -> int:
        """The column at which a whole row is pointed at: the folder's or the name's."""
        named = (number for number, one in self.columns.items() if one.location == ("name",))
        return self.folder or next(named, 1)


def read_head(table: Table) -> Head:
    """The columns of a sheet, and what is wrong with its first row."""
    columns_: dict[int, Column] = {}
    folder: int | None = None
    problems: list[Problem] = []
    for cell in table.head:
        title = str(cell.value)
        if fold(title).strip() in {fold(FOLDER.vi), fold(FOLDER.en)}:
            folder = cell.column
        elif column := column_titled(title):
            problems += _twice(table, cell, column, columns_)
            columns_[cell.column] = column
        elif fold(title).strip() not in _PASSED_OVER:
            problems.append(table.problem(cell, "unknown-column", *_unknown(title)))
    if folder is None and not any(one.location == ("name",) for one in columns_.values()):
        problems.append(table.problem(Cell("", 1, 1), "no-name-column", *_NO_NAME))
    return Head(columns_, folder, (*problems, *_without_head(table, columns_, folder)))


def _twice(table: Table, cell: Cell, column: Column, seen: dict[int, Column]) -> Iterator[Problem]:
    if any(one.location == column.location for one in seen.values()):
        wrong = message("The column «{title}» stands twice.", title=column.title)
        yield table.problem(cell, "column-twice", wrong, message("Keep one of the two."))


def _without_head(
    table: Table, columns_: dict[int, Column], folder: int | None
) -> Iterator[Problem]:
    """Cells in a column that nobody can name; the first of each is told."""
    told = {cell.column for cell in table.head} | set(columns_) | {folder}
    for cell in (cell for row in table.rows for cell in row):
        if cell.column not in told:
            told.add(cell.column)
            yield table.problem(
                cell,
                "no-head",
                message("This column has no head."),
                message("Write what it holds into row 1, as in the template, or empty it."),
            )


def _unknown(title: str) -> tuple[Message, Message]:
    wrong = message("«{title}» is no column of the template.", title=shortened(title))
    known = {fold(one.title): one.title for one in columns(dict.fromkeys(TEMPLATE_ITEMS, 9))}
    if near := difflib.get_close_matches(fold(title), known, 1, 0.6):
        return wrong, message("Did you mean «{near}»?", near=known[near[0]])
    return wrong, message("Take the heads from the template, or delete this column.")


_NO_NAME = (
    message("There is no column for the name or the folder of a product."),
    message("Begin with the template: «showcase template danh-sach.xlsx»."),
)
