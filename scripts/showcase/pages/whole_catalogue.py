"""The catalogue page: the finder's place, the facets, and all cards without JavaScript."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from showcase.catalogue.model import Catalogue
from showcase.pages import addresses
from showcase.pages.components import Facet, Pager
from showcase.pages.facets import Facets, browse
from showcase.pages.json_ld import item_list, page_and_way
from showcase.pages.lists import CARDS_PER_PAGE, Section, counts_lead, pager, sections_of
from showcase.pages.page import Making, Page
from showcase.pages.search import FinderFacet, finder_facets
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class CatalogueContext:
    """What `catalogue.html` prints: the finder's place, the facets, the cards."""

    title: str
    lead: str
    finder: tuple[FinderFacet, ...]
    facets: tuple[Facet, ...]
    sections: tuple[Section, ...]
    pager: Pager | None


def catalogue_pages(
    catalogue: Catalogue, facets: Facets, words: Wording, settings: Settings
) -> Iterator[Making]:
    """The whole catalogue, cut into pages of cards; the first carries the finder and facets."""
    last = max(1, -(-len(catalogue.products) // CARDS_PER_PAGE))
    lead = counts_lead(catalogue.products, words)
    yield partial(_first_page, catalogue, facets, last, lead, words, settings)
    for number in range(2, last + 1):
        yield partial(_page, catalogue, number, last, lead, words, settings)


def _first_page(
    catalogue: Catalogue, facets: Facets, last: int, lead: str, words: Wording, settings: Settings
) -> Page:
    page = _page(catalogue, 1, last, lead, words, settings)
    offered = _offered(finder_facets(catalogue, words))
    browsed = browse(facets, catalogue, words)
    return replace(page, context=replace(page.context, finder=offered, facets=browsed))


def _page(
    catalogue: Catalogue, number: int, last: int, lead: str, words: Wording, settings: Settings
) -> Page:
    start = (number - 1) * CARDS_PER_PAGE
    shown = catalogue.products[start : start + CARDS_PER_PAGE]
    ids = tuple(product.id for product in shown)
    address = addresses.page_number(addresses.CATALOGUE, number)
    title = words.say("Products")
    if number > 1:
        title = words.say("{title}, page {number}", title=title, number=number)
    return Page(
        address=address,
        language=words.language,
        template="catalogue.html",
        title=title,
        description=lead,
        trail=(),
        context=CatalogueContext(
            title=title,
            lead=lead,
            finder=(),
            facets=(),
            sections=tuple(sections_of(shown, frozenset(), words)),
            pager=pager(addresses.CATALOGUE, number, last, words) if last > 1 else None,
        ),
        cards=ids,
        json_ld=(
            *page_and_way(title, lead, address, (), words, settings),
            item_list(ids, words, settings),
        ),
        is_indexed=number == 1,
    )


def _offered(facets: tuple[FinderFacet, ...]) -> tuple[FinderFacet, ...]:
    """The facets as the page offers them: which products they hold is told by the search data."""
    return tuple(
        replace(facet, values=tuple(replace(one, products=frozenset()) for one in facet.values))
        for facet in facets
    )
