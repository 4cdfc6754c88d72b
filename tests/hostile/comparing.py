"""Holds a hostile site against its harmless twin: the same elements, the same texts but for one."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.hostile.entries import HARMLESS, Pair

SLUG = re.compile(r"[a-z0-9-]+")
# A text of a page, its twin's, and where they stand: tag and attribute.
Beside = tuple[str, str, str]


@dataclass
class Comparison:
    """Pages of another shape, texts that are not exact, and the harmless texts of each file."""

    shapes: list[str] = field(default_factory=list)
    inexact: list[tuple[str, str, str]] = field(default_factory=list)
    seen: dict[str, set[str]] = field(default_factory=dict)


def compare(pair: Pair) -> Comparison:
    """Every page, and every file of the interface."""
    ones, others = _files(pair.hostile.site), _files(pair.harmless.site)
    result = Comparison(shapes=sorted(ones.keys() ^ others.keys()))
    for path in sorted(ones.keys() & others.keys()):
        hostile, harmless = ones[path].read_bytes(), others[path].read_bytes()
        told = _beside(path, hostile, harmless)
        if told is None:
            result.shapes.append(path)
            continue
        result.seen[path] = {found for _, twin, _ in told for found in HARMLESS.findall(twin)}
        for text, twin, where in told:
            if not _is_exact(pair, text, twin):
                result.inexact.append((path, where, text))
    return result


def _files(site: Path) -> Mapping[str, Path]:
    found = (*site.rglob("*.html"), *site.glob("api/**/*.json"))
    return {path.relative_to(site).as_posix(): path for path in found}


def _beside(path: str, hostile: bytes, harmless: bytes) -> list[Beside] | None:
    """Each text of a file beside its twin's; None where the elements are others."""
    if path.endswith(".json"):
        return [(hostile.decode(), harmless.decode(), "data")]
    ones, others = _nodes(hostile), _nodes(harmless)
    if list(map(_shape, ones)) != list(map(_shape, others)):
        return None
    return [
        one
        for node, twin in zip(ones, others, strict=True)
        for one in _texts(node, twin)
        if any(map(str.isalpha, one[1]))
    ]


def _nodes(content: bytes) -> list[LexborNode]:
    root = LexborHTMLParser(content).root
    assert root
    return list(root.traverse(include_text=True))


def _shape(node: LexborNode) -> tuple[str | None, list[str]]:
    return node.tag, sorted(node.attributes)


def _texts(node: LexborNode, twin: LexborNode) -> Iterator[Beside]:
    if node.tag == "-text":
        yield node.text(), twin.text(), f"in {node.parent.tag if node.parent else None}"
    for name, value in twin.attributes.items():
        yield node.attributes[name] or "", value or "", f"{node.tag} {name}"


def _is_exact(pair: Pair, text: str, twin: str) -> bool:
    """Whether a text is what its twin says; what is data is compared value by value."""
    if text == twin or plain(text) == plain(pair.substituted(twin)):
        return True
    if twin.startswith(("{", "[")):
        ones, others = list(_values(json.loads(text))), list(_values(json.loads(twin)))
        return len(ones) == len(others) and all(
            _is_exact(pair, one, other) for one, other in zip(ones, others, strict=True)
        )
    return bool(SLUG.fullmatch(text) and SLUG.fullmatch(twin))


def _values(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from _values(value)
    elif isinstance(data, list):
        for value in data:
            yield from _values(value)
    else:
        yield str(data)


def plain(text: str) -> str:
    """As a browser shows it: white space is one space; and in the one form that entries have."""
    return unicodedata.normalize("NFC", " ".join(text.split()))
