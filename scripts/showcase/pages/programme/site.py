"""Every page of the programme."""

from collections.abc import Iterator
from functools import partial

from showcase.catalogue.model import Catalogue
from showcase.pages.page import Making
from showcase.pages.programme.contacts import contacts_page
from showcase.pages.programme.documents import documents_page
from showcase.pages.programme.events import events_pages
from showcase.pages.programme.overview import overview_page
from showcase.pages.programme.projects import project_pages
from showcase.pages.programme.years import year_pages
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


def programme_pages(catalogue: Catalogue, words: Wording, settings: Settings) -> Iterator[Making]:
    """The programme at a glance, its years and provinces, projects, documents and events."""
    yield partial(overview_page, catalogue, words, settings)
    yield partial(contacts_page, catalogue, words, settings)
    yield partial(documents_page, catalogue, words, settings)
    yield from year_pages(catalogue, words, settings)
    yield from project_pages(catalogue, words, settings)
    yield from events_pages(catalogue, words, settings)
