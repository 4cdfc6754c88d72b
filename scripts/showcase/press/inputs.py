"""What a build is made from: a digest that tells whether anything changed since the last one."""

import hashlib
import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from importlib.metadata import distributions
from pathlib import Path

_SKIPPED = {"__pycache__", ".git"}


@dataclass(frozen=True, slots=True)
class Record:
    """What the last build left for the next one: its input, and what each page came from."""

    inputs: str = ""
    pages: dict[str, str] = field(default_factory=dict)


def read_record(path: Path) -> Record:
    """The last build's record; an empty one where there is none or it is damaged."""
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
        return Record(str(known["inputs"]), dict(known["pages"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Record()


def write_record(path: Path, record: Record) -> None:
    """Leave the record for the next build; a half-written one is never read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps({"inputs": record.inputs, "pages": record.pages}))
    beside.replace(path)


def inputs_digest(folders: tuple[Path, ...], *values: object) -> str:
    """A digest over every file of the folders and files, the packages' versions and the values."""
    digest = hashlib.blake2b(digest_size=16)
    digest.update(repr((values, _versions())).encode())
    for folder in folders:
        for name, path in _files(folder):
            digest.update(name.encode())
            digest.update(_content(path))
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    if folder.is_file():
        yield folder.name, folder
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not _SKIPPED.intersection(path.parts):
            yield path.relative_to(folder.parent).as_posix(), path


def _content(path: Path) -> bytes:
    try:
        return hashlib.blake2b(path.read_bytes(), digest_size=16).digest()
    except OSError:
        return b"unreadable"


def _versions() -> list[tuple[str, str]]:
    return sorted((one.name, one.version) for one in distributions())


def last_changes(project: Path) -> dict[str, date]:
    """The day on which each entry was last committed, by path; empty outside a git checkout."""
    command = ["git", "log", "--format=%ct", "--name-only", "--no-renames", "--", "products"]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command
            command, cwd=project, capture_output=True, text=True, check=True, timeout=60
        )
    except (OSError, subprocess.SubprocessError):
        return {}
    return _days_by_path(done.stdout)


def _days_by_path(log: str) -> dict[str, date]:
    changed: dict[str, date] = {}
    day = date.min
    for line in log.splitlines():
        if line.isdigit():
            day = datetime.fromtimestamp(int(line), UTC).date()
        elif line:
            changed.setdefault(line, day)
    return changed
