"""One project of the programme."""

from dataclasses import dataclass

from showcase.catalogue.texts import LocalText
from showcase.entries.product_parts import SpecificationEntry
from showcase.entries.programme.parts import Sources
from showcase.entries.programme.vocabulary import (
    ContentCode,
    ProjectFormCode,
    ProjectKindCode,
    ProjectStateCode,
)


@dataclass(frozen=True, slots=True)
class Project:
    """One project; `id` is "province/slug"."""

    id: str
    province: str
    name: LocalText
    kind: ProjectKindCode
    form: ProjectFormCode | None
    content: ContentCode
    makers: tuple[str, ...]
    support: int | None
    counterpart: int | None
    year: int
    last_year: int | None
    state: ProjectStateCode
    stopped_because: str | None
    summary: LocalText | None
    results: tuple[SpecificationEntry, ...]
    lesson: LocalText | None
    is_model: bool
    decision: str | None
    sources: Sources
