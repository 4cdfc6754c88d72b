"""Rules on the maker and on personal data."""

import pytest

from tests.small_tree import SmallTree

WRONG = [
    ({"consent": "{by: A, on: 2026-01-01, fields: [fone]}"}, "consent-unknown-field"),
    ({"consent": "{by: A, on: 2026-01-01, fields: [phone, điện thoại]}"}, "consent-unknown-field"),
    ({"producer": "{name: Hộ A, phone: 0905123456}"}, "kind-unknown"),
    ({"producer": "{name: Hộ A, tax_code: 012345678901}"}, "kind-unknown"),
    ({"producer": "{name: Hộ A, zalo: 0905123456, email: a@example.vn}"}, "kind-unknown"),
    ({"producer": "{name: '…'}"}, "name-without-letters"),
]
RIGHT = [
    {"consent": "{by: A, on: 2026-01-01, fields: [phone, zalo, email, tax_code, place]}"},
    {"producer": "{name: Hộ A}"},
    {"producer": "{name: Hộ A, website: 'https://example.vn', place: xã B}"},
    {"producer": "{name: Hộ A, phone: 0905123456, kind: ho-kinh-doanh}"},
    {"producer": "{name: Công ty A, tax_code: 4300123456-001, kind: doanh-nghiep}"},
    {"producer": "{name: '…', slug: ba-cham}"},
    {"producer": "{name: 3 Tốt}"},
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
