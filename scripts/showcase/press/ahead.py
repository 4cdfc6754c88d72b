"""What is printed before the catalogue's pages: prose, cards, data for scripts, exports."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from showcase.press.cards import CardPlan, PrintedCard, print_cards
from showcase.press.data_files import data_files
from showcase.press.exports.interface import Published
from showcase.press.exports.making import LISTS, ExportPlan, Make, write_lists, write_products
from showcase.press.site import Press, Printed, print_prose
from showcase.press.site_tool import Rendered
from showcase.press.workers import Shared, portions, shared, worker_pool
from showcase.translation import Language

# A worker comes to own a copy of all that it looks at: after so many products new ones take over.
PRODUCTS_PER_POOL = 5_000


@dataclass(frozen=True, slots=True)
class Ahead:
    """The cards of each language by the ids of products, and from what each export was made."""

    cards: dict[Language, dict[str, PrintedCard]]
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
    makes = [*LISTS, *_data(press, frames, printed)]
    # Most pages will be taken over, and few cards looked at: by whoever prints a page with them.
    ground = None if press.was else press.ground
    card_plan = CardPlan(published.catalogue, press.templates, press.printing, ground)
    export_plan = ExportPlan(published, press.tool, exports_before, press.tree.files)
    ahead = Ahead({language: {} for language in frames}, {})
    with shared(card_plan) as for_cards, shared(export_plan) as for_exports:
        for portion, share in _shares(len(published.catalogue.products), makes):
            _print_portion(press, for_cards, for_exports, portion, share, ahead)
    return ahead


def _data(press: Press, frames: Mapping[Language, Rendered], printed: Printed) -> Iterator[Make]:
    """Put the prose pages into the tree; what is to be made of each language, with its pages."""
    covers = press.assets.drawings.covers
    for language, rendered in frames.items():
        prose = tuple(print_prose(press, language, rendered, printed))
        yield partial(data_files, language=language, prose=prose, covers=covers)


def _shares(products: int, makes: Sequence[Make]) -> Iterator[tuple[range, Sequence[Make]]]:
    """The products, so many at a time, each time with some of the lists of all.

    Whoever makes a list looks at every product, so in each pool one worker makes them.
    """
    pools = [*portions(range(products), PRODUCTS_PER_POOL)] or [range(0)]
    for number, portion in enumerate(pools):
        yield portion, makes[number :: len(pools)]


def _print_portion(
    press: Press,
    for_cards: Shared[CardPlan],
    for_exports: Shared[ExportPlan],
    portion: range,
    share: Sequence[Make],
    ahead: Ahead,
) -> None:
    with worker_pool(press.jobs) as executor:
        lists = executor.submit(write_lists, for_exports, share)
        for language, cards in ahead.cards.items():
            cards.update(print_cards(for_cards, language, portion, executor))
        for one in (*write_products(for_exports, portion, executor), *lists.result()):
            press.tree.add(one.path, one.sha256)
            ahead.exports[one.path] = one.digest
