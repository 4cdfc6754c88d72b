"""A new tree is made beside the old one, then both change places."""

import ctypes
import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from showcase.press.files import CannotWrite, Files
from showcase.press.workers import worker_pool

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100
# To remove so many files takes longer than to begin workers.
MANY = 5_000
_UNSUPPORTED = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


class NewTree:
    """A site in the making, in a folder beside the place where it will stand.

    Used as a context: what is not put in place is removed, and the old site stays.
    """

    def __init__(self, place: Path) -> None:
        """Make the folder; raises CannotWrite where that is not allowed."""
        self.place = place
        self.folder = _beside(place, "new")
        self.files = Files(self.folder, place)
        self.written: set[str] = set()
        self.kept: set[str] = set()
        self.digests: dict[str, str] = {}
        try:
            clear_left_overs(place)
            self.folder.mkdir(parents=True)
            if place.exists() and not os.access(place, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        except OSError as error:
            self._remove()
            raise CannotWrite(f"{place}: {error.strerror}") from None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_ended: object) -> None:
        """Remove what was not put in place."""
        self._remove()

    def _remove(self) -> None:
        _remove(self.folder)

    def write(self, path: str, content: bytes) -> None:
        """Put one new file into the tree; the same path twice is an error."""
        self.add(path, self.files.write(path, content))

    def add(self, path: str, digest: str) -> None:
        """Know of a file that a worker has put there: its sha256, or "" if it was taken over."""
        self.written.add(path)
        if digest:
            self.digests[path] = digest
        else:
            self.kept.add(path)

    def keep(self, path: str) -> bool:
        """Take a file over from the old site; False where the old site has it not."""
        is_kept = self.files.keep(path)
        if is_kept:
            self.add(path, "")
        return is_kept

    def take(self, path: str, source: Path) -> None:
        """Put a file that stands elsewhere into the tree: as a second name of it where possible."""
        self.files.take(path, source)
        self.written.add(path)

    def put_in_place(self, jobs: int = 1) -> None:
        """The new tree becomes the site, the old one is removed: by workers, where it is large."""
        try:
            if self.place.exists():
                _exchange(self.folder, self.place)
            else:
                self.folder.rename(self.place)
        except OSError as error:
            raise CannotWrite(f"{self.place}: {error.strerror}") from None
        if jobs > 1 and len(self.written) > MANY and self.folder.exists():
            with worker_pool(jobs) as executor:
                list(executor.map(_remove, _branches(self.folder)))


def _exchange(new: Path, old: Path) -> None:
    """Both change places in one step; where the system cannot, by renames, the site absent briefly.

    A build killed between two renames leaves the old site aside; the next build puts it back.
    """
    if _exchanged_at_once(new, old):
        return
    aside = _beside(old, "old")
    try:
        old.rename(aside)
        new.rename(old)
    except BaseException:
        if aside.exists():
            aside.rename(old)
        raise
    aside.rename(new)


def _exchanged_at_once(new: Path, old: Path) -> bool:
    libc = ctypes.CDLL(None, use_errno=True)
    renameat2 = getattr(libc, "renameat2", None)
    if renameat2 is None:
        return False
    paths = _AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(old)
    if renameat2(*paths, _RENAME_EXCHANGE) == 0:
        return True
    error = ctypes.get_errno()
    if error in _UNSUPPORTED:
        return False
    raise OSError(error, os.strerror(error))


def _beside(place: Path, kind: str) -> Path:
    return place.with_name(f".{place.name}.{kind}-{os.getpid()}")


def clear_left_overs(place: Path) -> None:
    """Remove what killed builds left beside the site; an old site left aside is put back."""
    for folder in _left_overs(place, "old"):
        if not place.exists():
            folder.rename(place)
    for folder in (*_left_overs(place, "old"), *_left_overs(place, "new")):
        _remove(folder)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _branches(folder: Path) -> list[Path]:
    """The folders two steps below: many, and with nearly all of its files."""
    return [
        branch
        for limb in folder.iterdir()
        if limb.is_dir()
        for branch in limb.iterdir()
        if branch.is_dir()
    ]


def _left_overs(place: Path, kind: str) -> Iterator[Path]:
    for folder in place.parent.glob(f".{place.name}.{kind}-*"):
        owner = folder.name.rpartition("-")[2]
        if owner == str(os.getpid()) or not _is_running(owner):
            yield folder


def _is_running(owner: str) -> bool:
    try:
        os.kill(int(owner), 0)
    except PermissionError:
        return True
    except (ValueError, OSError, OverflowError):
        return False
    return True
