"""Rules on days and years. Today is 23 November 2026."""

import pytest

from tests.small_tree import PRODUCTS, SmallTree

WRONG = [
    ({"recognitions": "[{level: tinh, decided_on: 2026-11-24}]"}, "future-day"),
    ({"recognitions": "[{level: tinh, issued_on: 2026-12-01}]"}, "future-day"),
    ({"marks": "[{kind: ocop, decided_on: 24/11/2026}]"}, "future-day"),
    ({"sources": "[{url: 'https://a.vn', accessed: 2027-01-01}]"}, "future-day"),
    ({"confirmed": "{by: Sở Công Thương, on: 2026-11-24}"}, "future-day"),
    ({"consent": "{by: A, on: 2026-11-24, fields: [phone]}"}, "future-day"),
    ({"retired": "{on: 2026-11-24, reason: Thôi sản xuất}"}, "future-day"),
    ({"recognitions": "[{level: tinh, year: 2027}]"}, "future-year"),
    ({"marks": "[{kind: ocop, year: 2027}]"}, "future-year"),
    ({"recognitions": "[{level: tinh, year: 2009}]"}, "before-the-vote"),
    ({"recognitions": "[{level: tinh, decided_on: 2009-12-31}]"}, "before-the-vote"),
    ({"recognitions": "[{level: tinh, year: 2024, decided_on: 2023-12-31}]"}, "day-against-year"),
    ({"recognitions": "[{level: tinh, year: 2021, decided_on: 2023-01-01}]"}, "day-against-year"),
    (
        {"recognitions": "[{level: tinh, decided_on: 2024-05-02, issued_on: 2024-05-01}]"},
        "issued-before-decided",
    ),
    (
        {"marks": "[{kind: ocop, decided_on: 2024-05-02, valid_to: 2024-05-01}]"},
        "ends-before-it-begins",
    ),
]
RIGHT = [
    {"recognitions": "[{level: tinh, decided_on: 2026-11-23}]"},
    {"recognitions": "[{level: tinh, year: 2026}]"},
    {"recognitions": "[{level: tinh, year: 2010}]"},
    {"recognitions": "[{level: tinh, year: 2024, decided_on: 2025-02-01}]"},
    {"recognitions": "[{level: tinh, decided_on: 2024-05-01, issued_on: 2024-05-01}]"},
    {"marks": "[{kind: lang-nghe, year: 1999}]"},
    {"marks": "[{kind: ocop, decided_on: 2025-05-01, valid_to: 2028-04-30}]"},
    {"certificates": "[{scheme: HACCP, valid_to: 2029-01-01}]"},
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


def test_days_are_shown_as_in_vietnam(tree: SmallTree) -> None:
    """A day in a message stands as the readers write it."""
    tree.product(recognitions="[{level: tinh, decided_on: 2026-12-24}]")
    (line,) = tree.lines()
    assert "24/12/2026 is in the future." in line


@pytest.mark.parametrize(
    "added",
    ["sources: [{url: 'https://a.vn', accessed: 2027-01-01}]", "    until: 2027-06-30"],
)
def test_days_of_a_province_are_past_too(added: str, tree: SmallTree) -> None:
    """The entry of a province is held against the same day."""
    text = (PRODUCTS / "thanh-hoa/province.yml").read_text(encoding="utf-8")
    tree.write("thanh-hoa/province.yml", f"{text}{added}\n")
    assert tree.codes() == ["future-day"]
