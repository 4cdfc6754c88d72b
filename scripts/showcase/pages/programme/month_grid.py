"""One month as a grid of weeks, Monday first, its days with events leading to them."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from showcase.catalogue.programme.event import Event
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class GridDay:
    """One day; 0 stands for a day of another month. `anchor` is empty where nothing happens."""

    number: int
    anchor: str
    name: str


Weeks = tuple[tuple[GridDay, ...], ...]


def anchor(event: Event) -> str:
    """The fragment of an event on the page of events."""
    return event.id.replace("/", "-")


def weeks_of(year: int, month: int, events: Sequence[Event], words: Wording) -> Weeks:
    """The weeks of a month; a day leads to the first event that takes place on it."""
    weeks = calendar.Calendar().monthdayscalendar(year, month)
    return tuple(
        tuple(_day(date(year, month, number) if number else None, events, words) for number in week)
        for week in weeks
    )


def _day(day: date | None, events: Sequence[Event], words: Wording) -> GridDay:
    if day is None:
        return GridDay(0, "", "")
    found = next((one for one in events if one.begins <= day <= one.ends), None)
    if found is None:
        return GridDay(day.day, "", "")
    return GridDay(day.day, anchor(found), words.of(found.name).text)
