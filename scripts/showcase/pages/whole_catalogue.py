"""The catalogue page: the finder's place, the facets, and all cards without JavaScript."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from showcase.catalogue.model import Catalogue
from showcase.pages import addresses
from showcase.pages.components import Facet, Link, Pager
from showcase.pages.facets import Facets, browse
from showcase.pages.json_ld import breadcrumb_list, item_list, web_page
from showcase.pages.lists import CARDS_PER_PAGE, Section, counts_lead, pager, sections_of
from showcase.pages.page import Page
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
) -> Iterator[Page]:
    """The whole catalogue, cut into pages of cards; the first carries the finder and facets."""
    products = catalogue.products
    title = words.say("Products")
    lead = counts_lead(products, words)
    starts = range(0, max(len(products), 1), CARDS_PER_PAGE)
    for number, start in enumerate(starts, 1):
        shown = products[start : start + CARDS_PER_PAGE]
        ids = tuple(product.id for product in shown)
        address = addresses.page_number(addresses.CATALOGUE, number)
        page_title = (
            title
            if number == 1
            else words.say("{title}, page {number}", title=title, number=number)
        )
        trail = (Link(page_title, address),)
        yield Page(
            address=address,
            language=words.language,
            template="catalogue.html",
            title=page_title,
            description=lead,
            trail=(),
            context=CatalogueContext(
                page_title,
                lead,
                _offered(finder_facets(catalogue, words)) if number == 1 else (),
                browse(facets, catalogue, words) if number == 1 else (),
                tuple(sections_of(shown, frozenset(), words)),
                pager(addresses.CATALOGUE, number, len(starts), words) if len(starts) > 1 else None,
            ),
            cards=ids,
            json_ld=(
                web_page(page_title, lead, address, words, settings),
                breadcrumb_list(trail, words, settings),
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
