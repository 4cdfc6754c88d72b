"""Whether two sites are the same: the same pages, the same words in their bodies, as many bytes."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, islice, zip_longest
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

COMPARED = 20
MOST_APART = 0.05


class Differs(Exception):
    """The sites are not the same; the message says where."""


def assert_same_site(ours: Path, other: Path) -> None:
    """Raises Differs at another page, at the first other word or element, or at other bytes.

    Bytes are those of the files that both have: the open data and the feeds only we make.
    """
    pages = _pages(ours)
    if pages != _pages(other):
        raise Differs(f"pages: {sorted(pages ^ _pages(other))[:5]}")
    for page in islice(_of_every_kind(pages), COMPARED):
        _assert_same_body(ours / page, other / page)
    both = _files(ours) & _files(other)
    ratio = _bytes(other, both) / _bytes(ours, both)
    if abs(ratio - 1) > MOST_APART:
        raise Differs(f"bytes: {ratio:.3f}")


def _bytes(site: Path, files: set[str]) -> int:
    return sum((site / path).stat().st_size for path in files)


def _files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def _pages(site: Path) -> set[str]:
    return {path for path in _files(site) if path.endswith(".html")}


def _of_every_kind(pages: set[str]) -> Iterator[str]:
    """Pages of every kind in turn: a kind is the first part of the address and how deep it is."""
    kinds: dict[tuple[str, int], list[str]] = defaultdict(list)
    for page in sorted(pages):
        kinds[page.partition("/")[0], page.count("/")].append(page)
    return filter(None, chain.from_iterable(zip_longest(*kinds.values())))


def _assert_same_body(ours: Path, other: Path) -> None:
    for one, two in zip_longest(_told(ours), _told(other)):
        if one != two:
            raise Differs(f"{ours}: {one}\n{other}: {two}")


def _told(page: Path) -> Iterator[str]:
    """The elements of a body in their order, and its words."""
    body = LexborHTMLParser(page.read_bytes()).body
    assert body is not None
    for node in body.traverse(include_text=True):
        if node.tag == "-text":
            yield from (node.text_content or "").split()
        else:
            yield f"<{node.tag} class={node.attributes.get('class')}>"
