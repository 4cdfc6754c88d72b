"""Whether a recognition or mark still holds: in force, lapsed or unknown, with its last day."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

ValidityState = Literal["in-force", "lapsed", "unknown"]

# OCOP certificates hold 36 months (Quyết định 148/QĐ-TTg of 24 February 2023).
OCOP_YEARS = 3


@dataclass(frozen=True, slots=True)
class Validity:
    """A state and, where it is known, the last day on which the paper holds."""

    state: ValidityState
    last_day: date | None = None


UNKNOWN = Validity("unknown")


def on_day(last_day: date | None, today: date) -> Validity:
    """The state of a paper with that last day."""
    if last_day is None:
        return UNKNOWN
    return Validity("in-force" if today <= last_day else "lapsed", last_day)


def of_recognition(year_of_issue: int | None, today: date) -> Validity:
    """A certificate of the vote holds to 31 December of the fourth year, the first being its own.

    Khoản 3 Điều 17 Thông tư 26/2014/TT-BCT, as amended by khoản 10 Điều 1 Thông tư 14/2018/TT-BCT.
    """
    if year_of_issue is None:
        return UNKNOWN
    return on_day(date(year_of_issue + 3, 12, 31), today)


def of_ocop(decided_on: date | None, year: int | None, today: date) -> Validity:
    """OCOP holds 36 months from its decision; with only a year, the third year after is unknown."""
    if decided_on is not None:
        return on_day(_years_later(decided_on, OCOP_YEARS), today)
    if year is None or today.year == year + OCOP_YEARS:
        return UNKNOWN
    return Validity("in-force" if today.year < year + OCOP_YEARS else "lapsed")


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
