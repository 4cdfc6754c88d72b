"""What rules on the programme look at: one entry and what it must agree with."""

from dataclasses import dataclass, replace
from typing import TypeVar

from pydantic import BaseModel

from showcase.entries.places import Location
from showcase.entries.programme.document_entry import DocumentEntry
from showcase.entries.programme.event_entry import EventEntry
from showcase.entries.programme.project_entry import ProjectEntry
from showcase.entries.programme.year_entry import ProgrammeYearEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.rules.subject import Written
from showcase.problem import Problem
from showcase.translation import Message

# Nghị định 134/2004/NĐ-CP is the first decree on industrial promotion.
FIRST_YEAR_OF_THE_PROGRAMME = 2004

Reported = TypeVar("Reported", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedSubject(Written[Reported]):
    """One entry of the programme under its rules; `province` is None for the region's own."""

    province: ProvinceEntry | None

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.path.rpartition("/")[2].removesuffix(".yml")

    def question(self, location: Location, code: str, wrong: Message, advice: Message) -> Problem:
        """Something that may be right, and that somebody should look at: it stops no build."""
        return replace(self.problem(location, code, wrong, advice), severity="note")


@dataclass(frozen=True, slots=True, kw_only=True)
class YearSubject(ReportedSubject[ProgrammeYearEntry]):
    """One year of a province or of the region."""

    def is_answered(self, location: Location) -> bool:
        """Whether the report that holds a place has a note: then nothing is asked about it."""
        report = location[1]
        return isinstance(report, int) and self.entry.reports[report].note is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectSubject(ReportedSubject[ProjectEntry]):
    """One project: `makers` are the ids of all makers."""

    makers: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSubject(ReportedSubject[EventEntry]):
    """One event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSubject(ReportedSubject[DocumentEntry]):
    """One document: `documents` are the names of all document files."""

    documents: frozenset[str]
