"""The list of all provinces, and the map of the region."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.catalogue.model import Catalogue
from showcase.pages import addresses
from showcase.pages.components import CountedLink
from showcase.pages.facets import Facets, counted
from showcase.pages.json_ld import page_and_way
from showcase.pages.page import Making, Page
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class ProvincesContext:
    """What `provinces.html` and `map.html` print."""

    title: str
    lead: str
    provinces: tuple[CountedLink, ...]


def provinces_pages(
    facets: Facets, catalogue: Catalogue, words: Wording, settings: Settings
) -> Iterator[Making]:
    """The list of all provinces, north to south, and the map of the region."""
    yield partial(
        _overview,
        addresses.PROVINCES,
        "provinces.html",
        words.say("Provinces"),
        words.say("Since 1 July 2025 the region has eleven provinces and cities, north to south."),
        _places(facets, catalogue),
        words,
        settings,
    )
    yield partial(
        _overview,
        addresses.MAP,
        "map.html",
        words.say("Map of the region"),
        words.say("A simplified drawing: choose a province to see its products."),
        _places(facets, catalogue),
        words,
        settings,
    )


def _places(facets: Facets, catalogue: Catalogue) -> tuple[CountedLink, ...]:
    names = catalogue.province_by_slug
    return tuple(counted(names[value.code].name, value) for value in facets.provinces)


def _overview(
    address: str,
    template: str,
    title: str,
    lead: str,
    places: tuple[CountedLink, ...],
    words: Wording,
    settings: Settings,
) -> Page:
    return Page(
        address=address,
        language=words.language,
        template=template,
        title=title,
        description=lead,
        trail=(),
        context=ProvincesContext(title, lead, places),
        json_ld=page_and_way(title, lead, address, (), words, settings),
    )
