"""Rules that hold what a source states against what its figures make: each difference is named."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from showcase.entries.places import Location
from showcase.entries.programme.percentages import agrees, decimals_of, growth, rounded, share
from showcase.entries.programme.rules.subjects import YearSubject
from showcase.entries.programme.year_entry import ProgrammeYearEntry, ReportEntry
from showcase.problem import Problem
from showcase.translation import message


def stated_shares_agree(subject: YearSubject) -> Iterator[Problem]:
    """The stated share of the plan is what its figures make."""
    for number, report in enumerate(subject.entry.reports):
        stated = report.stated.done_of_planned if report.stated else None
        if stated is None:
            continue
        location: Location = ("reports", number, "stated", "done_of_planned")
        if report.done is None or not report.planned:
            yield subject.problem(
                location,
                "stated-without-figures",
                message("There is no plan and no result to hold the percentage against."),
                message("Add «planned» and «done», or delete this line."),
            )
            continue
        yield from _difference(subject, location, stated, share(report.done, report.planned))


def stated_growth_agrees(
    subject: YearSubject, before: Mapping[int, ProgrammeYearEntry]
) -> Iterator[Problem]:
    """The stated growth is what this plan and that of the year before make, of one scope."""
    previous = before.get(subject.entry.year - 1)
    for number, report in enumerate(subject.entry.reports):
        stated = report.stated.plan_growth if report.stated else None
        older = _planned(previous) if previous else None
        if stated is None or report.planned is None or older is None:
            continue
        location: Location = ("reports", number, "stated", "plan_growth")
        exact = growth(report.planned, older.planned or 0)
        yield from _difference(subject, location, stated, exact)
        is_one_scope = (older.area, older.money) == (report.area, report.money)
        if not is_one_scope and not subject.is_answered(location):
            yield subject.question(
                location,
                "scopes-differ",
                message("The growth compares figures of different scope."),
                message("Say so in «note»; readers are told too."),
            )


def _planned(year: ProgrammeYearEntry) -> ReportEntry | None:
    return next((report for report in year.reports if report.planned is not None), None)


def _difference(
    subject: YearSubject, location: Location, stated: Decimal, exact: Fraction | None
) -> Iterator[Problem]:
    """A difference is asked about until the report's note answers for it."""
    is_answered = subject.is_answered(location)
    if exact is None or agrees(stated, exact) or is_answered:
        return
    computed = rounded(exact, decimals_of(stated))
    yield subject.question(
        location,
        "stated-differs",
        message(
            "The source states {stated} %, its figures make {computed} %.",
            stated=str(stated).replace(".", ","),
            computed=str(computed).replace(".", ","),
        ),
        message("Look at the figures again; if they are right, say so in «note»."),
    )


RULES = (stated_shares_agree,)
