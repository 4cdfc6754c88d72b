"""Rules on the entry of a collection."""

import pytest

from tests.small_tree import SmallTree

COLLECTION = """\
name: Quà Làng Thử
name_en: Gifts from Làng Thử
introduction: Ba thứ quà.
introduction_en: Three gifts.
products: [{}]
"""
THREE = ("gia-lai/mot", "gia-lai/hai", "gia-lai/ba")


@pytest.mark.parametrize(
    ("products", "codes"),
    [
        (THREE, []),
        ((*THREE, "gia-lai/bon"), ["product-unknown"]),
        ((*THREE, "gia-lai/mot"), ["product-listed-twice"]),
        ((*THREE, "mot"), ["string-pattern-mismatch"]),
        (THREE[:2], ["too-short"]),
    ],
)
def test_products_of_a_collection(
    products: tuple[str, ...], codes: list[str], tree: SmallTree
) -> None:
    """Three products or more that are in the catalogue, each once."""
    for one in THREE:
        tree.product(at=one, name=one)
    tree.write("_region/collections/qua.yml", COLLECTION.format(", ".join(products)))
    assert tree.codes() == codes


def test_letters_of_a_collection_are_looked_at_too(tree: SmallTree) -> None:
    """Its texts are held to the same letters as those of a product."""
    for one in THREE:
        tree.product(at=one, name=one)
    text = COLLECTION.format(", ".join(THREE)).replace("Ba thứ", "B\u0430 thứ")
    tree.write("_region/collections/qua.yml", text)
    assert tree.codes() == ["look-alike"]


def test_the_product_that_was_meant_is_named(tree: SmallTree) -> None:
    """A misspelt product is found by its likeness."""
    for one in THREE:
        tree.product(at=one, name=one)
    products = ", ".join((*THREE, "gia-lai/mott"))
    tree.write("_region/collections/qua.yml", COLLECTION.format(products))
    (line,) = tree.lines()
    assert line.endswith("There is no product «gia-lai/mott». Did you mean «gia-lai/mot»?")
