"""Photos of the site: what is not in the cache is made, in parallel, and all of it is put in place.

Only the names of files travel between processes: memory stays that of one photo for each worker.
"""

import hashlib
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass

from showcase.catalogue.model import Catalogue
from showcase.entries.photo_files import Photographed
from showcase.photos.derivatives import derivatives_of
from showcase.photos.developing import develop
from showcase.photos.guard import guarded
from showcase.photos.reading import Darkroom, content_of
from showcase.photos.unfit import Unfit
from showcase.press.workers import bounded_map
from showcase.press.writer import NewTree
from showcase.translation import Message, message

_MEGAPIXEL = 1_000_000
_SECONDS_BETWEEN_SAYINGS = 2.0
_PHOTOS_PER_TASK = 4


class PhotoLost(Exception):
    """A photo that the check has read cannot be read any more; the message says which and why."""


@dataclass(frozen=True, slots=True)
class DevelopTask:
    """One photo of which pictures are to be made, under the name that messages use."""

    name: str
    photo: Photographed
    darkroom: Darkroom


def write_photos(
    photos: Mapping[str, Photographed],
    darkroom: Darkroom,
    tree: NewTree,
    executor: Executor,
    say: Callable[[Message], None],
) -> int:
    """Put the pictures of all photos into the tree; how many photos had to be developed.

    Raises PhotoLost.
    """
    named = sorted(photos.items())
    wanted = {one.original.key: DevelopTask(name, one, darkroom) for name, one in named}
    tasks = tuple(wanted.values())
    is_there = executor.map(_is_developed, tasks, chunksize=_PHOTOS_PER_TASK)
    missing = [one for one, is_made in zip(tasks, is_there, strict=True) if not is_made]
    _develop_all(missing, executor, say)
    for one in (task.photo for task in tasks):
        for made in derivatives_of(one.original.width, one.original.height):
            tree.take(made.path(one.original.key), darkroom.store.place(one.original, made))
    return len(missing)


def _is_developed(task: DevelopTask) -> bool:
    """Whether every picture of a photo is in the cache, and whole."""
    return task.darkroom.store.has_all(task.photo.original)


def _develop_all(
    missing: list[DevelopTask], executor: Executor, say: Callable[[Message], None]
) -> None:
    begun = said = time.monotonic()
    pixels = 0
    for number, size in enumerate(bounded_map(executor, develop_one, missing), 1):
        pixels += size
        now = time.monotonic()
        if now - said > _SECONDS_BETWEEN_SAYINGS or number == len(missing):
            said = now
            say(_progress(number, len(missing), pixels, now - begun))


def _progress(done: int, of_all: int, pixels: int, seconds: float) -> Message:
    return message(
        "photos: {done} done, {left} left, {rate} megapixels per second",
        done=done,
        left=of_all - done,
        rate=f"{pixels / _MEGAPIXEL / max(seconds, 0.001):.1f}",
    )


def develop_one(task: DevelopTask) -> int:
    """Make the pictures of a photo and leave them in the cache; its size in pixels."""
    original = task.photo.original
    try:
        content = content_of(task.photo.whereabouts, task.darkroom)
        if hashlib.sha256(content).hexdigest() != original.digest:
            raise PhotoLost(task.name)
        for one, made in guarded(develop, content):
            task.darkroom.store.keep_developed(original, one, made)
    except Unfit as unfit:
        raise PhotoLost(f"{task.name}: {unfit.code}") from None
    return original.width * original.height


def photos_shown(
    catalogue: Catalogue, photos: Mapping[str, Photographed]
) -> dict[str, Photographed]:
    """Those photos that stand on a page: not those of retired products."""
    shown = {photo.original for product in catalogue.products for photo in product.photos}
    return {name: one for name, one in photos.items() if one.original in shown}
