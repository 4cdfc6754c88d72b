"""Writes an entry in its one canonical form: keys in the model's order, quotes where needed.

The form of everything that makes entries: the fixer, `showcase new`, the form, spreadsheets.
Reading what was written gives the same values, but for white space around a text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from showcase.entries.collection_entry import CollectionEntry
from showcase.entries.decoding import without_invisible
from showcase.entries.places import Location, model_inside
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.values import PARAGRAPHS
from showcase.problem import Place

# What an entry is made of before the model types it; what `read_yaml` gives is such values too.
Plain: TypeAlias = "str | Sequence[Any] | Mapping[Any, Any]"
# Comments (with their #) by the field or item above which they stand; () is the end of the file.
Comments: TypeAlias = Mapping[Location, Sequence[str]]

# Beside the settings of the editor that uses them.
SCHEMA_FOLDER = ".vscode/schemas"
# The name of each schema, and how deep below the project's folder its entries stand.
_SCHEMAS: dict[type[BaseModel], tuple[str, int]] = {
    ProductEntry: ("product", 3),
    ProvinceEntry: ("province", 2),
    CollectionEntry: ("collection", 3),
}

_BEGINS_ODDLY = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|\.\.\.")
_HAS_ODD_PART = re.compile(r": | #|[\t\n]|:$")
# What YAML 1.2 (the YAML of editors) takes for a number, for yes or no, or for nothing.
_NOT_TEXT_IN_EDITORS = re.compile(
    r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"
    r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|true|True|TRUE|false|False|FALSE|~|null|Null|NULL"
)
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def schema_name(model: type[BaseModel]) -> str:
    """Where the schema of a kind of entry stands, seen from the project's folder."""
    return f"{SCHEMA_FOLDER}/{_SCHEMAS[model][0]}.json"


def schema_line(model: type[BaseModel]) -> str:
    """The first line of an entry, by which editors find its schema."""
    up = "../" * _SCHEMAS[model][1]
    return f"# yaml-language-server: $schema={up}{schema_name(model)}"


def write_entry(
    model: type[BaseModel],
    values: Mapping[Any, Plain],
    first_line: str = "",
    comments: Comments | None = None,
) -> str:
    """The text of an entry; keys that the model does not know come last, as they were given.

    Texts become NFC, without invisible characters and white space around them. Nothing is left
    out: leave out yourself what is blank.
    """
    writer = _Writer(comments or {})
    lines = [*([first_line] if first_line else []), *writer.fields(model, values, ())]
    return "".join(f"{line}\n" for line in (*lines, *writer.comments_at(())))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Yields the lines of a value without the indentation that its parent adds."""

    comments: Comments

    def comments_at(self, location: Location) -> Sequence[str]:
        return self.comments.get(location, ())

    def fields(
        self, model: type[BaseModel] | None, values: Mapping[Any, Plain], at: Location
    ) -> Iterator[str]:
        for key in _in_order(model, values):
            info = model.model_fields.get(key) if model else None
            yield from self.comments_at((*at, str(key)))
            yield from self._labelled(f"{_scalar(key)}:", values[key], info, (*at, str(key)))

    def _items(
        self, values: Sequence[Plain], info: FieldInfo | None, at: Location
    ) -> Iterator[str]:
        for number, value in enumerate(values):
            yield from self.comments_at((*at, number))
            yield from self._labelled("-", value, info, (*at, number))

    def _labelled(
        self, label: str, value: Plain, info: FieldInfo | None, at: Location
    ) -> Iterator[str]:
        if isinstance(value, str):
            yield from _text(label, value, info)
        elif not value:
            yield f"{label} {'{}' if isinstance(value, Mapping) else '[]'}"
        elif isinstance(value, Mapping):
            inside = model_inside(info.annotation) if info else None
            yield from _below(label, self.fields(inside, value, at))
        else:
            yield label
            yield from _indented(self._items(value, info, at))


def _in_order(model: type[BaseModel] | None, values: Mapping[Any, Plain]) -> list[str]:
    order = {name: number for number, name in enumerate(model.model_fields)} if model else {}
    return sorted(values, key=lambda key: order.get(key, len(order)))


def _below(label: str, lines: Iterator[str]) -> Iterator[str]:
    """Fields below their name; those of an item begin in the line of its dash."""
    if label == "-":
        yield f"- {next(lines)}"
    else:
        yield label
    yield from _indented(lines)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)


def _text(label: str, written: str, info: FieldInfo | None) -> Iterator[str]:
    text = cleaned(written)
    if "\n" in text or (text and info is not None and _has_paragraphs(info)):
        yield f"{label} |"
        yield from _indented(text.split("\n"))
    else:
        yield f"{label} {_scalar(text, is_text=info is not None and _is_text(info.annotation))}"


def cleaned(text: str) -> str:
    """A text as the canonical form has it: NFC, plain line ends, nothing that nobody sees."""
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return without_invisible(plain, Place(""))[0].strip()


def _scalar(text: str, *, is_text: bool = False) -> str:
    is_plain = text and not _BEGINS_ODDLY.match(text) and not _HAS_ODD_PART.search(text)
    if is_plain and not (is_text and _NOT_TEXT_IN_EDITORS.fullmatch(text)):
        return text
    has_escapes = text.translate(_ESCAPES) != text
    if has_escapes and not re.search(r"[\t\n]", text):
        return "'" + text.replace("'", "''") + "'"
    return f'"{text.translate(_ESCAPES)}"'


def _has_paragraphs(info: FieldInfo) -> bool:
    inside = (getattr(one, "__metadata__", ()) for one in get_args(info.annotation))
    return any(PARAGRAPHS in metadata for metadata in (info.metadata, *inside))


def _is_text(annotation: Any) -> bool:
    """Whether a field holds text, so that digits in it need quotes in an editor."""
    if annotation in {int, bool, date}:
        return False
    return all(map(_is_text, get_args(annotation)))
