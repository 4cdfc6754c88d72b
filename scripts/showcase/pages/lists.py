"""Pages that list products: each value of each facet, cut into pages of cards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from showcase.catalogue.model import Product
from showcase.pages import addresses
from showcase.pages.components import CountedLink, Link, Pager
from showcase.pages.json_ld import item_list, page_and_way
from showcase.pages.page import Making, Page
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording

CARDS_PER_PAGE = 48


@dataclass(frozen=True, slots=True)
class Section:
    """Cards under one heading; the heading is empty where one list has only one kind."""

    title: str
    note: str
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListContext:
    """What `list.html` prints."""

    title: str
    lead: str
    drawing: str
    narrower: tuple[CountedLink, ...]
    sections: tuple[Section, ...]
    empty: str
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class ListOfProducts:
    """One list to be made into pages: its address, words and products in order.

    `elsewhere` are ids of products whose recognition was given with another region: they stand
    in a section of their own and are not counted as ours. `drawing` names a drawn good that
    stands beside the title, if any.
    """

    address: str
    title: str
    lead: str
    products: tuple[Product, ...]
    trail: tuple[Link, ...] = ()
    narrower: tuple[CountedLink, ...] = ()
    elsewhere: frozenset[str] = frozenset()
    drawing: str = ""


def list_pages(listed: ListOfProducts, words: Wording, settings: Settings) -> Iterator[Making]:
    """The pages of a list: the first at its address, the others below `trang/`."""
    chunks = _chunks(_in_sections(listed))
    for number, chunk in enumerate(chunks, 1):
        yield partial(_list_page, listed, chunk, number, len(chunks), words, settings)


def _in_sections(listed: ListOfProducts) -> list[Product]:
    return sorted(
        listed.products,
        key=lambda product: (product.family != "of-the-vote", product.id in listed.elsewhere),
    )


def _chunks(products: Sequence[Product]) -> list[Sequence[Product]]:
    starts = range(0, max(len(products), 1), CARDS_PER_PAGE)
    return [products[start : start + CARDS_PER_PAGE] for start in starts]


def _list_page(
    listed: ListOfProducts,
    products: Sequence[Product],
    number: int,
    last: int,
    words: Wording,
    settings: Settings,
) -> Page:
    ids = tuple(product.id for product in products)
    title = listed.title
    if number > 1:
        title = words.say("{title}, page {number}", title=title, number=number)
    address = addresses.page_number(listed.address, number)
    context = ListContext(
        title=title,
        lead=listed.lead,
        drawing=listed.drawing,
        narrower=listed.narrower if number == 1 else (),
        sections=tuple(sections_of(products, listed.elsewhere, words)),
        empty="" if ids else words.say("No product is listed here yet."),
        pager=pager(listed.address, number, last, words) if last > 1 else None,
    )
    return Page(
        address=address,
        language=words.language,
        template="list.html",
        title=title,
        description=listed.lead,
        trail=listed.trail,
        context=context,
        cards=ids,
        json_ld=(
            *page_and_way(title, listed.lead, address, listed.trail, words, settings),
            item_list(ids, words, settings),
        ),
        is_indexed=number == 1,
    )


def sections_of(
    products: Sequence[Product], elsewhere: frozenset[str], words: Wording
) -> Iterator[Section]:
    """The two families apart, and of the vote those recognised with another region apart."""
    voted = [product for product in products if product.family == "of-the-vote"]
    ours = tuple(product.id for product in voted if product.id not in elsewhere)
    others = tuple(product.id for product in voted if product.id in elsewhere)
    also = tuple(product.id for product in products if product.family != "of-the-vote")
    if ours:
        yield Section(words.say("Products of the vote"), "", ours)
    if others:
        yield Section(
            words.say("Recognised with another region"),
            words.say("Before July 2025 these places voted with another region."),
            others,
        )
    if also:
        yield Section(
            words.say("Also from the region"),
            words.say("They hold other marks and are not counted among the products of the vote."),
            also,
        )


def pager(address: str, number: int, last: int, words: Wording) -> Pager:
    """Previous and next page of a list."""
    previous = Link(words.say("Previous page"), addresses.page_number(address, number - 1))
    following = Link(words.say("Next page"), addresses.page_number(address, number + 1))
    return Pager(
        words.say("Page {number} of {last}", number=number, last=last),
        previous if number > 1 else None,
        following if number < last else None,
    )


def counts_lead(products: Sequence[Product], words: Wording) -> str:
    """How many products of each family: 12 products of the vote, 30 also from the region."""
    voted = sum(product.family == "of-the-vote" for product in products)
    also = len(products) - voted
    first = words.count("{n} product of the vote", "{n} products of the vote", voted)
    second = words.count("{n} also from the region", "{n} also from the region", also)
    return f"{first}, {second}."
