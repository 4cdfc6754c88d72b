"""Rules on photos: which an entry names, and what may be in their files."""

import hashlib

import pytest

from tests.made_photos import exif, picture, saved
from tests.small_tree import PRODUCT, SmallTree

RIGHT = saved()
DIGEST = hashlib.sha256(RIGHT).hexdigest()
GOOD = "{file: goi-250-g.jpg, alt: Gói cà phê, credit: Làng Thử}"
ELSEWHERE = "file: goi-250-g.jpg, alt: Gói cà phê, credit: Làng Thử, url: https://anh.example/1.jpg"


@pytest.mark.parametrize(
    ("named", "beside", "codes"),
    [
        (f"[{GOOD}]", ["goi-250-g.jpg"], []),
        ("", [], []),
        (f"[{GOOD}]", [], ["photo-missing"]),
        (f"[{GOOD}]", ["goi-250-g.jpeg"], ["photo-missing", "photo-unnamed"]),
        ("", ["goi-250-g.jpg"], ["photo-unnamed"]),
        (f"[{GOOD}, {GOOD}]", ["goi-250-g.jpg"], ["photo-twice"]),
        (f"[{{{ELSEWHERE}}}]", [], ["photo-digest"]),
        (f"[{{{ELSEWHERE}, sha256: {DIGEST}}}]", [], ["photo-not-fetched"]),
        (
            f"[{{{ELSEWHERE}, sha256: {DIGEST}}}]",
            ["goi-250-g.jpg"],
            ["photo-in-two-places", "photo-not-fetched"],
        ),
        (f"[{GOOD[:-1]}, sha256: {DIGEST}}}]", ["goi-250-g.jpg"], ["photo-digest"]),
    ],
)
def test_named_photos_and_those_that_are_there(
    named: str, beside: list[str], codes: list[str], tree: SmallTree
) -> None:
    """Each photo lies beside the entry or has an address with a digest, and is named once."""
    tree.product(photos=named)
    for photo in beside:
        tree.write(f"{PRODUCT}/{photo}", RIGHT)
    errors = [one.code for one in tree.problems() if one.severity == "error"]
    assert sorted(errors) == codes


@pytest.mark.parametrize(
    ("count", "codes"), [(0, []), (1, ["photos-few"]), (2, ["photos-few"]), (3, [])]
)
def test_three_photos_are_recommended(count: int, codes: list[str], tree: SmallTree) -> None:
    """One or two photos are noted, and stop nothing; none at all is no matter."""
    named = [f"{{file: {n}.jpg, alt: Gói cà phê, credit: Làng Thử}}" for n in range(count)]
    tree.product(photos=f"[{', '.join(named)}]" if named else "")
    for number in range(count):
        tree.write(f"{PRODUCT}/{number}.jpg", RIGHT)
    assert tree.codes() == codes
    assert tree.read().errors == ()


@pytest.mark.parametrize(
    ("content", "code", "severity"),
    [
        (saved(exif=exif(gps=True)), "photo-gps", "error"),
        (saved(exif=exif(gps=True, orientation=6)), "photo-gps", "error"),
        (saved(kind="PNG", exif=exif(gps=True)), "photo-gps", "error"),
        (saved(kind="WEBP", exif=exif(gps=True)), "photo-gps", "error"),
        (saved(xmp=b"<x:xmpmeta exif:GPSLatitude='15,52N'/>"), "photo-gps", "error"),
        (RIGHT + b"PK\x03\x04", "photo-tail", "error"),
        (saved(exif=exif(words="Canon")), "photo-metadata", "note"),
        (saved(picture((1199, 800))), "photo-small", "error"),
        (saved(picture((800, 1200))), None, None),
        (saved(exif=exif(orientation=6)), None, None),
        (RIGHT + b"\0" * 64, None, None),
    ],
)
def test_what_may_be_in_a_photo(
    content: bytes, code: str | None, severity: str | None, tree: SmallTree
) -> None:
    """No place, nothing behind the end, large enough; other data of the camera is noted."""
    tree.product(photos=f"[{GOOD}]")
    tree.write(f"{PRODUCT}/goi-250-g.jpg", content)
    found = [one for one in tree.problems() if one.code != "photos-few"]
    assert [(one.code, one.severity) for one in found] == ([(code, severity)] if code else [])
    assert all(one.place.path == f"products/{PRODUCT}/goi-250-g.jpg" for one in found)


def test_the_way_to_mend_is_said(tree: SmallTree) -> None:
    """A photo with a place names the command that removes it."""
    tree.product(photos=f"[{GOOD}]")
    tree.write(f"{PRODUCT}/goi-250-g.jpg", saved(exif=exif(gps=True)))
    (line,) = (one for one in tree.lines() if "GPS" in one)
    assert line == (
        f"products/{PRODUCT}/goi-250-g.jpg:1:1: The photo says where it was taken (GPS). "
        "Run «showcase fix»: it removes this and leaves the picture as it is."
    )
