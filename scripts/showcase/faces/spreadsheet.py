"""The columns of a spreadsheet of products, printed from the model: one row is one product.

A list of records (recognitions, photos …) has a group of columns for each of its items, numbered
from 1; a list of plain values stands in one cell, an item a line.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Literal, get_args

from showcase.entries.described import title_of
from showcase.entries.places import Location, field_at
from showcase.entries.product_entry import ProductEntry
from showcase.faces.fields import FieldFace, field_faces, with_parts
from showcase.translation import Bilingual, Message, message
from showcase.vietnamese import fold

ValueKind = Literal["text", "number", "day", "yes-no"]

FOLDER = Bilingual("Thư mục", "Folder")
FOLDER_HELP: Message = message(
    "The product's folder, as in its address. Leave it out for a new product: it is made from the"
    " name."
)
EXAMPLE_MARK = "(ví dụ)"
# How many items of each list the template has room for; an import reads any number.
TEMPLATE_ITEMS: Mapping[str, int] = {
    "specifications": 2,
    "recognitions": 2,
    "marks": 1,
    "certificates": 1,
    "photos": 3,
    "sources": 2,
}
# Numbers whose first 0 a spreadsheet takes away.
LOSE_THEIR_ZERO = frozenset({"phone", "zalo", "tax_code"})
_NUMBERED = re.compile(r"^(.*?)[ ]+([0-9]{1,2})$")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where its value stands in an entry, and the field as people are told of it."""

    location: Location
    face: FieldFace

    @property
    def title(self) -> str:
        """The head of the column: titles from the entry down, items counted from 1."""
        return " › ".join(_titles(self.location))

    @property
    def kind(self) -> ValueKind:
        """What a cell of the column holds."""
        info = field_at(ProductEntry, self.location)
        types = set(_types(info.annotation)) if info else set()
        return next((kind for type_, kind in _KINDS if type_ in types), "text")


_KINDS: tuple[tuple[type, ValueKind], ...] = ((bool, "yes-no"), (int, "number"), (date, "day"))


def _types(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from _types(part)


def _titles(location: Location) -> Iterator[str]:
    """The titles on the way to a value, the number of an item behind the title of its list."""
    for length, step in enumerate(location, 1):
        if isinstance(step, str):
            info = field_at(ProductEntry, location[:length])
            title = title_of(info, step).vi if info else step
            number = location[length] if length < len(location) else None
            yield f"{title} {number + 1}" if isinstance(number, int) else title


def columns(items: Mapping[str, int] = TEMPLATE_ITEMS) -> tuple[Column, ...]:
    """Every column, in the order of the model; `items` says how many of each list of records."""
    return tuple(column for face in field_faces(ProductEntry) for column in _below(face, items))


def _below(face: FieldFace, items: Mapping[str, int]) -> Iterator[Column]:
    """The columns of a field: itself, the fields below it, or those of each of its items."""
    key = face.path[0]
    parts = [one for one in with_parts([face]) if not one.parts]
    if key in TEMPLATE_ITEMS:
        for number in range(items.get(key, 0)):
            yield from (Column((key, number, *part.path[1:]), part) for part in parts)
    else:
        yield from (Column(part.path, part) for part in parts)


def column_titled(title: str) -> Column | None:
    """The column with that head: Vietnamese titles, with or without marks, or keys with dots."""
    parts = [" ".join(part.split()) for part in re.split(r"[›>]", title)]
    number: int | None = None
    if found := _NUMBERED.match(parts[0]):
        parts[0], number = found[1], int(found[2]) - 1
    if len(parts) == 1 and "." in title:
        keys = title.strip().split(".")
        number = int(keys[1]) - 1 if len(keys) > 1 and keys[1].isdigit() else None
        parts = [key for key in keys if not key.isdigit()]
    face = _faces_by_head().get(tuple(map(_folded, parts)))
    if face is None or (face.path[0] in TEMPLATE_ITEMS) != (number is not None):
        return None
    location: Location = face.path
    return Column((location[0], number, *location[1:]) if number is not None else location, face)


def _folded(part: str) -> str:
    return fold(part).strip()


@lru_cache
def _faces_by_head() -> dict[tuple[str, ...], FieldFace]:
    """Every field that a column can hold by its folded titles, and by its keys."""
    faces = [face for face in with_parts(field_faces(ProductEntry)) if not face.parts]
    by_title = {tuple(map(_folded, _titles(face.path))): face for face in faces}
    return {face.path: face for face in faces} | by_title
