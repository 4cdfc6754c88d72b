"""Makes the pictures of a photo: upright, in sRGB, without metadata, each from the next larger."""

import io
from collections.abc import Iterator

from PIL import Image, ImageCms

from showcase.photos.derivatives import Derivative, card_box, derivatives_of
from showcase.photos.examining import flattened
from showcase.photos.opening import opened, profile_of
from showcase.photos.orientation import orientation_of, size_as_shown, turned

_Size = tuple[int, int]


def develop(content: bytes) -> list[tuple[Derivative, bytes]]:
    """All pictures of a photo as files.

    Raises Unfit.
    """
    upright, whole = _upright(content)
    wanted = derivatives_of(*whole)
    made = dict(_pages(upright, wanted))
    made |= _cards(list(made.values()), wanted)
    return [(one, _encoded(made[one.shape, one.width], one)) for one in wanted]


def _upright(content: bytes) -> tuple[Image.Image, _Size]:
    """The photo at the largest size that is needed, and its size as it was."""
    with opened(content) as picture:
        orientation = orientation_of(picture.info.get("exif", b""))
        whole = size_as_shown(picture, orientation)
        profile = profile_of(picture)
        share = derivatives_of(*whole)[0].width / whole[0]
        width, height = picture.size
        needed = max(1, round(width * share)), max(1, round(height * share))
        picture.draft(None, needed)
        small = picture.resize(needed, Image.Resampling.LANCZOS, reducing_gap=3.0)
        return _clean(turned(_in_srgb(small, profile), orientation)), whole


def _in_srgb(picture: Image.Image, profile: ImageCms.ImageCmsProfile | None) -> Image.Image:
    if profile is None:
        return flattened(picture)
    coloured = "L" if picture.mode in {"L", "LA"} else "RGB"
    converted = ImageCms.profileToProfile(
        picture.convert(coloured), profile, ImageCms.createProfile("sRGB"), outputMode="RGB"
    )
    assert converted is not None
    if picture.mode in {"RGBA", "LA"}:
        converted.putalpha(picture.getchannel("A"))
    return flattened(converted)


def _clean(picture: Image.Image) -> Image.Image:
    """The pixels alone: what else the file said stays behind."""
    pixels = Image.new("RGB", picture.size)
    pixels.paste(picture)
    return pixels


def _pages(
    upright: Image.Image, wanted: tuple[Derivative, ...]
) -> Iterator[tuple[tuple[str, int], Image.Image]]:
    last = upright
    for one in wanted:
        if one.shape == "page" and one.encoding.name == "avif":
            last = _shrunk(last, (one.width, one.height))
            yield ("page", one.width), last


def _cards(
    pages: list[Image.Image], wanted: tuple[Derivative, ...]
) -> dict[tuple[str, int], Image.Image]:
    cards: dict[tuple[str, int], Image.Image] = {}
    last: Image.Image | None = None
    for one in wanted:
        if one.shape == "card" and one.encoding.name == "avif":
            last = _shrunk(last or _card(pages, one.width), (one.width, one.height))
            cards["card", one.width] = last
    return cards


def _card(pages: list[Image.Image], width: int) -> Image.Image:
    """The middle of the smallest page picture that is large enough for the largest card."""
    boxes = [(page, card_box(*page.size)) for page in pages]
    page, box = next(
        ((page, box) for page, box in reversed(boxes) if box[2] - box[0] >= width), boxes[0]
    )
    return page.crop(box)


def _shrunk(picture: Image.Image, size: _Size) -> Image.Image:
    if picture.size == size:
        return picture
    return picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _encoded(picture: Image.Image, one: Derivative) -> bytes:
    written = io.BytesIO()
    picture.save(written, one.encoding.pillow, **dict(one.encoding.options))
    return written.getvalue()
