"""Which pictures are made of a photo: the widths that the layout needs, and how they are coded.

Cards show 132 to 325 CSS pixels (480 in the home page's first plate) in the shape 4 : 5, on screens
of one to three device pixels each; the product page 320 to 627; the full-screen view the window.
"""

import hashlib
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from PIL import __version__ as pillow
from PIL import features

Shape = Literal["card", "page"]
Format = Literal["avif", "webp", "jpg"]

FOLDER = "assets/photos"
CARD_WIDTHS = (160, 320, 480, 640)
PAGE_WIDTHS = (480, 800, 1200, 1920)
# What is wider is for the full-screen view.
WIDEST_IN_PAGE = 1200
# The one JPEG, for social pictures and old readers, is of this page width or the next below.
JPEG_WIDTH = 1200


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a format is written: chosen by DSSIM against size, see the maintainers' page."""

    name: Format
    mime: str
    pillow: str
    options: tuple[tuple[str, int | bool], ...]


AVIF = Encoding(
    "avif",
    "image/avif",
    "AVIF",
    (("quality", 55), ("speed", 8), ("max_threads", 1), ("autotiling", False)),
)
# The full-screen view's: a third of the time, and a quality less for the bytes that it costs.
AVIF_FULL = replace(
    AVIF, options=(("quality", 54), ("speed", 9), ("max_threads", 1), ("autotiling", False))
)
WEBP = Encoding("webp", "image/webp", "WEBP", (("quality", 65), ("method", 4)))
JPEG = Encoding(
    "jpg", "image/jpeg", "JPEG", (("quality", 75), ("optimize", True), ("progressive", True))
)
ENCODINGS = (AVIF, AVIF_FULL, WEBP, JPEG)


@dataclass(frozen=True, slots=True)
class Derivative:
    """One picture made of a photo."""

    shape: Shape
    width: int
    height: int
    encoding: Encoding

    def path(self, key: str) -> str:
        """Where it stands below `site/`, and below the cache."""
        return f"{FOLDER}/{key}-{self.shape}-{self.width}.{self.encoding.name}"


@dataclass(frozen=True, slots=True)
class Original:
    """A photo whose bytes were examined: its digest (SHA-256) and size as shown."""

    digest: str
    width: int
    height: int
    tint: str

    @property
    def key(self) -> str:
        """The name of all that is made of it: other bytes, settings or encoders, another name."""
        return hashlib.blake2b(f"{self.digest} {settings()}".encode(), digest_size=10).hexdigest()


@lru_cache
def settings() -> str:
    """All that decides what is made of a photo."""
    codecs = [features.version(name) for name in ("avif", "webp", "jpg", "libjpeg_turbo")]
    return repr((CARD_WIDTHS, PAGE_WIDTHS, JPEG_WIDTH, ENCODINGS, pillow, codecs))


@lru_cache(maxsize=1024)
def derivatives_of(width: int, height: int) -> tuple[Derivative, ...]:
    """All pictures of a photo of that size as shown, the largest first; none is larger than it."""
    pages = _page_sizes(width, height)
    cards = [(one, _card_height(one)) for one in _card_widths(width, height)]
    shapes: tuple[tuple[Shape, list[tuple[int, int]]], ...] = (("page", pages), ("card", cards))
    made = [
        Derivative(shape, *size, encoding)
        for shape, sizes in shapes
        for size in sizes
        for encoding in (AVIF if size[0] <= WIDEST_IN_PAGE else AVIF_FULL, WEBP)
    ]
    below = next((size for size in pages if size[0] <= JPEG_WIDTH), pages[-1])
    return *made, Derivative("page", *below, JPEG)


def card_box(width: int, height: int) -> tuple[int, int, int, int]:
    """The middle of a picture in the shape of a card."""
    wide = min(width, max(1, height * 4 // 5))
    high = min(height, _card_height(wide))
    left, top = (width - wide) // 2, (height - high) // 2
    return left, top, left + wide, top + high


def _page_sizes(width: int, height: int) -> list[tuple[int, int]]:
    widths = {*(one for one in PAGE_WIDTHS if one <= width), min(width, PAGE_WIDTHS[-1])}
    return [(one, max(1, round(one * height / width))) for one in sorted(widths, reverse=True)]


def _card_widths(width: int, height: int) -> list[int]:
    left, _, right, _ = card_box(width, height)
    widths = [one for one in CARD_WIDTHS if one <= right - left]
    return sorted(widths, reverse=True) or [right - left]


def _card_height(width: int) -> int:
    return max(1, width * 5 // 4)
