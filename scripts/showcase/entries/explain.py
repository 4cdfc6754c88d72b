"""Turns what the model refuses into problems: where, in which field, what to write instead."""

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from showcase.entries.described import title_of
from showcase.entries.mending import Refusal, refusals, without_refused
from showcase.entries.places import (
    Location,
    example_at,
    field_at,
    keys_of,
    literals_in,
    place_of,
    place_of_key,
    record_at,
    text_at,
    titles_of,
    value_at,
)
from showcase.entries.yaml_reader import Fields, Text
from showcase.problem import Problem, shortened
from showcase.translation import Message, message
from showcase.vietnamese import fold, slug

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Validated(Generic[Model]):
    """An entry as its model sees it.

    `entry` is what rules can look at: the entry, without what was refused. `doubtful` says where
    something was refused, or probably meant; an entry that has nothing doubtful is right.
    """

    entry: Model | None
    problems: tuple[Problem, ...] = ()
    doubtful: frozenset[Location] = frozenset()


def validate(model: type[Model], fields: Fields, path: str) -> Validated[Model]:
    """The entry as its model, and every reason why it is none."""
    try:
        return Validated(model.model_validate(fields))
    except ValidationError:
        errors = refusals(model, fields)
    problems = tuple(_explain(model, fields, path, error) for error in errors)
    doubtful = frozenset(place for error in errors for place in _doubtful(model, error["loc"]))
    return Validated(without_refused(model, fields), problems, doubtful)


def _doubtful(model: type[BaseModel], location: Location) -> Iterator[Location]:
    yield location
    if field_at(model, location) is None:
        for meant in _names_like(record_at(model, location), str(location[-1])):
            yield (*location[:-1], meant)


def _explain(model: type[BaseModel], fields: Fields, path: str, error: Refusal) -> Problem:
    location: Location = error["loc"]
    kind = _kind(fields, location, error["type"])
    at_key = kind == "extra_forbidden"
    place = (place_of_key if at_key else place_of)(fields, location, path)
    written = str(value_at(fields, location) or "")
    wrong, advice = _sentences(model, location, kind, error.get("ctx", {}), written)
    return Problem(
        place,
        kind.replace("_", "-"),
        wrong,
        advice,
        titles_of(model, location),
        key=keys_of(location),
        found=text_at(fields, location),
    )


def _kind(fields: Fields, location: Location, kind: str) -> str:
    """The kind of refusal: a list where a value belongs is that before it is anything else."""
    is_text = isinstance(value_at(fields, location), Text | None)
    if kind == "string_pattern_mismatch" and "\n" in str(value_at(fields, location)):
        return "several_lines"
    return kind if is_text or kind in _OF_LISTS else "string_type"


_OF_LISTS = {"extra_forbidden", "tuple_type", "model_type", "too_long", "too_short"}


def _sentences(
    model: type[BaseModel], location: Location, kind: str, context: Mapping[str, Any], written: str
) -> tuple[Message, Message]:
    if kind == "extra_forbidden":
        return _unknown_field(record_at(model, location), str(location[-1]))
    if kind == "literal_error":
        return _unknown_code(_allowed(model, location), written)
    wrong = _WRONG.get(kind, _not_right)(context, written)
    return wrong, message("For example: {example}.", example=f"«{example_at(model, location)}»")


def _unknown_field(model: type[BaseModel], key: str) -> tuple[Message, Message]:
    wrong = message("There is no such field.")
    if near := _names_like(model, key):
        return wrong, message("Did you mean «{near}»?", near=near[0])
    return wrong, message("Use one of: {known}.", known=", ".join(model.model_fields))


def _names_like(model: type[BaseModel], key: str) -> list[str]:
    """The field that was probably meant: with this title, nearly this name, or a word of it."""
    fields = model.model_fields
    titles = {fold(title_of(info, name).vi): name for name, info in fields.items()}
    wanted = fold(key).replace("-", "_").replace(" ", "_")
    if by_title := titles.get(wanted.replace("_", " ")):
        return [by_title]
    words = {word: name for name in fields for word in name.split("_")}
    by_name = difflib.get_close_matches(wanted, fields, 1, 0.66)
    by_word = difflib.get_close_matches(wanted, words, 1, 0.8)
    return by_name or [words[word] for word in by_word]


