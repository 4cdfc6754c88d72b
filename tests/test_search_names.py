"""Names that the text of a product tells."""

import pytest

from showcase.pages.search_names import peoples_in
from tests.small_tree import SmallTree


@pytest.mark.parametrize(
    ("summary", "peoples"),
    [
        ("Hàng dệt của người Tà Ôi.", ["người Tà Ôi"]),
        ("Người M'nông R'lăm ở buôn Dơng Bắk nặn ché.", ["người M'nông R'lăm"]),
        ("Gốm của người Chăm, nghề của người Chăm.", ["người Chăm"]),
        ("Của người Bahnar và người Ê Đê.", ["người Bahnar", "người Ê Đê"]),
        ("Nhiều người trong làng làm nghề.", []),
    ],
)
def test_peoples_are_named_once(tree: SmallTree, summary: str, peoples: list[str]) -> None:
    """As far as words begin with capitals, as names do."""
    tree.product(summary=summary)
    (product,) = tree.catalogue().products
    assert list(peoples_in(product)) == peoples
