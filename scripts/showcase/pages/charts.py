"""Charts drawn at build time: stacked columns, places in per cent so that text keeps its size."""

from collections.abc import Sequence
from dataclasses import dataclass

_PLOT = 200
_TOP = 22
_FOOT = 26
# A part lower than this has no room for its number.
_LEAST_FOR_NUMBER = 16


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a column: y and height in pixels, its kind, its number where there is room."""

    y: float
    height: float
    kind: str
    number: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column: x, width and middle in per cent, its name below and its sum above."""

    x: float
    width: float
    middle: float
    name: str
    total: str
    total_y: float
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """What the chart component draws; the same figures stand in a table beside it."""

    title: str
    height: int
    axis: int
    columns: tuple[Column, ...]
    legend: tuple[tuple[str, str], ...]


def stacked_columns(
    title: str,
    names: Sequence[str],
    kinds: Sequence[tuple[str, str]],
    numbers: Sequence[Sequence[int]],
) -> Chart:
    """Columns of parts: `numbers[column][kind]`, kinds as (code, name), the first one lowest."""
    most = max((sum(column) for column in numbers), default=0) or 1
    step = 100 / max(len(names), 1)
    columns = tuple(
        _column(name, place * step, step, [kind for kind, _ in kinds], column, _PLOT / most)
        for place, (name, column) in enumerate(zip(names, numbers, strict=True))
    )
    return Chart(title, _TOP + _PLOT + _FOOT, _TOP + _PLOT, columns, tuple(kinds))


def _column(
    name: str, x: float, step: float, kinds: Sequence[str], numbers: Sequence[int], scale: float
) -> Column:
    parts: list[Part] = []
    y = float(_TOP + _PLOT)
    for kind, number in zip(kinds, numbers, strict=True):
        if number:
            height = number * scale
            y -= height
            shown = str(number) if height >= _LEAST_FOR_NUMBER else ""
            parts.append(Part(round(y, 1), round(height, 1), kind, shown))
    total = sum(numbers)
    return Column(
        round(x + step * 0.14, 2),
        round(step * 0.72, 2),
        round(x + step / 2, 2),
        name,
        str(total) if total else "",
        round(y - 6, 1),
        tuple(parts),
    )


_NAME = 18
_BAR = 22
_ROW = 54


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name above it, its width in per cent, its figure as text, and its kind."""

    name: str
    y: int
    width: float
    figure: str
    kind: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars below one another, of figures that may be held side by side."""

    title: str
    note: str
    height: int
    bars: tuple[Bar, ...]


def bars(title: str, rows: Sequence[tuple[str, float, str, str]], note: str = "") -> BarChart:
    """A bar for each row of name, number, figure as text and kind; the longest fills the width."""
    most = max((number for _, number, _, _ in rows), default=0) or 1
    drawn = tuple(
        Bar(name, place * _ROW + _NAME, round(number * 100 / most, 2), figure, kind)
        for place, (name, number, figure, kind) in enumerate(rows)
    )
    return BarChart(title, note, len(drawn) * _ROW - (_ROW - _NAME - _BAR) + 2, drawn)


def steps_of(numbers: Sequence[float], steps: int) -> tuple[float, ...]:
    """The upper ends of equal steps from nothing to the largest number."""
    most = max(numbers, default=0)
    return tuple(most * step / steps for step in range(1, steps + 1))


def step_of(number: float, ends: Sequence[float]) -> int:
    """In which step a number lies, from 1; 0 for nothing."""
    if number <= 0:
        return 0
    return next((place for place, end in enumerate(ends, 1) if number <= end), len(ends))
