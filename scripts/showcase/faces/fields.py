"""Every field of an entry as people are told of it: title, help, example, codes, paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from showcase.entries import vocabulary
from showcase.entries.collection_entry import CollectionEntry
from showcase.entries.covers import COVERS
from showcase.entries.described import title_of
from showcase.entries.places import Location, example_at, literals_in, model_inside
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.term import Term
from showcase.translation import Bilingual

# The kinds of entry, by the name of their schema.
KINDS: dict[str, type[BaseModel]] = {
    "product": ProductEntry,
    "province": ProvinceEntry,
    "collection": CollectionEntry,
}

Codes = tuple[tuple[str, Bilingual], ...]

_VOCABULARIES: tuple[Sequence[Term[Any]], ...] = (
    vocabulary.GROUPS,
    vocabulary.LEVELS,
    vocabulary.REGIONS,
    vocabulary.MAKER_KINDS,
    vocabulary.MARK_KINDS,
    vocabulary.LICENCES,
    vocabulary.SOURCE_GRADES,
    vocabulary.TRANSLATORS,
    COVERS,
)
_NAMES = {frozenset(term.code for term in terms): terms for terms in _VOCABULARIES}


@dataclass(frozen=True, slots=True)
class FieldFace:
    """One field: `path` are the keys from the entry down, `papers` where it is copied from.

    `value` is its example alone, `example` as it is written; `parts` are the fields below it.
    """

    path: tuple[str, ...]
    title: Bilingual
    help: Bilingual
    value: str
    example: str
    papers: tuple[str, ...]
    is_required: bool
    is_list: bool
    codes: Codes
    parts: tuple["FieldFace", ...]


def field_faces(model: type[BaseModel]) -> tuple[FieldFace, ...]:
    """The fields of an entry in their order, with those below them."""
    return _faces(model, model, ())


def with_parts(faces: Sequence[FieldFace]) -> Iterator[FieldFace]:
    """Every field, each followed by the fields below it."""
    for face in faces:
        yield face
        yield from with_parts(face.parts)


def _faces(
    root: type[BaseModel], model: type[BaseModel], above: tuple[str, ...]
) -> tuple[FieldFace, ...]:
    return tuple(_face(root, (*above, name), info) for name, info in model.model_fields.items())


def _face(root: type[BaseModel], path: tuple[str, ...], info: FieldInfo) -> FieldFace:
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    paper = str(extra.get("paper") or "")
    inside = model_inside(info.annotation)
    return FieldFace(
        path,
        title_of(info, path[-1]),
        Bilingual(str(info.description), str(extra.get("description_en"))),
        str(info.examples[0]) if info.examples else "",
        example_at(root, path),
        tuple(paper.split("; ")) if paper else (),
        info.is_required(),
        get_origin(info.annotation) is tuple,
        codes_of(info.annotation),
        _faces(root, inside, path) if inside else (),
    )


def codes_of(annotation: Any) -> Codes:
    """The codes that a field takes, with their names; none for a field of free text."""
    return named(tuple(literals_in(annotation)))


def named(codes: Sequence[str]) -> Codes:
    """Codes with their names; a code that no vocabulary holds is its own name."""
    terms = _NAMES.get(frozenset(codes))
    if terms is None:
        return tuple((code, Bilingual(code, code)) for code in codes)
    return tuple((term.code, term.name) for term in terms)


def anchor_of(model: type[BaseModel], location: Location) -> str:
    """Where a field stands in the guide: its keys with hyphens; `province-…` for a province's."""
    keys = [step for step in location if isinstance(step, str)]
    kind = next(name for name, one in KINDS.items() if one is model)
    return "-".join(keys if kind == "product" else [kind, *keys])
