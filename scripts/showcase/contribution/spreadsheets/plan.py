"""What an import would do: said first, done only when it is agreed to."""

from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase.contribution.spreadsheets.differences import Difference
from showcase.entries.identities import Identity
from showcase.problem import Problem


@dataclass(frozen=True, slots=True)
class Around:
    """Where the entries stand, of which province the sheet is, the day, and who helps."""

    products: Path
    province: str
    today: date
    executor: Executor
    shown: str = "products"


@dataclass(frozen=True, slots=True)
class Planned:
    """What would become of one row: the entry's text, and how it differs from what stands."""

    product: str
    is_new: bool
    text: str
    differences: tuple[Difference, ...]
    problems: tuple[Problem, ...]
    identity: Identity | None = None

    @property
    def is_right(self) -> bool:
        """Whether it may be written."""
        return not any(one.severity == "error" for one in self.problems)


@dataclass(frozen=True, slots=True)
class Plan:
    """Every row that says something, and what is wrong with the sheet itself."""

    rows: tuple[Planned, ...]
    of_the_sheet: tuple[Problem, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong, in the order of the sheet."""
        return (*self.of_the_sheet, *(one for row in self.rows for one in row.problems))

    @property
    def is_right(self) -> bool:
        """Whether all of it may be written."""
        return not any(one.severity == "error" for one in self.problems)

    @property
    def to_write(self) -> tuple[Planned, ...]:
        """The rows that may be written and change something."""
        return tuple(one for one in self.rows if one.is_right and one.differences)


def write_rows(rows: tuple[Planned, ...], products: Path) -> None:
    """Write the entries of these rows into the folder of entries."""
    for row in rows:
        place = products / row.product / "product.yml"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(row.text, encoding="utf-8")
