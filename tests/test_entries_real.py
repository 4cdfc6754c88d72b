"""The real entries: right, honest in their counts, and written for people."""

from collections import Counter
from collections.abc import Iterator

import pytest

from showcase.catalogue.model import Catalogue, Product
from showcase.entries.reading import Entries
from showcase.translation import LANGUAGES, Language
from tests.similarity import Skeleton, skeleton_of, too_alike
from tests.small_tree import PRODUCTS, SmallTree

# Of the 395 rows of facts 115 hold a recognition of the vote; two rows were one product.
OF_THE_VOTE = 115
OTHERS = 279

# Before July 2025 the region had 15 provinces: these, each within the province of now.
OUR_FORMER_PROVINCES = {
    "Quảng Bình": "quang-tri",
    "Quảng Trị": "quang-tri",
    "Thừa Thiên Huế": "hue",
    "Đà Nẵng": "da-nang",
    "Quảng Nam": "da-nang",
    "Quảng Ngãi": "quang-ngai",
    "Kon Tum": "quang-ngai",
    "Bình Định": "gia-lai",
    "Gia Lai": "gia-lai",
    "Phú Yên": "dak-lak",
    "Đắk Lắk": "dak-lak",
    "Khánh Hòa": "khanh-hoa",
    "Ninh Thuận": "khanh-hoa",
    "Đắk Nông": "lam-dong",
    "Lâm Đồng": "lam-dong",
}
JOINED = {
    "Bình Thuận": "lam-dong",
    "Thanh Hóa": "thanh-hoa",
    "Nghệ An": "nghe-an",
    "Hà Tĩnh": "ha-tinh",
}
CODES = {
    "thanh-hoa": "38",
    "nghe-an": "40",
    "ha-tinh": "42",
    "quang-tri": "44",
    "hue": "46",
    "da-nang": "48",
    "quang-ngai": "51",
    "gia-lai": "52",
    "khanh-hoa": "56",
    "dak-lak": "66",
    "lam-dong": "68",
}


@pytest.fixture(scope="module")
def entries() -> Entries:
    """What stands in `products/`."""
    return SmallTree(PRODUCTS).read()


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """What the site shows of it."""
    return SmallTree(PRODUCTS).catalogue()


def test_no_entry_has_a_problem(entries: Entries) -> None:
    """Every rule is kept by every entry in the repository."""
    assert [problem.line("en") for problem in entries.problems] == []


def test_every_product_of_the_facts_is_there(catalogue: Catalogue) -> None:
    """Each row of the facts is a product, in its family, and in no other."""
    families = Counter(product.family for product in catalogue.products)
    assert families["of-the-vote"] >= OF_THE_VOTE
    assert families["also-from-the-region"] >= OTHERS


def test_first_entries_are_counted(catalogue: Catalogue) -> None:
    """The entries that no province has confirmed are those of the facts, no more and no fewer."""
    unconfirmed = [one for one in catalogue.products if one.confirmed_by is None]
    families = Counter(product.family for product in unconfirmed)
    assert families == {"of-the-vote": OF_THE_VOTE, "also-from-the-region": OTHERS}


def test_every_fact_has_its_source(catalogue: Catalogue) -> None:
    """Each product names a public page, and how far it can be trusted."""
    assert not [one.id for one in catalogue.products if not one.sources]
    assert not [one.id for one in catalogue.products for page in one.sources if not page.grade]


def test_nothing_private_was_taken_over(catalogue: Catalogue) -> None:
    """The facts name no phone, mail or tax code; none was made up."""
    private = [(one.phone, one.zalo, one.email, one.tax_code) for one in catalogue.makers]
    assert set(private) == {(None, None, None, None)}


def test_the_provinces_of_the_region(catalogue: Catalogue) -> None:
    """Eleven, with the codes of the statistics office since July 2025."""
    assert {one.slug: one.nso_code for one in catalogue.provinces} == CODES


def test_the_provinces_of_then(catalogue: Catalogue) -> None:
    """Each former province stands where it went, and the 15 of the region are told from others."""
    former = {
        old.name: (one.slug, old.in_region_before_2025)
        for one in catalogue.provinces
        for old in one.former
    }
    ours = {name: (slug, True) for name, slug in OUR_FORMER_PROVINCES.items()}
    assert former == ours | {name: (slug, False) for name, slug in JOINED.items()}


def test_what_became_of_the_provinces(catalogue: Catalogue) -> None:
    """Three stayed as they were, Huế left its name on 1 January 2025, all others were merged."""
    fates = {
        old.name: (old.fate, str(old.until)) for one in catalogue.provinces for old in one.former
    }
    unchanged = {name for name, fate in fates.items() if fate == ("unchanged", "None")}
    assert unchanged == {"Thanh Hóa", "Nghệ An", "Hà Tĩnh"}
    assert fates.pop("Thừa Thiên Huế") == ("renamed", "2024-12-31")
    assert {fates[name] for name in set(fates) - unchanged} == {("merged", "2025-06-30")}


def test_every_product_names_its_former_province(catalogue: Catalogue) -> None:
    """Old papers carry old names: each of the first entries says which."""
    assert not [one.id for one in catalogue.products if not one.former_province]


def test_english_beside_every_vietnamese_text(catalogue: Catalogue) -> None:
    """Names and summaries are there for foreign readers, and it is said who translated them."""
    for product in catalogue.products:
        assert product.name.en
        assert product.translated_by
        assert product.summary is None or product.summary.en


def skeletons(catalogue: Catalogue, language: Language) -> Iterator[Skeleton]:
    """What remains of every summary of a language."""
    names = {one.slug: one.name for one in catalogue.provinces}
    for product in catalogue.products:
        if product.summary:
            text = getattr(product.summary, language)
            yield skeleton_of(product.id, text, own_words(product, names[product.province]))


def own_words(product: Product, province: str) -> list[str]:
    """What a template would put in: the names of product, parts, maker and places."""
    maker = product.maker_name.vi if product.maker_name else ""
    names = (product.name.vi, product.name.en or "", maker, *product.aliases, *product.parts)
    return [*names, product.place or "", product.former_province or "", province]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_summaries_share_a_skeleton(catalogue: Catalogue, language: Language) -> None:
    """They are texts for people: no two of them are one template with other nouns."""
    found = list(skeletons(catalogue, language))
    assert len(found) > 200
    assert list(too_alike(found)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Cà phê Mẫu là sản phẩm của Hợp tác xã Mẫu, được làm từ nguyên liệu tại địa phương.",
            "Mật ong Thử là sản phẩm của Công ty Thử, được làm từ nguyên liệu tại địa phương.",
        ),
        (
            "Ở xã Mẫu, Hợp tác xã Mẫu rang xay hạt cà phê rồi đóng gói 250 g.",
            "Ở xã Thử, Công ty Thử rang xay hạt mật ong rồi đóng gói 500 g.",
        ),
    ],
)
def test_a_template_is_found(one: str, other: str) -> None:
    """The measure sees two summaries with only the nouns changed."""
    texts = [
        skeleton_of("one", one, ["Cà phê Mẫu", "Hợp tác xã Mẫu", "xã Mẫu"]),
        skeleton_of("other", other, ["Mật ong Thử", "Công ty Thử", "xã Thử"]),
    ]
    ((first, second, ratio),) = too_alike(texts)
    assert (first, second) == ("one", "other")
    assert ratio > 0.85


def test_two_texts_of_their_own_are_no_template() -> None:
    """The measure does not take the common small words for a template."""
    texts = [
        skeleton_of("one", "Hạt rang mộc trên bếp củi, xay khi có người đặt.", ["Cà phê Mẫu"]),
        skeleton_of("other", "Ong lấy mật hoa keo vào tháng ba; mật được lọc một lần.", ["Mật"]),
    ]
    assert list(too_alike(texts)) == []
