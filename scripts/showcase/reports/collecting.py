"""What is known of a period: figures, projects, recognitions, events; nothing is put in words here.

Figures of different scope are never joined: each keeps its own, and is held only against the
figure of the same provinces, money and months of the year before.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from showcase.catalogue.model import Catalogue, Product, Province, Recognition
from showcase.catalogue.programme.event import Event
from showcase.catalogue.programme.model import Report, VoteResult
from showcase.catalogue.programme.project import Project
from showcase.catalogue.programme.scopes import Amount, Scope, differences
from showcase.entries.programme import percentages
from showcase.entries.programme.vocabulary import CONTENTS, ContentCode, ProjectStateCode
from showcase.reports.period import Period


@dataclass(frozen=True, slots=True)
class HeldReport:
    """A report of the period, and the one of the same scope a year before, if there is one."""

    report: Report
    before: Report | None


@dataclass(frozen=True, slots=True)
class Recognised:
    """A product and the certificate that falls into the period."""

    product: Product
    recognition: Recognition


@dataclass(frozen=True, slots=True)
class ContentLine:
    """The projects of one of the nine contents, and what money is known of them."""

    content: ContentCode
    projects: tuple[Project, ...]

    @property
    def support(self) -> int:
        """What is known of their support, in đồng."""
        return sum(one.support or 0 for one in self.projects)

    @property
    def without_support(self) -> int:
        """Of how many the support is unknown."""
        return sum(one.support is None for one in self.projects)

    def in_state(self, state: ProjectStateCode) -> int:
        """How many are in a state."""
        return sum(one.state == state for one in self.projects)

    def support_in_state(self, state: ProjectStateCode) -> int | None:
        """The support of those in a state; None where there are some and none says how much."""
        known = [one.support for one in self.projects if one.state == state]
        sums = [support for support in known if support is not None]
        return None if known and not sums else sum(sums)


@dataclass(frozen=True, slots=True)
class Collected:
    """All that is known of a period, of one province or of the whole region."""

    period: Period
    province: Province | None
    reports: tuple[HeldReport, ...]
    projects: tuple[Project, ...]
    contents: tuple[ContentLine, ...]
    recognised: tuple[Recognised, ...]
    recognised_before: tuple[Recognised, ...]
    undated: tuple[Recognised, ...]
    votes: tuple[VoteResult, ...]
    events: tuple[Event, ...]
    events_before: tuple[Event, ...]


def collect(catalogue: Catalogue, period: Period, province: Province | None) -> Collected:
    """What the catalogue and its programme know of a period."""
    programme, place = catalogue.programme, province.slug if province else ""
    years = [one for one in programme.years if not place or one.province == place]
    reports = [report for one in years for report in one.reports]
    projects = tuple(
        one
        for one in programme.projects
        if one.year <= period.year <= (one.last_year or one.year) and _is_of(one.province, place)
    )
    return Collected(
        period,
        province,
        tuple(HeldReport(one, _before(one, reports)) for one in _latest(reports, period)),
        projects,
        contents_of(projects),
        _recognised(catalogue, period, place),
        _recognised(catalogue, period.before, place),
        _undated(catalogue, period, place),
        tuple(vote for one in years if one.year == period.year for vote in one.votes),
        _events(programme.events, period, place),
        _events(programme.events, period.before, place),
    )


def _is_of(province: str, wanted: str) -> bool:
    return not wanted or province == wanted


def _latest(reports: Iterable[Report], period: Period) -> list[Report]:
    """Of each scope the report that reaches furthest in the period: all run from January."""
    latest: dict[object, Report] = {}
    for one in reports:
        key = one.scope.whose, one.scope.money
        if period.has(_end(one)) and (key not in latest or _end(latest[key]) < _end(one)):
            latest[key] = one
    return list(latest.values())


def _end(report: Report) -> date:
    """The last day that its figures cover."""
    return report.scope.until or date(report.scope.year, 12, 31)


def _before(report: Report, reports: Iterable[Report]) -> Report | None:
    """The report of the same provinces, money and months, a year before."""
    return next(
        (one for one in reports if not differences(_a_year_later(one.scope), report.scope)), None
    )


def _a_year_later(scope: Scope) -> Scope:
    """A month's last day stays one: from 29 February 2024 to 28 February 2025."""
    if scope.until is None:
        return replace(scope, year=scope.year + 1)
    following = scope.until + timedelta(days=1)
    if following.day == 1:
        until = following.replace(year=following.year + 1) - timedelta(days=1)
    else:
        until = scope.until.replace(year=scope.until.year + 1)
    return replace(scope, year=scope.year + 1, until=until)


def growth_of(newer: Amount | None, older: Amount | None) -> Fraction | None:
    """Growth in per cent of two amounts of reports that `HeldReport` holds together."""
    return percentages.growth(newer.dong, older.dong) if newer and older else None


def contents_of(projects: Iterable[Project]) -> tuple[ContentLine, ...]:
    """A line for each content that has a project, in the order of the decree."""
    found = tuple(projects)
    lines = (
        ContentLine(term.code, tuple(one for one in found if one.content == term.code))
        for term in CONTENTS
    )
    return tuple(line for line in lines if line.projects)


def _all_recognised(catalogue: Catalogue, place: str) -> Iterable[Recognised]:
    for product in catalogue.products:
        if _is_of(product.province, place):
            for one in product.recognitions:
                if one.is_ours:
                    yield Recognised(product, one)


def _recognised(catalogue: Catalogue, period: Period, place: str) -> tuple[Recognised, ...]:
    """Certificates with a day in the period; for a whole year also those with only the year."""
    return tuple(
        one
        for one in _all_recognised(catalogue, place)
        if (period.has(day) if (day := day_of(one.recognition)) else _is_all(period, one))
    )


def _is_all(period: Period, one: Recognised) -> bool:
    return not period.part and one.recognition.year == period.year


def _undated(catalogue: Catalogue, period: Period, place: str) -> tuple[Recognised, ...]:
    """Certificates of the year whose day is unknown, where the period is a part of it."""
    return tuple(
        one
        for one in _all_recognised(catalogue, place)
        if period.part and day_of(one.recognition) is None and one.recognition.year == period.year
    )


def day_of(recognition: Recognition) -> date | None:
    """The day that puts a certificate into a period: of its decision, else of its issue."""
    return recognition.decided_on or recognition.issued_on


def _events(events: Iterable[Event], period: Period, place: str) -> tuple[Event, ...]:
    """Events of the days of the period; a province's report also names the region's."""
    return tuple(
        one
        for one in events
        if one.begins <= period.last
        and one.ends >= period.first
        and (not one.province or _is_of(one.province, place))
    )
