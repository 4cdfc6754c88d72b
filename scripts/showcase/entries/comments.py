"""The comments of an entry and what they are said of, so that a rewritten entry keeps them."""

import re
from collections import defaultdict
from collections.abc import Iterator

import yaml

from showcase.entries.places import Location
from showcase.entries.writing import Comments
from showcase.entries.yaml_reader import Fields, Items, Value

_COMMENT = re.compile(r"#[^\n]*")
# The line by which editors find the schema: it is written anew, not kept.
_SCHEMA_LINE = re.compile(r"#\s*yaml-language-server:")

# Line and column from 1, and what begins there.
Start = tuple[int, int, Location]


def comments_in(text: str) -> list[tuple[int, str]]:
    """Every comment of a text that can be read: where it begins, and the comment with its #.

    A # within a value is none. Raises yaml.YAMLError as reading does.
    """
    found = []
    for start, end in _between_values(text):
        found += [
            (comment.start(), comment.group().rstrip())
            for comment in _COMMENT.finditer(text, start, end)
            if not _SCHEMA_LINE.match(comment.group())
        ]
    return found


def _between_values(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for event in yaml.parse(text, yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent):
            start, end = _span(text, event)
            yield at, start
            at = end
    yield at, len(text)


def _span(text: str, event: yaml.ScalarEvent) -> tuple[int, int]:
    """Where a value begins and ends; the line of a «|» is none of it, and may have a comment."""
    assert event.start_mark is not None  # the parser's own events always say where they stand
    assert event.end_mark is not None
    start, end = event.start_mark.index, event.end_mark.index
    if event.style in {"|", ">"}:
        line_end = text.find("\n", start)
        start = end if line_end < 0 else min(line_end, end)
    return start, end


def placed_comments(text: str, fields: Fields) -> Comments:
    """Each comment by what it stands above, or, at the end of a line, by what stands there."""
    starts = sorted(_starts(fields, ()), key=lambda start: start[:2])
    placed: dict[Location, list[str]] = defaultdict(list)
    for index, comment in comments_in(text):
        line = text.count("\n", 0, index) + 1
        before = text[text.rfind("\n", 0, index) + 1 : index]
        placed[_said_of(starts, line, is_alone=not before.strip())].append(comment)
    return placed


def _said_of(starts: list[Start], line: int, *, is_alone: bool) -> Location:
    """What begins below a comment that stands alone; else the first that begins in its line."""
    if is_alone:
        return next((location for start, _, location in starts if start > line), ())
    before = [(start, location) for start, _, location in starts if start <= line]
    return next((location for start, location in before if start == before[-1][0]), ())


def _starts(value: Value, at: Location) -> Iterator[Start]:
    """Where every field and item begins; the first field of an item begins with the item."""
    if isinstance(value, Items):
        for number, item in enumerate(value):
            yield item.line, item.column, (*at, number)
            yield from _starts(item, (*at, number))
    elif isinstance(value, Fields):
        is_item = bool(at) and isinstance(at[-1], int)
        for number, (key, item) in enumerate(value.items()):
            if not is_item or number:
                yield key.line, key.column, (*at, str(key))
            yield from _starts(item, (*at, str(key)))
