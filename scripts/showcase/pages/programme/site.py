"""Every page of the programme."""

from collections.abc import Iterator
from functools import partial

from showcase.catalogue.model import Catalogue
from showcase.pages import addresses
from showcase.pages.facets import Facets
from showcase.pages.page import Making
from showcase.pages.programme.contacts import contacts_page
from showcase.pages.programme.documents import documents_page
from showcase.pages.programme.events import events_page
from showcase.pages.programme.overview import overview_page, ways
from showcase.pages.programme.projects import project_pages
from showcase.pages.programme.years import year_pages
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording

# The others are prose, which the finder knows already.
_PRINTED = {addresses.CONTACTS, addresses.DOCUMENTS, addresses.PROJECTS, addresses.EVENTS}


def programme_pages(
    catalogue: Catalogue, facets: Facets, words: Wording, settings: Settings
) -> Iterator[Making]:
    """The programme at a glance, its years and provinces, projects, documents and events."""
    yield partial(overview_page, catalogue, facets, words, settings)
    yield partial(contacts_page, catalogue, words, settings)
    yield partial(documents_page, catalogue, words, settings)
    yield partial(events_page, catalogue, words, settings)
    yield from year_pages(catalogue, words, settings)
    yield from project_pages(catalogue, words, settings)


def programme_ways(words: Wording) -> Iterator[tuple[str, str, str]]:
    """Title, address and description of the pages of the programme that the finder knows."""
    yield (
        words.say("Industrial promotion in the region"),
        addresses.PROGRAMME,
        words.say("Money, projects and results of the vote, with their sources."),
    )
    for way in ways(words):
        if way.link.address in _PRINTED:
            yield way.link.text, way.link.address, way.text
