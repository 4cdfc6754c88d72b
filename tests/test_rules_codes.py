"""Rules on numbers that check themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.entries.rules.codes import check_digit
from tests.small_tree import SmallTree


@pytest.mark.parametrize(
    ("gtin", "codes"),
    [
        ("8938505974194", []),
        ("96385074", []),
        ("036000291452", []),
        ("18938505974191", []),
        ("8938505974195", ["gtin-check-digit"]),
        ("8938505974914", ["gtin-check-digit"]),
        ("893850597419", ["gtin-check-digit"]),
        ("893850597", ["gtin-length"]),
        ("8", ["gtin-length"]),
    ],
)
def test_barcodes(gtin: str, codes: list[str], tree: SmallTree) -> None:
    """8, 12, 13 or 14 digits, the last of which follows from the others."""
    tree.product(gtin=gtin)
    assert tree.codes() == codes


@given(st.text("0123456789", min_size=7, max_size=13), st.data())
def test_one_wrong_digit_is_always_seen(digits: str, data: st.DataObject) -> None:
    """Whatever digit is mistyped, the check digit does not fit any more."""
    place = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != digits[place]]))
    mistyped = digits[:place] + other + digits[place + 1 :]
    assert check_digit(mistyped) != check_digit(digits)
