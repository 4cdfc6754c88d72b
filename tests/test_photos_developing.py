"""The pictures made of a photo: upright, in sRGB, never enlarged, and nothing else in them."""

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from showcase.photos.blocks import blocks_of
from showcase.photos.derivatives import (
    CARD_WIDTHS,
    PAGE_WIDTHS,
    Derivative,
    Original,
    card_box,
    derivatives_of,
)
from showcase.photos.developing import develop
from tests.made_photos import exif, picture, png_chunk, png_with, saved

SECRET = b"Nguyen-Van-A-0912345678"
NEEDED_JPEG = {"SOI", "APP0", "DB", "C0", "C2", "C4", "SOS", "EOI"}


def opened(content: bytes) -> Image.Image:
    """A picture as a browser decodes it."""
    return Image.open(io.BytesIO(content)).convert("RGB")


def smallest(content: bytes) -> Image.Image:
    """The smallest page picture made of a photo, as WebP."""
    made = [(one, file) for one, file in develop(content) if one.shape == "page"]
    return opened(next(file for one, file in reversed(made) if one.encoding.name == "webp"))


@given(st.integers(1, 9000), st.integers(1, 9000))
def test_the_widths_of_any_photo(width: int, height: int) -> None:
    """The layout's widths below the photo's own, none above; one JPEG; the shape is kept."""
    made = derivatives_of(width, height)
    pages = {one.width for one in made if one.shape == "page"}
    cards = {one.width for one in made if one.shape == "card"}
    assert pages == {one for one in PAGE_WIDTHS if one <= width} | {min(width, PAGE_WIDTHS[-1])}
    assert cards <= {*CARD_WIDTHS, max(1, min(width, height * 4 // 5))}
    assert [one.encoding.name for one in made].count("jpg") == 1
    left, top, right, bottom = card_box(width, height)
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height


def test_every_picture_has_the_size_it_says() -> None:
    """Width and height in the page are those of the file: nothing moves while it loads."""
    for one, content in develop(saved()):
        assert opened(content).size == (one.width, one.height), one


@pytest.mark.parametrize("orientation", range(1, 9))
def test_photos_stand_upright(orientation: int) -> None:
    """However the phone was held, the red corner comes to stand where EXIF says."""
    corners = {
        1: (0, 0),
        2: (1, 0),
        3: (1, 1),
        4: (0, 1),
        5: (0, 0),
        6: (1, 0),
        7: (1, 1),
        8: (0, 1),
    }
    image = smallest(saved(exif=exif(orientation=orientation)))
    across, down = corners[orientation]
    at = (10 + across * (image.width - 20), 10 + down * (image.height - 20))
    red, green, blue = image.getpixel(at)  # type: ignore[misc]
    assert red > 150
    assert max(green, blue) < 90


def test_colours_are_turned_into_srgb() -> None:
    """A profile that swaps nothing but the tone curve changes the pixels, and is then gone."""
    linear = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ"))
    assert linear.profile.xcolor_space.strip() == "XYZ"
    grey = Image.new("RGB", (1600, 1200), (128, 128, 128))
    wide = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, green = wide.find(b"rXYZ"), wide.find(b"gXYZ")
    wide[red : red + 4], wide[green : green + 4] = b"gXYZ", b"rXYZ"
    swapped = smallest(saved(Image.new("RGB", grey.size, (200, 30, 30)), icc_profile=bytes(wide)))
    reddish, greenish, _ = swapped.getpixel((5, 5))  # type: ignore[misc]
    assert greenish > reddish


def test_transparency_shows_white_paper() -> None:
    """What shines through is white, not black."""
    clear = Image.new("RGBA", (1600, 1200), (0, 0, 0, 0))
    assert smallest(saved(clear, "PNG")).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    "content",
    [
        saved(exif=exif(gps=True, words=SECRET.decode()), comment=SECRET, xmp=SECRET) + SECRET,
        png_with(png_chunk(b"tEXt", b"Author\0" + SECRET)) + SECRET,
        saved(kind="WEBP", exif=exif(words=SECRET.decode()), xmp=SECRET) + SECRET,
    ],
    ids=["jpeg", "png", "webp"],
)
def test_nothing_of_the_input_survives_beside_the_pixels(content: bytes) -> None:
    """Byte by byte: no block of metadata, no word of the input, nothing behind the end."""
    for one, made in develop(content):
        assert SECRET not in made
        assert not foreign_parts(one, made), one


def foreign_parts(one: Derivative, made: bytes) -> set[str]:
    """The parts of a file that carry no picture."""
    if one.encoding.name == "avif":
        return _boxes(made) - {"ftyp", "meta", "mdat"} | {
            word for word in ("Exif", "mime", "prof") if word.encode() in made[:400]
        }
    kind = "JPEG" if one.encoding.name == "jpg" else "WEBP"
    names = {block.name for block in blocks_of(made, kind)}
    return names - (NEEDED_JPEG if kind == "JPEG" else {"RIFF", "VP8 "})


def _boxes(made: bytes) -> set[str]:
    names, place = set(), 0
    while place < len(made):
        (length,) = struct.unpack(">I", made[place : place + 4])
        names.add(made[place + 4 : place + 8].decode())
        place += length
    assert place == len(made)
    return names


def test_the_name_follows_from_bytes_and_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other bytes or other settings have another name; the same have the same."""
    one, same = Original("a" * 64, 1600, 1200, "#000000"), Original("a" * 64, 1600, 1200, "#000000")
    other = Original("b" * 64, 1600, 1200, "#000000")
    before = one.key
    assert before == same.key != other.key
    monkeypatch.setattr("showcase.photos.derivatives.settings", lambda: "other encoders")
    assert one.key != before


def test_the_same_photo_gives_the_same_bytes() -> None:
    """Whichever worker makes them."""
    assert develop(saved(picture((1300, 900)))) == develop(saved(picture((1300, 900))))
