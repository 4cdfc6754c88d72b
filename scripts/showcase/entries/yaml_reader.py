"""Reads the YAML of an entry as text, every value with its place, and refuses all that is odd.

YAML is walked as events of the C parser: nothing is expanded or guessed, so a phone number stays
a phone number, and an alias bomb is an alias that is refused.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Union

import yaml
from yaml.cyaml import CParser

from showcase.entries.yaml_messages import explain_syntax_error
from showcase.problem import Place, Problem
from showcase.translation import Message, message

LARGEST_FILE = 64 * 1024
DEEPEST = 8
MOST_NODES = 2000

# Control characters (but tab and line ends), bidi overrides and isolates, zero-width characters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff]"
)


class Text(str):
    """A scalar as written, with line and column from 1."""

    __slots__ = ("column", "line")
    line: int
    column: int


class Items(list["Value"]):
    """A sequence with its place."""

    __slots__ = ("column", "line")
    line: int
    column: int


class Fields(dict[Text, "Value"]):
    """A mapping with its place; its keys carry theirs."""

    __slots__ = ("column", "line")
    line: int
    column: int


Value = Union[Text, Items, Fields]


class Refused(Exception):
    """A file that cannot be read further; carries the one problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def read_yaml(content: bytes, path: str) -> tuple[Fields, tuple[Problem, ...]]:
    """The fields of an entry, and what is wrong with its writing.

    Keys without a value are left out. Raises Refused when nothing of the file can be used.
    """
    text = _decoded(content, path)
    reader = _Reader(text, path)
    try:
        fields = reader.document()
    except yaml.YAMLError as error:
        raise Refused(explain_syntax_error(error, path)) from None
    return fields, tuple(reader.problems)


def _decoded(content: bytes, path: str) -> str:
    if not content.strip():
        raise Refused(
            _refusal(
                path, "empty", message("The file is empty."), message("Copy the template into it.")
            )
        )
    if len(content) > LARGEST_FILE:
        raise Refused(
            _refusal(
                path,
                "too-large",
                message("The file has {size} bytes.", size=len(content)),
                message("An entry has at most {most} bytes.", most=LARGEST_FILE),
            )
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Refused(
            _refusal(
                path,
                "not-utf-8",
                message("The file is not text in UTF-8."),
                message("Save it again with the encoding UTF-8."),
                line,
            )
        ) from None
    return _without_forbidden(unicodedata.normalize("NFC", text), path)


def _without_forbidden(text: str, path: str) -> str:
    found = _FORBIDDEN.search(text)
    if not found:
        return text
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    raise Refused(_forbidden_character(Place(path, line, column), found.group()))


def _forbidden_character(place: Place, character: str) -> Problem:
    return Problem(
        place,
        "forbidden-character",
        message("There is an invisible character here (U+{code}).", code=f"{ord(character):04X}"),
        message("Delete the word and type it again, instead of pasting it."),
    )


def _refusal(path: str, code: str, wrong: Message, advice: Message, line: int = 1) -> Problem:
    return Problem(Place(path, line, 1), code, wrong, advice)


class _Reader:
    """One walk over the events of one file."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.parser = CParser(text)
        self.problems: list[Problem] = []
        self.nodes = 0

    def document(self) -> Fields:
        self._next()
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            raise Refused(
                _refusal(
                    self.path,
                    "empty",
                    message("The file holds only comments."),
                    message("Take away the # before the lines that you fill in."),
                )
            )
        if event.version or event.tags:
            self._refuse_at(event, "directive", "A line that begins with % is not used here.")
        root = self._value(self._next(), 1)
        self._next()
        self._expect_end(self._next())
        if not isinstance(root, Fields):
            raise Refused(
                _refusal(
                    self.path,
                    "not-fields",
                    message("The file has no fields."),
                    message("Write each line as «field: value», for example «name: Cà phê bột»."),
                )
            )
        return root

    def _next(self) -> "yaml.Event":
        return self.parser.get_event()

    def _expect_end(self, event: "yaml.Event") -> None:
        if not isinstance(event, yaml.StreamEndEvent):
            self._refuse_at(event, "second-document", "A second entry begins here (---).")

    def _value(self, event: "yaml.Event", depth: int) -> Value | None:
        self._guard(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, depth)
        return self._fields(event, depth)

    def _guard(self, event: "yaml.Event", depth: int) -> None:
        self.nodes += 1
        if isinstance(event, yaml.AliasEvent):
            self._refuse_at(event, "alias", "A value that begins with * points to another value.")
        if event.anchor is not None:
            self._refuse_at(event, "anchor", "A value that begins with & is a YAML anchor.")
        if event.tag is not None:
            self._refuse_at(event, "tag", "A value that begins with ! is a YAML tag.")
        if depth > DEEPEST:
            self._refuse_at(event, "too-deep", "Lists stand inside lists too deeply here.")
        if self.nodes > MOST_NODES:
            self._refuse_at(event, "too-many", "The file holds too many values.")

    def _refuse_at(self, event: "yaml.Event", code: str, wrong: str) -> None:
        mark = event.start_mark
        raise Refused(
            Problem(
                Place(self.path, mark.line + 1, mark.column + 1),
                code,
                message(wrong),
                message("Write plain fields only, and put quotes around a value that begins so."),
            )
        )

    def _scalar(self, event: "yaml.ScalarEvent") -> Text | None:
        mark = event.start_mark
        if event.value == "" and event.style is None:
            return None
        forbidden = _FORBIDDEN.search(event.value)
        if forbidden:
            place = Place(self.path, mark.line + 1, mark.column + 1)
            raise Refused(_forbidden_character(place, forbidden.group()))
        if event.style is None:
            self.problems.extend(self._cut_short(event))
        text = Text(unicodedata.normalize("NFC", event.value))
        text.line, text.column = mark.line + 1, mark.column + 1
        return text

    def _cut_short(self, event: "yaml.ScalarEvent") -> Iterator[Problem]:
        """What stands after « #» on a line is a comment, and would silently be lost."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if rest.lstrip().startswith("#"):
            yield Problem(
                Place(self.path, end.line + 1, end.column + 1),
                "comment-cuts",
                message("Everything after « #» is a comment: «{rest}» is lost.", rest=rest.strip()),
                message("Put quotes around the whole value, or move the comment to its own line."),
            )

    def _items(self, start: "yaml.Event", depth: int) -> Items:
        items = Items()
        items.line, items.column = start.start_mark.line + 1, start.start_mark.column + 1
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            value = self._value(event, depth + 1)
            if value is not None:
                items.append(value)
        return items

    def _fields(self, start: "yaml.Event", depth: int) -> Fields:
        fields = Fields()
        fields.line, fields.column = start.start_mark.line + 1, start.start_mark.column + 1
        seen: dict[str, int] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event, depth + 1)
            value = self._value(self._next(), depth + 1)
            if key in seen:
                self.problems.append(_written_twice(self.path, key, seen[key]))
                continue
            seen[key] = key.line
            if value is not None:
                fields[key] = value
        return fields

    def _key(self, event: "yaml.Event", depth: int) -> Text:
        self._guard(event, depth)
        key = self._scalar(event) if isinstance(event, yaml.ScalarEvent) else None
        if key is None:
            self._refuse_at(event, "odd-key", "The name of a field is missing before «:».")
            raise AssertionError
        return key


def _written_twice(path: str, key: Text, first: int) -> Problem:
    return Problem(
        Place(path, key.line, key.column),
        "duplicate-key",
        message("The field «{key}» is written twice (first in line {first}).", key=key, first=first),
        message("Keep one of the two."),
    )
