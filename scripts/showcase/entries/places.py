"""Where a value of an entry stands, and how people call the field that holds it."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from showcase.entries.described import title_of
from showcase.entries.yaml_reader import Fields, Items, Text, Value
from showcase.problem import Place
from showcase.translation import Bilingual

# The way to a value: names of fields and numbers of items, from the entry down.
Location = tuple[int | str, ...]


def value_at(fields: Value, location: Location) -> Value | None:
    """The value at a location; None when nothing stands there."""
    current: Value | None = fields
    for step in location:
        current = _step(current, step)
    return current


def text_at(fields: Value, location: Location) -> str:
    """The text that stands at a location; empty where there is a list, or nothing."""
    found = value_at(fields, location)
    return str(found) if isinstance(found, Text) else ""


def keys_of(location: Location) -> tuple[str, ...]:
    """The keys on the way to a place, without the numbers of items."""
    return tuple(step for step in location if isinstance(step, str))


def place_of(fields: Value, location: Location, path: str) -> Place:
    """Where a value stands; if it is missing, where the part stands that lacks it."""
    current = fields
    for step in location:
        following = _step(current, step) or _blank(current, step)
        if following is None:
            break
        current = following
    return Place(path, current.line, current.column)


def place_of_key(fields: Value, location: Location, path: str) -> Place:
    """Where the name of a field stands."""
    parent = value_at(fields, location[:-1])
    for key in parent if isinstance(parent, Fields) else ():
        if key == location[-1]:
            return Place(path, key.line, key.column)
    return place_of(fields, location, path)


def _step(value: Value | None, step: int | str) -> Value | None:
    if isinstance(value, Fields):
        return value.get(Text(step))
    if isinstance(value, Items) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _blank(value: Value, step: int | str) -> Text | None:
    """The name of a field that was left without a value."""
    blank = value.blank if isinstance(value, Fields) else ()
    return next((key for key in blank if key == step), None)


def titles_of(model: type[BaseModel], location: Location) -> tuple[Bilingual, ...]:
    """The titles of the fields on the way to a place; the items of a list are counted from 1."""
    titles: list[Bilingual] = []
    inside: type[BaseModel] | None = model
    for step in location:
        if isinstance(step, int):
            titles.append(Bilingual(str(step + 1), str(step + 1)))
            continue
        info = inside.model_fields.get(step) if inside else None
        titles.append(title_of(info, step) if info else Bilingual(step, step))
        inside = model_inside(info.annotation) if info else None
    return tuple(titles)


def field_at(model: type[BaseModel], location: Location) -> FieldInfo | None:
    """The field that holds a value or the list that it is an item of; None for an unknown one."""
    info: FieldInfo | None = None
    inside: type[BaseModel] | None = model
    for step in location:
        if isinstance(step, str):
            info = inside.model_fields.get(step) if inside else None
            inside = model_inside(info.annotation) if info else None
    return info


def record_at(model: type[BaseModel], location: Location) -> type[BaseModel]:
    """The part of the model that holds the field at a location."""
    parent = field_at(model, location[:-1])
    return (parent and model_inside(parent.annotation)) or model


def model_inside(annotation: Any) -> type[BaseModel] | None:
    """The part of an entry that a field holds, alone or in a list; None for a plain value."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(model_inside, get_args(annotation))), None)


def literals_in(annotation: Any) -> Iterator[str]:
    """The codes that a field takes; none for a field of free text."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
        return
    for part in get_args(annotation):
        yield from literals_in(part)


def example_at(model: type[BaseModel], location: Location) -> str:
    """The field as it is written, an item of its list, or what belongs below it."""
    name = next((step for step in reversed(location) if isinstance(step, str)), "")
    info = field_at(model, location)
    example = str(info.examples[0]) if info and info.examples else "…"
    if info and get_origin(info.annotation) is tuple:
        return f"- {example}"
    return example if info and model_inside(info.annotation) else f"{name}: {example}"
