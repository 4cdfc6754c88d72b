"""Turns what the model refuses into problems: where, in which field, what to write instead."""

import difflib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from showcase.entries.described import title_of
from showcase.entries.yaml_reader import Fields, Items, Text, Value
from showcase.problem import Place, Problem
from showcase.translation import Bilingual, Message, message

Location = tuple[int | str, ...]

_EXAMPLE = "For example: {example}."


def validate(
    model: type[BaseModel], fields: Fields, path: str
) -> tuple[BaseModel | None, tuple[Problem, ...]]:
    """The entry as its model, or every reason why it is none."""
    try:
        return model.model_validate(fields), ()
    except ValidationError as refused:
        errors = refused.errors(include_url=False, include_input=False)
        return None, tuple(_explain(model, fields, path, error) for error in errors)


def place_of(fields: Value, location: Location, path: str) -> Place:
    """Where a value stands; if it is missing, where the part stands that lacks it."""
    current: Value = fields
    for step in location:
        following = _step(current, step)
        if following is None:
            break
        current = following
    return Place(path, current.line, current.column)


def place_of_key(fields: Value, location: Location, path: str) -> Place:
    """Where the name of a field stands."""
    parent: Value | None = fields
    for step in location[:-1]:
        parent = _step(parent, step) if parent is not None else None
    for key in parent if isinstance(parent, Fields) else ():
        if key == location[-1]:
            return Place(path, key.line, key.column)
    return place_of(fields, location, path)


def _step(value: Value, step: int | str) -> Value | None:
    if isinstance(value, Fields):
        return value.get(Text(step))
    if isinstance(value, Items) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def titles_of(model: type[BaseModel], location: Location) -> tuple[Bilingual, ...]:
    """The titles of the fields on the way to a place; the items of a list are counted from 1."""
    titles: list[Bilingual] = []
    for step in location:
        if isinstance(step, int):
            titles.append(Bilingual(str(step + 1), str(step + 1)))
            continue
        info = model.model_fields.get(step)
        if info is None:
            titles.append(Bilingual(step, step))
            break
        titles.append(title_of(info, step))
        model = _model_inside(info.annotation) or model
    return tuple(titles)


def _model_inside(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_inside, get_args(annotation))), None)


def _explain(
    model: type[BaseModel], fields: Fields, path: str, error: Mapping[str, Any]
) -> Problem:
    location: Location = error["loc"]
    kind: str = error["type"]
    at_key = kind == "extra_forbidden"
    place = (place_of_key if at_key else place_of)(fields, location, path)
    written = _written(fields, location)
    wrong, advice = _sentences(model, location, kind, error.get("ctx", {}), written)
    return Problem(place, kind.replace("_", "-"), wrong, advice, titles_of(model, location))


def _written(fields: Fields, location: Location) -> str:
    current: Value | None = fields
    for step in location:
        current = _step(current, step) if current is not None else None
    return str(current) if isinstance(current, Text) else ""


def _sentences(
    model: type[BaseModel], location: Location, kind: str, context: Mapping[str, Any], written: str
) -> tuple[Message, Message]:
    if kind == "extra_forbidden":
        return _unknown_field(_parent(model, location), str(location[-1]))
    if kind == "literal_error":
        return _unknown_code(_allowed(model, location), written)
    wrong = _WRONG.get(kind, _not_right)(context, written)
    return wrong, message(_EXAMPLE, example=_example(model, location))


def _unknown_field(model: type[BaseModel], key: str) -> tuple[Message, Message]:
    known = list(model.model_fields)
    wrong = message("There is no such field.")
    if near := difflib.get_close_matches(key.lower().replace("-", "_"), known, 1, 0.6):
        return wrong, message("Did you mean «{near}»?", near=near[0])
    return wrong, message("Use one of: {known}.", known=", ".join(known))


def _unknown_code(allowed: tuple[str, ...], written: str) -> tuple[Message, Message]:
    wrong = message("«{written}» is not a known value.", written=written)
    if near := difflib.get_close_matches(written.lower(), allowed, 1, 0.6):
        return wrong, message("Did you mean «{near}»?", near=near[0])
    return wrong, message("Use one of: {known}.", known=", ".join(allowed))


def _parent(model: type[BaseModel], location: Location) -> type[BaseModel]:
    for step in location[:-1]:
        if isinstance(step, str) and step in model.model_fields:
            model = _model_inside(model.model_fields[step].annotation) or model
    return model


def _allowed(model: type[BaseModel], location: Location) -> tuple[str, ...]:
    name = next(step for step in reversed(location) if isinstance(step, str))
    info = _parent(model, location).model_fields[name]
    return tuple(_literals(info.annotation))


def _literals(annotation: Any) -> Iterator[str]:
    for part in get_args(annotation):
        if isinstance(part, str):
            yield part
        else:
            yield from _literals(part)


def _example(model: type[BaseModel], location: Location) -> str:
    name = next((step for step in reversed(location) if isinstance(step, str)), "")
    info = _parent(model, (*location, "")).model_fields.get(name) or _parent(
        model, location
    ).model_fields.get(name)
    examples = info.examples if info else None
    return f"«{name}: {examples[0]}»" if examples else f"«{name}: …»"


def _not_right(_context: Mapping[str, Any], written: str) -> Message:
    return message("«{written}» is not written as expected.", written=written)


# Kind of pydantic error → what is wrong, in a sentence.
_WRONG: dict[str, Callable[[Mapping[str, Any], str], Message]] = {
    "missing": lambda _context, _written: message("This field is missing."),
    "not_a_date": lambda _context, written: message("«{written}» is not a date.", written=written),
    "no_such_day": lambda _context, written: message(
        "«{written}» is not in the calendar.", written=written
    ),
    "not_yes_or_no": lambda _context, written: message(
        "«{written}» is neither true nor false.", written=written
    ),
    "int_parsing": lambda _context, written: message(
        "«{written}» is not a whole number.", written=written
    ),
    "greater_than_equal": lambda context, written: message(
        "The smallest number here is {least}, not {written}.", least=context["ge"], written=written
    ),
    "less_than_equal": lambda context, written: message(
        "The largest number here is {most}, not {written}.", most=context["le"], written=written
    ),
    "string_too_long": lambda context, written: message(
        "The text has {length} characters; at most {most} fit.",
        length=len(written),
        most=context["max_length"],
    ),
    "string_too_short": lambda context, written: message(
        "The text has {length} characters; at least {least} are needed.",
        length=len(written),
        least=context["min_length"],
    ),
    "too_long": lambda context, _written: message(
        "The list is too long; at most {most} items fit.", most=context["max_length"]
    ),
    "too_short": lambda context, _written: message(
        "The list is too short; at least {least} items are needed.", least=context["min_length"]
    ),
    "string_type": lambda _context, _written: message("One line of text belongs here, not a list."),
    "tuple_type": lambda _context, _written: message("A list belongs here: lines with «- »."),
    "model_type": lambda _context, _written: message("Fields of its own belong below this field."),
}
