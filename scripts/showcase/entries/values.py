"""The kinds of value an entry is made of: every one begins as text and is typed here."""

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_VIETNAMESE = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")

# Both in one pattern, for what cannot run code.
DAY_PATTERN = rf"^({_ISO.pattern}|{_VIETNAMESE.pattern})$"
YES_WORDS = frozenset({"true", "yes", "có", "co"})
NO_WORDS = frozenset({"false", "no", "không", "khong"})

# Marks a text of several paragraphs: it is written below «|», however short it is.
PARAGRAPHS = "paragraphs"


def _as_date(written: object) -> date:
    """A day as written in Vietnam (23/8/2021) or in ISO 8601 (2021-08-23)."""
    if isinstance(written, date):
        return written
    text = str(written).strip()
    if found := _ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _VIETNAMESE.fullmatch(text):
        day, month, year = map(int, found.groups())
    else:
        raise PydanticCustomError("not_a_date", "not a date")
    try:
        return date(year, month, day)
    except ValueError:
        raise PydanticCustomError("no_such_day", "no such day") from None


def _as_yes_or_no(written: object) -> bool:
    if isinstance(written, bool):
        return written
    word = str(written).strip().lower()
    if word in YES_WORDS:
        return True
    if word in NO_WORDS:
        return False
    raise PydanticCustomError("not_yes_or_no", "neither yes nor no")


Line = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=r"^[^\n]*$")]
ShortLine = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=r"^[^\n]*$")]
Summary = Annotated[str, StringConstraints(min_length=20, max_length=500, pattern=r"^[^\n]*$")]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=6000), PARAGRAPHS]
Day = Annotated[date, BeforeValidator(_as_date)]
YesNo = Annotated[bool, BeforeValidator(_as_yes_or_no)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
TaxCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{10}(-[0-9]{3})?$|^[0-9]{12}$")]
Phone = Annotated[str, StringConstraints(pattern=r"^(\+84|0)([ .]?[0-9]){8,10}$")]
Email = Annotated[
    str,
    StringConstraints(
        pattern=r"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$", max_length=200
    ),
]
Digits = Annotated[str, StringConstraints(pattern=r"^[0-9]+$", max_length=14)]
HarmonisedCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(\.?[0-9]{2}){0,2}$")]
Link = Annotated[str, StringConstraints(min_length=1, max_length=2000, pattern=r"^\S+$")]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
PhotoName = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(jpg|jpeg|png|webp)$", max_length=100)
]


class Record(BaseModel):
    """What every part of an entry has in common: it is frozen and knows all its fields."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, hide_input_in_errors=True
    )
