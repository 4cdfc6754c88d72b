"""Rules on the entry of a province."""

import pytest

from tests.small_tree import PRODUCTS, SmallTree

HUE = (PRODUCTS / "hue/province.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "instead", "code"),
    [
        ("name: Huế\n", "name: Hội An\n", "folder-of-another-province"),
        (
            "former:\n",
            "former:\n  - {name: Thừa thiên huế, fate: merged, in_region_before_2025: true}\n",
            "former-province-twice",
        ),
        ('nso_code: "46"', 'nso_code: "4"', "string-pattern-mismatch"),
        ("fate: renamed", "fate: renamd", "literal-error"),
        ("in_region_before_2025", "in_region", "missing"),
    ],
)
def test_wrong(written: str, instead: str, code: str, tree: SmallTree) -> None:
    """Each of these is a problem."""
    assert written in HUE
    tree.write("hue/province.yml", HUE.replace(written, instead))
    assert code in tree.codes()
    assert {problem.place.path for problem in tree.problems()} == {"products/hue/province.yml"}


def test_a_wrong_province_does_not_hide_its_products(tree: SmallTree) -> None:
    """Its products are checked as far as they can be, and nothing false is said of them."""
    tree.write("hue/province.yml", HUE.replace("name: Thừa Thiên Huế", "name: ''"))
    tree.product(at="hue/tra-lang-thu", former_province="Thừa Thiên Huế", gtin="1")
    assert tree.codes() == ["string-too-short", "gtin-length"]
