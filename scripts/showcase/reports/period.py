"""The months that a report covers: a year, a half-year, a quarter."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from showcase.pages.wording import Wording

_WRITTEN = re.compile(r"(20\d\d)(?:-(H[12]|Q[1-4]))?")


class NoPeriod(Exception):
    """What was written names no period."""


@dataclass(frozen=True, slots=True)
class Period:
    """A year, or a part of it: "" (whole), "H1", "H2", "Q1" to "Q4"."""

    year: int
    part: str = ""

    @classmethod
    def read(cls, written: str) -> Self:
        """From "2025", "2025-H1", "2025-Q1"; raises NoPeriod for anything else."""
        found = _WRITTEN.fullmatch(written.strip().upper())
        if found is None:
            raise NoPeriod(written)
        return cls(int(found[1]), found[2] or "")

    @property
    def _months(self) -> tuple[int, int]:
        if not self.part:
            return 1, 12
        size, number = (6 if self.part[0] == "H" else 3), int(self.part[1])
        return (number - 1) * size + 1, number * size

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self._months[0], 1)

    @property
    def last(self) -> date:
        """Its last day."""
        month = self._months[1]
        following = date(self.year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=1)

    @property
    def before(self) -> Self:
        """The same months of the year before."""
        return type(self)(self.year - 1, self.part)

    def has(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last

    def __str__(self) -> str:
        """As it is written: 2025-H1."""
        return f"{self.year}-{self.part}" if self.part else str(self.year)


def name_of(period: Period, words: Wording) -> str:
    """6 tháng đầu năm 2025, the first half of 2025."""
    if period.part == "H1":
        return words.say("the first half of {year}", year=period.year)
    if period.part == "H2":
        return words.say("the second half of {year}", year=period.year)
    if period.part:
        quarter = ("I", "II", "III", "IV")[int(period.part[1]) - 1]
        return words.say("quarter {quarter} of {year}", quarter=quarter, year=period.year)
    return words.say("the year {year}", year=period.year)
