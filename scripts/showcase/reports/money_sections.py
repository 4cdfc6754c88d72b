"""Parts of a report about money: what was planned and done, and the same months before."""

from collections.abc import Iterator

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.model import Report
from showcase.catalogue.programme.scopes import Amount, share_of
from showcase.pages.programme.saying import CONTENT_NAMES, count_name, scope_line
from showcase.pages.wording import Wording
from showcase.reports.collecting import Collected, HeldReport, growth_of
from showcase.reports.document import Column, Section, Table, Value


def money_section(found: Collected, catalogue: Catalogue, words: Wording) -> Section:
    """Planned and done of each report, with its scope; figures of different scope stay apart."""
    title = words.say("Money of industrial promotion")
    if not found.reports:
        return Section(title, (words.say("No report on money of this period is known here."),))
    sentences = [words.say("Figures run from January to the month named; sums are in VND.")]
    if len(found.reports) > 1:
        sentences.append(words.say("Figures of different scope are not added up."))
    tables = tuple(_money(one.report, catalogue, words) for one in found.reports)
    notes = tuple(words.of(one.report.note).text for one in found.reports if one.report.note)
    return Section(title, tuple(sentences), tables, notes)


def _money(report: Report, catalogue: Catalogue, words: Wording) -> Table:
    names = {"national": words.say("National money"), "local": words.say("Local money")}
    rows = [
        *(
            _row(names[kind], planned, done)
            for kind, planned, done in report.parts
            if planned or done
        ),
        _row(words.say("Together"), report.planned, report.done),
    ]
    columns = (
        Column(words.say("Money"), "text", 3),
        Column(words.say("Planned")),
        Column(words.say("Done")),
        Column(words.say("Done of planned"), width=1),
    )
    caption = f"{report.scope.year} · {scope_line(report.scope, catalogue, words)}"
    return Table(caption, columns, tuple(rows), has_sum=len(rows) > 1)


def _row(name: str, planned: Amount | None, done: Amount | None) -> tuple[Value, ...]:
    share = share_of(done, planned) if planned and done else None
    return name, _dong(planned), _dong(done), share


def _dong(amount: Amount | None) -> int | None:
    return amount.dong if amount else None


def content_tables(found: Collected, catalogue: Catalogue, words: Wording) -> Iterator[Table]:
    """What the reports say of each of the nine contents."""
    columns = (
        Column(words.say("Content"), "text", 4),
        Column(words.say("Planned")),
        Column(words.say("Done")),
        Column(words.say("Projects planned"), width=1),
        Column(words.say("Projects done"), width=1),
    )
    for one in found.reports:
        rows = tuple(
            (
                words.term(CONTENT_NAMES[part.content]),
                _dong(part.planned),
                _dong(part.done),
                part.projects_planned,
                part.projects_done,
            )
            for part in one.report.contents
        )
        if rows:
            scope = scope_line(one.report.scope, catalogue, words)
            yield Table(f"{words.say('As reported')} · {scope}", columns, rows)


def count_tables(found: Collected, catalogue: Catalogue, words: Wording) -> Iterator[Table]:
    """Training, fairs and projects as the reports count them."""
    columns = Column(words.say("What is counted"), "text", 4), Column(words.say("Number"), width=1)
    for one in found.reports:
        rows = tuple((count_name(name, words), count) for name, count in one.report.counts)
        if rows:
            yield Table(scope_line(one.report.scope, catalogue, words), columns, rows)


def comparison_section(found: Collected, catalogue: Catalogue, words: Wording) -> Section:
    """Each figure beside that of the same months of the year before, of the same scope only."""
    tables = tuple(_compared(one, catalogue, words) for one in found.reports if one.before)
    alone = [
        words.say(
            "No figure of {year} has the same scope as: {scope}. No growth is computed.",
            year=found.period.year - 1,
            scope=scope_line(one.report.scope, catalogue, words),
        )
        for one in found.reports
        if one.before is None
    ]
    return Section(
        words.say("Compared with the same period of the year before"),
        (words.say("Only figures of the same provinces, money and months are compared."), *alone),
        (*tables, _listed_here(found, words)),
    )


def _columns(found_year: int, words: Wording) -> tuple[Column, ...]:
    return (
        Column(words.say("Figure"), "text", 3),
        Column(str(found_year - 1)),
        Column(str(found_year)),
        Column(words.say("Growth"), width=1),
    )


def _compared(held: HeldReport, catalogue: Catalogue, words: Wording) -> Table:
    report, before = held.report, held.before
    assert before is not None
    older = dict(before.counts)
    rows: list[tuple[Value, ...]] = [
        (name, _dong(old), _dong(new), growth_of(new, old))
        for name, new, old in (
            (words.say("Planned"), report.planned, before.planned),
            (words.say("Done"), report.done, before.done),
        )
    ]
    rows += [(count_name(name, words), older.get(name), new, "") for name, new in report.counts]
    columns = _columns(report.scope.year, words)
    return Table(scope_line(report.scope, catalogue, words), columns, tuple(rows))


def _listed_here(found: Collected, words: Wording) -> Table:
    """What this catalogue lists; it says nothing of what nobody has entered, so no growth."""
    rows: tuple[tuple[Value, ...], ...] = (
        (
            words.say("Certificates of the vote listed here"),
            len(found.recognised_before),
            len(found.recognised),
            "",
        ),
        (words.say("Events listed here"), len(found.events_before), len(found.events), ""),
    )
    return Table(words.say("Listed in this catalogue"), _columns(found.period.year, words), rows)
