"""Walks the models of the entries: a field that is new tomorrow is filled by itself."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Protocol, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from showcase.entries.places import literals_in, model_inside

# What may have to stand around a text before its field takes it.
AROUND = ("{}", "https://vi.example/?{}", "xã {}")


class Say(Protocol):
    """What people write: the text of a field by its path ("producer.name")."""

    @property
    def signs(self) -> str:
        """Signs without letters, for a name that its folder has too."""

    def __call__(self, path: str) -> str:
        """The text of a field."""


@dataclass(frozen=True)
class Leaf:
    """A field that holds a value: its part of the model, its name, and its keys with points."""

    model: type[BaseModel]
    name: str
    path: str

    @property
    def info(self) -> FieldInfo:
        """The field as pydantic knows it."""
        return self.model.model_fields[self.name]

    @property
    def is_list(self) -> bool:
        """Whether it holds several values."""
        return get_origin(self.info.annotation) is tuple

    @property
    def is_text(self) -> bool:
        """Whether its values are texts: neither numbers nor days nor codes."""
        is_code = any(literals_in(self.info.annotation))
        return str in set(_types(self.info.annotation)) and not is_code

    @property
    def around(self) -> str | None:
        """What has to stand around a person's own text; None where none can stand."""
        return _around(self.model, self.name) if self.is_text else None


@lru_cache
def _around(model: type[BaseModel], name: str) -> str | None:
    info = model.model_fields[name]
    adapter: TypeAdapter[Any] = TypeAdapter(Annotated[info.annotation, "", *info.metadata])
    harmless = "chữ hiền của người viết"
    is_list = get_origin(info.annotation) is tuple
    for around in AROUND:
        text = put_into(around, harmless)
        try:
            adapter.validate_python((text,) if is_list else text)
        except ValidationError:
            continue
        return around
    return None


def put_into(around: str, text: str) -> str:
    """A text as its field takes it; an address has no white space."""
    return around.format("".join(text.split()) if "://" in around else text)


def _types(annotation: Any) -> Iterator[Any]:
    inside = get_args(annotation)
    if not inside:
        yield annotation
    for one in inside:
        yield from _types(one)


def leaves(model: type[BaseModel], above: str = "") -> Iterator[Leaf]:
    """Every field of an entry that holds a value."""
    for name, info in model.model_fields.items():
        inside = model_inside(info.annotation)
        if inside:
            yield from leaves(inside, f"{above}{name}.")
        else:
            yield Leaf(model, name, f"{above}{name}")


def filled(
    model: type[BaseModel],
    say: Say,
    known: Mapping[str, Any],
    left_out: Collection[str] = (),
    above: str = "",
) -> dict[str, Any]:
    """An entry with all its fields: people's texts as `say` has them, else `known` or the example.

    Lists hold one item where `known` says no other.
    """
    entry: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        path = f"{above}{name}"
        if path in known:
            entry[name] = known[path]
        elif path not in left_out:
            inside = model_inside(info.annotation)
            part = inside and filled(inside, say, known, left_out, f"{path}.")
            value = part or _value(Leaf(model, name, path), say)
            entry[name] = [value] if get_origin(info.annotation) is tuple else value
    return entry


def _value(leaf: Leaf, say: Say) -> str:
    around = leaf.around
    if around is None:
        return str((leaf.info.examples or [""])[0])
    return put_into(around, say(leaf.path))
