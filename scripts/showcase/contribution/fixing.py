"""What `showcase fix` can do to a file: a list of fixers, each shows its change before it is made.

A fixer loses nothing: where something would be lost, it says so and leaves the file alone.
"""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from showcase.contribution.canonical import canonical_form
from showcase.contribution.change import Change, Outcome
from showcase.contribution.picture_alone import picture_alone
from showcase.entries.layout import FileKind, kind_of

Fixer = Callable[[Path, str], Outcome]

# Which fixers a kind of file goes through, in this order.
FIXERS: dict[FileKind, tuple[Fixer, ...]] = {
    "product": (canonical_form,),
    "province": (canonical_form,),
    "collection": (canonical_form,),
    "photo": (picture_alone,),
}


@dataclass(frozen=True, slots=True)
class Fixable:
    """A file that a fixer knows: where it is, how messages call it, of which kind it is."""

    path: Path
    shown: str
    kind: FileKind


def fixable_files(root: Path, start: Path, shown: str) -> Iterator[Fixable]:
    """The files at or below `start` that a fixer knows; links are not followed.

    `root` is the folder of entries and `shown` its name in messages.
    """
    found = sorted(start.rglob("*")) if start.is_dir() else [start]
    for path in found:
        inside = Path(os.path.relpath(path, root)).as_posix()
        kind = kind_of(inside)
        if kind in FIXERS and stat.S_ISREG(path.lstat().st_mode):
            yield Fixable(path, f"{shown}/{inside}", kind)


def outcomes(file: Fixable) -> Iterator[Outcome]:
    """What each fixer of a file would do, one after the other has been made or refused."""
    for fixer in FIXERS[file.kind]:
        yield fixer(file.path, file.shown)


def make(change: Change) -> None:
    """Make a change: the file is there in full, as it was or as it will be, at every moment."""
    beside = change.path.with_name(f".{change.path.name}.new-{os.getpid()}")
    try:
        beside.write_bytes(change.after)
        beside.chmod(stat.S_IMODE(change.path.stat().st_mode))
        beside.replace(change.path)
    finally:
        beside.unlink(missing_ok=True)
