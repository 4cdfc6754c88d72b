"""A product's recognitions drawn over the years, in per cent so that text keeps its size."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from showcase.catalogue.model import Recognition
from showcase.catalogue.validity import ValidityState
from showcase.pages.wording import Wording

_TOP = 34
_ROW = 30
_FOOT = 26
# More years than these and only every second, third … is named.
_MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class Tick:
    """The begin of a year on the axis; `year` is empty where it is not named."""

    x: float
    middle: float
    year: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One recognition, from its year to its last day.

    `unsure` is the width of its first year where the day of issue is not known.
    """

    x: float
    y: int
    width: float
    unsure: float
    state: ValidityState


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the timeline component draws: x in per cent, y and heights in pixels."""

    label: str
    height: int
    axis: int
    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    today: float
    today_text: str
    today_anchor: str


def timeline_of(
    recognitions: Sequence[Recognition], today: date, words: Wording
) -> Timeline | None:
    """The timeline of recognitions whose year is known; None when there is none."""
    known = [one for one in recognitions if one.year and one.validity.last_day]
    if not known:
        return None
    known.sort(key=lambda one: one.year or 0)
    first = min(one.year or 0 for one in known)
    last = max(today.year, *(_last_day(one).year for one in known)) + 1
    years = last - first
    axis = _TOP + _ROW * len(known)
    here = _per_cent(today, first, years)
    return Timeline(
        label="; ".join(_spoken(one, words) for one in known),
        height=axis + _FOOT,
        axis=axis,
        ticks=tuple(_ticks(first, years)),
        bars=tuple(_bar(one, row, first, years) for row, one in enumerate(known)),
        today=here,
        today_text=words.say("today {day}", day=words.day(today)),
        today_anchor="end" if here > 70 else "start" if here < 30 else "middle",
    )


def _spoken(recognition: Recognition, words: Wording) -> str:
    badge = words.badge(recognition)
    return f"{badge.title}, {badge.until}"


def _last_day(recognition: Recognition) -> date:
    last_day = recognition.validity.last_day
    assert last_day is not None
    return last_day


def _ticks(first: int, years: int) -> list[Tick]:
    step = -(-years // _MOST_NAMED)
    return [
        Tick(
            round(place * 100 / years, 2),
            round((place + 0.5) * 100 / years, 2),
            str(first + place) if place % step == 0 else "",
        )
        for place in range(years)
    ]


def _bar(recognition: Recognition, row: int, first: int, years: int) -> Bar:
    issued = recognition.issued_on or recognition.decided_on
    begin = issued or date(recognition.year or first, 1, 1)
    x = _per_cent(begin, first, years)
    end = _per_cent(_last_day(recognition), first, years) + 100 / years / 365
    return Bar(
        x,
        _TOP + _ROW * row,
        round(end - x, 2),
        0 if issued else round(100 / years, 2),
        recognition.validity.state,
    )


def _per_cent(day: date, first: int, years: int) -> float:
    passed = (day - date(day.year, 1, 1)).days / 366
    return round((day.year + passed - first) * 100 / years, 2)
