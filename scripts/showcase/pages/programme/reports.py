"""How a report and a vote's results are shown: bars, a table of the same figures, what differs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.model import Check, Programme, Report, ReportedYear
from showcase.catalogue.programme.scopes import Amount, share_of
from showcase.pages.charts import BarChart, bars
from showcase.pages.components import Said, SourceLine, Table, TableRow
from showcase.pages.programme.saying import (
    CONTENT_NAMES,
    CONTENT_SHORT,
    count_name,
    money,
    percent,
    scope_line,
    source_lines,
)
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class ReportBlock:
    """One report: its scope, its figures drawn and as a table, what to know about them."""

    title: str
    scope: str
    chart: BarChart | None
    table: Table
    contents: Table | None
    content_chart: BarChart | None
    remarks: tuple[Said, ...]
    sources: tuple[SourceLine, ...]


def report_blocks(
    years: Iterable[ReportedYear], catalogue: Catalogue, words: Wording
) -> tuple[ReportBlock, ...]:
    """A block for each report of these years."""
    return tuple(
        _block(year, report, catalogue, words) for year in years for report in year.reports
    )


def _block(year: ReportedYear, report: Report, catalogue: Catalogue, words: Wording) -> ReportBlock:
    scope = f"{year.year} · {scope_line(report.scope, catalogue, words)}"
    return ReportBlock(
        title=_finding(report, words),
        scope=scope,
        chart=_chart(report, words),
        table=_table(report, scope, words),
        contents=_contents(report, scope, words),
        content_chart=_content_chart(report, words),
        remarks=tuple(_remarks(year, report, catalogue.programme, words)),
        sources=tuple(source_lines([report.sources], words)),
    )


def _finding(report: Report, words: Wording) -> str:
    """What the figures of a report say, in a sentence."""
    year, share = report.scope.year, report.done_share
    if share is not None:
        return words.say(
            "{year}: {share} of the planned money was used", year=year, share=percent(share, words)
        )
    if report.planned:
        return words.say("{year}: {sum} planned", year=year, sum=money(report.planned.dong, words))
    return words.say("What {year} brought", year=year)


def _chart(report: Report, words: Wording) -> BarChart | None:
    rows = [
        (name, float(amount.dong), money(amount.dong, words), kind)
        for name, amount, kind in (
            (words.say("Planned"), report.planned, "plan"),
            (words.say("Done"), report.done, "done"),
        )
        if amount
    ]
    return bars(_finding(report, words), rows) if len(rows) > 1 else None


def _table(report: Report, scope: str, words: Wording) -> Table:
    rows = [
        _row(words.say("Together"), report.planned, report.done, words),
        *(
            _row(words.say("National money"), planned, done, words)
            if kind == "national"
            else _row(words.say("Local money"), planned, done, words)
            for kind, planned, done in report.parts
            if planned or done
        ),
        *(
            TableRow(count_name(name, words), (words.number(count), "", ""))
            for name, count in report.counts
        ),
    ]
    head = (words.say("Planned"), words.say("Done"), words.say("Of the plan"))
    if not (report.planned or report.done):
        rows = rows[1:]
    return Table(words.say("Figures: {scope}", scope=scope), ("", *head), tuple(rows))


def _row(name: str, planned: Amount | None, done: Amount | None, words: Wording) -> TableRow:
    unknown = words.say("not known")
    share = share_of(done, planned) if planned and done else None
    return TableRow(
        name,
        (
            money(planned.dong, words) if planned else unknown,
            money(done.dong, words) if done else unknown,
            unknown if share is None else percent(share, words),
        ),
    )


def _contents(report: Report, scope: str, words: Wording) -> Table | None:
    if not report.contents:
        return None
    rows = tuple(
        _row(words.term(CONTENT_NAMES[one.content]), one.planned, one.done, words)
        for one in report.contents
    )
    head = (words.say("Planned"), words.say("Done"), words.say("Of the plan"))
    return Table(words.say("By content: {scope}", scope=scope), (words.say("Content"), *head), rows)


def _content_chart(report: Report, words: Wording) -> BarChart | None:
    drawn = [(one, one.done or one.planned) for one in report.contents]
    known = [(one, amount) for one, amount in drawn if amount]
    if not known:
        return None
    known.sort(key=lambda item: -item[1].dong)
    whole = sum(amount.dong for _, amount in known)
    title = words.say(
        "Most went to: {content}", content=words.term(CONTENT_SHORT[known[0][0].content])
    )
    rows = [
        (
            words.term(CONTENT_SHORT[one.content]),
            float(amount.dong),
            f"{money(amount.dong, words)}, {amount.dong * 100 // whole} %",
            "done" if one.done else "plan",
        )
        for one, amount in known
    ]
    return bars(title, rows)


def _remarks(
    year: ReportedYear, report: Report, programme: Programme, words: Wording
) -> Iterator[Said]:
    for check in programme.plan_checks(year, report):
        yield Said(_checked(check, words))
    if report.plan_before is not None and report.stated_growth is not None:
        known = any(
            one.year == year.year - 1 and one.reports
            for one in programme.years
            if one.province == year.province
        )
        if not known:
            yield Said(_before(year, report, words))
    if report.note:
        yield words.of(report.note)


def _before(year: ReportedYear, report: Report, words: Wording) -> str:
    assert report.stated_growth is not None
    assert report.plan_before is not None
    return words.say(
        "The source says that the plan grew by {growth}; that makes the plan of {before} about "
        "{sum}. No report of that year is known here.",
        growth=percent(Fraction(report.stated_growth), words),
        before=year.year - 1,
        sum=money(round(report.plan_before, -8), words),
    )


def _checked(check: Check, words: Wording) -> str:
    stated = percent(Fraction(check.stated), words)
    computed = percent(check.computed, words)
    if check.kind == "done-of-planned":
        if check.agrees:
            return words.say("The source states {stated}: its figures agree.", stated=stated)
        return words.say(
            "The source states {stated}; its figures make {computed}.",
            stated=stated,
            computed=computed,
        )
    if check.scopes_differ:
        return words.say(
            "The source states a growth of {stated} over the year before. It holds figures of "
            "different scope against each other, so this page draws no growth.",
            stated=stated,
        )
    return words.say(
        "Growth over the year before: {computed}; the source states {stated}.",
        computed=computed,
        stated=stated,
    )
