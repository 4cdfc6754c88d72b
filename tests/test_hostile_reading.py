"""Hostile texts in every field of every kind of entry: read as they are, or refused with a reason.

The fields are found in the models, so a new one is attacked without a line here.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from showcase.entries import layout
from showcase.entries.decoding import Refused
from showcase.entries.explain import validate
from showcase.entries.yaml_reader import read_yaml
from tests.hostile.fields import Leaf, leaves
from tests.hostile.kinds import KINDS, Kind
from tests.hostile.lists import LETTERS, naughty_strings, payloads, quoted
from tests.small_tree import PRODUCT, SmallTree

FILE = "entry.yml"
HERE = "ở-chỗ-này"
MODELS = {kind.model: kind for kind in reversed(KINDS)}
EVERY_LEAF = [(kind, leaf) for kind in MODELS.values() for leaf in leaves(kind.model)]
# In the gate a field gets every so many-th text, another field begins with another text.
ONE_OF = 20


@dataclass
class Saying:
    """Harmless texts; remembers for which fields it was asked."""

    asked: set[str]
    signs: str = "«·»"

    def __call__(self, path: str) -> str:
        self.asked.add(path.removesuffix(".2"))
        return f"chữ hiền của người viết [{path}]"


def name_of(kind_and_leaf: tuple[Kind, Leaf]) -> str:
    kind, leaf = kind_and_leaf
    return f"{kind.place}:{leaf.path}"


@lru_cache
def written(kind: Kind, path: str) -> str:
    """The entry with all its fields as YAML, and a mark in the place of one value."""
    entry = kind.entry(1, Saying(set()))
    _put(entry, path.split("."), {one.path: one for one in leaves(kind.model)}[path])
    return yaml.safe_dump(entry, allow_unicode=True, sort_keys=False, width=10_000)


def _put(part: dict[str, Any], keys: Sequence[str], leaf: Leaf) -> None:
    *above, last = keys
    for key in above:
        inside = part.setdefault(key, {})
        part = inside[0] if isinstance(inside, list) else inside
    part[last] = [HERE] if leaf.is_list else HERE


def value_at(entry: BaseModel, leaf: Leaf) -> Any:
    """What the model made of the text."""
    value: Any = entry
    for key in leaf.path.split("."):
        value = value[0] if isinstance(value, tuple) else value
        value = getattr(value, key)
    return value[0] if isinstance(value, tuple) else value


def is_exact_or_refused(kind: Kind, leaf: Leaf, scalar: str, text: str) -> bool:
    """Whether a scalar of YAML becomes the text, a number or a day, or a problem in words."""
    content = written(kind, leaf.path).replace(HERE, scalar).encode("utf-8", "replace")
    try:
        fields, problems = read_yaml(content, FILE)
    except Refused as refused:
        problems = refused.problems
    else:
        validated = validate(kind.model, fields, FILE)
        problems = (*problems, *validated.problems)
        if not problems and validated.entry:
            if not text:
                return True
            value = value_at(validated.entry, leaf)
            is_typed = isinstance(value, int | date | Decimal)
            return is_typed or (value or "") == unicodedata.normalize("NFC", text).strip()
    return all(one.place.line and one.wrong and one.advice for one in problems)


def failing(kind: Kind, leaf: Leaf, texts: Sequence[str]) -> list[str]:
    """The texts that are neither, written in quotes."""
    return [text for text in texts if not is_exact_or_refused(kind, leaf, quoted(text), text)]


def failing_unquoted(kind: Kind, leaf: Leaf, texts: Sequence[str]) -> list[str]:
    """The texts that are neither, written as they are: YAML may see something else in them."""
    return [text for text in texts if not is_exact_or_refused(kind, leaf, text, _unquoted(text))]


def _unquoted(text: str) -> str:
    """The text that YAML reads where no quotes stand around it."""
    try:
        read = yaml.load(f"a: {text}\n", yaml.BaseLoader)["a"]
    except yaml.YAMLError:
        return text
    return read if isinstance(read, str) else text


def every_text() -> list[str]:
    return [text for kind in payloads().values() for text in kind]


@pytest.mark.parametrize("kind_and_leaf", EVERY_LEAF, ids=name_of)
def test_some_texts_in_every_field(kind_and_leaf: tuple[Kind, Leaf]) -> None:
    """Each field in turn is given some of our own texts."""
    kind, leaf = kind_and_leaf
    texts = every_text()[EVERY_LEAF.index(kind_and_leaf) % ONE_OF :: ONE_OF]
    assert failing(kind, leaf, texts) == []
    assert failing_unquoted(kind, leaf, texts) == []


@pytest.mark.full
@pytest.mark.parametrize("kind_and_leaf", EVERY_LEAF, ids=name_of)
def test_every_text_in_every_field(kind_and_leaf: tuple[Kind, Leaf]) -> None:
    """Each field in turn is given each of our own texts."""
    assert failing(*kind_and_leaf, every_text()) == []
    assert failing_unquoted(*kind_and_leaf, every_text()) == []


@pytest.mark.full
@pytest.mark.parametrize("kind_and_leaf", EVERY_LEAF, ids=name_of)
def test_naughty_strings_in_every_field(kind_and_leaf: tuple[Kind, Leaf]) -> None:
    """Each field in turn is given each text of the public list."""
    assert failing(*kind_and_leaf, naughty_strings()) == []


@pytest.mark.parametrize("text", payloads()[LETTERS])
def test_letters_that_deceive(text: str, tree: SmallTree) -> None:
    """Letters that hide or turn a text around are refused; others are read as they are."""
    tree.product(materials=text)
    problems = tree.problems()
    assert problems or tree.read().products[0][1].materials == text
    assert all(PRODUCT in one.place.path for one in problems)


def test_there_are_enough() -> None:
    """At least 120 texts of ours, no two the same."""
    texts = every_text()
    assert len(texts) >= 120
    assert len(set(texts)) == len(texts)


def test_every_kind_is_attacked() -> None:
    """Every kind of file that may stand in the folder of entries is filled, but for photos."""
    paths = {one.place.format(1) for one in KINDS} | {"mau-001/san-pham/goi.jpg"}
    kinds = {layout.kind_of(path) for path in paths}
    assert kinds == {kind for kind, _ in layout.ALLOWED_PATHS}


@pytest.mark.parametrize("kind", MODELS.values(), ids=lambda k: k.place)
def test_every_field_of_words_is_filled(kind: Kind) -> None:
    """Each field that takes a person's own words has them on the built pages, or a rule's form."""
    of_words = {leaf.path for leaf in leaves(kind.model) if leaf.around}
    asked: set[str] = set()
    for one in KINDS:
        if one.model is kind.model:
            one.entry(1, Saying(asked))
    assert of_words - kind.ruled - asked == set()
