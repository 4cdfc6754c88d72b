"""The finder's data: compact, complete, the same bytes for the same entries."""

import gzip
import json
from datetime import date
from typing import Any

import pytest

from showcase.catalogue.model import Catalogue
from showcase.catalogue.placed import placed
from showcase.pages import addresses
from showcase.pages.cards import product_card
from showcase.pages.page import Page
from showcase.pages.search import finder_facets
from showcase.pages.wording import Wording
from showcase.press import search_data
from showcase.press.search_data import FOLDER, search_files
from showcase.translation import LANGUAGES, Language
from showcase.vietnamese import slug
from tests.built_site import BuiltSite
from tests.small_tree import SmallTree

COVERS = "assets/covers-1"
ZERO = ord("À")
ABOUT = Page(addresses.ABOUT, "vi", "", "Giới thiệu", "Về danh mục này.", (), None)


def files_of(catalogue: Catalogue, language: Language = "vi") -> dict[str, bytes]:
    """All files of the finder in one language."""
    return search_files(catalogue, [ABOUT], Wording(language), COVERS)


def read(files: dict[str, bytes], name: str) -> dict[str, Any]:
    """One file, by its name below the folder."""
    content: dict[str, Any] = json.loads(files[f"{FOLDER}/{name}"])
    return content


def column(shards: list[dict[str, Any]], name: str) -> list[str]:
    """A column of texts over all shards."""
    return [text for shard in shards for text in shard[name].split("\n")]


def shards_of(files: dict[str, bytes], language: Language, layer: int) -> list[dict[str, Any]]:
    """The first or the second file of every shard."""
    return [read(files, pair[layer]) for pair in read(files, f"{language}.json")["shards"]]


@pytest.fixture
def catalogue(site: BuiltSite) -> Catalogue:
    """The real catalogue."""
    return site.catalogue


@pytest.mark.parametrize("language", LANGUAGES)
def test_products_stand_in_the_order_of_the_catalogue(
    catalogue: Catalogue, language: Language
) -> None:
    """The most distinguished come with the first shard; names are those that cards show."""
    shards = shards_of(files_of(catalogue, language), language, 0)
    words = Wording(language)
    cards = [product_card(placed(product, catalogue), words) for product in catalogue.products]
    assert column(shards, "name") == [card.name.text for card in cards]
    assert column(shards, "maker") == [card.maker.text if card.maker else "" for card in cards]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_address_can_be_made(catalogue: Catalogue, language: Language) -> None:
    """A slug is told where it is not simply that of the name shown."""
    shards = shards_of(files_of(catalogue, language), language, 0)
    told = zip(column(shards, "slug"), column(shards, "name"), strict=True)
    made = [written or slug(name, longest=1000) for written, name in told]
    assert made == [product.slug for product in catalogue.products]


def test_every_facet_value_of_a_product_is_told(catalogue: Catalogue) -> None:
    """One letter for each value, in the order of the manifest's facets."""
    files = files_of(catalogue)
    values = [
        (facet["key"], value[0])
        for facet in read(files, "vi.json")["facets"]
        for value in facet["values"]
    ]
    tags = column(shards_of(files, "vi", 0), "tags")
    for product, letters in zip(catalogue.products, tags, strict=True):
        told = {values[ord(letter) - ZERO] for letter in letters}
        assert ("tinh", product.province) in told
        assert ("nhom", product.group) in told
        assert {slug_ for key, slug_ in told if key == "cap"} == {
            one.level for one in product.recognitions if one.level
        }
        assert {slug_ for key, slug_ in told if key == "nam"} == {
            str(one.year) for one in product.recognitions if one.year
        }


def test_a_former_province_is_a_part_of_the_present_one(catalogue: Catalogue) -> None:
    """It stands after it, unless both have the same name."""
    (provinces,) = (
        facet.values for facet in finder_facets(catalogue, Wording("vi")) if facet.key == "tinh"
    )
    names = [(value.slug, value.is_within) for value in provinces]
    start = names.index(("lam-dong", False))
    assert names[start + 1 : start + 3] == [("dak-nong", True), ("binh-thuan", True)]
    assert names.count(("lam-dong", True)) == 0


