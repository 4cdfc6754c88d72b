"""What a parcel would change in `products/`, tried on a copy before anything is written."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from showcase.contribution.parcel.archive import FOLDER, read_archive
from showcase.contribution.parcel.plain_values import values_of
from showcase.contribution.parcel.withheld import with_photos, with_withheld
from showcase.entries.product_entry import ProductEntry
from showcase.entries.reading import read_entries
from showcase.entries.writing import schema_line, write_entry
from showcase.problem import Place, Problem
from showcase.translation import message

What = Literal["new", "changed", "same"]


@dataclass(frozen=True, slots=True)
class Change:
    """One file of the parcel: its path below `products/`, and what it does there."""

    path: str
    what: What
    content: bytes


@dataclass(frozen=True, slots=True)
class Adding:
    """What a parcel would do, and what speaks against it: with problems nothing is written."""

    changes: tuple[Change, ...]
    problems: tuple[Problem, ...] = ()


def try_parcel(
    parcel: Path, products: Path, today: date, executor: Executor, *, may_replace: bool
) -> Adding:
    """Hold a zip file against the rules, as if it were in `products` already; writes nothing."""
    archive = read_archive(parcel)
    if archive.problems:
        return Adding((), archive.problems)
    changes = tuple(_changes(archive.files, products, may_replace=may_replace))
    if not may_replace and (problems := tuple(_overwriting(changes, parcel.name))):
        return Adding(changes, problems)
    return Adding(changes, _problems_with(changes, parcel.name, products, today, executor))


def put_in(adding: Adding, products: Path) -> None:
    """Write what was tried; each file is whole before it takes its place."""
    for change in adding.changes:
        if change.what != "same":
            _write(products / change.path, change.content)


def _changes(files: Mapping[str, bytes], products: Path, *, may_replace: bool) -> Iterator[Change]:
    for path, sent in sorted(files.items()):
        old = _old(products / path)
        is_merged = may_replace and old is not None and path.endswith(".yml")
        content = _merged(sent, old or b"", products / path, files) if is_merged else sent
        what: What = "new" if old is None else "same" if old == content else "changed"
        yield Change(path, what, content)


def _old(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None


def _merged(sent: bytes, old: bytes, place: Path, files: Mapping[str, bytes]) -> bytes:
    """The sent entry, with what of the old one the sender could not see."""
    new_values, old_values = values_of(sent), values_of(old)
    if new_values is None or old_values is None:
        return sent
    folder = place.parent
    beside = {one.name for one in folder.iterdir() if one.suffix != ".yml"}
    there = frozenset(beside) - {Path(path).name for path in files if _is_in(path, folder)}
    merged = with_photos(with_withheld(new_values, old_values), old_values, there)
    if merged == new_values:
        return sent
    return write_entry(ProductEntry, merged, schema_line(ProductEntry)).encode()


def _is_in(path: str, folder: Path) -> bool:
    return path.split("/")[:2] == [folder.parent.name, folder.name]


def _overwriting(changes: tuple[Change, ...], shown: str) -> Iterator[Problem]:
    for change in changes:
        if change.what == "changed":
            yield Problem(
                Place(f"{shown}!{FOLDER}{change.path}"),
                "stands-already",
                message("This file stands in the catalogue already, with other content."),
                message("To put the new one in its place: --replace."),
            )


def _problems_with(
    changes: tuple[Change, ...], shown: str, products: Path, today: date, executor: Executor
) -> tuple[Problem, ...]:
    """What the check says of the catalogue with the parcel that it does not say without."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "products"
        shutil.copytree(products, copy, symlinks=True, copy_function=_link)
        for change in changes:
            _write(copy / change.path, change.content)
        after = read_entries(copy, today, executor, products.as_posix()).errors
    if not after:
        return ()
    before = set(
        map(_identity, read_entries(products, today, executor, products.as_posix()).errors)
    )
    ours = {f"{products.as_posix()}/{change.path}": change.path for change in changes}
    return tuple(_shown(one, ours, shown) for one in after if _identity(one) not in before)


def _link(source: str, target: str) -> None:
    """The same file under a second name, where the system can: nobody writes into it."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copyfile(source, target, follow_symlinks=False)


def _identity(problem: Problem) -> tuple[object, ...]:
    return problem.place, problem.code, problem.line("en")


def _shown(problem: Problem, ours: Mapping[str, str], shown: str) -> Problem:
    """A problem of a file of the parcel is shown where its sender can find it."""
    path, line, column = problem.place
    if path not in ours:
        return problem
    return replace(problem, place=Place(f"{shown}!{FOLDER}{ours[path]}", line, column))


def _write(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    descriptor, beside = tempfile.mkstemp(dir=place.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        Path(beside).chmod(0o644)
        Path(beside).replace(place)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
