"""Percentages as this catalogue computes them, and whether a stated one agrees."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_HUNDRED = 100


def share(part: int, whole: int) -> Fraction | None:
    """The part of the whole in per cent, exact; None of nothing."""
    return Fraction(part * _HUNDRED, whole) if whole else None


def growth(newer: int, older: int) -> Fraction | None:
    """By how many per cent the newer is more than the older, exact; None over nothing."""
    return Fraction((newer - older) * _HUNDRED, older) if older else None


def before_growth(newer: int, percent: Decimal) -> int:
    """What a figure was before it grew by that many per cent, in whole đồng."""
    before = Fraction(newer * _HUNDRED) / (Fraction(percent) + _HUNDRED)
    return round(before)


def rounded(exact: Fraction, decimals: int) -> Decimal:
    """As it is written: half up, with that many decimals."""
    step = Decimal(1).scaleb(-decimals)
    ratio = Decimal(exact.numerator) / Decimal(exact.denominator)
    return ratio.quantize(step, ROUND_HALF_UP)


def decimals_of(stated: Decimal) -> int:
    """How many decimals a source has written."""
    exponent = stated.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def agrees(stated: Decimal, exact: Fraction) -> bool:
    """Whether a stated percentage is the computed one, rounded as the source rounds."""
    return rounded(exact, decimals_of(stated)) == stated
