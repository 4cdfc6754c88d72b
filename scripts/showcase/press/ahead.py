"""What is printed before the catalogue's pages: prose, cards, data for scripts, exports."""

from collections.abc import Mapping
from dataclasses import dataclass

from showcase.press.cards import CardPlan, Cards, print_cards
from showcase.press.data_files import DataTask, make_data
from showcase.press.exports.interface import Published
from showcase.press.exports.making import ExportPlan, write_exports
from showcase.press.site import Press, Printed, print_prose
from showcase.press.site_tool import Rendered
from showcase.press.workers import shared, worker_pool
from showcase.translation import Language


@dataclass(frozen=True, slots=True)
class Ahead:
    """The cards of each language, and from what each export was made."""

    cards: Mapping[Language, Cards]
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
    catalogue, covers = published.catalogue, press.assets.drawings.covers
    prose = {one: tuple(print_prose(press, one, frames[one], printed)) for one in frames}
    with (
        shared(catalogue) as region,
        shared(CardPlan(catalogue, press.templates, press.printing, press.ground)) as card_plan,
        shared(ExportPlan(published, press.tool, exports_before, press.tree.files)) as export_plan,
        worker_pool(press.jobs) as executor,
    ):
        data = [
            executor.submit(
                make_data, DataTask(region, language, pages, press.printing.settings, covers)
            )
            for language, pages in prose.items()
        ]
        cards = {language: print_cards(card_plan, language, executor) for language in prose}
        exports = write_exports(export_plan, press.tree, executor)
        for files in data:
            for path, content in files.result().items():
                press.tree.write(path, content)
    return Ahead(cards, exports)
