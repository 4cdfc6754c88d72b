"""Prints the cards of products and looks at them: ahead of the pages, or for the first of them."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import NamedTuple

from showcase.catalogue.model import Catalogue, Product
from showcase.catalogue.placed import placed
from showcase.pages.cards import product_card
from showcase.pages.wording import Wording
from showcase.press.environment import Templates, environment, template_errors_placed
from showcase.press.head import Printing
from showcase.press.scan.addresses import Ground
from showcase.press.scan.parts import look_at_piece
from showcase.press.scan.seen import Seen
from showcase.press.workers import Shared, bounded_map, portions
from showcase.translation import Language

PRODUCTS_PER_TASK = 200


class PrintedCard(NamedTuple):
    """A card, the ways to the roots still as marks, and what the scan sees in it."""

    html: bytes
    seen: Seen | None


@dataclass(frozen=True, slots=True)
class CardPlan:
    """What all cards are printed with; without a `ground` they are not looked at."""

    catalogue: Catalogue
    templates: Templates
    printing: Printing
    ground: Ground | None


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of one language: those that are printed, and what each product's comes from."""

    plan: CardPlan
    language: Language
    origins: dict[str, bytes]
    printed: dict[str, PrintedCard] = field(default_factory=dict)

    def later(self, identity: str) -> bytes:
        """A card that was not printed ahead: what the product shows is as it was.

        Which are printed ahead is a guess of what will be needed, and nothing more.
        """
        product = self.plan.catalogue.product_by_id[identity]
        (card,) = _htmls(self.plan, self.language, [product])
        return card


@dataclass(frozen=True, slots=True)
class CardTask:
    """Products whose cards are to be printed, by their places in the catalogue."""

    plan: Shared[CardPlan]
    language: Language
    places: Sequence[int]


def print_cards(
    plan: Shared[CardPlan], language: Language, places: Sequence[int], executor: Executor
) -> Mapping[str, PrintedCard]:
    """The cards of products at these places of the catalogue, by the ids of their products."""
    printed: dict[str, PrintedCard] = {}
    tasks = (CardTask(plan, language, one) for one in portions(places, PRODUCTS_PER_TASK))
    for chunk in bounded_map(executor, _print, tasks):
        printed |= chunk
    return printed


def _print(task: CardTask) -> dict[str, PrintedCard]:
    plan = task.plan.value
    products = [plan.catalogue.products[place] for place in task.places]
    with template_errors_placed(plan.templates.folder):
        htmls = _htmls(plan, task.language, products)
        return {
            product.id: PrintedCard(
                html, look_at_piece(html, task.language, plan.ground) if plan.ground else None
            )
            for product, html in zip(products, htmls, strict=True)
        }


def _htmls(plan: CardPlan, language: Language, products: Sequence[Product]) -> Iterator[bytes]:
    words = Wording(language)
    card = (
        environment(plan.templates, language, plan.printing.drawings)
        .get_template("components/card.html")
        .module.card  # type: ignore[attr-defined] # the macro of the template
    )
    for product in products:
        yield str(card(product_card(placed(product, plan.catalogue), words))).encode()
