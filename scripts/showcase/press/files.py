"""The only code that writes files of a site."""

import hashlib
import os
import shutil
from contextlib import suppress
from pathlib import Path

from showcase.plain_file import NotPlain, TooLarge, plain_content
from showcase.press.spare import Standing, folders_above, is_usual, mode_of_new


class CannotWrite(Exception):
    """The place of the site cannot be written; the old site is whole."""


class Files:
    """Puts files into a folder; every worker has its own after the fork.

    What has not changed is taken over from the `old` site; some of it is `standing` there already.
    """

    def __init__(self, folder: Path, old: Path, standing: Standing) -> None:
        self.standing = standing
        self._folder = folder
        self._old = old
        self._has_old = old.is_dir()
        self._mode = mode_of_new(folder)
        self._parents = set(standing.folders)

    def write(self, path: str, content: bytes) -> str:
        """Put one new file there, which nothing was put at before. Returns its sha256.

        Where the old site's holds the same it is taken over: who has that file need not fetch it.
        """
        try:
            if not (self._held(path, content) and self.keep(path)):
                _write_new(self._cleared(path), content)
        except OSError as error:
            raise CannotWrite(f"{path}: {error.strerror}") from None
        return hashlib.sha256(content).hexdigest()

    def _held(self, path: str, content: bytes) -> bool:
        """Whether the old site's file is that one."""
        if not self._has_old:
            return False
        try:
            return plain_content(f"{self._old}/{path}", len(content)) == content
        except (OSError, NotPlain, TooLarge):
            return False

    def keep(self, path: str) -> bool:
        """Take a file over from the old site; False where there is none as it would be written."""
        if path in self.standing.files:
            return True
        try:
            if not is_usual(os.lstat(f"{self._old}/{path}"), self._mode):
                return False
            os.link(f"{self._old}/{path}", self._cleared(path))
        except OSError:
            return False
        return True

    def take(self, path: str, source: Path) -> None:
        """Put a file that stands elsewhere there: as a second name of it where possible."""
        try:
            if path in self.standing.files and source.samefile(f"{self._folder}/{path}"):
                return
            _link_or_copy(source, self._cleared(path))
        except OSError as error:
            raise CannotWrite(f"{path}: {error.strerror}") from None

    def _cleared(self, path: str) -> str:
        """Where a file will be; what stands there from the beginning is taken away.

        It is the old site's own file: nothing is ever written into it.
        """
        place = f"{self._folder}/{path}"
        if path in self.standing.files:
            os.unlink(place)  # noqa: PTH108 - one for each page
            return place
        if path in self.standing.folders:
            shutil.rmtree(place)
        parent = path.rpartition("/")[0]
        if parent not in self._parents:
            self._make_folder(parent)
            self._parents.add(parent)
        return place

    def _make_folder(self, folder: str) -> None:
        """Where a file was a folder may come."""
        for path in folders_above([f"{folder}/"]) & self.standing.files:
            with suppress(OSError):  # another worker may have been here
                os.unlink(f"{self._folder}/{path}")  # noqa: PTH108 - as above
        _make_folder(f"{self._folder}/{folder}")


def _link_or_copy(source: Path, place: str) -> None:
    """What stands there already is an error: a copy would be written into it."""
    try:
        os.link(source, place)
    except FileExistsError:
        raise
    except OSError:
        shutil.copyfile(source, place)


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
