"""Reads the bytes of a photo: a file beside its entry, or one that is fetched once."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from showcase.photos.examining import Examined, examine
from showcase.photos.fetching import fetch
from showcase.photos.guard import guarded
from showcase.photos.opening import LARGEST_FILE
from showcase.photos.store import Store
from showcase.photos.unfit import Unfit
from showcase.plain_file import NotPlain, TooLarge, plain_content, reason_of
from showcase.translation import message


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a photo is: a file, or an address with the digest that was agreed on."""

    path: Path
    url: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Darkroom:
    """What is needed to get at photos: the cache, and the places that may be fetched from."""

    store: Store
    hosts: tuple[str, ...] = ()


def look_at(one: Whereabouts, darkroom: Darkroom) -> tuple[str, Examined]:
    """The digest of a photo and what is known of it; examined now or in an earlier build.

    Raises Unfit.
    """
    content = content_of(one, darkroom)
    digest = hashlib.sha256(content).hexdigest()
    known = darkroom.store.examined(digest)
    if known is None:
        known = guarded(examine, content)
        darkroom.store.keep_examined(digest, known)
    return digest, known


def content_of(one: Whereabouts, darkroom: Darkroom) -> bytes:
    """The bytes of a photo.

    Raises Unfit.
    """
    if not one.url:
        return file_content(one.path)
    kept = darkroom.store.fetched(one.sha256)
    if kept is None or hashlib.sha256(kept).hexdigest() != one.sha256:
        kept = fetch(one.url, one.sha256, darkroom.hosts)
        darkroom.store.keep_fetched(one.sha256, kept)
    return kept


def file_content(path: Path) -> bytes:
    """The bytes of a photo that lies in a file.

    Raises Unfit.
    """
    try:
        return plain_content(path, LARGEST_FILE)
    except NotPlain:
        raise Unfit(
            "photo-not-a-file",
            message("This is not an ordinary file."),
            message("Put the photo itself here."),
        ) from None
    except TooLarge as error:
        raise too_heavy(error.size) from None
    except OSError as error:
        raise Unfit(
            "photo-unreadable",
            message("The file cannot be read ({reason}).", reason=reason_of(error)),
            message("Check the rights of the file, and put the photo itself here, no link."),
        ) from None


def too_heavy(size: int) -> Unfit:
    """A file of more bytes than a photo needs."""
    return Unfit(
        "photo-heavy",
        message(
            "The photo has {size} MB; {most} MB is the most.",
            size=f"{size / 1_000_000:.1f}",
            most=LARGEST_FILE // 1_000_000,
        ),
        message("Save a smaller copy: 4,000 pixels on the long side are plenty."),
    )
