"""Reads what is reported of the programme: years, projects, events and documents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from showcase.entries.decoding import Refused
from showcase.entries.explain import Validated, validate
from showcase.entries.files import read_plain_file
from showcase.entries.programme import rules
from showcase.entries.programme.document_entry import DocumentEntry
from showcase.entries.programme.event_entry import EventEntry
from showcase.entries.programme.project_entry import ProjectEntry
from showcase.entries.programme.rules.subjects import (
    DocumentSubject,
    EventSubject,
    ProjectSubject,
    YearSubject,
)
from showcase.entries.programme.year_entry import ProgrammeYearEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.reported import ReportedFile
from showcase.entries.rules import unsaid
from showcase.entries.yaml_reader import Fields, read_yaml
from showcase.problem import Problem

Entry = TypeVar("Entry", bound=BaseModel)

# Province ("" for the region) and name of the file → its entry.
ByFile = Mapping[tuple[str, str], Entry]


@dataclass(frozen=True, slots=True)
class Reported:
    """All that is reported of the programme without problems, and the paths of all its files."""

    years: ByFile[ProgrammeYearEntry]
    projects: ByFile[ProjectEntry]
    events: ByFile[EventEntry]
    documents: ByFile[DocumentEntry]
    paths: tuple[str, ...] = ()


NOTHING_REPORTED = Reported({}, {}, {}, {})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the files are held against: where they stand, the day, the provinces, the makers."""

    root: Path
    shown: str
    today: date
    provinces: Mapping[str, ProvinceEntry]
    makers: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Read(Generic[Entry]):
    """One file after its model has seen it; no fields where it could not be read."""

    file: ReportedFile
    path: str
    fields: Fields | None
    validated: Validated[Entry]


def read_reported(
    files: Sequence[ReportedFile], around: Surroundings
) -> tuple[Reported, list[Problem]]:
    """Everything reported, and everything that is wrong with it."""
    years = _read_all("year", ProgrammeYearEntry, files, around)
    projects = _read_all("project", ProjectEntry, files, around)
    events = _read_all("event", EventEntry, files, around)
    documents = _read_all("document", DocumentEntry, files, around)
    problems = [
        *_problems(years, lambda one: _of_year(one, years, around)),
        *_problems(projects, lambda one: _of_project(one, around)),
        *_problems(events, lambda one: rules.event_problems(EventSubject(**_what(one, around)))),
        *_problems(documents, lambda one: _of_document(one, documents, around)),
    ]
    paths = tuple(one.path for one in files if one.kind != "collection")
    found = Reported(_right(years), _right(projects), _right(events), _right(documents), paths)
    return found, problems


def _read_all(
    kind: str, model: type[Entry], files: Iterable[ReportedFile], around: Surroundings
) -> list[_Read[Entry]]:
    return [_read(model, file, around) for file in files if file.kind == kind]


def _read(model: type[Entry], file: ReportedFile, around: Surroundings) -> _Read[Entry]:
    path = f"{around.shown}/{file.path}"
    try:
        fields, problems = read_yaml(read_plain_file(around.root / file.path, path), path)
    except Refused as refused:
        return _Read(file, path, None, Validated(None, refused.problems))
    seen = validate(model, fields, path)
    both = Validated(seen.entry, (*problems, *seen.problems), seen.doubtful)
    return _Read(file, path, fields, both)


def _problems(read: Sequence[_Read[Entry]], found_by_rules: Any) -> Iterator[Problem]:
    for one in read:
        yield from one.validated.problems
        if one.validated.entry is not None:
            yield from unsaid(one.validated.problems, found_by_rules(one))


def _right(read: Sequence[_Read[Entry]]) -> ByFile[Entry]:
    return {
        (one.file.province, one.file.name): one.validated.entry
        for one in read
        if one.validated.entry is not None and not one.validated.problems
    }


def _what(one: _Read[Any], around: Surroundings) -> dict[str, Any]:
    return {
        "entry": one.validated.entry,
        "fields": one.fields,
        "path": one.path,
        "today": around.today,
        "doubtful": one.validated.doubtful,
        "province": around.provinces.get(one.file.province),
    }


def _of_year(
    one: _Read[ProgrammeYearEntry], years: Sequence[_Read[ProgrammeYearEntry]], around: Surroundings
) -> Iterator[Problem]:
    others = {
        other.validated.entry.year: other.validated.entry
        for other in years
        if other.file.province == one.file.province and other.validated.entry
    }
    return rules.year_problems(YearSubject(**_what(one, around)), others)


def _of_project(one: _Read[ProjectEntry], around: Surroundings) -> Iterator[Problem]:
    subject = ProjectSubject(**_what(one, around), makers=around.makers)
    return rules.project_problems(subject)


def _of_document(
    one: _Read[DocumentEntry], documents: Sequence[_Read[DocumentEntry]], around: Surroundings
) -> Iterator[Problem]:
    names = frozenset(other.file.name for other in documents)
    return rules.document_problems(DocumentSubject(**_what(one, around), documents=names))
