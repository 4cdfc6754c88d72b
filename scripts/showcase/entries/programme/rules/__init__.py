"""The rules of the programme's entries, each a small generator; its docstring is the rule."""

from collections.abc import Iterator, Mapping

from showcase.entries.programme.rules import document, event, every_entry, project, stated, year
from showcase.entries.programme.rules.subjects import (
    DocumentSubject,
    EventSubject,
    ProjectSubject,
    YearSubject,
)
from showcase.entries.programme.year_entry import ProgrammeYearEntry
from showcase.problem import Problem


def year_problems(
    subject: YearSubject, others: Mapping[int, ProgrammeYearEntry]
) -> Iterator[Problem]:
    """Every problem of one year; `others` are the years of the same province or region."""
    for rule in (*every_entry.RULES, *year.RULES, *stated.RULES):
        yield from rule(subject)
    yield from stated.stated_growth_agrees(subject, others)


def project_problems(subject: ProjectSubject) -> Iterator[Problem]:
    """Every problem of one project."""
    for rule in (*every_entry.RULES, *project.RULES):
        yield from rule(subject)


def event_problems(subject: EventSubject) -> Iterator[Problem]:
    """Every problem of one event."""
    for rule in (*every_entry.RULES, *event.RULES):
        yield from rule(subject)


def document_problems(subject: DocumentSubject) -> Iterator[Problem]:
    """Every problem of one document."""
    for rule in (*every_entry.RULES, *document.RULES):
        yield from rule(subject)
