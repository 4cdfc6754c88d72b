"""What every check yields: where something is wrong, what it is, and what to write instead."""

import unicodedata
from dataclasses import dataclass
from typing import Literal, NamedTuple

from showcase.translation import Bilingual, Language, Message

Severity = Literal["error", "note"]


class Place(NamedTuple):
    """A place in a file: path as the reader of the message sees it, line and column from 1.

    The cell of a sheet is a path without lines (line 0): «Sản phẩm!D7».
    """

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to change, said in two sentences: what is wrong, and what to write.

    `field` is the path of field titles from the entry down ("Cơ sở sản xuất › Điện thoại").
    `code` names the rule for machines. A note does not stop a build; an error does.
    `key` are the keys of the field from the entry down, `found` is the value that stands there.
    """

    place: Place
    code: str
    wrong: Message
    advice: Message
    field: tuple[Bilingual, ...] = ()
    severity: Severity = "error"
    key: tuple[str, ...] = ()
    found: str = ""

    def line(self, language: Language) -> str:
        """`path:line:column: «field»: what is wrong. what to write`, always a single line."""
        titles = " › ".join(title.in_language(language) for title in self.field)
        subject = f"«{titles}»: " if titles else ""
        path, line, column = self.place
        where = f"{path}:{line}:{column}" if line else path
        sentences = f"{self.wrong.in_language(language)} {self.advice.in_language(language)}"
        return printable(f"{where}: {subject}{sentences}")


def in_reading_order(problem: Problem) -> tuple[str, int, int, str]:
    """Sort key: as a person goes through the files."""
    return (*problem.place, problem.code)


def shortened(written: str, longest: int = 60) -> str:
    """A value as it is quoted in a sentence: on one line, and not too long for one."""
    quoted = " ".join(written.split())
    return quoted if len(quoted) <= longest else f"{quoted[:longest]}…"


def printable(text: str) -> str:
    """Text that cannot break a line, hide or turn around: such characters are spelt out."""
    return "".join(map(_spelt_out, text)) if not text.isprintable() else text


def _spelt_out(character: str) -> str:
    is_seen = unicodedata.category(character)[0] != "C" and character not in "\u2028\u2029"
    return character if is_seen else character.encode("unicode_escape").decode("ascii")
