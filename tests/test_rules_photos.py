"""Rules on which photos an entry names."""

import pytest

from tests.small_tree import PRODUCT, SmallTree

GOOD = "{file: goi-250-g.jpg, alt: Gói cà phê, credit: Làng Thử}"


@pytest.mark.parametrize(
    ("named", "beside", "codes"),
    [
        (f"[{GOOD}]", ["goi-250-g.jpg"], []),
        ("", [], []),
        (f"[{GOOD}]", [], ["photo-missing"]),
        (f"[{GOOD}]", ["goi-250-g.jpeg"], ["photo-missing", "photo-unnamed"]),
        ("", ["goi-250-g.jpg"], ["photo-unnamed"]),
        (f"[{GOOD}, {GOOD}]", ["goi-250-g.jpg"], ["photo-twice"]),
    ],
)
def test_named_photos_and_those_that_are_there(
    named: str, beside: list[str], codes: list[str], tree: SmallTree
) -> None:
    """Each photo named lies beside the entry, each one beside it is named, and once."""
    tree.product(photos=named)
    for photo in beside:
        tree.write(f"{PRODUCT}/{photo}", b"")
    assert sorted(tree.codes()) == codes
