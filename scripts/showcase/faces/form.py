"""The fields of the form, printed from the model: kind, words, limits and codes of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from showcase.entries.product_entry import ProductEntry
from showcase.entries.rules.maker import PERSONAL_FIELDS
from showcase.faces.fields import Codes, named
from showcase.translation import Bilingual

Kind = Literal[
    "line", "long", "prose", "day", "number", "code", "yes-no", "lines", "several", "record", "list"
]

# Where the schema and JavaScript call a limit otherwise than pydantic's errors do.
_LIMITS = {
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
    "minimum": "ge",
    "maximum": "le",
    "minItems": "least",
    "maxItems": "most",
}
# A line that is longer than this is written in a box of several lines.
_LONG_LINE = 300


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of the form; `anchor` is its way from the entry down, with hyphens between."""

    key: str
    anchor: str
    kind: Kind
    title: Bilingual
    help: Bilingual
    example: str
    paper: str
    is_required: bool
    limits: Mapping[str, int | str]
    codes: Codes = ()
    fields: tuple["FormField", ...] = ()


def form_fields() -> dict[str, FormField]:
    """Every field of an entry by its name, in the order of the model."""
    schema = ProductEntry.model_json_schema()
    return {field.key: field for field in _fields(schema, schema["$defs"], "")}


def _fields(record: Mapping[str, Any], parts: Mapping[str, Any], above: str) -> Iterator[FormField]:
    required = set(record.get("required", ()))
    for key, said in record["properties"].items():
        yield _field(key, said, parts, above, is_required=key in required)


def _field(
    key: str, said: Mapping[str, Any], parts: Mapping[str, Any], above: str, *, is_required: bool
) -> FormField:
    value = _value(said)
    inside = value.get("items", value)
    part = parts.get(inside.get("$ref", "").rpartition("/")[2])
    anchor = f"{above}{key}"
    is_leave = anchor == "consent-fields"
    return FormField(
        key=key,
        anchor=anchor,
        kind="several" if is_leave else _kind(value, inside, has_part=part is not None),
        title=Bilingual(said["title"], said["title_en"]),
        help=Bilingual(said["description"], said["description_en"]),
        example=said["examples"][0],
        paper=said.get("paper", ""),
        is_required=is_required,
        limits=_limits(value, inside),
        codes=_personal(parts) if is_leave else _codes(inside),
        fields=tuple(_fields(part, parts, f"{anchor}-")) if part else (),
    )


def _value(said: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a field holds when it holds something."""
    choices: Sequence[Mapping[str, Any]] = said.get("anyOf", (said,))
    return next(one for one in choices if one.get("type") != "null")


def _kind(value: Mapping[str, Any], inside: Mapping[str, Any], *, has_part: bool) -> Kind:
    is_list = value.get("type") == "array"
    if has_part:
        return "list" if is_list else "record"
    if is_list:
        return "lines"
    if "enum" in value:
        return "code"
    return _kind_of_type(inside)


def _kind_of_type(value: Mapping[str, Any]) -> Kind:
    if value["type"] in ("integer", "boolean"):
        return "number" if value["type"] == "integer" else "yes-no"
    if value.get("format") == "date":
        return "day"
    if "pattern" not in value:
        return "prose"
    is_one_word = value["pattern"] != r"^[^\n]*$"
    return "long" if value.get("maxLength", 0) > _LONG_LINE and not is_one_word else "line"


def _limits(value: Mapping[str, Any], inside: Mapping[str, Any]) -> dict[str, int | str]:
    found = {**inside, **value}
    return {ours: found[theirs] for theirs, ours in _LIMITS.items() if theirs in found}


def _codes(value: Mapping[str, Any]) -> Codes:
    """The codes of a field with their words, in the order of their vocabulary."""
    return named(value["enum"]) if "enum" in value else ()


def _personal(parts: Mapping[str, Any]) -> Codes:
    """The fields of a maker that need its leave."""
    maker = parts["ProducerEntry"]["properties"]
    return tuple(
        (name, Bilingual(maker[name]["title"], maker[name]["title_en"])) for name in PERSONAL_FIELDS
    )