def test_the_last_day_is_that_of_what_counts(tree: SmallTree) -> None:
    """The vote where a product has it, else its other marks; the finder knows today itself."""
    tree.product()
    tree.product(
        at="gia-lai/ocop",
        name="Mật ong Thử",
        recognitions="",
        marks="[{kind: ocop, stars: 3, decided_on: 2025-03-04}]",
    )
    (shard,) = shards_of(files_of(tree.catalogue()), "vi", 0)
    days = [shard["days"][ord(letter) - ZERO - 1] for letter in shard["day"]]
    assert days == ["2027-12-31", "2028-03-04"]


def test_what_has_lapsed_has_no_last_day(tree: SmallTree) -> None:
    """So that nothing is in force again on a visitor's wrong clock."""
    tree.product()
    (shard,) = shards_of(files_of(tree.catalogue(date(2031, 1, 1))), "vi", 0)
    assert (shard["day"], shard["days"]) == (chr(ZERO), [])


def test_other_names_and_places_are_searched_and_come_later(tree: SmallTree) -> None:
    """They stand in a file of their own: results can be shown before it has come."""
    tree.product(
        name_en="Test Village coffee", aliases="[Cà phê Thử]", place="xã Ia Thử", translated_by="us"
    )
    (further,) = shards_of(files_of(tree.catalogue()), "vi", 1)
    assert further["other"] == "Test Village coffee"
    assert further["alias"] == "Cà phê Thử"
    assert further["place"] == "xã Ia Thử"


def test_certificates_peoples_and_marks_are_searched(tree: SmallTree) -> None:
    """Beside the materials; a mark with a kind of its own is a facet's value already."""
    tree.product(
        materials="Bông",
        summary="Vải của người Ê Đê ở buôn Thử.",
        certificates="[{scheme: HACCP}, {scheme: HACCP}]",
        marks="[{kind: khac, name: Di sản}, {kind: lang-nghe, name: Làng nghề Thử}]",
    )
    (further,) = shards_of(files_of(tree.catalogue()), "vi", 1)
    assert further["materials"] == "Bông, người Ê Đê, HACCP, Di sản"


def test_english_results_are_found_by_their_vietnamese_names(tree: SmallTree) -> None:
    """And a name that nobody has translated stays, marked as Vietnamese."""
    tree.product(name_en="Test Village coffee", translated_by="us")
    tree.product(at="gia-lai/che-thu", name="Chè Thử")
    files = files_of(tree.catalogue(), "en")
    (shown,), (further,) = shards_of(files, "en", 0), shards_of(files, "en", 1)
    assert shown["name"].split("\n") == ["Test Village coffee", "Chè Thử"]
    assert further["other"].split("\n") == ["Cà phê Làng Thử", ""]
    assert [ord(letter) - ZERO & 1 for letter in shown["flags"]] == [0, 1]


def test_files_are_named_after_what_they_hold(tree: SmallTree) -> None:
    """Only the manifest has a fixed name; a changed product changes its shard alone."""
    tree.product(place="xã Ia Thử")
    before = files_of(tree.catalogue())
    tree.product(place="xã Ia Khác")
    after = files_of(tree.catalogue())
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert f"{FOLDER}/vi.json" in changed
    (unchanged,) = before.keys() - changed
    assert before[unchanged] == after[unchanged]


def test_the_same_entries_give_the_same_bytes(catalogue: Catalogue) -> None:
    """Whatever the order in which sets are walked."""
    assert files_of(catalogue) == files_of(catalogue)


def test_a_long_catalogue_comes_in_shards(tree: SmallTree, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has its own tables, so that it can be read alone."""
    monkeypatch.setattr(search_data, "PRODUCTS_PER_SHARD", 2)
    for number in range(5):
        tree.product(at=f"gia-lai/tra-{number}", name=f"Trà {number}")
    files = files_of(tree.catalogue())
    shards = shards_of(files, "vi", 0)
    assert [len(shard["flags"]) for shard in shards] == [2, 2, 1]
    assert read(files, "vi.json")["size"] == 2
    assert {row[0] for shard in shards for row in shard["badges"]} == {"Cấp tỉnh 2024"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_data_is_small(catalogue: Catalogue, language: Language) -> None:
    """Less than 33 KB gzipped for the whole region as it is today."""
    sizes = (len(gzip.compress(content)) for content in files_of(catalogue, language).values())
    assert sum(sizes) <= 33 * 1024
