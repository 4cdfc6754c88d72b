"""From the bytes of an entry to its text: UTF-8, NFC, and no character that nobody sees."""

import re
import unicodedata

from showcase.problem import Place, Problem
from showcase.translation import Message, message

LARGEST_FILE = 64 * 1024

# Control characters (but tab and line end), bidi overrides and isolates, zero-width characters,
# fillers and tags that take no room, halves of pairs.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]+"
)


class Refused(Exception):
    """A file that cannot be read further; carries the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = problems


def decoded(content: bytes, path: str) -> tuple[str, list[Problem]]:
    """The text of a file with plain line ends, without characters that nobody sees.

    Each line that has some is a problem. Raises Refused when the file is no text.
    """
    if not content.strip():
        raise refused(path, "empty", message("The file is empty."), _COPY_THE_TEMPLATE)
    if len(content) > LARGEST_FILE:
        raise too_large(path, len(content))
    text = _utf_8(content, path).replace("\r\n", "\n").replace("\r", "\n")
    return without_invisible(unicodedata.normalize("NFC", text), Place(path))


def _utf_8(content: bytes, path: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf_8(content, path, error.start) from None
    if "\0" in text:
        raise _not_utf_8(content, path, content.index(b"\0"))
    return text


def without_invisible(text: str, start: Place) -> tuple[str, list[Problem]]:
    """The text without characters that nobody sees, and a problem for each line that has some."""
    if not INVISIBLE.search(text):
        return text, []
    problems = [
        _invisible(_place(start, number, found.start()), found.group()[0])
        for number, line in enumerate(text.split("\n"))
        if (found := INVISIBLE.search(line))
    ]
    return unicodedata.normalize("NFC", INVISIBLE.sub("", text)), problems


def _place(start: Place, line: int, offset: int) -> Place:
    return Place(start.path, start.line + line, (1 if line else start.column) + offset)


def _invisible(place: Place, character: str) -> Problem:
    return Problem(
        place,
        "forbidden-character",
        message("There is an invisible character here (U+{code}).", code=f"{ord(character):04X}"),
        message("Delete the word and type it again, instead of pasting it."),
    )


_COPY_THE_TEMPLATE = message("Copy the template into it.")


def too_large(path: str, size: int) -> Refused:
    """A file that is larger than any entry is not read."""
    wrong = message("The file has {size} bytes.", size=size)
    return refused(
        path, "too-large", wrong, message("An entry has at most {most} bytes.", most=LARGEST_FILE)
    )


def _not_utf_8(content: bytes, path: str, position: int) -> Refused:
    return refused(
        path,
        "not-utf-8",
        message("The file is not text in UTF-8."),
        message("Save it again with the encoding UTF-8."),
        content.count(b"\n", 0, position) + 1,
    )


def refused(path: str, code: str, wrong: Message, advice: Message, line: int = 1) -> Refused:
    """Nothing of the file can be used, for one reason."""
    return Refused(Problem(Place(path, line), code, wrong, advice))
