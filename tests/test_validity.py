"""Validity has three states: in force, lapsed, unknown; the last day counts as in force."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.catalogue.validity import UNKNOWN, Validity, of_ocop, of_recognition, on_day

DAYS = st.dates(date(2010, 1, 1), date(2090, 12, 31))


def day(text: str) -> date:
    """A day from ISO 8601."""
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("year", "today", "state", "last_day"),
    [
        (2024, "2024-01-01", "in-force", "2027-12-31"),
        (2024, "2027-12-31", "in-force", "2027-12-31"),
        (2024, "2028-01-01", "lapsed", "2027-12-31"),
        (2025, "2026-11-23", "in-force", "2028-12-31"),
        (2022, "2026-11-23", "lapsed", "2025-12-31"),
    ],
)
def test_a_certificate_of_the_vote_holds_to_the_end_of_its_fourth_year(
    year: int, today: str, state: str, last_day: str
) -> None:
    """The year of issue is the first year (Thông tư 26/2014/TT-BCT, Điều 17, as amended)."""
    assert of_recognition(year, day(today)) == Validity(state, day(last_day))


@given(DAYS)
def test_without_a_year_nobody_knows(today: date) -> None:
    """A recognition or mark without any year is neither in force nor lapsed."""
    assert of_recognition(None, today) == of_ocop(None, None, today) == on_day(None, today)
    assert on_day(None, today) == UNKNOWN == Validity("unknown", None)


@pytest.mark.parametrize(
    ("decided", "today", "state", "last_day"),
    [
        ("2023-11-23", "2026-11-23", "in-force", "2026-11-23"),
        ("2023-11-22", "2026-11-23", "lapsed", "2026-11-22"),
        ("2024-02-29", "2027-02-28", "in-force", "2027-02-28"),
        ("2024-02-29", "2027-03-01", "lapsed", "2027-02-28"),
        ("2021-02-28", "2024-02-29", "lapsed", "2024-02-28"),
    ],
)
def test_ocop_holds_36_months_from_its_decision(
    decided: str, today: str, state: str, last_day: str
) -> None:
    """To the day of the same number three years on, or the last one of a shorter February."""
    assert of_ocop(day(decided), None, day(today)) == Validity(state, day(last_day))


@pytest.mark.parametrize(
    ("year", "state"),
    [(2026, "in-force"), (2024, "in-force"), (2023, "unknown"), (2022, "lapsed"), (2019, "lapsed")],
)
def test_ocop_with_only_a_year_is_unknown_during_the_third_year_after(
    year: int, state: str
) -> None:
    """In 2026 a certificate of 2023 may have lapsed or not; no day is made up for others."""
    assert of_ocop(None, year, day("2026-11-23")) == Validity(state, None)


@given(st.integers(2010, 2080), DAYS)
def test_a_year_never_contradicts_a_day_of_that_year(year: int, today: date) -> None:
    """Whatever the day of decision was, what its year alone says of OCOP is true or unknown."""
    of_year = of_ocop(None, year, today).state
    if of_year != "unknown":
        for decided in (date(year, 1, 1), date(year, 12, 31)):
            assert of_ocop(decided, None, today).state == of_year


@given(DAYS, DAYS)
def test_once_lapsed_it_stays_so(last_day: date, today: date) -> None:
    """The day after the last one, and ever after, it has lapsed; until then it is in force."""
    later = on_day(last_day, today + timedelta(1))
    assert on_day(last_day, today).state == ("in-force" if today <= last_day else "lapsed")
    assert later.state == "lapsed" or on_day(last_day, today).state == "in-force"
