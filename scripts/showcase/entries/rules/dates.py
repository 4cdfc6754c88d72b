"""Rules on days and years."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from showcase.entries.places import Location
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.recognition_entry import RecognitionEntry
from showcase.entries.rules.subject import ProvinceSubject, Subject, Written
from showcase.problem import Problem
from showcase.translation import message

# Thông tư 35/2010/TT-BCT of 12 November 2010 is the first regulation of the vote.
FIRST_YEAR_OF_THE_VOTE = 2010


def days_are_not_in_the_future(subject: Subject | ProvinceSubject) -> Iterator[Problem]:
    """No day on which something happened lies after today."""
    for location, day in _past_days(subject.entry):
        yield from future_day(subject, location, day)


def future_day(subject: Written[Any], location: Location, day: date) -> Iterator[Problem]:
    """The problem of a day that should have passed, if it has not."""
    if day > subject.today:
        yield subject.problem(
            location,
            "future-day",
            message("{day} is in the future.", day=f"{day:%d/%m/%Y}"),
            message("Write the day that stands on the paper."),
        )


def years_are_not_in_the_future(subject: Subject) -> Iterator[Problem]:
    """No year of a recognition or mark lies after this year."""
    for name in ("recognitions", "marks"):
        for number, item in enumerate(getattr(subject.entry, name)):
            if item.year is not None and item.year > subject.today.year:
                yield subject.problem(
                    (name, number, "year"),
                    "future-year",
                    message("The year {year} is in the future.", year=item.year),
                    message("Write the year that stands on the paper."),
                )


def years_are_of_the_vote(subject: Subject) -> Iterator[Problem]:
    """The vote has existed since 2010 (Thông tư 35/2010/TT-BCT)."""
    for number, recognition in enumerate(subject.entry.recognitions):
        for name, year in _years(recognition):
            if year < FIRST_YEAR_OF_THE_VOTE:
                yield subject.problem(
                    ("recognitions", number, name),
                    "before-the-vote",
                    message("The vote did not exist in {year}.", year=year),
                    message("Write a year from {first} on.", first=FIRST_YEAR_OF_THE_VOTE),
                )


def days_agree_with_their_year(subject: Subject) -> Iterator[Problem]:
    """A decision is of the recognition's year or the year after, a certificate not before it."""
    for number, recognition in enumerate(subject.entry.recognitions):
        decided, issued, year = recognition.decided_on, recognition.issued_on, recognition.year
        if year and decided and decided.year not in (year, year + 1):
            yield subject.problem(
                ("recognitions", number, "decided_on"),
                "day-against-year",
                message(
                    "The decision is of {day}, the year says {year}.",
                    day=f"{decided:%d/%m/%Y}",
                    year=year,
                ),
                message("Correct the one or the other."),
            )
        if decided and issued and issued < decided:
            yield subject.problem(
                ("recognitions", number, "issued_on"),
                "issued-before-decided",
                message("The certificate is older than the decision."),
                message("Correct the one or the other day."),
            )


def papers_hold_after_their_decision(subject: Subject) -> Iterator[Problem]:
    """The last day of a mark does not lie before the day on which it was given."""
    for number, mark in enumerate(subject.entry.marks):
        if mark.decided_on and mark.valid_to and mark.valid_to < mark.decided_on:
            yield subject.problem(
                ("marks", number, "valid_to"),
                "ends-before-it-begins",
                message("The last day lies before the day of the decision."),
                message("Correct the one or the other day."),
            )


def _years(recognition: RecognitionEntry) -> Iterator[tuple[str, int]]:
    if recognition.year is not None:
        yield "year", recognition.year
    for name in ("decided_on", "issued_on"):
        if day := getattr(recognition, name):
            yield name, day.year


def _past_days(entry: ProductEntry | ProvinceEntry) -> Iterator[tuple[Location, date]]:
    if isinstance(entry, ProductEntry):
        yield from _days_of_product(entry)
    else:
        yield from _days_of_province(entry)
    for number, source in enumerate(entry.sources):
        if source.accessed:
            yield ("sources", number, "accessed"), source.accessed


def _days_of_province(entry: ProvinceEntry) -> Iterator[tuple[Location, date]]:
    for number, former in enumerate(entry.former):
        if former.until:
            yield ("former", number, "until"), former.until
    if entry.population:
        yield ("population", "on"), entry.population.on


def _days_of_product(entry: ProductEntry) -> Iterator[tuple[Location, date]]:
    for number, recognition in enumerate(entry.recognitions):
        for name in ("decided_on", "issued_on"):
            if day := getattr(recognition, name):
                yield ("recognitions", number, name), day
    for number, mark in enumerate(entry.marks):
        if mark.decided_on:
            yield ("marks", number, "decided_on"), mark.decided_on
    for name in ("confirmed", "consent", "retired"):
        if part := getattr(entry, name):
            yield (name, "on"), part.on


RULES = (
    days_are_not_in_the_future,
    years_are_not_in_the_future,
    years_are_of_the_vote,
    days_agree_with_their_year,
    papers_hold_after_their_decision,
)
