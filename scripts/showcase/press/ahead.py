"""What is printed before the catalogue's pages: prose, cards, data for scripts, exports."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from showcase.press.cards import CardPlan, Cards, print_cards
from showcase.press.data_files import data_files
from showcase.press.exports.interface import Published
from showcase.press.exports.making import LISTS, ExportPlan, Make, write_lists, write_products
from showcase.press.origins import Origins
from showcase.press.site import Press, Printed, print_prose
from showcase.press.site_tool import Rendered
from showcase.press.workers import Shared, portions, shared, worker_pool
from showcase.translation import Language

# A worker comes to own a copy of all that it looks at: after so many products new ones take over.
# Up to so many the copies are small, and several workers may look at all of them.
PRODUCTS_PER_POOL = 20_000


@dataclass(frozen=True, slots=True)
class Ahead:
    """The cards of each language; digests of what each product shows, and each export says.

    The former by the ids of products, the latter by paths.
    """

    cards: dict[Language, Cards]
    origins: dict[str, bytes]
    exports: dict[str, str]


def print_ahead(
    press: Press,
    published: Published,
    frames: Mapping[Language, Rendered],
    exports_before: Mapping[str, str],
    printed: Printed,
) -> Ahead:
    """Put prose pages, data and exports into the tree; cards are kept for the pages.

    An export that the last build has made from the same is taken over from the old site.
    """
    catalogue, files = published.catalogue, press.tree.files
    catalogue.look_up_all()
    makes = [*_data(press, frames, printed), *LISTS]
    origins = Origins(catalogue.provinces, published.written)
    card_plan = CardPlan(catalogue, press.templates, press.printing, press.ground)
    export_plan = ExportPlan(published, origins, press.tool, exports_before, files)
    digests: dict[str, bytes] = {}
    cards = {language: Cards(card_plan, language, digests) for language in frames}
    ahead = Ahead(cards, digests, {})
    with shared(card_plan) as for_cards, shared(export_plan) as for_exports:
        for portion, share in _shares(len(catalogue.products), makes):
            _print_portion(press, for_cards, for_exports, portion, share, ahead)
    return ahead


def _data(press: Press, frames: Mapping[Language, Rendered], printed: Printed) -> Iterator[Make]:
    """Put the prose pages into the tree; what is to be made of each language, with its pages."""
    covers = press.assets.drawings.covers
    for language, rendered in frames.items():
        prose = tuple(print_prose(press, language, rendered, printed))
        yield partial(data_files, language=language, prose=prose, covers=covers)


def _shares(products: int, makes: Sequence[Make]) -> Iterator[tuple[Sequence[int], Sequence[Make]]]:
    """The products, so many at a time, each time with some of the lists of all.

    Whoever makes a list looks at every product, so they are spread over the pools.
    """
    pools = [*portions(range(products), PRODUCTS_PER_POOL)] or [range(0)]
    for number, portion in enumerate(pools):
        yield portion, makes[number :: len(pools)]


def _list_tasks(share: Sequence[Make], products: int) -> Iterator[Sequence[Make]]:
    """Lists that one worker makes one after the other: all, where each copy would be large."""
    return portions(share, 1 if products <= PRODUCTS_PER_POOL else max(1, len(share)))


def _print_portion(
    press: Press,
    for_cards: Shared[CardPlan],
    for_exports: Shared[ExportPlan],
    portion: Sequence[int],
    share: Sequence[Make],
    ahead: Ahead,
) -> None:
    with worker_pool(press.jobs) as executor:
        tasks = _list_tasks(share, len(for_cards.value.catalogue.products))
        lists = [executor.submit(write_lists, for_exports, one) for one in tasks]
        products = list(write_products(for_exports, portion, executor))
        ahead.origins.update((one.id, one.origin) for one in products)
        changed = [place for place, one in zip(portion, products, strict=True) if one.file.sha256]
        for language, cards in ahead.cards.items():
            # Where pages may be taken over, other cards are printed by whoever needs them.
            places = changed if press.was[language] else portion
            cards.printed.update(print_cards(for_cards, language, places, executor))
        made = chain.from_iterable(one.result() for one in lists)
        for one in chain((product.file for product in products), made):
            press.tree.add(one.path, one.sha256)
            ahead.exports[one.path] = one.digest
