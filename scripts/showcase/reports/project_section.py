"""The part of a report about projects: by content and state, with what money is known."""

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.project import Project
from showcase.entries.programme.vocabulary import PROJECT_STATES
from showcase.pages.programme.saying import CONTENT_NAMES, CONTENT_SHORT, KIND_NAMES, STATE_NAMES
from showcase.pages.wording import Wording
from showcase.reports.collecting import Collected
from showcase.reports.document import Column, Section, Table, Value
from showcase.reports.money_sections import content_tables

_STATES = tuple(term.code for term in PROJECT_STATES)


def projects_section(found: Collected, catalogue: Catalogue, words: Wording) -> Section:
    """Projects by content and state, then each; before them what the reports say."""
    title = words.say("Projects by content and state")
    reported = tuple(content_tables(found, catalogue, words))
    if not found.projects:
        return Section(title, (words.say("No project of this period is entered yet."),), reported)
    sentence = words.say("Projects that run in {year}, as entered.", year=found.period.year)
    tables = _by_content(found, words), _support(found, words)
    listed = _projects(found.projects, catalogue, words)
    return Section(title, (sentence,), (*reported, *tables, listed))


def _by_content(found: Collected, words: Wording) -> Table:
    """How many projects stand where; `_support` has the money of the same rows and columns."""
    rows: list[tuple[Value, ...]] = [
        (
            words.term(CONTENT_NAMES[line.content]),
            *(line.in_state(state) for state in _STATES),
            len(line.projects),
        )
        for line in found.contents
    ]
    together: tuple[Value, ...] = (
        words.say("Together"),
        *(sum(line.in_state(state) for line in found.contents) for state in _STATES),
        sum(len(line.projects) for line in found.contents),
    )
    caption = words.say("Projects by content and state")
    return Table(caption, _state_columns(words), (*rows, together), has_sum=True)


def _support(found: Collected, words: Wording) -> Table:
    rows: list[tuple[Value, ...]] = [
        (
            words.term(CONTENT_NAMES[line.content]),
            *(line.support_in_state(state) for state in _STATES),
            line.support,
        )
        for line in found.contents
    ]
    together: tuple[Value, ...] = (
        words.say("Together"),
        *(sum(line.support_in_state(state) or 0 for line in found.contents) for state in _STATES),
        sum(line.support for line in found.contents),
    )
    caption = words.say("Support by content and state, as far as it is known (VND)")
    return Table(caption, _state_columns(words), (*rows, together), has_sum=True)


def _state_columns(words: Wording) -> tuple[Column, ...]:
    return (
        Column(words.say("Content"), "text", 3),
        *(Column(words.term(STATE_NAMES[state])) for state in _STATES),
        Column(words.say("Together")),
    )


def _projects(projects: tuple[Project, ...], catalogue: Catalogue, words: Wording) -> Table:
    columns = (
        Column(words.say("Project"), "text", 4),
        Column(words.say("Province"), "text", 1),
        Column(words.say("Kind"), "text", 1),
        Column(words.say("Content"), "text", 2),
        Column(words.say("State"), "text", 1),
        Column(words.say("Support (VND)")),
        Column(words.say("Counterpart (VND)")),
    )
    rows = tuple(
        (
            words.of(one.name).text,
            catalogue.province_by_slug[one.province].name,
            words.term(KIND_NAMES[one.kind]),
            words.term(CONTENT_SHORT[one.content]),
            words.term(STATE_NAMES[one.state]),
            one.support,
            one.counterpart,
        )
        for one in projects
    )
    return Table(words.say("List of projects"), columns, rows)
