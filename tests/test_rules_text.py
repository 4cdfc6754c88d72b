"""Rules on letters: what looks right on the screen but is another character."""

import pytest

from tests.small_tree import PRODUCTS, SmallTree

WRONG = [
    ({"name": "Cà phê Ðắk Hà"}, "look-alike"),  # eth
    ({"name": "Cà phê Ɖắk Hà"}, "look-alike"),  # African d
    ({"name": "Cà phê \u0410mai"}, "look-alike"),  # Cyrillic А
    ({"name": "C\u0430\u0300 phê"}, "look-alike"),  # Cyrillic а
    ({"name": "Cà phê \u039fmai"}, "look-alike"),  # Greek Ο
    ({"name": "M\u01cem nêm"}, "look-alike"),  # caron instead of breve
    ({"notes_to_confirm": "[Xem lại, Số \u0435m]"}, "look-alike"),
    ({"producer": "{name: HTX \u0405ơn Hà}"}, "look-alike"),
    ({"sources": "[{url: 'https://b\u0430o.vn'}]"}, "look-alike"),
    ({"name": "Cà ph\ufffd"}, "lost-letter"),
    ({"place": "xã \ue123an"}, "lost-letter"),
    ({"name": "Cà phêf"}, "telex-left"),
    ({"name": "Mắmj nêm"}, "telex-left"),
    ({"name": "Cà phê ddak Hà"}, "telex-left"),
    ({"summary": "Cà phê rang xay cuảw Làng Thử."}, "telex-left"),
]
RIGHT = [
    {"name": "Đắk Hà, đỗ đen"},
    {"name": "Cà phê α-Café 100 % “Ơi”"},
    {"name": "Beer, roof, woods, trees, foods, coffees"},
    {"name": "Wi-Fi, Telex, Add, Odd, Teddy"},
    {"name": "Ngọc Linh ② ™ ½ – 5µm"},
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


def test_a_look_alike_is_named_with_its_number(tree: SmallTree) -> None:
    """Two letters that look the same are told apart, and the word is given to be copied."""
    tree.product(name="Cà phê Ðắk Hà")
    (line,) = tree.lines()
    assert line.endswith("«Ð» (U+00D0) only looks like «Đ». Write «Đắk».")


@pytest.mark.parametrize(("letter", "code"), [("Ð", "look-alike"), ("\ufffd", "lost-letter")])
def test_letters_of_a_province_are_looked_at_too(letter: str, code: str, tree: SmallTree) -> None:
    """The entry of a province is held to the same letters."""
    text = (PRODUCTS / "dak-lak/province.yml").read_text(encoding="utf-8")
    tree.write("dak-lak/province.yml", text.replace("name_en: Đ", f"name_en: {letter}", 1))
    assert tree.codes() == [code]
