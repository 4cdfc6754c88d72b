"""Rules that hold for every entry of the programme: years, links, days of reading, letters."""

from collections.abc import Iterator
from typing import Any

from showcase.entries.places import Location
from showcase.entries.programme.rules.subjects import FIRST_YEAR_OF_THE_PROGRAMME, ReportedSubject
from showcase.entries.rules import text
from showcase.entries.rules.dates import future_day
from showcase.entries.rules.links import HTTPS, WEB, odd_link
from showcase.entries.yaml_reader import Fields, Items, Value
from showcase.problem import Problem
from showcase.translation import message

_YEAR_FIELDS = frozenset({"year", "last_year", "since"})


def years_are_of_the_programme(subject: ReportedSubject[Any]) -> Iterator[Problem]:
    """The programme has existed since 2004, and its plans reach to next year."""
    for location, year in _years(subject):
        if year < FIRST_YEAR_OF_THE_PROGRAMME:
            yield subject.problem(
                location,
                "before-the-programme",
                message("The promotion programme did not exist in {year}.", year=year),
                message("Write a year from {first} on.", first=FIRST_YEAR_OF_THE_PROGRAMME),
            )
        elif year > subject.today.year + 1 and location[-1] != "last_year":
            yield subject.problem(
                location,
                "future-year",
                message("The year {year} is in the future.", year=year),
                message("Write the year that stands on the paper."),
            )


def _years(subject: ReportedSubject[Any]) -> Iterator[tuple[Location, int]]:
    for location in _locations(subject.fields, ()):
        if location[-1] in _YEAR_FIELDS and not subject.is_doubtful(*location):
            yield location, _value(subject.entry, location)
    for name in ("begins", "ends"):
        day = getattr(subject.entry, name, None)
        if day is not None and not subject.is_doubtful(name):
            yield (name,), min(day.year, subject.today.year)


def _locations(value: Value, location: Location) -> Iterator[Location]:
    """Every place where a value of its own stands."""
    if isinstance(value, Items):
        for number, item in enumerate(value):
            yield from _locations(item, (*location, number))
    elif isinstance(value, Fields):
        for key, item in value.items():
            yield from _locations(item, (*location, str(key)))
    else:
        yield location


def _value(entry: Any, location: Location) -> Any:
    for step in location:
        entry = entry[step] if isinstance(step, int) else getattr(entry, step)
    return entry


def links_are_links(subject: ReportedSubject[Any]) -> Iterator[Problem]:
    """A link is an ordinary web address; a source may be http."""
    for location in _locations(subject.fields, ()):
        if location[-1] not in ("url", "website") or subject.is_doubtful(*location):
            continue
        schemes = WEB if location[-1] == "url" else HTTPS
        yield from odd_link(subject, location, _value(subject.entry, location), schemes)


def days_of_reading_are_past(subject: ReportedSubject[Any]) -> Iterator[Problem]:
    """Nobody has read a source on a day to come, and no document is signed on one."""
    for location in _locations(subject.fields, ()):
        if location[-1] not in ("accessed", "issued_on") or subject.is_doubtful(*location):
            continue
        yield from future_day(subject, location, _value(subject.entry, location))


RULES = (
    years_are_of_the_programme,
    links_are_links,
    days_of_reading_are_past,
    text.letters_are_vietnamese,
    text.no_letter_is_lost,
)
