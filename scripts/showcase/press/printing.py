"""Prints cards and pages: pure tasks for the workers, values in and text out."""

import pickle
from dataclasses import dataclass

from markupsafe import Markup

from showcase.pages.addresses import NOT_FOUND, from_root
from showcase.pages.components import Card
from showcase.pages.page import Page
from showcase.press.environment import Templates, environment, template_errors_placed
from showcase.press.frames import Frame, with_absolute_roots, with_roots
from showcase.press.head import Printing, head_of, other_language
from showcase.translation import Language


@dataclass(frozen=True, slots=True)
class CardTask:
    """Cards of one language to be printed."""

    templates: Templates
    language: Language
    printing: Printing
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class PageTask:
    """Pages of one language to be printed: each pickled, with the printed cards they show."""

    templates: Templates
    language: Language
    printing: Printing
    frame: Frame
    pages: tuple[bytes, ...]
    cards: dict[str, str]


def print_cards(task: CardTask) -> list[str]:
    """The cards as HTML, the ways to the roots still as marks."""
    templates = environment(task.templates, task.language, task.printing.drawings)
    with template_errors_placed(task.templates.folder):
        card = templates.get_template("components/card.html").module.card  # type: ignore[attr-defined]
        return [str(card(one)) for one in task.cards]


def print_pages(task: PageTask) -> list[bytes]:
    """The pages as they go into their files."""
    cards = {identity: Markup(html) for identity, html in task.cards.items()}  # noqa: S704 - printed above
    with template_errors_placed(task.templates.folder):
        return [print_page(pickle.loads(page), task, cards).encode() for page in task.pages]  # noqa: S301 - our own


def print_page(page: Page, task: PageTask, cards: dict[str, Markup]) -> str:
    """One page: its head and body in the frame, its ways to the roots made relative."""
    templates = environment(task.templates, task.language, task.printing.drawings)
    head = templates.get_template("pages/head.html").render(head=head_of(page, task.printing))
    body = templates.get_template(f"pages/{page.template}").render(
        page=page, it=page.context, cards=cards
    )
    html = task.frame.fill(head, other_language(page), body)
    if page.address == NOT_FOUND:
        path = task.printing.settings.site_path
        return with_absolute_roots(html, path, in_english=task.language == "en")
    return with_roots(html, from_root(page.address, page.language))
