"""Numbers as officers write them, and percentages as they are compared."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from showcase.entries.programme.numbers import read_count, read_dong, read_month, read_percent
from showcase.entries.programme.percentages import agrees, before_growth, growth, rounded, share


@pytest.mark.parametrize(
    ("written", "dong"),
    [
        ("43,735 tỷ", 43_735_000_000),
        ("43,735 tỉ đồng", 43_735_000_000),
        ("20 tỷ đồng", 20_000_000_000),
        ("500 triệu", 500_000_000),
        ("1.234.567", 1_234_567),
        ("1.234.567 đ", 1_234_567),
        ("1 234 567 VND", 1_234_567),
        ("1234567đ", 1_234_567),
        ("1,5 nghìn", 1_500),
        ("0", 0),
    ],
)
def test_money_is_read_in_vietnamese_notation(written: str, dong: int) -> None:
    """A comma divides decimals, points and spaces divide thousands, a word multiplies."""
    assert read_dong(written) == dong


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("hai mươi tỷ", "not_money"),
        ("20 tỷ USD", "not_money"),
        ("12.34", "not_money"),
        ("", "not_money"),
        ("43.735 tỷ", "money_in_two_ways"),
        ("-5 tỷ", "negative_money"),
        ("1,5", "part_of_a_dong"),
    ],
)
def test_money_that_is_none(written: str, kind: str) -> None:
    """What is no amount, or could be two, is refused with its own reason."""
    with pytest.raises(PydanticCustomError) as refused:
        read_dong(written)
    assert refused.value.type == kind


@given(dong=st.integers(0, 10**15))
def test_an_amount_written_out_is_read_back(dong: int) -> None:
    """Whatever the amount: with points, with spaces or plain it is the same."""
    plain = f"{dong:,}"
    assert read_dong(plain.replace(",", ".")) == read_dong(plain.replace(",", " ")) == dong


@given(millions=st.integers(0, 10**9))
def test_billions_with_three_decimals_are_millions(millions: int) -> None:
    """The way reports write money: "43,735 tỷ" is 43 735 million."""
    assert read_dong(f"{millions // 1000},{millions % 1000:03d} tỷ") == millions * 10**6


def test_counts_and_months_and_percentages() -> None:
    """The other numbers of a report, in the notations that are met."""
    assert read_count("1.234") == 1234
    assert read_month("6/2020") == read_month("2020-06") == read_month("tháng 6/2020")
    assert read_percent("84,06") == read_percent("84.06 %") == Decimal("84.06")


def test_a_share_is_compared_as_its_source_rounds() -> None:
    """Twenty of sixty-nine is 29 %, and 28,99 % where two decimals are written."""
    exact = share(20, 69)
    assert exact is not None
    assert agrees(Decimal(29), exact)
    assert agrees(Decimal("28.99"), exact)
    assert not agrees(Decimal("29.0") + Decimal("0.1"), exact)


@given(older=st.integers(10**9, 10**12), percent=st.decimals(-50, 200, places=1))
def test_what_grew_by_so_much_was_that(older: int, percent: Decimal) -> None:
    """The figure before a growth, grown again, is the figure after it."""
    newer = round(older * (100 + Fraction(percent)) / 100)
    again = growth(newer, before_growth(newer, percent))
    assert again is not None
    assert abs(rounded(again, 1) - percent) <= Decimal("0.1")


def test_nothing_has_no_share() -> None:
    """A part of nothing and growth over nothing are not zero: they are not there."""
    assert share(1, 0) is None
    assert growth(1, 0) is None
