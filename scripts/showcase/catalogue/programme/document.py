"""One document and its state on a day."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from showcase.catalogue.texts import LocalText
from showcase.entries.programme.parts import Sources
from showcase.entries.programme.vocabulary import DocumentKindCode, TopicCode

DocumentState = Literal["in-force", "not-yet", "ended", "replaced"]


@dataclass(frozen=True, slots=True)
class Document:
    """One document with its state on the day of the catalogue."""

    slug: str
    number: str
    kind: DocumentKindCode
    topic: TopicCode
    issuer: LocalText
    issued_on: date | None
    in_force_on: date | None
    last_year: int | None
    about: LocalText
    replaces: tuple[str, ...]
    amends: tuple[str, ...]
    consolidates: tuple[str, ...]
    state: DocumentState
    replaced_by: tuple[str, ...]
    amended_by: tuple[str, ...]
    consolidated_in: tuple[str, ...]
    sources: Sources
