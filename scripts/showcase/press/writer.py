"""The only code that writes: a new tree beside the old one, then both change places."""

import ctypes
import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100
_UNSUPPORTED = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


class CannotWrite(Exception):
    """The place of the site cannot be written; the old site is whole."""


class NewTree:
    """A site in the making, in a folder beside the place where it will stand.

    Used as a context: what is not put in place is removed, and the old site stays.
    """

    def __init__(self, place: Path) -> None:
        """Make the folder; raises CannotWrite where that is not allowed."""
        self.place = place
        self.folder = place.with_name(f".{place.name}.new-{os.getpid()}")
        self._parents: set[str] = set()
        try:
            self.folder.mkdir(parents=True)
            if place.exists() and not os.access(place, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        except OSError as error:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise CannotWrite(f"{place}: {error.strerror}") from None

    def __enter__(self) -> "NewTree":
        """Begin."""
        return self

    def __exit__(self, *_ended: object) -> None:
        """Remove what was not put in place."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, path: str, content: bytes) -> None:
        """Put one new file into the tree; the same path twice is an error."""
        try:
            descriptor = os.open(self._target(path), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
            with open(descriptor, "wb", buffering=0) as stream:
                stream.write(content)
        except OSError as error:
            raise CannotWrite(f"{path}: {error.strerror}") from None

    def keep(self, path: str) -> bool:
        """Take a file over from the old site; False where the old site has it not."""
        try:
            os.link(self.place / path, self._target(path))
        except OSError:
            return False
        return True

    def put_in_place(self) -> None:
        """The new tree becomes the site, the old one is removed."""
        try:
            if self.place.exists():
                _exchange(self.folder, self.place)
            else:
                self.folder.rename(self.place)
        except OSError as error:
            raise CannotWrite(f"{self.place}: {error.strerror}") from None

    def _target(self, path: str) -> str:
        parent = path.rpartition("/")[0]
        if parent not in self._parents:
            (self.folder / parent).mkdir(parents=True, exist_ok=True)
            self._parents.add(parent)
        return f"{self.folder}/{path}"


def _exchange(new: Path, old: Path) -> None:
    """Both change places in one step; where the system cannot, by two renames."""
    libc = ctypes.CDLL(None, use_errno=True)
    renameat2 = getattr(libc, "renameat2", None)
    if renameat2 is not None:
        done = renameat2(
            _AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(old), _RENAME_EXCHANGE
        )
        if done == 0:
            return
        error = ctypes.get_errno()
        if error not in _UNSUPPORTED:
            raise OSError(error, os.strerror(error))
    aside = old.with_name(f".{old.name}.old-{os.getpid()}")
    old.rename(aside)
    new.rename(old)
    aside.rename(new)


def remove_left_overs(place: Path) -> None:
    """Remove trees that a killed build left beside the site."""
    for folder in left_overs(place):
        shutil.rmtree(folder, ignore_errors=True)


def left_overs(place: Path) -> Iterable[Path]:
    """Trees of builds that no longer run."""
    for folder in place.parent.glob(f".{place.name}.new-*"):
        owner = folder.name.rpartition("-")[2]
        if not owner.isdigit() or not Path(f"/proc/{owner}").exists():
            yield folder