def _unknown_code(allowed: tuple[str, ...], written: str) -> tuple[Message, Message]:
    wrong = message("«{written}» is not a known value.", written=shortened(written))
    wanted = slug(written)
    if wanted in allowed:
        return wrong, message("Write «{right}».", right=wanted)
    if near := difflib.get_close_matches(wanted, allowed, 1, 0.6):
        return wrong, message("Did you mean «{near}»?", near=near[0])
    return wrong, message("Use one of: {known}.", known=", ".join(allowed))


def _allowed(model: type[BaseModel], location: Location) -> tuple[str, ...]:
    info = field_at(model, location)
    return tuple(literals_in(info.annotation)) if info else ()


def _not_right(_context: Mapping[str, Any], written: str) -> Message:
    return message("«{written}» is not written as expected.", written=shortened(written))


# Kind of pydantic error → what is wrong, in a sentence.
_WRONG: dict[str, Callable[[Mapping[str, Any], str], Message]] = {
    "missing": lambda _context, _written: message("This field is missing."),
    "not_a_date": lambda _context, written: message(
        "«{written}» is not a date.", written=shortened(written)
    ),
    "no_such_day": lambda _context, written: message(
        "«{written}» is not in the calendar.", written=shortened(written)
    ),
    "not_yes_or_no": lambda _context, written: message(
        "«{written}» is neither true nor false.", written=shortened(written)
    ),
    "int_parsing": lambda _context, written: message(
        "«{written}» is not a whole number.", written=shortened(written)
    ),
    "not_money": lambda _context, written: message(
        "«{written}» is not an amount of money.", written=shortened(written)
    ),
    "money_in_two_ways": lambda _context, written: message(
        "«{written}» can be read in two ways: a point means thousands, a comma decimals.",
        written=shortened(written),
    ),
    "part_of_a_dong": lambda _context, written: message(
        "«{written}» is no whole number of đồng.", written=shortened(written)
    ),
    "negative_money": lambda _context, written: message(
        "«{written}» is less than nothing.", written=shortened(written)
    ),
    "negative_number": lambda _context, written: message(
        "«{written}» is less than nothing.", written=shortened(written)
    ),
    "not_a_percentage": lambda _context, written: message(
        "«{written}» is not a percentage.", written=shortened(written)
    ),
    "not_a_month": lambda _context, written: message(
        "«{written}» is not a month.", written=shortened(written)
    ),
    "no_such_month": lambda _context, written: message(
        "«{written}» is not in the calendar.", written=shortened(written)
    ),
    "greater_than_equal": lambda context, written: message(
        "The smallest number here is {least}, not {written}.",
        least=context["ge"],
        written=shortened(written),
    ),
    "less_than_equal": lambda context, written: message(
        "The largest number here is {most}, not {written}.",
        most=context["le"],
        written=shortened(written),
    ),
    "string_too_long": lambda context, written: message(
        "The text has {length} characters; at most {most} fit.",
        length=len(written.strip()),
        most=context["max_length"],
    ),
    "string_too_short": lambda context, written: message(
        "The text has {length} characters; at least {least} are needed.",
        length=len(written.strip()),
        least=context["min_length"],
    ),
    "too_long": lambda context, _written: message(
        "The list is too long; at most {most} items fit.", most=context["max_length"]
    ),
    "too_short": lambda context, _written: message(
        "The list is too short; at least {least} items are needed.", least=context["min_length"]
    ),
    "several_lines": lambda _context, _written: message(
        "One line of text belongs here, not several."
    ),
    "string_type": lambda _context, _written: message("One line of text belongs here, not a list."),
    "tuple_type": lambda _context, _written: message("A list belongs here: lines with «- »."),
    "model_type": lambda _context, _written: message("Fields of its own belong below this field."),
}
