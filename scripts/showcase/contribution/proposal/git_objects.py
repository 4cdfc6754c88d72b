"""Reads commits of a Git repository as values; nothing of them is checked out or run."""

import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

LINK, SUBMODULE, PROGRAM, PLAIN_FILE, NOTHING = "120000", "160000", "100755", "100644", "000000"


class CannotRead(Exception):
    """Git did not answer; its own sentence says why."""


class Change(NamedTuple):
    """One path that differs: mode before and after ("000000": not there), and its blob."""

    path: str
    mode_before: str
    mode: str
    blob: str


class Entry(NamedTuple):
    """One path of a commit. A submodule or a folder of another repository has no size."""

    path: str
    mode: str
    blob: str
    size: int


@dataclass(frozen=True, slots=True)
class Repository:
    """A Git repository by the folder it stands in."""

    folder: Path

    def commit(self, ref: str) -> str:
        """The commit that a branch, tag or expression means. Raises CannotRead if none does."""
        wanted = f"{ref}^{{commit}}"
        return self._git("rev-parse", "--verify", "--end-of-options", wanted).decode().strip()

    def merge_base(self, base: str, head: str) -> str:
        """The last commit that both have: what `head` was made from."""
        return self._git("merge-base", base, head).decode().strip()

    def changes(self, base: str, head: str) -> tuple[Change, ...]:
        """Every path that differs between two commits; a move is one path gone and one come."""
        written = self._git(
            "diff", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-ext-diff", base, head
        )
        parts = iter(written.split(b"\0"))
        return tuple(_change(told, path) for told, path in zip(parts, parts, strict=False))

    def entries(self, commit: str, below: str) -> tuple[Entry, ...]:
        """Every path of a commit below a folder."""
        written = self._git("ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", f"{below}/")
        return tuple(_entry(line) for line in written.split(b"\0") if line)

    def contents(self, blobs: Iterable[str]) -> Iterator[bytes]:
        """The bytes of blobs, in their order, one at a time."""
        command = [_program(), "-C", str(self.folder), "cat-file", "--batch"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:  # noqa: S603 -- a fixed program
            assert running.stdin is not None  # both are pipes, as asked for
            assert running.stdout is not None
            for blob in blobs:
                running.stdin.write(f"{blob}\n".encode())
                running.stdin.flush()
                size = int(running.stdout.readline().rpartition(b" ")[2])
                yield running.stdout.read(size + 1)[:-1]

    def content_at(self, commit: str, path: str) -> bytes | None:
        """The bytes of one path of a commit; None when it is not there."""
        try:
            return self._git("cat-file", "blob", f"{commit}:{path}")
        except CannotRead:
            return None

    def _git(self, *arguments: str, given: bytes = b"") -> bytes:
        command = [_program(), "-C", str(self.folder), *arguments]
        try:
            done = subprocess.run(  # noqa: S603 -- a fixed program, refs are resolved to hashes first
                command, input=given, capture_output=True, check=True
            )
        except subprocess.CalledProcessError as error:
            raise CannotRead(error.stderr.decode(errors="replace").strip()) from None
        except OSError as error:
            raise CannotRead(str(error)) from None
        return done.stdout


def _program() -> str:
    return shutil.which("git") or "git"


def _change(told: bytes, path: bytes) -> Change:
    before, after, _, blob, _ = told.decode().lstrip(":").split(" ")
    return Change(_text(path), before, after, blob)


def _entry(line: bytes) -> Entry:
    told, _, path = line.partition(b"\t")
    mode, _, blob, size = told.decode().split()
    return Entry(_text(path), mode, blob, 0 if size == "-" else int(size))


def _text(path: bytes) -> str:
    return path.decode("utf-8", "surrogateescape")
