"""What people and attackers may send instead of a photo: each has its line, others are read."""

import os
import struct
import tempfile
import unicodedata
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from showcase.entries.reading import Entries, read_entries
from showcase.press.workers import worker_pool
from tests.another_user import another_user
from tests.made_photos import animated, empty_png, exif, picture, png_chunk, png_with, saved
from tests.small_tree import PRODUCT, TODAY, SmallTree

RIGHT = saved()
BOMB = zlib.compress(b"\0" * 80_000_000, 9)
SCRIPT = "<script>alert(1)</script>"
ICC = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

# File name → bytes, and the codes of its problems; a photo that is merely odd has none.
BAD: dict[str, tuple[bytes, set[str]]] = {
    "cut-off.jpg": (RIGHT[:-2000], {"photo-broken"}),
    "cut-off.png": (saved(kind="PNG")[:-40], {"photo-broken"}),
    "cut-off.webp": (saved(kind="WEBP")[:-40], {"photo-broken"}),
    "header-only.jpg": (b"\xff\xd8\xff\xe0", {"photo-broken"}),
    "no-bytes.jpg": (b"", {"photo-empty"}),
    "text.jpg": ("Ảnh sẽ gửi sau".encode(), {"photo-kind"}),
    "svg.jpg": (b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', {"photo-kind"}),
    "gif.jpg": (saved(kind="GIF"), {"photo-kind"}),
    "tiff.jpg": (saved(kind="TIFF"), {"photo-kind"}),
    "moving.webp": (animated("WEBP"), {"photo-moves"}),
    "moving.png": (animated("PNG"), {"photo-moves"}),
    "cmyk.jpg": (saved(picture(mode="CMYK")), {"photo-colours"}),
    "16-bit.png": (saved(Image.new("I;16", (1600, 1200)), "PNG"), {"photo-colours"}),
    "palette.png": (saved(picture(mode="P"), "PNG", transparency=0), {"photo-colours"}),
    "icc-bomb.png": (png_with(png_chunk(b"iCCP", b"x\0\0" + BOMB)), {"photo-broken"}),
    "icc-nonsense.jpg": (saved(icc_profile=b"no profile"), {"photo-profile"}),
    "icc-of-grey.jpg": (saved(picture(mode="L"), icc_profile=ICC), {"photo-profile"}),
    "ztxt-bomb.png": (png_with(png_chunk(b"zTXt", b"x\0\0" + BOMB)), {"photo-broken"}),
    "30000-x-30000.png": (empty_png(30_000, 30_000), {"photo-pixels"}),
    "41-megapixels.png": (empty_png(6500, 6400), {"photo-pixels"}),
    "12-mb.jpg": (RIGHT + b"\0" * 12_000_000, {"photo-heavy"}),
    "small.jpg": (saved(picture((640, 480))), {"photo-small"}),
    "script-in-exif.jpg": (saved(exif=exif(words=SCRIPT)), {"photo-metadata"}),
    "script-in-comment.jpg": (saved(comment=SCRIPT.encode()), {"photo-metadata"}),
    "home.jpg": (saved(exif=exif(gps=True)), {"photo-gps"}),
    "html-behind.jpg": (RIGHT + SCRIPT.encode(), {"photo-tail"}),
    "zip-behind.png": (saved(kind="PNG") + b"PK\x03\x04" + b"\1" * 40, {"photo-tail"}),
    "zip-behind.webp": (saved(kind="WEBP") + b"PK\x03\x04" + b"\1" * 40, {"photo-tail"}),
    "zero-length-segment.jpg": (b"\xff\xd8\xff\xe1" + struct.pack(">H", 0), {"photo-broken"}),
}
NAMES: dict[str, str] = {
    "Anh 1.jpg": "photo-name",
    "..anh.jpg": "photo-name",
    "xuống\ndòng.jpg": "photo-name",
    "a" * 251 + ".jpg": "photo-name",
    unicodedata.normalize("NFC", "chai-đẹp.jpg"): "photo-name",
    unicodedata.normalize("NFD", "chai-đẹp.jpg"): "photo-name",
}


@pytest.fixture(scope="module")
def everything() -> Entries:
    """One product with a right photo among all the bad ones, read by a user with no rights."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        tree = SmallTree(Path(folder) / "products")
        tree.province("gia-lai")
        for name, (content, _) in BAD.items():
            tree.write(f"{PRODUCT}/{name}", content)
        for name in NAMES:
            tree.write(f"{PRODUCT}/{name}", RIGHT)
        tree.write(f"{PRODUCT}/right.jpg", RIGHT)
        (tree.folder / PRODUCT / "link.jpg").symlink_to("/etc/passwd")
        os.mkfifo(tree.folder / PRODUCT / "pipe.jpg")
        tree.write(f"{PRODUCT}/locked.jpg", RIGHT).chmod(0)
        photos = [f"{{file: {name}, alt: Ảnh, credit: Làng Thử}}" for name in ("right.jpg", *BAD)]
        tree.product(photos=f"[{', '.join(photos[:20])}]")
        _load_what_another_user_may_not(Path(folder) / "before")
        with another_user(), worker_pool(1) as executor:
            entries = read_entries(tree.folder, TODAY, executor)
    return entries


def _load_what_another_user_may_not(folder: Path) -> None:
    """Modules that are loaded late may lie where only the owner of the tests may read."""
    Image.init()
    tree = SmallTree(folder)
    tree.province("gia-lai")
    tree.product()
    tree.write(f"{PRODUCT}/right.jpg", RIGHT)
    assert [one.code for one in tree.read().errors] == ["photo-unnamed"]


def codes_at(entries: Entries, name: str) -> set[str]:
    """The problems at a file."""
    path = f"products/{PRODUCT}/{name}"
    return {one.code for one in entries.problems if one.place.path == path}


@pytest.mark.parametrize("name", BAD)
def test_each_bad_file_has_its_line(everything: Entries, name: str) -> None:
    """Whatever is sent, the line names the file and says what is wrong with it."""
    assert codes_at(everything, name) == BAD[name][1]


def test_the_right_photo_among_them_is_taken(everything: Entries) -> None:
    """What is wrong with the others keeps nobody from reading it."""
    assert codes_at(everything, "right.jpg") == set()
    found = everything.photos[f"{PRODUCT}/right.jpg"].original
    assert (found.width, found.height) == (1600, 1200)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("link.jpg", "symbolic-link"),
        ("pipe.jpg", "unknown-file"),
        ("locked.jpg", "photo-unreadable"),
    ],
)
def test_what_is_no_readable_file(everything: Entries, name: str, code: str) -> None:
    """A link, a pipe, a file without the right to read it: named, and never waited for."""
    assert codes_at(everything, name) == {code}


def test_odd_names_are_refused(everything: Entries) -> None:
    """Each has its line on one line; two forms of one name are said to be one."""
    codes = [one.code for one in everything.problems]
    assert [codes.count(code) for code in NAMES.values()] == [len(NAMES)] * len(NAMES)
    assert codes.count("twin-names") == 1
    assert all(one.line("vi").isprintable() for one in everything.problems)


def test_a_name_that_leads_out_is_refused(tree: SmallTree) -> None:
    """An entry cannot name a file of another folder."""
    tree.product(photos="[{file: ../../hue/tra/1.jpg, alt: Ảnh, credit: Làng Thử}]")
    assert [one.code for one in tree.read().errors] == ["string-pattern-mismatch"]
