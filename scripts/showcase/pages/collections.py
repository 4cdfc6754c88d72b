"""The pages of collections: hand-picked themes across provinces, and the list of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from showcase.catalogue.model import Catalogue, Collection
from showcase.catalogue.placed import placed
from showcase.pages import addresses
from showcase.pages.booklet_links import booklet_links
from showcase.pages.cards import cover_of
from showcase.pages.components import Link, Picture, Said
from showcase.pages.json_ld import item_list, page_and_way
from showcase.pages.page import Making, Page
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording

_CARDS_OF_TEASER = 4


@dataclass(frozen=True, slots=True)
class Teaser:
    """A collection in the list of collections: its name, its size, its first cards."""

    link: Link
    count: str
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CollectionsContext:
    """What `collections.html` prints."""

    title: str
    lead: str
    teasers: tuple[Teaser, ...]


@dataclass(frozen=True, slots=True)
class CollectionContext:
    """What `collection.html` prints."""

    name: Said
    introduction: tuple[Said, ...]
    cards: tuple[str, ...]
    booklets: tuple[Link, ...]


def collection_pages(catalogue: Catalogue, words: Wording, settings: Settings) -> Iterator[Making]:
    """The list of collections and the page of each."""
    yield partial(_list_page, catalogue, words, settings)
    for collection in catalogue.collections:
        yield partial(_collection_page, collection, catalogue, words, settings)


def teaser(collection: Collection, words: Wording) -> Teaser:
    """A collection as lists show it."""
    name = words.of(collection.name).text
    count = words.count("{n} product", "{n} products", len(collection.products))
    link = Link(name, addresses.collection(collection.slug))
    return Teaser(link, count, collection.products[:_CARDS_OF_TEASER])


def _list_page(catalogue: Catalogue, words: Wording, settings: Settings) -> Page:
    title = words.say("Collections")
    lead = words.say("Themes that run across provinces, chosen by the editors of this catalogue.")
    teasers = tuple(teaser(one, words) for one in catalogue.collections)
    return Page(
        address=addresses.COLLECTIONS,
        language=words.language,
        template="collections.html",
        title=title,
        description=lead,
        trail=(),
        context=CollectionsContext(title, lead, teasers),
        cards=tuple(dict.fromkeys(card for one in teasers for card in one.cards)),
        json_ld=page_and_way(title, lead, addresses.COLLECTIONS, (), words, settings),
    )


def _collection_page(
    collection: Collection, catalogue: Catalogue, words: Wording, settings: Settings
) -> Page:
    name = words.of(collection.name)
    address = addresses.collection(collection.slug)
    trail = (Link(words.say("Collections"), addresses.COLLECTIONS),)
    introduction = tuple(words.paragraphs(collection.introduction))
    first = catalogue.product_by_id[collection.products[0]]
    description = introduction[0].text
    return Page(
        address=address,
        language=words.language,
        template="collection.html",
        title=name.text,
        description=description,
        trail=trail,
        context=CollectionContext(
            name, introduction, collection.products, booklet_links(address, words, settings)
        ),
        cards=collection.products,
        json_ld=(
            *page_and_way(name.text, description, address, trail, words, settings),
            item_list(collection.products, words, settings),
        ),
        picture=Picture(
            name.text,
            words.say("Collection"),
            settings.name_in(words.language),
            words.language,
            first.province,
            cover_of(placed(first, catalogue), words).drawing,
        ),
        source=f"products/_region/collections/{collection.slug}.yml",
    )
