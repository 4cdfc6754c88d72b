"""Vietnamese text: laws of folding, slugs and order, and examples of each."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.vietnamese import fold, same_text, slug, sort_key, with_old_tone_placement

VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
LETTERS = VOWELS + VOWELS.upper() + "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX"
VIETNAMESE = st.text(LETTERS + " -,(0123", max_size=20)
ANYTHING = st.one_of(VIETNAMESE, st.text(max_size=30))
# One syllable with an open oa, oe or uy, in the old and in the new tone placement.
STYLES = [
    ("hòa", "hoà"),
    ("Hóa", "Hoá"),
    ("xõa", "xoã"),
    ("tỏa", "toả"),
    ("họa", "hoạ"),
    ("khỏe", "khoẻ"),
    ("lòe", "loè"),
    ("thủy", "thuỷ"),
    ("túy", "tuý"),
    ("lũy", "luỹ"),
    ("HÒA", "HOÀ"),
    ("THỦY", "THUỶ"),
]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đắk Lắk", "dak lak"),
        ("ÐắK Lắk ƉƊ", "dak lak dɗ"),
        ("Nước mắm Mười Quý", "nuoc mam muoi quy"),
        ("ẶẴỖỰỸĐ", "aaouyd"),
        ("Café α – 5,23 %", "cafe α – 5,23 %"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    """Small letters without marks, đ and its look-alikes as d; all else stays."""
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "in_address"),
    [
        ("Đắk Lắk", "dak-lak"),
        ("Nước mắm Cà Ná", "nuoc-mam-ca-na"),
        ("  Bánh tráng (số 8) – Tam Quan! ", "banh-trang-so-8-tam-quan"),
        ("“OCOP” 4 sao/5", "ocop-4-sao-5"),
        ("中文", ""),
        ("…", ""),
    ],
)
def test_slug(text: str, in_address: str) -> None:
    """Letters and digits of the folded text, hyphens between words."""
    assert slug(text) == in_address


def test_a_long_slug_ends_with_a_word() -> None:
    """It is cut between words; one endless word is cut where it must be."""
    assert slug("Bánh tráng Đại Lộc", 11) == "banh-trang"
    assert slug("Bánh tráng Đại Lộc", 10) == "banh-trang"
    assert slug("Bánh tráng Đại Lộc", 9) == "banh"
    assert slug("a" * 90) == "a" * 80


@given(ANYTHING)
def test_folding_again_changes_nothing(text: str) -> None:
    """Fold is idempotent."""
    assert fold(fold(text)) == fold(text)


@given(ANYTHING)
def test_unicode_forms_are_one_text(text: str) -> None:
    """Composed and decomposed spellings fold, sort and stand in addresses alike."""
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert fold(composed) == fold(decomposed)
    assert slug(composed) == slug(decomposed)
    assert sort_key(composed) == sort_key(decomposed)
    assert same_text(composed, decomposed)


@given(VIETNAMESE)
def test_case_does_not_matter_to_folding(text: str) -> None:
    """What is typed in capitals is found as well."""
    assert fold(text) == fold(text.upper()) == fold(text.lower())


@given(VIETNAMESE)
def test_folded_vietnamese_is_ascii(text: str) -> None:
    """People who type without marks can type every Vietnamese name."""
    assert fold(text).isascii()


@given(ANYTHING, st.integers(1, 100))
def test_the_shape_of_a_slug(text: str, longest: int) -> None:
    """Small letters and digits with single hyphens between, at most so long, or nothing."""
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text, longest))
    assert len(slug(text, longest)) <= longest


@given(ANYTHING)
def test_a_slug_is_its_own_slug(text: str) -> None:
    """An address made from an address is the same."""
    assert slug(slug(text)) == slug(text)


@given(ANYTHING, ANYTHING)
def test_any_two_texts_have_an_order(one: str, other: str) -> None:
    """Keys compare, and only texts that differ in nothing but writing are equal."""
    first, second = sort_key(one), sort_key(other)
    assert (first < second) + (first == second) + (first > second) == 1
    if one != other and first == second:
        assert fold(" ".join(one.split())) == fold(" ".join(other.split()))


@given(VIETNAMESE, VIETNAMESE)
def test_equal_keys_are_equal_words(one: str, other: str) -> None:
    """Of Vietnamese texts only the tone placement may differ where the key does not."""
    if sort_key(one) == sort_key(other):
        assert with_old_tone_placement(one) == with_old_tone_placement(other)


@pytest.mark.parametrize(
    "in_order",
    [
        ["", " ", "-", "(", "0", "9", "a", "z"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "o", "ô", "ơ", "p", "u", "ư", "v"],
        ["da", "dạ", "da lợn", "dân", "đa", "đá", "đan"],
        ["an", "An", "AN", "án"],
        ["Bình Định", "Bình Thuận", "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Gia Lai", "Huế"],
        ["cafe", "café", "cafè x", "cafz"],
        ["hoa", "hòa", "hỏa", "hóa", "hoa mai"],
        ["a b", "a-b", "ab"],
        ["'a'", "‘a’", "'b'", '"a"', "“a”", '"b"'],
        ["zz", "Ωmega", "中"],
    ],
)
def test_the_order_of_the_dictionary(in_order: list[str]) -> None:
    """Letters first, then tones, then case; spaces and signs before digits before letters."""
    backwards = in_order[::-1]
    assert sorted(backwards, key=sort_key) == in_order


@pytest.mark.parametrize(("old", "new"), STYLES)
def test_old_and_new_tone_placement_are_alike(old: str, new: str) -> None:
    """Both spellings fold, sort and compare as one word."""
    assert with_old_tone_placement(new) == old == with_old_tone_placement(old)
    assert fold(old) == fold(new)
    assert sort_key(old) == sort_key(new)
    assert same_text(f"Xã {old} Bình", f"xã {new} bình")


@pytest.mark.parametrize(
    "text", ["quý", "quỷ", "hoàn", "hoài", "thuyền", "chuyện", "khoét", "giá", "của", "mùa", "Quý"]
)
def test_other_tones_stay_where_they_are(text: str) -> None:
    """After q, before another letter, and in other pairs there is only one placement."""
    assert with_old_tone_placement(text) == text


@given(ANYTHING)
def test_tone_placement_changes_no_letter(text: str) -> None:
    """Moving a tone, once or twice, leaves the folded text as it was."""
    moved = with_old_tone_placement(text)
    assert fold(moved) == fold(text)
    assert with_old_tone_placement(moved) == moved


def test_different_words_are_not_one() -> None:
    """Another tone, mark or letter is another word."""
    assert not same_text("hòa", "hóa")
    assert not same_text("Ba Tơ", "Ba Tô")
    assert not same_text("Đông Tiến", "Đồng Tiến")
