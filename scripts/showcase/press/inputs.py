"""What a build is made from: a digest that tells whether anything changed since the last one."""

import hashlib
import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import FileIO
from pathlib import Path
from typing import NamedTuple

from pydantic_core import to_json

from showcase.checked import leave, read_left
from showcase.digest import digest_of
from showcase.translation import Language

_SKIPPED = {"__pycache__", ".git"}


@dataclass(frozen=True, slots=True)
class Record:
    """What the last build left for the next one: its input, and what each file came from.

    All by digests: nothing is taken over that does not come from the same as now. `site` tells
    the folder that it speaks of, `common` by language what all its pages were printed with.
    `targets` are the files that pages lead to, `fragments` the places in other pages: page,
    target, id.
    """

    site: str = ""
    inputs: str = ""
    common: dict[Language, str] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    exports: dict[str, str] = field(default_factory=dict)
    targets: list[str] = field(default_factory=list)
    fragments: list[list[str]] = field(default_factory=list)


def read_record(path: Path, site: Path) -> Record:
    """The last build's record; an empty one if it is not of the site that stands, or damaged."""
    try:
        record = Record(**json.loads(read_left(path) or b""))
    except (ValueError, TypeError):
        return Record()
    return record if record.site == identity_of(site) else Record()


def identity_of(site: Path) -> str:
    """Tells one folder from another that stands at the same place; empty where there is none."""
    try:
        found = site.stat()
    except OSError:
        return ""
    return f"{found.st_ino} {found.st_mtime_ns}"


def write_record(path: Path, record: Record) -> None:
    """Leave the record for the next build.

    The site stands already: where the disk is full the next build begins from nothing.
    """
    leave(path, to_json(record))


class Inputs(NamedTuple):
    """What stood somewhere: one digest over all of it, and one of each plain file by its place."""

    digest: str
    files: Mapping[str, bytes]


def read_inputs(places: Iterable[Path], *values: object) -> Inputs:
    """All that stands in the folders and files, and the values."""
    digest = hashlib.blake2b(repr(values).encode(), digest_size=16)
    files: dict[str, bytes] = {}
    for place in places:
        root = str(place.resolve())
        for name, kind, content in _things(root, ""):
            digest.update(f"{name!r} {kind} {content.hex()}\n".encode())
            if kind == stat.S_IFREG:
                files[root + name] = content
    return Inputs(digest.hexdigest(), files)


def inputs_digest(places: Iterable[Path], *values: object) -> str:
    """A digest over all that stands in the folders and files, and over the values."""
    return read_inputs(places, *values).digest


def _things(place: str, name: str) -> Iterator[tuple[str, int, bytes]]:
    """What stands there and below: name, kind and digest; links and devices are not opened.

    Places are texts here: there are thousands, and a `Path` takes longer than to read its file.
    """
    try:
        kind = stat.S_IFMT(os.lstat(place).st_mode)
        content = _content(place) if kind == stat.S_IFREG else b""
        names = sorted(os.listdir(place)) if kind == stat.S_IFDIR else []  # noqa: PTH208 - as above
    except OSError as error:
        yield name, 0, str(error.errno).encode()
        return
    yield name, kind, content
    for child in names:
        if child not in _SKIPPED:
            yield from _things(f"{place}/{child}", f"{name}/{child}")


def _content(place: str) -> bytes:
    with FileIO(place) as stream:
        return digest_of(stream.readall())


def package_versions() -> list[str]:
    """Every installed package by the folder of its record: another may print another page."""
    folders = (Path(place) for place in sys.path if place)
    return sorted(
        record.name
        for folder in folders
        if folder.is_dir()
        for record in folder.glob("*.dist-info")
    )


def last_commit(folder: Path) -> str:
    """The commit that is checked out around a folder; empty outside a git checkout."""
    return _git(folder, "rev-parse", "HEAD").strip()


@dataclass(frozen=True, slots=True)
class Days:
    """When an entry was first committed, and when last."""

    added: date
    changed: date


def days_of_entries(products: Path) -> dict[str, Days]:
    """When each entry was committed, by `products/…`; empty outside a checkout."""
    log = _git(
        products, "log", "--format=%ct", "--name-only", "--no-renames", "--relative", "--", "."
    )
    return _days_by_path(log)


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command
            ["git", "-c", "core.quotepath=off", *arguments],  # noqa: S607 - the git of the system
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout


def _days_by_path(log: str) -> dict[str, Days]:
    found: dict[str, Days] = {}
    day = date.min
    for line in log.splitlines():
        if line.isdigit():
            day = datetime.fromtimestamp(int(line), UTC).date()
        elif line:
            path = f"products/{line}"
            last = found[path].changed if path in found else day
            found[path] = Days(day, last)
    return found
