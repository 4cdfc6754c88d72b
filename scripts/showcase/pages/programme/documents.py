"""The documents of the vote and of the programme: what each changed, and whether it holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.document import Document
from showcase.entries.programme.vocabulary import TOPICS
from showcase.pages import addresses
from showcase.pages.components import Link, Said, SourceLine
from showcase.pages.json_ld import page_and_way
from showcase.pages.page import Page
from showcase.pages.programme.saying import DOCUMENT_NAMES, source_lines
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class Relation:
    """What a document does to others, or they to it: each leads to its place on the page."""

    text: str
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document; `state` is a code, `state_text` its words."""

    anchor: str
    name: str
    state: str
    state_text: str
    days: str
    issuer: Said
    about: Said
    relations: tuple[Relation, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class DocumentsContext:
    """What `documents.html` prints."""

    title: str
    lead: str
    note: str
    topics: tuple[tuple[str, tuple[DocumentLine, ...]], ...]


def documents_page(catalogue: Catalogue, words: Wording, settings: Settings) -> Page:
    """The page of all documents, by topic, newest first."""
    title = words.say("Documents")
    lead = words.say(
        "Circulars, decrees and decisions on the vote and on industrial promotion: what each "
        "changed, and whether it still holds."
    )
    documents = catalogue.programme.documents
    topics = tuple(
        (
            words.term(topic.name),
            tuple(_line(one, catalogue, words) for one in documents if one.topic == topic.code),
        )
        for topic in TOPICS
    )
    note = words.say(
        "The states follow from the documents listed here, which were read in public summaries. "
        "For a decision of weight, read the document itself."
    )
    trail = (Link(words.say("Industrial promotion"), addresses.PROGRAMME),)
    return Page(
        address=addresses.DOCUMENTS,
        language=words.language,
        template="documents.html",
        title=title,
        description=lead,
        trail=trail,
        context=DocumentsContext(title, lead, note, tuple(one for one in topics if one[1])),
        json_ld=page_and_way(title, lead, addresses.DOCUMENTS, trail, words, settings),
    )


def _line(document: Document, catalogue: Catalogue, words: Wording) -> DocumentLine:
    return DocumentLine(
        anchor=document.slug,
        name=f"{words.term(DOCUMENT_NAMES[document.kind])} {document.number}",
        state=document.state,
        state_text=_state(document, words),
        days=_days(document, words),
        issuer=words.of(document.issuer),
        about=words.of(document.about),
        relations=tuple(_relations(document, catalogue, words)),
        sources=tuple(source_lines([document.sources], words)),
    )


def _state(document: Document, words: Wording) -> str:
    return {
        "in-force": words.say("In force"),
        "not-yet": words.say("Not yet in force"),
        "ended": words.say("Its time is over"),
        "replaced": words.say("Replaced"),
    }[document.state]


def _days(document: Document, words: Wording) -> str:
    said = []
    if document.issued_on:
        said.append(words.say("of {day}", day=words.day(document.issued_on)))
    else:
        said.append(words.say("day of issue not known here"))
    if document.in_force_on:
        said.append(words.say("in force from {day}", day=words.day(document.in_force_on)))
    if document.last_year:
        said.append(words.say("to the end of {year}", year=document.last_year))
    return ", ".join(said)


def _relations(document: Document, catalogue: Catalogue, words: Wording) -> Iterator[Relation]:
    numbers = {one.slug: one.number for one in catalogue.programme.documents}
    for text, others in (
        (words.say("replaces"), document.replaces),
        (words.say("amends"), document.amends),
        (words.say("puts together"), document.consolidates),
        (words.say("replaced by"), document.replaced_by),
        (words.say("amended by"), document.amended_by),
        (words.say("put together in"), document.consolidated_in),
    ):
        if others:
            yield Relation(text, tuple((one, numbers[one]) for one in others))
