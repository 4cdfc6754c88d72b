"""The drawings: every kind of good has one, and none can do anything but be looked at."""

import gzip
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
import yaml

from showcase.catalogue.goods import kind_of_good
from showcase.catalogue.placed import placed
from showcase.entries.covers import COVERS, CoverCode
from showcase.entries.term import Term
from showcase.entries.vocabulary import GROUPS
from showcase.pages.cards import cover_of
from showcase.pages.drawings import (
    DRAWINGS,
    PARTICULAR,
    drawings_of,
    fitting_drawings,
    group_drawing,
)
from showcase.pages.wording import Wording
from tests.small_tree import SmallTree

ASSETS = Path("docs/assets")
COVER_FILES = sorted((ASSETS / "covers").glob("*.svg"))
DRAWN = sorted(ASSETS.rglob("*.svg"))
SHAPES = {"svg", "g", "path", "rect", "circle", "ellipse", "polygon"}
LOOKS = {
    *("fill", "fill-opacity", "fill-rule", "opacity", "transform"),
    *("stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin"),
    *("stroke-dasharray", "stroke-dashoffset"),
}
PLACES = {
    *("viewBox", "width", "height", "x", "y", "rx", "ry", "cx", "cy", "r", "d", "points"),
    *("role", "aria-label"),
}


def test_every_kind_of_good_is_drawn() -> None:
    """Each code has its file, each file its code: variants are counted where pages count them."""
    wanted = [name for term in COVERS for name in drawings_of(term.code)]
    wanted += [group_drawing(term.code) for term in GROUPS]
    assert sorted(wanted) == sorted(path.stem for path in COVER_FILES)


def test_variants_are_of_known_kinds() -> None:
    """The tables of variants and of particular goods name nothing that does not exist."""
    codes = {term.code for term in COVERS}
    assert set(DRAWINGS) - codes == set()
    assert set(PARTICULAR) - {path.stem for path in COVER_FILES} == set()


@pytest.mark.parametrize("term", COVERS, ids=lambda term: term.code)
def test_every_kind_has_a_drawing_for_any_name(term: Term[CoverCode]) -> None:
    """A kind with only particular drawings would show the wrong good to all others."""
    assert set(drawings_of(term.code)) - set(PARTICULAR)


def test_a_name_says_its_kind_as_the_editors_do() -> None:
    """Where the first words of a name tell the kind of good, it is the one written in the entry."""
    told = []
    for path in sorted(Path("products").glob("*/*/product.yml")):
        entry = yaml.safe_load(path.read_text(encoding="utf-8"))
        told.append((entry["name"], kind_of_good(entry["name"]), entry.get("cover")))
    assert [one for one in told if one[1] and one[1] != one[2]] == []
    assert sum(kind is not None for _, kind, _ in told) > len(told) / 2


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Bánh tráng, bún khô", "banh-trang"),
        ("Chả cá thu", "hai-san"),
        ("Bộ sản phẩm trà ba miền", "tra"),
        ("Tranh gạo", "tranh"),
        ("Trảm", None),
        ("Sản phẩm thử", None),
    ],
)
def test_the_longest_words_a_name_begins_with_tell_its_kind(name: str, kind: str | None) -> None:
    """Whole words, with their marks, and the longest of those that fit."""
    assert kind_of_good(name) == kind


@pytest.mark.parametrize(
    ("cover", "name", "shown"),
    [
        ("thit", "gà ủ muối", {"thit-2"}),
        ("thit", "thịt dê", {"thit"}),
        ("hai-san", "chả cá thu", {"hai-san-2", "hai-san-4"}),
        ("trai-cay", "nho ninh thuận", {"trai-cay-6"}),
        ("ca-kho", "cá đét khô", {"ca-kho-2"}),
    ],
)
def test_a_particular_good_shows_itself(cover: str, name: str, shown: set[str]) -> None:
    """And no other product shows it."""
    assert set(fitting_drawings(cover, name)) == shown


def test_every_product_has_a_drawing(tmp_path: Path) -> None:
    """One whose kind nobody knows shows its group."""
    tree = SmallTree(tmp_path)
    tree.province("gia-lai")
    tree.product(name="Sản phẩm thử")
    catalogue = tree.catalogue()
    (product,) = catalogue.products
    cover = cover_of(placed(product, catalogue), Wording("vi"))
    assert (cover.drawing, cover.label) == (
        group_drawing(product.group),
        Wording("vi").group(product.group),
    )


def test_no_two_drawings_are_the_same() -> None:
    """A copied file would make a row repeat."""
    seen = Counter(path.read_bytes() for path in COVER_FILES)
    assert max(seen.values()) == 1


def test_each_province_has_its_pattern() -> None:
    """Eleven, named as the folders of the provinces are."""
    provinces = {path.parent.name for path in Path("products").glob("*/province.yml")}
    assert {path.stem for path in (ASSETS / "patterns").glob("*.svg")} == provinces
    assert len(provinces) == 11


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_drawing_is_only_shapes(path: Path) -> None:
    """No script, text, style or reference: shapes, their places and their looks."""
    elements = list(ET.parse(path).iter())
    names = {element.tag.rpartition("}")[2] for element in elements}
    attributes = {name for element in elements for name in element.attrib}
    assert names - SHAPES == set()
    assert attributes - LOOKS - PLACES == set()
    assert "url(" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", COVER_FILES, ids=lambda path: path.stem)
def test_a_cover_fits_the_plate(path: Path) -> None:
    """All are drawn on the same grid, and light enough to come twelve to a screen."""
    assert ET.parse(path).getroot().attrib["viewBox"] == "0 0 400 500"
    assert len(gzip.compress(path.read_bytes())) <= 4096
