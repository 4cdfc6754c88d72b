"""Amounts with their scope: what may be joined, and what never is."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.catalogue.programme.scopes import (
    Amount,
    DifferentScopes,
    Scope,
    added,
    comparable,
    compared,
    differences,
    share_of,
)

GIA_LAI = Scope(2025, "dia-phuong", province="gia-lai")
REGION = Scope(2025, "ca-hai", area="vung-11", until=date(2025, 11, 1))

scopes = st.builds(
    Scope,
    year=st.integers(2020, 2026),
    money=st.sampled_from(["ca-hai", "dia-phuong", "quoc-gia", "khong-ro"]),
    area=st.sampled_from([None, "vung-11", "vung-15", "khong-ro"]),
    until=st.sampled_from([None, date(2025, 6, 1), date(2025, 11, 1)]),
)
amounts = st.builds(Amount, dong=st.integers(1, 10**12), scope=scopes)


def test_provinces_of_one_scope_are_added() -> None:
    """Different provinces' local money of the same year makes a sum that says whose it is."""
    hue = replace(GIA_LAI, province="hue")
    together = added([Amount(3, GIA_LAI), Amount(4, hue)])
    assert (together.dong, together.provinces) == (7, ("gia-lai", "hue"))


@pytest.mark.parametrize(
    "other",
    [
        replace(GIA_LAI, province="hue", year=2024),
        replace(GIA_LAI, province="hue", money="ca-hai"),
        replace(GIA_LAI, province="hue", until=date(2025, 6, 1)),
        replace(GIA_LAI, province="hue", former="Thừa Thiên Huế"),
        GIA_LAI,
        REGION,
    ],
)
def test_what_differs_is_not_added(other: Scope) -> None:
    """Other years, other money, other months, parts, the region, the same one twice: refused."""
    with pytest.raises(DifferentScopes):
        added([Amount(3, GIA_LAI), Amount(4, other)])


@given(part=amounts, whole=amounts)
def test_a_share_is_of_one_scope(part: Amount, whole: Amount) -> None:
    """Either both cover the same and there is a share, or there is none."""
    if part.scope == whole.scope:
        assert share_of(part, whole) == Fraction(part.dong * 100, whole.dong)
    else:
        with pytest.raises(DifferentScopes):
            share_of(part, whole)


@given(newer=amounts, older=amounts)
def test_growth_is_of_one_scope(newer: Amount, older: Amount) -> None:
    """A growth is given only where nothing but the year differs."""
    found = compared(newer, older)
    only_the_year = set(differences(newer.scope, older.scope)) <= {"year"}
    assert (found.growth is not None) == only_the_year


@given(found=st.lists(amounts, max_size=12))
def test_a_chart_never_joins_figures_of_different_scope(found: list[Amount]) -> None:
    """Whatever comes: in a group of several all cover the same provinces, money and months."""
    for group in comparable(found):
        for one in group[1:]:
            same = (one.scope.whose, one.scope.money) == (
                group[0].scope.whose,
                group[0].scope.money,
            )
            assert same or one.scope == group[0].scope
            assert (
                "khong-ro" not in (one.scope.area, one.scope.money) or one.scope == group[0].scope
            )


@given(found=st.lists(amounts, max_size=12))
def test_no_figure_is_lost_on_the_way_to_a_chart(found: list[Amount]) -> None:
    """Grouping keeps every amount once."""
    grouped = [one for group in comparable(found) for one in group]
    assert sorted(map(repr, grouped)) == sorted(map(repr, found))
