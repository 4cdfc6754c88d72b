"""What is known of the programme, as frozen objects."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Literal

from showcase.catalogue.programme.document import Document
from showcase.catalogue.programme.event import Event
from showcase.catalogue.programme.project import Project
from showcase.catalogue.programme.scopes import Amount, Scope, share_of
from showcase.catalogue.texts import LocalText
from showcase.entries.programme import percentages
from showcase.entries.programme.parts import Sources
from showcase.entries.programme.vocabulary import (
    AreaCode,
    ContentCode,
)
from showcase.entries.vocabulary import LevelCode

# What a report counts besides money, by the names of its fields.
COUNTS = (
    "projects_planned",
    "projects_done",
    "training_courses",
    "trained_people",
    "fairs",
    "fair_products",
)


@dataclass(frozen=True, slots=True)
class ContentFigures:
    """What went into one of the nine contents."""

    content: ContentCode
    planned: Amount | None
    done: Amount | None
    projects_planned: int | None
    projects_done: int | None


@dataclass(frozen=True, slots=True)
class Check:
    """A percentage as its source states it, beside what the figures make."""

    kind: Literal["done-of-planned", "plan-growth"]
    stated: Decimal
    computed: Fraction
    scopes_differ: bool = False

    @property
    def agrees(self) -> bool:
        """Whether both are the same, as the source rounds."""
        return percentages.agrees(self.stated, self.computed)


@dataclass(frozen=True, slots=True)
class Report:
    """Figures of one scope; what is unknown is None, never nothing."""

    scope: Scope
    planned: Amount | None
    done: Amount | None
    parts: tuple[tuple[Literal["national", "local"], Amount | None, Amount | None], ...]
    counts: tuple[tuple[str, int], ...]
    contents: tuple[ContentFigures, ...]
    stated_share: Decimal | None
    stated_growth: Decimal | None
    note: LocalText | None
    sources: Sources

    @property
    def done_share(self) -> Fraction | None:
        """Done in per cent of the plan."""
        return share_of(self.done, self.planned) if self.done and self.planned else None

    @property
    def plan_before(self) -> int | None:
        """What the stated growth makes the plan of the year before, in đồng."""
        if self.planned is None or self.stated_growth is None:
            return None
        return percentages.before_growth(self.planned.dong, self.stated_growth)


@dataclass(frozen=True, slots=True)
class VoteResult:
    """Products entered and recognised at one level, in a year or over several."""

    year: int
    level: LevelCode
    area: AreaCode | None
    province: str
    former: str | None
    entered: int | None
    recognised: int | None
    sent_up: int | None
    since: int | None
    is_total: bool
    until: date | None
    note: LocalText | None
    sources: Sources

    @property
    def is_of_one_vote(self) -> bool:
        """Whether it is one year's result: only such are held beside one another."""
        return self.since is None and not self.is_total


@dataclass(frozen=True, slots=True)
class ReportedYear:
    """One year of a province, or of the region where `province` is empty."""

    year: int
    province: str
    reports: tuple[Report, ...]
    votes: tuple[VoteResult, ...]

    @property
    def source(self) -> str:
        """The path of its entry."""
        folder = f"{self.province}/_programme" if self.province else "_region/programme"
        return f"products/{folder}/{self.year}.yml"


@dataclass(frozen=True)
class Programme:
    """All that is known: years newest first, events by their days."""

    years: tuple[ReportedYear, ...] = ()
    projects: tuple[Project, ...] = ()
    events: tuple[Event, ...] = ()
    documents: tuple[Document, ...] = field(default=())

    @cached_property
    def of_the_region(self) -> tuple[ReportedYear, ...]:
        """The region's own years."""
        return tuple(one for one in self.years if not one.province)

    @cached_property
    def numbers_of_years(self) -> tuple[int, ...]:
        """Every year that has a figure, newest first."""
        return tuple(sorted({one.year for one in self.years}, reverse=True))

    def of_year(self, year: int) -> tuple[ReportedYear, ...]:
        """What the region and the provinces report of a year, the region first."""
        return tuple(one for one in self.years if one.year == year)

    def of_province(self, province: str) -> tuple[ReportedYear, ...]:
        """What a province reports, newest first."""
        return tuple(one for one in self.years if one.province == province)

    def has_figures_of(self, province: str) -> bool:
        """Whether a page about a province would hold anything."""
        return bool(self.of_province(province)) or any(
            one.province == province for one in self.projects
        )

    def plan_checks(self, year: ReportedYear, report: Report) -> tuple[Check, ...]:
        """The source's percentages beside what its figures make."""
        checks: list[Check] = []
        share = report.done_share
        if report.stated_share is not None and share is not None:
            checks.append(Check("done-of-planned", report.stated_share, share))
        older = self._plan_of(year.province, year.year - 1)
        if report.stated_growth is not None and report.planned and older:
            growth = percentages.growth(report.planned.dong, older.dong)
            is_one = older.scope.whose == report.scope.whose
            is_one_scope = is_one and older.scope.money == report.scope.money
            if growth is not None:
                checks.append(Check("plan-growth", report.stated_growth, growth, not is_one_scope))
        return tuple(checks)

    def _plan_of(self, province: str, year: int) -> Amount | None:
        """The plan of a year, of whatever scope."""
        plans = (
            report.planned
            for one in self.years
            if (one.province, one.year) == (province, year)
            for report in one.reports
        )
        return next((plan for plan in plans if plan), None)


NO_PROGRAMME = Programme()
