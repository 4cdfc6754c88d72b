"""Numbers in Vietnamese notation: "43,735 tỷ" is 43 735 000 000 đồng, "1.234" is 1234."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from showcase.vietnamese import fold

_UNITS = {"": 1, "nghin": 10**3, "ngan": 10**3, "trieu": 10**6, "ty": 10**9, "ti": 10**9}
_WORDS = re.compile(r"(?:dong|vnd|d)?\.?")
_MONEY = re.compile(r"(-?)([0-9][0-9.,\u00a0 ]*)([a-z ]*)")
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]+")
_PERCENT = re.compile(r"(-?)([0-9]+)(?:[,.]([0-9]+))? *%?")
_MONTHS = (
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})"),
    re.compile(r"(?:tháng )?(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})"),
)


def read_dong(written: object) -> int:
    """An amount of money in whole đồng, from what an officer writes: "20 tỷ đồng", "500 triệu"."""
    if isinstance(written, int):
        return written
    found = _MONEY.fullmatch(fold(str(written)).strip())
    if not found:
        raise PydanticCustomError("not_money", "not an amount of money")
    sign, digits, words = found[1], found[2].strip(), found[3].strip()
    unit, _, rest = words.partition(" ")
    if unit not in _UNITS:
        unit, rest = "", words
    if not _WORDS.fullmatch(rest):
        raise PydanticCustomError("not_money", "not an amount of money")
    if sign:
        raise PydanticCustomError("negative_money", "below nothing")
    return _in_dong(digits, _UNITS[unit])


def _in_dong(digits: str, unit: int) -> int:
    """Digits with decimal comma times a unit; raises where they can be read in two ways."""
    whole, _, decimals = digits.partition(",")
    if unit > 1 and "." in digits:
        raise PydanticCustomError("money_in_two_ways", "a point beside a unit")
    if not _GROUPED.fullmatch(whole) or (decimals and not decimals.isdecimal()):
        raise PydanticCustomError("not_money", "not an amount of money")
    amount = Decimal(f"{re.sub('[. ]', '', whole)}.{decimals or 0}") * unit
    if amount != int(amount):
        raise PydanticCustomError("part_of_a_dong", "no whole number of dong")
    return int(amount)


def read_count(written: object) -> int:
    """A whole number, its thousands apart by points or not: "1.234"."""
    if isinstance(written, int):
        return written
    text = str(written).strip()
    if text.startswith("-"):
        raise PydanticCustomError("negative_number", "below nothing")
    if not _GROUPED.fullmatch(text):
        raise PydanticCustomError("int_parsing", "not a whole number")
    return int(re.sub("[. ]", "", text))


def read_percent(written: object) -> Decimal:
    """A percentage with as many decimals as its source has: "84,06"."""
    if isinstance(written, Decimal):
        return written
    found = _PERCENT.fullmatch(str(written).strip())
    if not found:
        raise PydanticCustomError("not_a_percentage", "not a percentage")
    sign, whole, decimals = found.groups()
    return Decimal(f"{sign}{whole}.{decimals}" if decimals else f"{sign}{whole}")


def read_month(written: object) -> date:
    """A month, as its first day: "2020-06", "6/2020", "tháng 6/2020"."""
    if isinstance(written, date):
        return written
    for pattern in _MONTHS:
        if found := pattern.fullmatch(str(written).strip()):
            try:
                return date(int(found["year"]), int(found["month"]), 1)
            except ValueError:
                raise PydanticCustomError("no_such_month", "no such month") from None
    raise PydanticCustomError("not_a_month", "not a month")


Dong = Annotated[int, BeforeValidator(read_dong)]
Count = Annotated[int, BeforeValidator(read_count)]
Percent = Annotated[Decimal, BeforeValidator(read_percent)]
Month = Annotated[date, BeforeValidator(read_month)]
Year = Annotated[int, Field(ge=0, le=9999)]
