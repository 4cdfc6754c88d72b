"""Reports held beside one another, only where their scopes allow it: years, and provinces."""

from collections.abc import Iterable, Iterator

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.model import ReportedYear
from showcase.catalogue.programme.scopes import Amount, added, comparable, compared
from showcase.pages.charts import BarChart, bars
from showcase.pages.programme.saying import money, percent, scope_line, whose
from showcase.pages.wording import Wording


def by_year(
    years: Iterable[ReportedYear], catalogue: Catalogue, words: Wording
) -> tuple[BarChart, ...]:
    """The plans of several years of one scope, oldest first; nothing where scopes differ."""
    plans = (report.planned for year in years for report in year.reports)
    groups = comparable(plan for plan in plans if plan)
    return tuple(_by_year(group, catalogue, words) for group in groups if len(group) > 1)


def _by_year(group: tuple[Amount, ...], catalogue: Catalogue, words: Wording) -> BarChart:
    first, last = group[0], group[-1]
    growth = compared(last, first).growth
    title = words.say(
        "Planned money from {first} to {last}: {growth}",
        first=first.scope.year,
        last=last.scope.year,
        growth=percent(growth, words) if growth is not None else "–",
    )
    rows = [(str(one.scope.year), float(one.dong), money(one.dong, words), "plan") for one in group]
    return bars(title, rows, scope_line(last.scope, catalogue, words))


def by_province(
    years: Iterable[ReportedYear], catalogue: Catalogue, words: Wording
) -> tuple[BarChart, ...]:
    """Whole provinces' plans of one year, kind of money and month beside one another."""
    return tuple(
        _by_province(group, catalogue, words)
        for group in _groups_of_provinces(years)
        if len(group) > 1
    )


def _groups_of_provinces(years: Iterable[ReportedYear]) -> Iterator[list[Amount]]:
    groups: dict[object, list[Amount]] = {}
    for year in years:
        for plan in (report.planned for report in year.reports):
            if plan and year.province and plan.scope.former is None:
                scope = plan.scope
                if scope.money != "khong-ro":
                    key = scope.year, scope.money, scope.until
                    groups.setdefault(key, []).append(plan)
    yield from groups.values()


def _by_province(group: list[Amount], catalogue: Catalogue, words: Wording) -> BarChart:
    group = sorted(group, key=lambda one: -one.dong)
    together = added(group)
    title = words.say(
        "{n} provinces together planned {sum} in {year}",
        n=words.number(len(together.provinces)),
        sum=money(together.dong, words),
        year=together.year,
    )
    rows = [
        (
            whose(one.scope, catalogue, words),
            float(one.dong),
            money(one.dong, words),
            "plan",
        )
        for one in group
    ]
    return bars(title, rows, scope_line(group[0].scope, catalogue, words).partition(" · ")[2])
