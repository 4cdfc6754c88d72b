"""Takes out of an entry what the model refuses, so that the rules can still look at the rest.

So one check says everything that is wrong with a file, not only the first layer of it. What a
part of an entry cannot do without gets the example of its field as a stand-in; rules say nothing
about stand-ins (`Subject.is_doubtful`).
"""

from collections.abc import Mapping
from typing import Any, TypeVar, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from showcase.entries.places import Location, field_at, model_inside, value_at
from showcase.entries.yaml_reader import Fields, Items, Text, Value

Model = TypeVar("Model", bound=BaseModel)
# One error of pydantic: "loc", "type" and, for limits, "ctx".
Refusal = Mapping[str, Any]

# A part that is taken out can lack something itself: one round for each level that entries have.
_ROUNDS = 4


def refusals(model: type[BaseModel], fields: Fields) -> list[Refusal]:
    """Everything that the model refuses; nothing when the entry is right."""
    try:
        model.model_validate(fields)
    except ValidationError as refused:
        errors: list[Any] = refused.errors(include_url=False, include_input=False)
        return [error for error in errors if not _is_echo(fields, error)]
    return []


def _is_echo(fields: Fields, error: Refusal) -> bool:
    """Whether a list is called too short only because its items were refused already."""
    written = value_at(fields, error["loc"])
    if error["type"] != "too_short" or not isinstance(written, Items):
        return False
    least: int = error["ctx"]["min_length"]
    return len(written) >= least


def without_refused(model: type[Model], fields: Fields) -> Model | None:
    """The entry without what the model refuses; None when nothing sensible is left."""
    rest = _copy(fields)
    for _round in range(_ROUNDS):
        errors = refusals(model, rest)
        if not errors:
            return model.model_validate(rest)
        for error in errors:
            _mend(model, rest, error)
    return None


def _copy(value: Any) -> Any:
    if isinstance(value, Fields):
        fields = Fields()
        fields.update({key: _copy(item) for key, item in value.items()})
        return fields
    return Items(map(_copy, value)) if isinstance(value, Items) else value


def _mend(model: type[BaseModel], rest: Fields, error: Refusal) -> None:
    location: Location = error["loc"]
    parent, last = value_at(rest, location[:-1]), location[-1]
    info = field_at(model, location)
    if isinstance(parent, Items) and isinstance(last, int) and info:
        parent[last] = _stand_in(info, is_item=True)
    elif isinstance(parent, Fields) and info and info.is_required():
        parent[Text(last)] = _stand_in(info)
    elif isinstance(parent, Fields):
        parent.pop(Text(last), None)


def _stand_in(info: FieldInfo, *, is_item: bool = False) -> Value:
    one: Value = Fields() if model_inside(info.annotation) else Text((info.examples or [""])[0])
    return Items([one]) if get_origin(info.annotation) is tuple and not is_item else one
