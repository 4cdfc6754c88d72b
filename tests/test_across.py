"""Rules over all entries together: what shows only when entries are held beside one another."""

import pytest

from tests.small_tree import SmallTree

ONE = "gia-lai/ca-phe-mot"
OTHER = "gia-lai/ca-phe-hai"


def codes(
    tree: SmallTree, one: dict[str, str], other: dict[str, str], at: str = OTHER
) -> list[str]:
    """What is wrong with two entries; they have different names unless these say otherwise."""
    tree.province(at.partition("/")[0])
    tree.product(at=ONE, **{"name": "Cà phê Một", **one})
    tree.product(at=at, **{"name": "Cà phê Hai", **other})
    return tree.codes()


def maker(**facts: str) -> dict[str, str]:
    """A producer with these facts."""
    inside = ", ".join(f"{name}: '{value}'" for name, value in ({"name": "HTX A"} | facts).items())
    return {"producer": f"{{{inside}}}"}


@pytest.mark.parametrize(
    ("one", "other", "at"),
    [
        ({"name": "Cà phê Làng Thử"}, {"name": "Cà phê Làng Thử"}, OTHER),
        ({"name": "Cà phê Làng Thử"}, {"name": "ca phe  LANG THU"}, OTHER),
        ({"name": "Mật hoà"} | maker(), {"name": "Mật hòa"} | maker(name="htx a"), OTHER),
        ({"name": "Mật"} | maker(), {"name": "Mật"} | maker(), "hue/mat"),
    ],
)
def test_the_same_product_twice(
    one: dict[str, str], other: dict[str, str], at: str, tree: SmallTree
) -> None:
    """The same folded name of the same maker, also in another province."""
    assert codes(tree, one, other, at) == ["product-twice"]


@pytest.mark.parametrize(
    ("one", "other", "at"),
    [
        ({"name": "Mật"} | maker(), {"name": "Mật"} | maker(name="HTX B"), OTHER),
        ({"name": "Mật"}, {"name": "Mật"}, "hue/mat"),
        ({"name": "Mật"} | maker(), {"name": "Mật dừa"} | maker(), OTHER),
    ],
)
def test_products_that_are_two(
    one: dict[str, str], other: dict[str, str], at: str, tree: SmallTree
) -> None:
    """Another maker, another province where none is named, another name."""
    assert codes(tree, one, other, at) == []


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("kind", "hop-tac-xa", "doanh-nghiep"),
        ("place", "xã Ia Tơi", "xã Ia Tôi"),
        ("website", "https://a.vn", "https://b.vn"),
        ("name_en", "A Cooperative", "A Co-op"),
    ],
)
def test_one_maker_with_different_facts(name: str, one: str, other: str, tree: SmallTree) -> None:
    """The same name in the same province is one maker, of whom one thing is true."""
    found = codes(tree, maker(**{name: one}), maker(**{name: other}))
    assert found == ["maker-contradiction"]


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("phone", "0905 123 456", "+84905123456"),
        ("zalo", "0905.123.456", "0905123456"),
        ("place", "xã Hòa Bình", "xã Hoà Bình"),
        ("place", "xã Ia Tơi", "Xã Ia Tơi"),
    ],
)
def test_the_same_fact_in_other_writing(name: str, one: str, other: str, tree: SmallTree) -> None:
    """Spaces and prefix of a number, tone placement and case are no contradiction."""
    kind = {"kind": "hop-tac-xa"}
    assert codes(tree, maker(**kind, **{name: one}), maker(**kind, **{name: other})) == []


def test_a_contradiction_names_both_files(tree: SmallTree) -> None:
    """The line stands at the later entry and names file and line of the earlier one."""
    codes(tree, maker(place="xã Một"), maker(place="xã Hai"))
    (line,) = tree.lines()
    assert line.startswith(f"products/{ONE}/product.yml:4:27: «Maker › Address»: ")
    assert f"products/{OTHER}/product.yml:4 says «xã Hai» of the same maker, " in line
    assert "here stands «xã Một»." in line


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (maker(tax_code="4300123456", kind="hop-tac-xa"), maker(place="xã Một")),
        (maker(slug="a", place="xã Một"), maker(slug="a")),
        (maker(website="https://a.vn"), maker(place="xã Một")),
    ],
)
def test_entries_that_complete_one_another(
    one: dict[str, str], other: dict[str, str], tree: SmallTree
) -> None:
    """What only one entry states contradicts nothing."""
    assert codes(tree, one, other) == []


def test_makers_of_one_name_can_be_told_apart(tree: SmallTree) -> None:
    """Two makers that share a name in a province get a slug each, and their own facts."""
    one, other = maker(place="xã Một", slug="a-mot"), maker(place="xã Hai", slug="a-hai")
    assert codes(tree, one, other) == []


def test_one_slug_is_enough_to_tell_two_makers_apart(tree: SmallTree) -> None:
    """What the contradiction advises, a slug for one of the two, is a way out."""
    assert codes(tree, maker(place="xã Một"), maker(place="xã Hai", slug="a-hai")) == []


def test_makers_with_one_slug_are_one(tree: SmallTree) -> None:
    """A slug that two entries of a province give means one maker, which has one name."""
    assert codes(tree, maker(slug="x"), maker(slug="x", name="HTX B")) == ["maker-contradiction"]


def test_makers_with_one_tax_code_are_one(tree: SmallTree) -> None:
    """Under another name, and in another province, a tax code means the same maker."""
    company = {"kind": "doanh-nghiep", "tax_code": "4300123456"}
    one, other = maker(**company), maker(**company | {"name": "Công ty B"})
    assert codes(tree, one, other) == ["maker-contradiction"]
    assert (
        codes(tree, one, other | {"name": "Trà Hai"}, "hue/tra-hai").count("maker-contradiction")
        == 1
    )


def test_makers_with_two_tax_codes_are_two(tree: SmallTree) -> None:
    """Two companies of one name in a province: their pages would have one address."""
    one = maker(kind="doanh-nghiep", tax_code="4300123456")
    other = maker(kind="doanh-nghiep", tax_code="4300123457")
    assert codes(tree, one, other) == ["address-taken"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (maker(name="Hoà Bình!"), maker(name="Hòa-Bình")),
        (maker(name="HTX B", slug="htx-a"), maker()),
    ],
)
def test_an_address_belongs_to_one_maker(
    one: dict[str, str], other: dict[str, str], tree: SmallTree
) -> None:
    """Two makers whose pages would have the same address."""
    assert codes(tree, one, other) == ["address-taken"]


def test_makers_in_two_provinces_may_share_a_name(tree: SmallTree) -> None:
    """The province stands in the address of a maker."""
    assert codes(tree, maker(place="xã Một"), maker(place="xã Hai"), "hue/tra") == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "[ca-phe-mot]", ["address-taken"]),
        ("[ca-phe-ba]", "[ca-phe-ba]", ["address-taken"]),
        ("[ca-phe-ba, ca-phe-ba]", "", ["address-taken"]),
        ("[ca-phe-ba]", "[ca-phe-bon]", []),
        ("[ca-phe-mot]", "", ["address-is-present"]),
    ],
)
def test_an_address_belongs_to_one_product(
    one: str, other: str, expected: list[str], tree: SmallTree
) -> None:
    """A former address is nobody's present one, and is named once."""
    former = {"former_addresses": one}, {"former_addresses": other}
    assert codes(tree, *former) == expected


def test_a_former_address_of_another_province_is_free(tree: SmallTree) -> None:
    """The province stands in the address of a product."""
    assert codes(tree, {}, {"former_addresses": "[ca-phe-mot]"}, "hue/tra") == []
