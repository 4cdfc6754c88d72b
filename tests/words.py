"""Reads the project's Markdown and the names in its code, for the tests that compare them."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal, get_args, get_origin

import showcase
from showcase.catalogue import model
from showcase.entries import covers, vocabulary
from showcase.entries.product_entry import ProductEntry
from showcase.entries.recognition_entry import RecognitionEntry

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# Not words of the domain: what only holds them together.
_HOLDERS = {"ProductEntry", "RecognitionEntry"}


def snippets(page: str, language: str) -> list[str]:
    """The fenced blocks of a language, in order."""
    return [body for kind, body in _FENCE.findall(page) if kind == language]


def part(page: str, anchor: str) -> str:
    """What stands below the heading with that anchor, to the next heading of its height."""
    found = re.search(rf"^(#+) [^\n]*{{#{anchor}}}\n", page, re.MULTILINE)
    assert found, anchor
    rest = page[found.end() :]
    following = re.search(rf"^{found.group(1)} ", rest, re.MULTILINE)
    return rest[: following.start()] if following else rest


def first_cells(text: str) -> list[str]:
    """The first cell of every row of every table, without the heads."""
    return [row[0] for row in _rows(text)]


def last_cells(text: str) -> list[str]:
    """The last cell of every row of every table, without the heads."""
    return [row[-1] for row in _rows(text)]


def _rows(text: str) -> Iterator[list[str]]:
    for head_and_rows in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        for line in head_and_rows.splitlines()[2:]:
            yield [cell.strip() for cell in line.strip("|").split("|")]


def codes_in(text: str) -> list[str]:
    """What is set in code within a line, outside fenced blocks."""
    return re.findall(r"`([^`\n]+)`", _FENCE.sub("", text))


def words_of_the_domain() -> set[str]:
    """The catalogue's classes, the fields of a product and a recognition, the lists of codes."""
    classes = {name for name, one in vars(model).items() if _is_class_of(model, one)}
    fields = {*ProductEntry.model_fields, *RecognitionEntry.model_fields}
    lists = {name for one in (vocabulary, covers) for name in vars(one) if name.isupper()}
    return (classes | fields | lists) - _HOLDERS


def _is_class_of(module: Any, value: object) -> bool:
    return isinstance(value, type) and value.__module__ == module.__name__


@lru_cache
def known_names() -> frozenset[str]:
    """Every name that the code defines: in modules, in classes, and every code of a list."""
    found: set[str] = set()
    for info in pkgutil.walk_packages(showcase.__path__, "showcase."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if not name.startswith("_"):
                found |= {name, *_names_inside(value)}
    return frozenset(found)


def _names_inside(value: Any) -> Iterator[str]:
    if get_origin(value) is Literal:
        yield from get_args(value)
    elif isinstance(value, type) and value.__module__.startswith("showcase."):
        yield from getattr(value, "__dataclass_fields__", ())
        yield from getattr(value, "model_fields", ())
        yield from (name for name in vars(value) if not name.startswith("_"))
