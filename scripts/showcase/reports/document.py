"""A document before it is set: sections, sentences and tables of values, in one language."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from showcase.translation import Language

# A text, whole đồng or a count, per cent; None is a figure that nobody has reported.
Value = str | int | Fraction | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its head; numbers stand at the right."""

    head: str
    kind: Literal["text", "number"] = "number"
    width: int = 2


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values; the last one is a sum where `has_sum`."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    has_sum: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part: sentences, tables, then points of a list."""

    title: str
    sentences: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report: who writes (left and right heads), what about, the sections."""

    language: Language
    left: tuple[str, ...]
    right: tuple[str, ...]
    kind: str
    title: str
    note: str
    sections: tuple[Section, ...]
    unknown: str
    signatures: tuple[str, ...] = ()
