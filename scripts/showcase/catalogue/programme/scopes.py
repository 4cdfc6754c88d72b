"""Amounts with their scope: what may be added, shared and compared, and what may not.

A figure of fifteen provinces up to June is not one of eleven up to November. Nothing here adds or
compares two amounts without looking at what each covers.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from showcase.entries.programme import percentages
from showcase.entries.programme.vocabulary import AreaCode, MoneyCode

Difference = Literal["area", "money", "until", "year"]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a figure covers: whose, which money, which year, up to the end of which month.

    The region's figures have an `area`; a province's its slug, and at times a former province.
    """

    year: int
    money: MoneyCode
    area: AreaCode | None = None
    province: str = ""
    former: str | None = None
    until: date | None = None

    @property
    def whose(self) -> tuple[str | None, str, str | None]:
        """Which provinces it covers."""
        return self.area, self.province, self.former


@dataclass(frozen=True, slots=True)
class Amount:
    """Whole đồng of one scope."""

    dong: int
    scope: Scope


class DifferentScopes(Exception):
    """Figures that cover different things were to be joined."""


def differences(one: Scope, other: Scope) -> tuple[Difference, ...]:
    """In what two scopes differ."""
    found: list[Difference] = []
    # Two figures whose provinces nobody names cannot be held to be of the same ones.
    if one.whose != other.whose or "khong-ro" in (one.area, other.area):
        found.append("area")
    if one.money != other.money or one.money == "khong-ro":
        found.append("money")
    if one.until != other.until:
        found.append("until")
    if one.year != other.year:
        found.append("year")
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Together:
    """The sum of some provinces' amounts, of one year, one kind of money, up to one month."""

    dong: int
    provinces: tuple[str, ...]
    year: int
    money: MoneyCode
    until: date | None


def added(amounts: Iterable[Amount]) -> Together:
    """The sum of different provinces' amounts; raises DifferentScopes for what cannot be added.

    Nothing is added to a figure of the region, of a part of a province, or of the same province.
    """
    first, *rest = found = tuple(amounts)
    scopes = [one.scope for one in found]
    provinces = tuple(one.province for one in scopes if one.province and one.former is None)
    is_one = all(_addable(one) == _addable(first.scope) for one in scopes)
    if not is_one or len(set(provinces)) < len(found) or first.scope.money == "khong-ro":
        raise DifferentScopes(first, *rest)
    scope = first.scope
    together = sum(one.dong for one in found)
    return Together(together, provinces, scope.year, scope.money, scope.until)


def _addable(scope: Scope) -> object:
    return scope.year, scope.money, scope.until


def share_of(part: Amount, whole: Amount) -> Fraction | None:
    """The part in per cent of the whole, of one report; raises DifferentScopes for others."""
    if part.scope != whole.scope:
        raise DifferentScopes(part, whole)
    return percentages.share(part.dong, whole.dong)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A year held against the one before; no growth where the scopes differ, and in what."""

    newer: Amount
    older: Amount
    growth: Fraction | None
    differing: tuple[Difference, ...]


def compared(newer: Amount, older: Amount) -> Comparison:
    """Growth over an earlier year, only where area, money and months are the same."""
    differing = tuple(one for one in differences(newer.scope, older.scope) if one != "year")
    growth = None if differing else percentages.growth(newer.dong, older.dong)
    return Comparison(newer, older, growth, differing)


def comparable(amounts: Iterable[Amount]) -> tuple[tuple[Amount, ...], ...]:
    """Amounts in groups that may stand in one chart: same provinces, same money, same months."""
    groups: dict[object, list[Amount]] = defaultdict(list)
    for one in amounts:
        groups[_group(one)].append(one)
    return tuple(tuple(sorted(group, key=lambda one: one.scope.year)) for group in groups.values())


def _group(amount: Amount) -> object:
    scope = amount.scope
    is_unsaid = "khong-ro" in (scope.area, scope.money)
    month = scope.until.month if scope.until else None
    return (scope.year, scope) if is_unsaid else (scope.whose, scope.money, month)
