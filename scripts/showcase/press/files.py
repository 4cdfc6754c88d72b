"""The only code that writes files of a site."""

import hashlib
import os
import shutil
from contextlib import suppress
from pathlib import Path


class CannotWrite(Exception):
    """The place of the site cannot be written; the old site is whole."""


class Files:
    """Puts files into a folder; every worker has its own after the fork.

    What has not changed is taken over from the `old` site.
    """

    def __init__(self, folder: Path, old: Path) -> None:
        self._folder = folder
        self._old = old
        self._parents: set[str] = set()

    def write(self, path: str, content: bytes) -> str:
        """Put one new file there; the same path twice is an error. Returns its sha256."""
        try:
            _write_new(self._target(path), content)
        except OSError as error:
            raise CannotWrite(f"{path}: {error.strerror}") from None
        return hashlib.sha256(content).hexdigest()

    def keep(self, path: str) -> bool:
        """Take a file over from the old site; False where the old site has it not."""
        try:
            os.link(f"{self._old}/{path}", self._target(path))
        except OSError:
            return False
        return True

    def take(self, path: str, source: Path) -> None:
        """Put a file that stands elsewhere there: as a second name of it where possible."""
        try:
            target = self._target(path)
            try:
                os.link(source, target)
            except OSError:
                shutil.copyfile(source, target)
        except OSError as error:
            raise CannotWrite(f"{path}: {error.strerror}") from None

    def _target(self, path: str) -> str:
        parent = path.rpartition("/")[0]
        if parent not in self._parents:
            _make_folder(f"{self._folder}/{parent}")
            self._parents.add(parent)
        return f"{self._folder}/{path}"


def _write_new(path: str, content: bytes) -> None:
    """There are thousands of files: the system is asked for no more than it takes."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)


def _make_folder(path: str) -> None:
    """The folder above stands nearly always."""
    with suppress(FileExistsError):
        try:
            os.mkdir(path)  # noqa: PTH102 - one for each page
        except FileNotFoundError:
            Path(path).mkdir(parents=True, exist_ok=True)
