"""From a cell to the text that an entry would hold: what Excel made of it is turned back.

What cannot be turned back without guessing is refused, with the reason and what to write.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from openpyxl.utils.datetime import from_excel

from showcase.contribution.spreadsheets.table import Cell
from showcase.entries.writing import cleaned
from showcase.faces.spreadsheet import LOSE_THEIR_ZERO, Column
from showcase.problem import shortened
from showcase.translation import Message, message
from showcase.vietnamese import fold

# A text that a spreadsheet would take for a formula; exports put ' before it.
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
FORMULA = re.compile(r"'*[=+\-@\t\r]")
# The days of 1990 to 2100 as Excel counts them: a number in a column of days is one of these.
_SERIALS = range(32_874, 73_416)
# Where an encoding had no letter it left a question mark inside the word: «Ði?n».
LOST_LETTERS = re.compile(r"[^\W\d_]\?[^\W\d_]|\ufffd")
_YES_AND_NO = {"co": "true", "true": "true", "yes": "true", "khong": "false", "false": "false"}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a cell cannot be read, and what to write."""

    code: str
    wrong: Message
    advice: Message


def text_of(cell: Cell, column: Column | None) -> str | Refusal:
    """The text of a cell in a column (None: the folder), in the words of an entry."""
    if cell.is_formula:
        return _formula(str(cell.value))
    if cell.is_fault:
        wrong = message("Excel shows a fault here: {written}.", written=str(cell.value))
        return Refusal("fault", wrong, message("Type the value itself."))
    read = _read(cell.value, column)
    if isinstance(read, Refusal):
        return read
    if LOST_LETTERS.search(read) and "://" not in read:
        wrong = message("Letters are lost in «{written}».", written=shortened(read))
        return Refusal("lost-letters", wrong, message("Type it again, and save as «.xlsx»."))
    return canonical(read, column)


def _read(value: object, column: Column | None) -> str | Refusal:
    if isinstance(value, bool):
        return _yes_or_no(value, column)
    if isinstance(value, int | float):
        return _number(value, column)
    if isinstance(value, datetime | date):
        return _day(value, column)
    if isinstance(value, time | timedelta):
        return _made_into(message("Excel made a time of this: {written}.", written=value))
    text = str(value)
    return text[1:] if _GUARDED.match(text) else text


def canonical(text: str, column: Column | None) -> str:
    """A text as an entry has it: NFC, the code for the name of a code, true or false."""
    plain = cleaned(text)
    if column is None:
        return plain
    if column.kind == "yes-no":
        return _YES_AND_NO.get(fold(plain), plain)
    if not column.face.codes:
        return plain
    wanted = fold(plain)
    names = ((code, (name.vi, name.en, code)) for code, name in column.face.codes)
    return next((code for code, told in names if wanted in map(fold, told)), plain)


def _formula(written: str) -> Refusal:
    return Refusal(
        "formula",
        message("This cell holds a formula: {written}.", written=shortened(written)),
        message("Copy the column and paste it as values, or type the value."),
    )


def _yes_or_no(value: bool, column: Column | None) -> str | Refusal:  # noqa: FBT001 -- the value of a cell
    if column and column.kind == "yes-no":
        return "true" if value else "false"
    return _made_into(message("Excel made yes or no of this: {written}.", written=value))


def _number(value: float, column: Column | None) -> str | Refusal:
    is_whole = float(value).is_integer() and abs(value) < 1e15
    if not is_whole:
        return _made_into(message("Excel made a number of this: {written}.", written=value))
    whole = int(value)
    if column is None:
        return str(whole)
    if column.kind == "day" and whole in _SERIALS:
        return str(from_excel(whole).date().isoformat())
    if column.face.path[-1] in LOSE_THEIR_ZERO:
        return _with_its_zero(whole, column)
    return str(whole)


def _with_its_zero(whole: int, column: Column) -> str | Refusal:
    """A tax code with all its digits is what it was; a phone as a number never is."""
    digits = str(whole)
    if column.face.path[-1] == "tax_code" and len(digits) in {10, 12}:
        return digits
    right = f"+{digits}" if digits.startswith("84") and len(digits) > 10 else f"0{digits}"
    return Refusal(
        "lost-zero",
        message("Excel made a number of this: {written}. A 0 before it is lost.", written=digits),
        message("Give the cell the format Text and type «{right}».", right=right),
    )


def _day(value: date, column: Column | None) -> str | Refusal:
    day = value.date() if isinstance(value, datetime) else value
    if column and column.kind == "day":
        return day.isoformat()
    return _made_into(message("Excel made a date of this: {written}.", written=day.isoformat()))


def _made_into(wrong: Message) -> Refusal:
    return Refusal(
        "made-into-something", wrong, message("Give the cell the format Text and type it again.")
    )
