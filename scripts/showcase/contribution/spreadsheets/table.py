"""One sheet as values: cells with the place that people call them by, such as «Sản phẩm!D7»."""

from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from showcase.problem import Place, Problem, printable
from showcase.translation import Bilingual, Message, Reasoned


class CannotOpen(Reasoned):
    """A file that no sheet can be read from; `reason` says why and what to do."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as the file holds it, with row and column from 1."""

    value: object
    row: int
    column: int
    is_formula: bool = False
    is_fault: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: its name, the cells of its first row and of the others; empty cells are left out."""

    name: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def place(self, row: int, column: int) -> Place:
        """The place of a cell as people say it; a cell has no lines."""
        return Place(printable(f"{self.name}!{get_column_letter(column)}{row}"), 0, 0)

    def problem(
        self,
        cell: Cell,
        code: str,
        wrong: Message,
        advice: Message,
        field: tuple[Bilingual, ...] = (),
    ) -> Problem:
        """Something is wrong with a cell."""
        return Problem(self.place(cell.row, cell.column), code, wrong, advice, field)
