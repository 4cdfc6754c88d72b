"""Rules on who and where a product is."""

import pytest

from tests.small_tree import SmallTree

WRONG = [
    ({"former_province": "Phú Yên"}, "foreign-former-province"),
    ({"former_province": "Hà Nội"}, "foreign-former-province"),
    ({"former_province": "Binh Dinh"}, "former-province-spelling"),
    ({"former_province": "BÌNH ĐỊNH"}, "former-province-spelling"),
    ({"is_set": "true", "parts": "[cà phê hạt]"}, "set-of-one"),
    ({"name_en": "Làng Thử coffee"}, "translator-unknown"),
    (
        {"summary": "Cà phê rang xay của Làng Thử.", "summary_en": "Ground coffee of Làng Thử."},
        "translator-unknown",
    ),
    ({"translated_by": "us", "summary_en": "Ground coffee of Làng Thử."}, "english-only"),
    ({"translated_by": "us", "story_en": "Once upon a time."}, "english-only"),
    ({"aliases": "[Cà phê Làng Thử]"}, "alias-repeats"),
    ({"aliases": "[ca phe lang thu]"}, "alias-repeats"),
    ({"aliases": "[Cà phê cũ, cà phê cũ]"}, "alias-repeats"),
    ({"former_addresses": "[ca-phe-lang-thu]"}, "address-is-present"),
]
RIGHT = [
    {"former_province": "Bình Định"},
    {"former_province": "Gia Lai"},
    {"former_province": '"Bi\\u0300nh Đi\\u0323nh"'},
    {"is_set": "true"},
    {"is_set": "true", "parts": "[cà phê hạt, cà phê bột]"},
    {"parts": "[cà phê hạt]"},
    {"name_en": "Làng Thử coffee", "translated_by": "province"},
    {"aliases": "[Cà phê bột Làng Thử, Cà phê mít]"},
    {"former_addresses": "[ca-phe-lang-mau]"},
]


@pytest.mark.parametrize(("values", "code"), WRONG)
def test_wrong(values: dict[str, str], code: str, tree: SmallTree) -> None:
    """Each of these is exactly one problem."""
    tree.product(**values)
    assert tree.codes() == [code]


@pytest.mark.parametrize("values", RIGHT)
def test_right(values: dict[str, str], tree: SmallTree) -> None:
    """Each of these is fine."""
    tree.product(**values)
    assert tree.lines() == []


def test_a_former_province_is_one_of_its_own_province(tree: SmallTree) -> None:
    """The line names those that the province was made of."""
    tree.product(former_province="Phú Yên")
    (line,) = tree.lines()
    assert line.endswith("«Phú Yên» never belonged to Gia Lai. Use one of: Bình Định, Gia Lai.")


def test_a_former_province_without_marks(tree: SmallTree) -> None:
    """Typed without marks it is known all the same: the line gives the right spelling."""
    tree.product(former_province="binh dinh")
    (line,) = tree.lines()
    assert line.endswith("Write «Bình Định».")


def test_new_tone_placement_of_a_former_province(tree: SmallTree) -> None:
    """Khánh Hoà is Khánh Hòa, and one spelling is kept."""
    tree.province("khanh-hoa")
    tree.product(at="khanh-hoa/yen-sao-lang-thu", former_province="Khánh Hoà")
    (line,) = tree.lines()
    assert line.endswith("Write «Khánh Hòa».")
