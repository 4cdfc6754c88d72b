"""The booklets of a build: every province, collection and product, set once and kept by content."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from showcase.booklets.choosing import of_collection, of_product, of_province
from showcase.booklets.model import Booklet
from showcase.booklets.setting import Layout, Workshop, booklet_digest, set_booklet
from showcase.catalogue.model import Catalogue
from showcase.checked import leave, read_left
from showcase.pages import addresses
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording
from showcase.press.workers import bounded_map
from showcase.press.writer import NewTree
from showcase.translation import Language

FOLDER = "booklets"


@dataclass(frozen=True, slots=True)
class Ready:
    """A booklet in a layout, and where its PDF stands below the site."""

    path: str
    booklet: Booklet
    layout: Layout


@dataclass(frozen=True, slots=True)
class SettingTask:
    """A booklet to be set, with what it is made of."""

    ready: Ready
    workshop: Workshop


def booklets_of(
    catalogue: Catalogue, languages: Iterable[Language], settings: Settings
) -> Iterator[Ready]:
    """Every booklet that a page links to, in each language."""
    for language in languages:
        words = Wording(language)
        for province in catalogue.provinces:
            address = addresses.province(province.slug)
            yield from _both(address, of_province(province, catalogue, words, settings))
        for collection in catalogue.collections:
            address = addresses.collection(collection.slug)
            yield from _both(address, of_collection(collection, catalogue, words, settings))
        for product in catalogue.products:
            path = addresses.from_root(addresses.booklet(addresses.product(product.id)), language)
            yield Ready(path, of_product(product, catalogue, words, settings), "brochure")


def _both(address: str, booklet: Booklet) -> Iterator[Ready]:
    """Brochure and labels; nothing for a province without products."""
    if booklet.products:
        language = booklet.language
        yield Ready(addresses.from_root(addresses.booklet(address), language), booklet, "brochure")
        yield Ready(addresses.from_root(addresses.labels(address), language), booklet, "labels")


def write_booklets(
    readies: Iterable[Ready], workshop: Workshop, cache: Path, tree: NewTree, executor: Executor
) -> int:
    """Put every booklet into the tree, from the cache or set now; how many were set.

    What no page links to any longer leaves the cache: each day has booklets of its own.
    """
    kept = cache / FOLDER
    wanted = [(one, kept / _digest(one, workshop)) for one in readies]
    missing = [(one, place) for one, place in wanted if not _take(one, place, tree)]
    pdfs = bounded_map(executor, set_ready, (SettingTask(one, workshop) for one, _ in missing))
    for (one, place), pdf in zip(missing, pdfs, strict=True):
        leave(place, pdf)
        tree.write(one.path, pdf)
    with suppress(OSError):
        for old in set(kept.iterdir()) - {place for _, place in wanted}:
            old.unlink()
    return len(missing)


def _take(ready: Ready, place: Path, tree: NewTree) -> bool:
    pdf = read_left(place)
    if pdf is None:
        return False
    tree.write(ready.path, pdf)
    return True


def _digest(ready: Ready, workshop: Workshop) -> str:
    return booklet_digest(ready.booklet, ready.layout, workshop)


def set_ready(task: SettingTask) -> bytes:
    """The PDF of one task."""
    return set_booklet(task.ready.booklet, task.ready.layout, task.workshop)
