"""The stage as a whole: from lists of pages to files in a new tree."""

import hashlib
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from showcase.catalogue.model import Catalogue
from showcase.pages.addresses import NOT_FOUND, from_root
from showcase.pages.cards import product_card
from showcase.pages.components import Picture
from showcase.pages.page import Page
from showcase.pages.settings import Settings
from showcase.pages.site import site_pages
from showcase.pages.wording import Wording
from showcase.press.assets import Assets
from showcase.press.environment import Templates
from showcase.press.frames import Frame, cut_frame
from showcase.press.head import Printing, picture_of, printing_of
from showcase.press.pictures import Studio
from showcase.press.printing import CardTask, PageTask, print_cards, print_pages
from showcase.press.prose import prose_page
from showcase.press.search_data import search_files
from showcase.press.site_tool import Rendered
from showcase.press.sitemap import Listed, listed
from showcase.press.workers import bounded_map
from showcase.press.writer import NewTree
from showcase.translation import Language, Message, message

CARDS_PER_TASK = 500
PAGES_PER_TASK = 100
PAGES_BETWEEN_SAYINGS = 1000

Item = TypeVar("Item")
Say = Callable[[Message], None]


@dataclass(frozen=True, slots=True)
class Press:
    """What all printing of one build shares.

    `was` is what the last build printed: path → digest of what the page was printed from. A page
    that would be printed from the same, by the same `tool`, is taken over from the old site.
    """

    templates: Templates
    settings: Settings
    assets: Assets
    policy: str
    studio: Studio | None
    tool: str
    executor: Executor
    tree: NewTree
    was: Mapping[str, str]
    say: Say


@dataclass(slots=True)
class Printed:
    """What was printed: for the sitemap, for the social pictures, and for the next build."""

    settings: Settings
    listed: list[Listed] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)
    pictures: set[Picture] = field(default_factory=set)

    def add(self, page: Page, digest: bytes) -> None:
        """One more page, and what it was printed from."""
        self.listed.append(listed(page))
        self.digests[path_of(page)] = digest.hex()
        self.pictures.add(picture_of(page, self.settings))


@dataclass(frozen=True, slots=True)
class _Cards:
    """The printed cards of all products, and a digest of each."""

    html: dict[str, str]
    digests: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A page to be printed, and where it goes."""

    path: str
    pickled: bytes
    cards: tuple[str, ...]


def print_language(
    press: Press, catalogue: Catalogue, language: Language, rendered: Rendered, printed: Printed
) -> None:
    """Print and write every page of one language."""
    words = Wording(language)
    printing = printing_of(press.settings, press.assets, press.policy, press.studio)
    frame = cut_frame(rendered.frame)
    cards = _print_cards(press, catalogue, words, printing)
    waiting = _changed(press, catalogue, language, cards, _common(press, frame, printing), printed)
    _print_pages(press, waiting, cards, frame, printing, language)
    prose = []
    for address, html in sorted(rendered.prose.items()):
        page, content = prose_page(address, html, words, printing, press.templates)
        press.tree.write(path_of(page), content)
        printed.add(page, _digest(content))
        prose.append(page)
    for path, content in search_files(
        catalogue, prose, words, press.assets.drawings.covers
    ).items():
        press.tree.write(path, content)


def _print_cards(press: Press, catalogue: Catalogue, words: Wording, printing: Printing) -> _Cards:
    cards = (product_card(product, catalogue, words) for product in catalogue.products)
    tasks = (
        CardTask(press.templates, words.language, printing, tuple(chunk))
        for chunk in in_chunks(cards, CARDS_PER_TASK)
    )
    results = (html for chunk in bounded_map(press.executor, print_cards, tasks) for html in chunk)
    by_id = {product.id: html for product, html in zip(catalogue.products, results, strict=True)}
    return _Cards(by_id, {one: _digest(html.encode()) for one, html in by_id.items()})


def _changed(
    press: Press,
    catalogue: Catalogue,
    language: Language,
    cards: _Cards,
    common: bytes,
    printed: Printed,
) -> Iterator[_Waiting]:
    """The pages that the old site has not, or has from something else."""
    for page in site_pages(catalogue, language, press.settings):
        path = path_of(page)
        digest = _digest(common, _said(page), *(cards.digests[one] for one in page.cards))
        printed.add(page, digest)
        if press.was.get(path) != digest.hex() or not press.tree.keep(path):
            yield _Waiting(path, pickle.dumps(page, pickle.HIGHEST_PROTOCOL), page.cards)


def _print_pages(
    press: Press,
    waiting: Iterable[_Waiting],
    cards: _Cards,
    frame: Frame,
    printing: Printing,
    language: Language,
) -> None:
    paths: list[str] = []

    def tasks() -> Iterator[PageTask]:
        for chunk in in_chunks(waiting, PAGES_PER_TASK):
            paths.extend(one.path for one in chunk)
            shown = {one: cards.html[one] for page in chunk for one in page.cards}
            pages = tuple(one.pickled for one in chunk)
            yield PageTask(press.templates, language, printing, frame, pages, shown)

    written = 0
    for contents in bounded_map(press.executor, print_pages, tasks()):
        for content in contents:
            press.tree.write(paths[written], content)
            written += 1
            if written % PAGES_BETWEEN_SAYINGS == 0:
                press.say(message("{n} pages printed", n=written))


def path_of(page: Page) -> str:
    """Where a page's file stands below `site/`."""
    address = from_root(page.address, page.language)
    return address if page.address == NOT_FOUND else f"{address}index.html"


def _common(press: Press, frame: Frame, printing: Printing) -> bytes:
    """A digest of what every page of a language is printed with."""
    return _digest(press.tool.encode(), _said((frame, printing, press.templates.digest)))


def _said(value: object) -> bytes:
    """All that a value says: equal values give equal bytes, however they came to be."""
    return repr(value).encode()


def _digest(*contents: bytes) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for content in contents:
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.digest()


def in_chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in lists of `size`, the last one shorter."""
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk
