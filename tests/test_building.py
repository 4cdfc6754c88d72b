"""The catalogue: frozen products, makers, provinces, what counts as ours and what is published."""

import dataclasses
import json
from datetime import date
from functools import cached_property
from typing import Any

import pytest

from showcase.catalogue.model import Catalogue, Maker, Product
from tests.small_tree import SmallTree

HOUSEHOLD = {
    "name": "Hộ bà Thử",
    "kind": "ho-kinh-doanh",
    "phone": "0905123456",
    "zalo": "0905123457",
    "email": "thu@example.vn",
    "tax_code": "012345678901",
    "website": "https://example.vn",
    "place": "xã Ia Thử",
}
PERSONAL = ("phone", "zalo", "email", "tax_code")


def add(tree: SmallTree, at: str, **values: Any) -> None:
    """A product with these values, with a name of its own unless they give one."""
    province, _, name = at.partition("/")
    tree.province(province)
    values = {"name": name.replace("-", " ").title(), **values}
    tree.product(at=at, **{key: json.dumps(value) for key, value in values.items()})


def only(catalogue: Catalogue) -> Product:
    """The one product of a catalogue."""
    (product,) = catalogue.products
    return product


def recognised(tree: SmallTree, at: str, **recognition: Any) -> Product:
    """A product with one recognition."""
    former = recognition.pop("former_province", None)
    extra = {"former_province": former} if former else {}
    add(tree, at, recognitions=[recognition], **extra)
    return only(tree.catalogue())


def test_two_families(tree: SmallTree) -> None:
    """One recognition of the vote makes a product of the vote; marks alone never do."""
    add(tree, "gia-lai/binh-chon", recognitions=[{"level": "tinh", "year": 2024}])
    both = {"recognitions": [{"year": 2016}], "marks": [{"kind": "ocop", "stars": 5}]}
    add(tree, "gia-lai/ca-hai", **both)
    add(tree, "gia-lai/ocop", recognitions=[], marks=[{"kind": "ocop", "stars": 5, "year": 2026}])
    families = {product.slug: product.family for product in tree.catalogue().products}
    assert families == {
        "binh-chon": "of-the-vote",
        "ca-hai": "of-the-vote",
        "ocop": "also-from-the-region",
    }


def test_the_order_of_the_catalogue(tree: SmallTree) -> None:
    """Of our vote, of another region's, others; in force, higher, newer first; then by name."""
    in_order: list[tuple[str, dict[str, Any]]] = [
        ("gia-lai/quoc-gia", {"recognitions": [{"level": "quoc-gia", "year": 2024}]}),
        ("gia-lai/tinh-moi", {"recognitions": [{"level": "tinh", "year": 2025}]}),
        ("gia-lai/an", {"recognitions": [{"level": "tinh", "year": 2024}], "name": "Ấn"}),
        ("gia-lai/da", {"recognitions": [{"level": "tinh", "year": 2024}], "name": "Dã"}),
        ("gia-lai/do", {"recognitions": [{"level": "tinh", "year": 2024}], "name": "Đỏ"}),
        ("gia-lai/khong-nam", {"recognitions": [{"level": "quoc-gia"}]}),
        ("gia-lai/het-han", {"recognitions": [{"level": "quoc-gia", "year": 2015}]}),
        (
            "lam-dong/phia-nam",
            {
                "recognitions": [{"level": "khu-vuc", "region": "phia-nam", "year": 2024}],
                "former_province": "Bình Thuận",
            },
        ),
        ("gia-lai/bap", {"recognitions": [], "marks": [{"kind": "ocop"}], "name": "Bắp"}),
        ("gia-lai/xa", {"recognitions": [], "marks": [{"kind": "ocop"}], "name": "Xà"}),
    ]
    for at, values in reversed(in_order):
        add(tree, at, **values)
    assert [product.id for product in tree.catalogue().products] == [at for at, _ in in_order]


@pytest.mark.parametrize(
    ("at", "recognition", "is_ours"),
    [
        ("gia-lai/a", {"level": "tinh", "year": 2024}, True),
        ("gia-lai/a", {"level": "tinh", "year": 2024, "former_province": "Bình Định"}, True),
        ("lam-dong/a", {"level": "tinh", "year": 2024, "former_province": "Lâm Đồng"}, True),
        ("lam-dong/a", {"level": "tinh", "year": 2024, "former_province": "Bình Thuận"}, False),
        ("lam-dong/a", {"level": "quoc-gia", "year": 2021, "former_province": "Bình Thuận"}, False),
        ("lam-dong/a", {"level": "tinh", "year": 2024}, False),
        ("lam-dong/a", {"level": "tinh", "year": 2026, "former_province": "Bình Thuận"}, True),
        ("lam-dong/a", {"level": "tinh", "year": 2025, "former_province": "Bình Thuận"}, False),
        (
            "lam-dong/a",
            {"level": "tinh", "decided_on": "2025-07-01", "former_province": "Bình Thuận"},
            True,
        ),
        (
            "lam-dong/a",
            {"level": "tinh", "decided_on": "2025-06-30", "former_province": "Bình Thuận"},
            False,
        ),
        ("lam-dong/a", {"level": "xa", "year": 2025, "former_province": "Bình Thuận"}, True),
        ("thanh-hoa/a", {"level": "tinh", "year": 2024}, False),
        ("thanh-hoa/a", {"level": "tinh", "year": 2026}, True),
        (
            "gia-lai/a",
            {"level": "khu-vuc", "region": "mien-trung-tay-nguyen", "year": 2024},
            True,
        ),
        (
            "lam-dong/a",
            {
                "level": "khu-vuc",
                "region": "phia-nam",
                "year": 2024,
                "former_province": "Bình Thuận",
            },
            False,
        ),
        (
            "thanh-hoa/a",
            {"level": "khu-vuc", "region": "mien-trung-tay-nguyen", "year": 2026},
            True,
        ),
    ],
)
def test_what_counts_as_our_regions(
    at: str, recognition: dict[str, Any], is_ours: object, tree: SmallTree
) -> None:
    """Before 1 July 2025 Bình Thuận voted with phía Nam, Thanh Hóa with phía Bắc: shown, not ours.

    A regional recognition counts for the region that it names; where nobody says from which
    former province a product of a mixed province is, it does not count.
    """
    product = recognised(tree, at, **recognition)
    assert product.recognitions[0].is_ours is is_ours
    assert product.is_of_our_vote is is_ours
    assert product.family == "of-the-vote"


@pytest.mark.parametrize(
    ("recognition", "year", "last_day"),
    [
        ({"year": 2024}, 2024, date(2027, 12, 31)),
        ({"year": 2024, "decided_on": "2025-01-10"}, 2024, date(2028, 12, 31)),
        ({"decided_on": "2024-12-30", "issued_on": "2025-01-10"}, 2025, date(2028, 12, 31)),
        ({"decided_on": "2024-12-30"}, 2024, date(2027, 12, 31)),
        ({}, None, None),
    ],
)
def test_a_certificate_counts_from_its_day_of_issue(
    recognition: dict[str, Any], year: int | None, last_day: date | None, tree: SmallTree
) -> None:
    """The day on the certificate, else of the decision, else the year of the vote."""
    found = recognised(tree, "gia-lai/a", level="tinh", **recognition).recognitions[0]
    assert (found.year, found.validity.last_day) == (year, last_day)


def test_the_best_recognition_is_the_one_to_show(tree: SmallTree) -> None:
    """In force before lapsed, then the higher level, then the newer year."""
    years = {"quoc-gia": 2015, "tinh": 2024, "huyen": 2025}
    add(
        tree,
        "gia-lai/a",
        recognitions=[{"level": level, "year": year} for level, year in years.items()],
    )
    shown = [one.level for one in only(tree.catalogue()).recognitions]
    assert shown == ["tinh", "huyen", "quoc-gia"]
    best = only(tree.catalogue(date(2040, 1, 1))).best_recognition
    assert best is not None
    assert best.level == "quoc-gia"


@pytest.mark.parametrize(
    ("mark", "state"),
    [
        ({"kind": "ocop", "decided_on": "2024-05-01"}, "in-force"),
        ({"kind": "ocop", "year": 2022}, "lapsed"),
        ({"kind": "ocop", "year": 2023}, "unknown"),
        ({"kind": "ocop", "year": 2020, "valid_to": "2026-12-31"}, "in-force"),
        ({"kind": "nhan-hieu-tap-the", "valid_to": "2026-11-22"}, "lapsed"),
        ({"kind": "nhan-hieu-tap-the", "year": 2012}, "unknown"),
    ],
)
def test_validity_of_marks(mark: dict[str, Any], state: str, tree: SmallTree) -> None:
    """The day on the paper comes first; OCOP has its rule; of others nobody knows."""
    add(tree, "gia-lai/a", marks=[mark])
    assert only(tree.catalogue()).marks[0].validity.state == state


def test_one_maker_of_several_products(tree: SmallTree) -> None:
    """Name and province, or the tax code, tell that it is one; its facts are put together."""
    company = {"name": "Công ty Thử", "kind": "doanh-nghiep"}
    add(tree, "gia-lai/a", producer=company | {"phone": "0905123456", "shops": ["https://a.vn"]})
    add(tree, "gia-lai/b", producer={"name": "CÔNG TY THỬ"})
    add(tree, "gia-lai/c", producer=company | {"tax_code": "4300123456", "place": "xã Thử"})
    add(tree, "gia-lai/d", producer=company | {"shops": ["https://b.vn", "https://a.vn"]})
    (maker,) = tree.catalogue().makers
    assert maker.id == "gia-lai/cong-ty-thu"
    assert maker.products == ("gia-lai/a", "gia-lai/b", "gia-lai/c", "gia-lai/d")
    assert (maker.phone, maker.tax_code, maker.place) == ("0905123456", "4300123456", "xã Thử")
    assert maker.shops == ("https://a.vn", "https://b.vn")
    assert {product.maker for product in tree.catalogue().products} == {maker.id}


def test_makers_of_one_name_in_two_provinces_are_two(tree: SmallTree) -> None:
    """Unless their tax code says that they are one: then its page stands in the first province."""
    add(tree, "gia-lai/a", producer={"name": "HTX Thử"})
    add(tree, "hue/b", producer={"name": "HTX Thử"})
    assert [maker.id for maker in tree.catalogue().makers] == ["gia-lai/htx-thu", "hue/htx-thu"]
    taxed = {"name": "HTX Thử", "kind": "hop-tac-xa", "tax_code": "4300123456"}
    add(tree, "gia-lai/a", producer=taxed)
    add(tree, "hue/b", producer=taxed)
    (maker,) = tree.catalogue().makers
    assert maker.id == "gia-lai/htx-thu"
    assert maker.products == ("gia-lai/a", "hue/b")


def test_makers_of_one_name_in_a_province_with_slugs_are_two(tree: SmallTree) -> None:
    """A slug of its own keeps a maker apart, and is its address."""
    add(tree, "gia-lai/a", producer={"name": "HTX Thử", "slug": "thu-mot", "place": "xã Một"})
    add(tree, "gia-lai/b", producer={"name": "HTX Thử", "slug": "thu-hai", "place": "xã Hai"})
    makers = {maker.id: maker.place for maker in tree.catalogue().makers}
    assert makers == {"gia-lai/thu-mot": "xã Một", "gia-lai/thu-hai": "xã Hai"}


def test_makers_stand_in_the_order_of_the_alphabet(tree: SmallTree) -> None:
    """Vietnamese order, not that of code points."""
    for number, name in enumerate(["Đức", "Ánh", "Xuân", "An", "Dung"]):
        add(tree, f"gia-lai/so-{number}", producer={"name": name})
    names = [maker.name.vi for maker in tree.catalogue().makers]
    assert names == ["An", "Ánh", "Dung", "Đức", "Xuân"]


def test_no_maker_named_no_maker(tree: SmallTree) -> None:
    """A product without a named maker has none, and nobody is made up."""
    add(tree, "gia-lai/a")
    assert tree.catalogue().makers == ()
    assert only(tree.catalogue()).maker is None


def maker_of(tree: SmallTree) -> Maker:
    """The one maker."""
    (maker,) = tree.catalogue().makers
    return maker


def test_a_households_personal_data_are_withheld(tree: SmallTree) -> None:
    """Phone, Zalo, mail and tax code of a household appear nowhere in the catalogue."""
    add(tree, "gia-lai/a", producer=HOUSEHOLD)
    maker = maker_of(tree)
    assert [getattr(maker, name) for name in PERSONAL] == [None] * 4
    assert (maker.website, maker.place) == ("https://example.vn", "xã Ia Thử")
    everything = json.dumps(dataclasses.asdict(tree.catalogue()), default=str)
    assert not [name for name in PERSONAL if HOUSEHOLD[name] in everything]


def test_a_household_publishes_what_it_agreed_to(tree: SmallTree) -> None:
    """Its consent opens the fields it names and no other."""
    consent = {"by": "Hộ bà Thử", "on": "2026-05-01", "fields": ["phone", "zalo"]}
    add(tree, "gia-lai/a", producer=HOUSEHOLD, consent=consent)
    published = {name: getattr(maker_of(tree), name) for name in PERSONAL}
    assert published == {
        "phone": "0905123456",
        "zalo": "0905123457",
        "email": None,
        "tax_code": None,
    }


def test_one_entry_that_says_household_is_enough(tree: SmallTree) -> None:
    """Another entry of the same household with another field does not let its data out."""
    add(tree, "gia-lai/a", producer={"name": "Hộ bà Thử", "kind": "ho-kinh-doanh"})
    add(tree, "gia-lai/b", producer=HOUSEHOLD)
    assert [getattr(maker_of(tree), name) for name in PERSONAL] == [None] * 4


def test_a_company_publishes_its_contact(tree: SmallTree) -> None:
    """What a company states of itself is public."""
    add(tree, "gia-lai/a", producer=HOUSEHOLD | {"kind": "doanh-nghiep"})
    maker = maker_of(tree)
    assert {name: getattr(maker, name) for name in PERSONAL} == {
        name: HOUSEHOLD[name] for name in PERSONAL
    }


def test_a_contact_leaves_with_its_last_product(tree: SmallTree) -> None:
    """Where a maker is and how to reach it is told by its products in the catalogue alone."""
    consent = {"by": "Hộ bà Thử", "on": "2026-05-01", "fields": list(PERSONAL)}
    retired = {"on": "2026-06-01", "reason": "Thôi sản xuất"}
    add(tree, "gia-lai/a", producer=HOUSEHOLD, consent=consent)
    assert None not in [getattr(maker_of(tree), name) for name in (*PERSONAL, "website", "place")]
    add(tree, "gia-lai/a", producer=HOUSEHOLD, consent=consent, retired=retired)
    maker = maker_of(tree)
    assert [getattr(maker, name) for name in (*PERSONAL, "website", "place")] == [None] * 6
    assert (maker.name.vi, maker.shops, maker.products) == (HOUSEHOLD["name"], (), ("gia-lai/a",))


def test_provinces_stand_from_north_to_south(tree: SmallTree) -> None:
    """All provinces are there, also without products, in the order of the statistics office."""
    for slug in ("lam-dong", "thanh-hoa", "da-nang"):
        tree.province(slug)
    provinces = tree.catalogue().provinces
    assert [one.slug for one in provinces] == ["thanh-hoa", "da-nang", "gia-lai", "lam-dong"]
    assert [one.rank for one in provinces] == [0, 1, 2, 3]


def test_a_province_over_time(tree: SmallTree) -> None:
    """Former provinces with what became of them, and who voted with our region."""
    tree.province("lam-dong")
    former = tree.catalogue().province_by_slug["lam-dong"].former
    assert [(one.slug, one.fate, one.in_region_before_2025) for one in former] == [
        ("dak-nong", "merged", True),
        ("binh-thuan", "merged", False),
        ("lam-dong", "merged", True),
    ]
    assert {one.until for one in former} == {date(2025, 6, 30)}


def test_retired_products_stand_apart(tree: SmallTree) -> None:
    """They keep their page, and are in no list and no count."""
    add(tree, "gia-lai/a")
    add(tree, "gia-lai/b", retired={"on": "2026-05-01", "reason": "Thôi sản xuất"})
    catalogue = tree.catalogue()
    assert [product.id for product in catalogue.products] == ["gia-lai/a"]
    assert [product.id for product in catalogue.retired] == ["gia-lai/b"]
    assert "gia-lai/b" not in catalogue.product_by_id


def test_collections_show_what_is_there(tree: SmallTree) -> None:
    """In the order of the editors, without what was retired."""
    for name in "abcd":
        add(tree, f"gia-lai/{name}")
    add(tree, "gia-lai/b", retired={"on": "2026-05-01", "reason": "Thôi sản xuất"})
    tree.write(
        "_region/collections/qua.yml",
        "name: Quà\nname_en: Gifts\nintroduction: A\nintroduction_en: B\n"
        "products: [gia-lai/d, gia-lai/b, gia-lai/a]\n",
    )
    (collection,) = tree.catalogue().collections
    assert collection.products == ("gia-lai/d", "gia-lai/a")


def test_the_catalogue_cannot_be_changed(tree: SmallTree) -> None:
    """Its objects are frozen, so that no page can change what another one shows."""
    add(tree, "gia-lai/a", producer={"name": "HTX Thử"}, marks=[{"kind": "ocop"}])
    catalogue = tree.catalogue()
    product = only(catalogue)
    for one in (product, *product.recognitions, *product.marks, *catalogue.makers, catalogue):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(one, dataclasses.fields(one)[0].name, None)


def test_what_workers_look_up_is_made_before_they_are_forked(tree: SmallTree) -> None:
    """Every table of the catalogue: else each worker would make its own, from all products."""
    add(tree, "gia-lai/che")
    catalogue = tree.catalogue()
    catalogue.look_up_all()
    tables = {name for name, one in vars(Catalogue).items() if isinstance(one, cached_property)}
    assert tables
    assert tables <= vars(catalogue).keys()
