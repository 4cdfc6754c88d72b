"""Prints the card of every product and looks at it, before the pages that show them."""

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import NamedTuple

from showcase.catalogue.model import Catalogue
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


Cards = Mapping[str, PrintedCard]


@dataclass(frozen=True, slots=True)
class CardPlan:
    """What the workers share; without a `ground` nothing is looked at."""

    catalogue: Catalogue
    templates: Templates
    printing: Printing
    ground: Ground | None


@dataclass(frozen=True, slots=True)
class CardTask:
    """Products whose cards are to be printed, by their places in the catalogue."""

    plan: Shared[CardPlan]
    language: Language
    places: range


def print_cards(
    plan: Shared[CardPlan], language: Language, places: range, executor: Executor
) -> Cards:
    """The cards of products at these places of the catalogue, by the ids of their products."""
    printed: dict[str, PrintedCard] = {}
    tasks = (CardTask(plan, language, one) for one in portions(places, PRODUCTS_PER_TASK))
    for chunk in bounded_map(executor, _print, tasks):
        printed |= chunk
    return printed


def _print(task: CardTask) -> dict[str, PrintedCard]:
    plan, words = task.plan.value, Wording(task.language)
    catalogue, templates = plan.catalogue, plan.templates
    with template_errors_placed(templates.folder):
        card = (
            environment(templates, task.language, plan.printing.drawings)
            .get_template("components/card.html")
            .module.card  # type: ignore[attr-defined] # the macro of the template
        )
        products = (catalogue.products[place] for place in task.places)
        return {
            one.id: _looked_at(plan, task.language, str(card(product_card(one, catalogue, words))))
            for one in products
        }


def _looked_at(plan: CardPlan, language: Language, card: str) -> PrintedCard:
    html = card.encode()
    return PrintedCard(html, look_at_piece(html, language, plan.ground) if plan.ground else None)
