"""Metadata goes without a pixel changing, and which way is up stays."""

import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageOps

from showcase.photos.examining import examine
from showcase.photos.kinds import kind_of
from showcase.photos.mending import mended
from showcase.photos.metadata import has_metadata, has_tail, tells_the_place, without_metadata
from showcase.photos.unfit import Unfit
from tests.made_photos import exif, png_chunk, png_with, saved

ICC = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
SECRET = b"Nguyen Van A"
LOADED = [
    saved(exif=exif(gps=True, words=SECRET.decode()), comment=SECRET, icc_profile=ICC, xmp=SECRET),
    saved(progressive=True, exif=exif(gps=True)) + b"PK\x03\x04" + SECRET,
    saved(kind="PNG", exif=exif(gps=True, words=SECRET.decode()), icc_profile=ICC),
    png_with(png_chunk(b"tEXt", b"Author\0" + SECRET), png_chunk(b"prVt", SECRET)) + SECRET,
    saved(kind="WEBP", exif=exif(gps=True), xmp=SECRET, icc_profile=ICC) + SECRET,
    saved(kind="WEBP", lossless=True, exif=exif(words=SECRET.decode())),
]


def shown(content: bytes) -> Image.Image:
    """The picture as a browser shows it."""
    return ImageOps.exif_transpose(Image.open(io.BytesIO(content)))


@pytest.mark.parametrize("content", LOADED)
def test_nothing_of_it_is_left(content: bytes) -> None:
    """No place, no name, no tail; every pixel and the colour profile are as they were."""
    clean = without_metadata(content)
    kind = kind_of(clean)
    assert SECRET not in clean
    assert not tells_the_place(clean, kind)
    assert not has_metadata(clean, kind)
    assert not has_tail(clean, kind)
    before, after = Image.open(io.BytesIO(content)), Image.open(io.BytesIO(clean))
    assert after.tobytes() == before.tobytes()
    assert after.info.get("icc_profile") == before.info.get("icc_profile")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_which_way_is_up_stays(kind: str, orientation: int) -> None:
    """A photo taken with the phone on its side is shown as before."""
    content = saved(kind=kind, exif=exif(orientation=orientation, gps=True, words="x"))
    clean = without_metadata(content)
    assert shown(clean).size == shown(content).size
    assert shown(clean).tobytes() == shown(content).tobytes()
    assert examine(clean).tells_place is False


@pytest.mark.parametrize("content", LOADED)
def test_cleaning_twice_is_cleaning_once(content: bytes) -> None:
    """What is clean stays byte for byte as it is."""
    clean = without_metadata(content)
    assert without_metadata(clean) == clean


@pytest.mark.parametrize("content", [*LOADED, saved(exif=exif(gps=True, orientation=6))])
def test_a_file_is_mended_once(content: bytes, tmp_path: Path) -> None:
    """What the check refuses or notes is mended; then there is nothing more to do."""
    path = tmp_path / "anh.jpg"
    path.write_bytes(content)
    after = mended(path)
    assert after is not None
    path.write_bytes(after)
    assert mended(path) is None


def test_a_photo_without_metadata_is_left_alone(tmp_path: Path) -> None:
    """Also one that lies on its side, and says nothing but that."""
    path = tmp_path / "anh.jpg"
    for content in (saved(), saved(exif=exif(orientation=6))):
        path.write_bytes(content)
        assert mended(path) is None


@given(st.binary(max_size=100), st.sampled_from(range(len(LOADED))), st.integers(0, 400))
def test_no_bytes_lead_to_anything_but_an_answer(noise: bytes, number: int, place: int) -> None:
    """Whatever is written into a photo, the answer is a clean photo or a reason."""
    photo = LOADED[number]
    torn = photo[:place] + noise + photo[place + len(noise) :]
    with suppress(Unfit):
        clean = without_metadata(torn)
        assert len(clean) <= len(torn) + 100
