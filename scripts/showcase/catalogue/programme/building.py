"""From what is reported to the programme: the stage as a whole."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from showcase.catalogue.programme.document import Document, DocumentState
from showcase.catalogue.programme.event import Event
from showcase.catalogue.programme.model import (
    COUNTS,
    ContentFigures,
    Programme,
    Report,
    ReportedYear,
    VoteResult,
)
from showcase.catalogue.programme.project import Project
from showcase.catalogue.programme.scopes import Amount, Scope
from showcase.catalogue.texts import LocalText
from showcase.entries.programme.document_entry import DocumentEntry
from showcase.entries.programme.event_entry import EventEntry
from showcase.entries.programme.project_entry import ProjectEntry
from showcase.entries.programme.reading import Reported
from showcase.entries.programme.year_entry import ProgrammeYearEntry, ReportEntry, VoteFiguresEntry
from showcase.vietnamese import sort_key


def build_programme(reported: Reported, today: date) -> Programme:
    """The programme on a day, from entries without problems."""
    years = [_year(province, entry) for (province, _), entry in reported.years.items()]
    projects = [_project(*file, entry) for file, entry in reported.projects.items()]
    events = [_event(*file, entry) for file, entry in reported.events.items()]
    return Programme(
        tuple(sorted(years, key=lambda one: (-one.year, one.province))),
        tuple(sorted(projects, key=lambda one: (-one.year, sort_key(one.name.vi), one.id))),
        tuple(sorted(events, key=lambda one: (one.begins, one.id))),
        tuple(_documents({name: one for (_, name), one in reported.documents.items()}, today)),
    )


def _year(province: str, entry: ProgrammeYearEntry) -> ReportedYear:
    reports = tuple(_report(province, entry.year, one) for one in entry.reports)
    votes = tuple(_vote(province, entry.year, one) for one in entry.votes)
    return ReportedYear(entry.year, province, reports, votes)


def _report(province: str, year: int, entry: ReportEntry) -> Report:
    scope = Scope(year, entry.money, entry.area, province, entry.former_province, entry.until)
    national, local = replace(scope, money="quoc-gia"), replace(scope, money="dia-phuong")
    contents = tuple(
        ContentFigures(
            one.content,
            _amount(one.planned, scope),
            _amount(one.done, scope),
            one.projects_planned,
            one.projects_done,
        )
        for one in entry.contents
    )
    counts = ((name, getattr(entry, name)) for name in COUNTS)
    return Report(
        scope=scope,
        planned=_amount(entry.planned, scope),
        done=_amount(entry.done, scope),
        parts=(
            (
                "national",
                _amount(entry.planned_national, national),
                _amount(entry.done_national, national),
            ),
            ("local", _amount(entry.planned_local, local), _amount(entry.done_local, local)),
        ),
        counts=tuple((name, count) for name, count in counts if count is not None),
        contents=contents,
        stated_share=entry.stated.done_of_planned if entry.stated else None,
        stated_growth=entry.stated.plan_growth if entry.stated else None,
        note=_text(entry.note, entry.note_en),
        sources=entry.sources,
    )


def _amount(dong: int | None, scope: Scope) -> Amount | None:
    return None if dong is None else Amount(dong, scope)


def _text(vi: str | None, en: str | None) -> LocalText | None:
    return LocalText(vi, en) if vi else None


def _vote(province: str, year: int, entry: VoteFiguresEntry) -> VoteResult:
    return VoteResult(
        year=year,
        level=entry.level,
        area=entry.area,
        province=province,
        former=entry.former_province,
        entered=entry.entered,
        recognised=entry.recognised,
        sent_up=entry.sent_up,
        since=entry.since,
        is_total=entry.is_total,
        until=entry.until,
        note=_text(entry.note, entry.note_en),
        sources=entry.sources,
    )


def _project(province: str, name: str, entry: ProjectEntry) -> Project:
    return Project(
        id=f"{province}/{name}",
        province=province,
        name=LocalText(entry.name, entry.name_en),
        kind=entry.kind,
        form=entry.form,
        content=entry.content,
        makers=entry.makers,
        support=entry.support,
        counterpart=entry.counterpart,
        year=entry.year,
        last_year=entry.last_year,
        state=entry.state,
        stopped_because=entry.stopped_because,
        summary=_text(entry.summary, entry.summary_en),
        results=entry.results,
        lesson=_text(entry.lesson, entry.lesson_en),
        is_model=entry.is_model,
        decision=entry.decision,
        sources=entry.sources,
    )


def _event(province: str, name: str, entry: EventEntry) -> Event:
    return Event(
        id=f"{province}/{name}" if province else name,
        province=province,
        name=LocalText(entry.name, entry.name_en),
        kind=entry.kind,
        begins=entry.begins,
        ends=entry.ends or entry.begins,
        place=entry.place,
        organiser=entry.organiser,
        about=_text(entry.about, entry.about_en),
        website=entry.website,
        sources=entry.sources,
    )


def _documents(entries: Mapping[str, DocumentEntry], today: date) -> Iterator[Document]:
    """The documents, newest first, those without a day by their number last."""

    def newest(name: str) -> tuple[date, str]:
        return entries[name].issued_on or date.min, name

    def others(name: str, links: Callable[[DocumentEntry], tuple[str, ...]]) -> tuple[str, ...]:
        return tuple(sorted(other for other, one in entries.items() if name in links(one)))

    for name in sorted(entries, key=newest, reverse=True):
        entry = entries[name]
        replaced_by = others(name, lambda one: one.replaces)
        holding = [entries[other] for other in replaced_by]
        yield Document(
            slug=name,
            number=entry.number,
            kind=entry.kind,
            topic=entry.topic,
            issuer=LocalText(entry.issuer, entry.issuer_en),
            issued_on=entry.issued_on,
            in_force_on=entry.in_force_on,
            last_year=entry.last_year,
            about=LocalText(entry.about, entry.about_en),
            replaces=entry.replaces,
            amends=entry.amends,
            consolidates=entry.consolidates,
            state=_state(entry, holding, today),
            replaced_by=replaced_by,
            amended_by=others(name, lambda one: one.amends),
            consolidated_in=others(name, lambda one: one.consolidates),
            sources=entry.sources,
        )


def _state(entry: DocumentEntry, replacing: list[DocumentEntry], today: date) -> DocumentState:
    """Whether a document holds on a day, as far as the documents here tell."""
    if any((one.in_force_on or one.issued_on or date.min) <= today for one in replacing):
        return "replaced"
    if entry.last_year is not None and entry.last_year < today.year:
        return "ended"
    begins = entry.in_force_on or entry.issued_on
    return "not-yet" if begins and begins > today else "in-force"
