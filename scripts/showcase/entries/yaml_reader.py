"""Reads the YAML of an entry as text, every value with its place, and refuses all that is odd.

YAML is walked as events of the C parser: nothing is expanded or guessed, so a phone number stays
a phone number, and an alias bomb is an alias that is refused.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NoReturn, Protocol, TypeVar, cast

import yaml

from showcase.entries.decoding import Refused, decoded, refused, without_invisible
from showcase.entries.yaml_messages import explain_syntax_error
from showcase.problem import Place, Problem
from showcase.translation import Message, message

DEEPEST = 8
MOST_NODES = 2000

# A comment of the template has a space after its #; «field: #1 …» was meant as a value.
_MEANT_AS_VALUE = re.compile(r"\s*#\S")


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
    """A mapping with its place; its keys carry theirs. `blank` are the keys without a value."""

    __slots__ = ("blank", "column", "line")
    line: int
    column: int

    def __init__(self) -> None:
        super().__init__()
        self.blank: tuple[Text, ...] = ()


Value = Text | Items | Fields
Placed = TypeVar("Placed", Text, Items, Fields)


def read_yaml(content: bytes, path: str) -> tuple[Fields, tuple[Problem, ...]]:
    """The fields of an entry, and what is wrong with its writing.

    Keys without a value stand in `blank`. Raises Refused when the file cannot be read to its end.
    """
    text, problems = decoded(content, path)
    reader = _Reader(text, path, problems)
    try:
        fields = reader.document()
    except yaml.YAMLError as error:
        raise Refused(*reader.problems, explain_syntax_error(error, path)) from None
    except Refused as refusal:
        raise Refused(*reader.problems, *refusal.problems) from None
    return fields, tuple(reader.problems)


class _Reader:
    """One walk over the events of one file."""

    def __init__(self, text: str, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.next = cast("Callable[[], yaml.Event]", yaml.CSafeLoader(text).get_event)
        self.problems = problems
        self.has_comments = "#" in text
        self.nodes = 0

    def document(self) -> Fields:
        self.next()
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            raise refused(self.path, "empty", *_ONLY_COMMENTS)
        if isinstance(event, yaml.DocumentStartEvent) and (event.version or event.tags):
            self._refuse_at(
                event, "directive", message("A line that begins with «%» is not used here.")
            )
        root = self._value(self.next(), 1)
        self.next()
        self._expect_end(self.next())
        if not isinstance(root, Fields):
            raise refused(self.path, "not-fields", *_NO_FIELDS)
        return root

    def _expect_end(self, event: yaml.Event) -> None:
        if not isinstance(event, yaml.StreamEndEvent):
            self._refuse_at(event, "second-document", message("A second entry begins here (---)."))

    def _value(self, event: yaml.Event, depth: int) -> Value | None:
        self._guard(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, depth)
        return self._fields(event, depth)

    def _guard(self, event: yaml.Event, depth: int) -> None:
        self.nodes += 1
        if self.nodes <= MOST_NODES and depth <= DEEPEST and _is_plain(event):
            return
        if isinstance(event, yaml.AliasEvent):
            self._refuse_at(
                event, "alias", message("A value that begins with * points to another value.")
            )
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            self._refuse_at(
                event, "anchor", message("A value that begins with & is a YAML anchor.")
            )
        if getattr(event, "tag", None) is not None:
            self._refuse_at(event, "tag", message("A value that begins with ! is a YAML tag."))
        if depth > DEEPEST:
            self._refuse_at(event, "too-deep", message("Lists stand inside lists too deeply here."))
        if self.nodes > MOST_NODES:
            self._refuse_at(event, "too-many", message("The file holds too many values."))

    def _refuse_at(self, event: yaml.Event, code: str, wrong: Message) -> NoReturn:
        advice = message("Write plain fields only, and put quotes around a value that begins so.")
        raise Refused(Problem(_place(self.path, event.start_mark), code, wrong, advice))

    def _scalar(self, event: yaml.ScalarEvent) -> Text | None:
        is_plain = not event.style
        if is_plain and self.has_comments:
            self.problems.extend(self._cut_short(event))
        if is_plain and not event.value:
            return None
        value = self._unescaped(event) if event.style == '"' else event.value
        return _at(event.start_mark, Text(value))

    def _unescaped(self, event: yaml.ScalarEvent) -> str:
        """What escapes brought in is held to the same law as what was written plainly."""
        value, problems = without_invisible(event.value, _place(self.path, event.start_mark))
        self.problems.extend(problems)
        return unicodedata.normalize("NFC", value)

    def _cut_short(self, event: yaml.ScalarEvent) -> Iterator[Problem]:
        """What stands after « #» on a line is a comment, and would silently be lost."""
        end = _place(self.path, event.end_mark)
        rest = "".join(self.lines[end.line - 1 : end.line])[end.column - 1 :]
        if _MEANT_AS_VALUE.match(rest) or (event.value and rest.lstrip().startswith("#")):
            yield Problem(
                end,
                "comment-cuts",
                message("Everything after « #» is a comment: «{rest}» is lost.", rest=rest.strip()),
                message("Put quotes around the whole value, or move the comment to its own line."),
            )

    def _items(self, start: yaml.Event, depth: int) -> Items:
        items = _at(start.start_mark, Items())
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            value = self._value(event, depth + 1)
            if value is not None:
                items.append(value)
        return items

    def _fields(self, start: yaml.Event, depth: int) -> Fields:
        fields = _at(start.start_mark, Fields())
        seen: dict[Text, Value | None] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self._key(event, depth + 1)
            value = self._value(self.next(), depth + 1)
            if key in seen:
                first = next(other.line for other in seen if other == key)
                self.problems.append(_written_twice(self.path, key, first))
                continue
            seen[key] = value
        fields.update({key: value for key, value in seen.items() if value is not None})
        fields.blank = tuple(key for key, value in seen.items() if value is None)
        return fields

    def _key(self, event: yaml.Event, depth: int) -> Text:
        self._guard(event, depth)
        key = self._scalar(event) if isinstance(event, yaml.ScalarEvent) else None
        if key is None:
            self._refuse_at(event, "odd-key", message("The name of a field is missing before «:»."))
        return key


_ONLY_COMMENTS = (
    message("The file holds only comments."),
    message("Take away the # before the lines that you fill in."),
)
_NO_FIELDS = (
    message("The file has no fields."),
    message("Write each line as «field: value», for example «name: Cà phê bột»."),
)


def _is_plain(event: yaml.Event) -> bool:
    """Whether it is what nearly all are: a value or a key without anchor and tag."""
    if not isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
        return False
    return event.anchor is None and event.tag is None


class Mark(Protocol):
    """A place as the parser counts it, from 0."""

    line: int
    column: int


def _place(path: str, mark: Mark | None) -> Place:
    assert mark is not None  # the parser's own events always say where they stand
    return Place(path, mark.line + 1, mark.column + 1)


def _at(mark: Mark | None, value: Placed) -> Placed:
    assert mark is not None  # as above
    value.line, value.column = mark.line + 1, mark.column + 1
    return value


def _written_twice(path: str, key: Text, first: int) -> Problem:
    return Problem(
        Place(path, key.line, key.column),
        "duplicate-key",
        message(
            "The field «{key}» is written twice (first in line {first}).", key=key, first=first
        ),
        message("Keep one of the two."),
    )
