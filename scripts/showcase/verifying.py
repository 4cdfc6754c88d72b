"""Is what stands somewhere a certain build? Its files against the list in `build.json`."""

import hashlib
import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from showcase.contribution.fetching import CannotFetch, Fetcher, Limits
from showcase.press.build_json import (
    BUILD_JSON,
    BuildJson,
    NoBuild,
    digest_of_file,
    read_build_json,
)
from showcase.press.hosting.rules import is_sent
from showcase.translation import Message, Reasoned, message

LIMITS = Limits(largest=256 * 1024 * 1024, seconds=60)
_PAGE = "index.html"
# Hosts send it with the status of an error, and some move its address.
_NOT_FOUND = "404.html"

Kind = Literal["differs", "missing", "stray"]


class CannotVerify(Reasoned):
    """There is nothing to compare with; `reason` says why."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that is not as the build has it."""

    path: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of it: the differences, and how many files were looked at of how many."""

    differences: tuple[Difference, ...]
    looked_at: int
    of: int


def verify_folder(folder: Path, build: BuildJson | None) -> Verdict:
    """Every file of a folder; against its own list where no build is given."""
    try:
        published = _read((folder / BUILD_JSON).read_bytes())
    except OSError:
        raise CannotVerify(_nothing_at(str(folder))) from None
    wanted = build or published
    found = {path: digest_of_file(folder / path) for path in _paths(folder) if path != BUILD_JSON}
    return Verdict(tuple(_compared(wanted.files, found)), len(found), len(wanted.files))


def verify_address(
    address: str, build: BuildJson | None, fetcher: Fetcher, most: int | None, pause: float
) -> Verdict:
    """The published list against the build, then files as they are sent: `most` of them, or all.

    One question at a time, `pause` seconds between two.
    """
    root = f"{address.rstrip('/')}/"
    published = _read(_fetched(f"{root}{BUILD_JSON}", fetcher, {200}))
    wanted = build or published
    differences = {one.path: one for one in _compared(wanted.files, published.files)}
    asked = _some([path for path in sorted(wanted.files) if is_sent(path)], most)
    for path in asked:
        time.sleep(pause)
        kind = _sent(root, path, wanted.files[path], fetcher)
        if kind:
            differences[path] = Difference(path, kind)
    return Verdict(tuple(sorted(differences.values(), key=_path)), len(asked), len(wanted.files))


def _sent(root: str, path: str, digest: str, fetcher: Fetcher) -> Kind | None:
    good = {200, 404} if path.endswith(_NOT_FOUND) else {200}
    try:
        content = _fetched(f"{root}{path.removesuffix(_PAGE)}", fetcher, good)
    except CannotVerify:
        return "missing"
    return None if hashlib.sha256(content).hexdigest() == digest else "differs"


def _fetched(address: str, fetcher: Fetcher, good: set[int]) -> bytes:
    try:
        answer = fetcher.fetch(address)
    except CannotFetch as error:
        raise CannotVerify(error.reason) from None
    if answer.status not in good:
        raise CannotVerify(_nothing_at(address))
    return answer.content


def _read(content: bytes) -> BuildJson:
    try:
        return read_build_json(content)
    except NoBuild:
        raise CannotVerify(message("The list {file} is damaged.", file=BUILD_JSON)) from None


def _nothing_at(place: str) -> Message:
    return message("There is no {file} at {place}.", file=BUILD_JSON, place=place)


def _compared(wanted: dict[str, str], found: dict[str, str]) -> Iterator[Difference]:
    kinds: tuple[tuple[Kind, Callable[[str], bool]], ...] = (
        ("missing", lambda path: path not in found),
        ("stray", lambda path: path not in wanted),
        ("differs", lambda path: wanted[path] != found[path]),
    )
    for path in sorted(wanted.keys() | found.keys()):
        kind = next((kind for kind, holds in kinds if holds(path)), None)
        if kind:
            yield Difference(path, kind)


def _path(one: Difference) -> str:
    return one.path


def _some(paths: Sequence[str], most: int | None) -> list[str]:
    """So many of them, evenly over the whole site, and the home page always."""
    if most is None or len(paths) <= most:
        return list(paths)
    chosen = {paths[number * len(paths) // most] for number in range(most - 1)}
    return sorted(chosen | {_PAGE})


def _paths(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        for name in names:
            yield os.path.relpath(f"{place}/{name}", folder)
