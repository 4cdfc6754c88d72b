"""A new tree is made beside the old one, then both change places."""

import ctypes
import errno
import os
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from contextlib import suppress
from pathlib import Path
from typing import Self

from showcase.press.files import CannotWrite, Files
from showcase.press.spare import Standing, drop_outdated, prune, remove, take_up

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100
_UNSUPPORTED = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


class NewTree:
    """A site in the making, in a folder beside the place where it will stand.

    Used as a context: what is not put in place is removed, and the old site stays.
    """

    def __init__(self, place: Path) -> None:
        """Make the folder; raises CannotWrite where that is not allowed."""
        self.place = place
        self.folder = _beside(place, "new")
        self.spare = place.with_name(f".{place.name}.spare")
        self.written: set[str] = set()
        self.kept: set[str] = set()
        self.digests: dict[str, str] = {}
        try:
            clear_left_overs(place)
            self.folder.mkdir(parents=True)
            if place.exists() and not os.access(place, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            self.files = Files(self.folder, place, Standing())
        except OSError as error:
            remove(self.folder)
            raise CannotWrite(f"{place}: {error.strerror}") from None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_ended: object) -> None:
        """Remove what was not put in place."""
        remove(self.folder)

    def pruned_spare(self, executor: Executor) -> Future[Standing | None]:
        """What was replaced last, being made ready to become the tree."""
        return executor.submit(prune, self.spare, self.place, self.folder)

    def begin_with_spare(self, pruned: Standing | None) -> None:
        """Before anything is put into the tree: what was replaced last becomes the tree."""
        self.files = Files(self.folder, self.place, take_up(self.spare, self.folder, pruned))

    def write(self, path: str, content: bytes) -> None:
        """Put one new file into the tree; the same path twice is an error."""
        self.add(path, self.files.write(path, content))

    def add(self, path: str, digest: str) -> None:
        """Know of a file that a worker has put there: its sha256, or "" if it was taken over.

        Raises CannotWrite where one was put at the same path before.
        """
        self._know(path)
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
        self._know(path)

    def _know(self, path: str) -> None:
        if path in self.written:
            raise CannotWrite(f"{path}: {os.strerror(errno.EEXIST)}")
        self.written.add(path)

    def drop_outdated(self) -> None:
        """Nothing of the old site stays that was not taken over. Raises CannotWrite."""
        try:
            drop_outdated(str(self.folder), self.files.standing, self.written)
        except OSError as error:
            raise CannotWrite(f"{self.place}: {error.strerror}") from None

    def put_in_place(self) -> None:
        """The new tree becomes the site, the old one the spare; `drop_outdated` comes before."""
        try:
            if self.place.exists():
                _exchange(self.folder, self.place)
            else:
                self.folder.rename(self.place)
        except OSError as error:
            raise CannotWrite(f"{self.place}: {error.strerror}") from None
        with suppress(OSError):  # no spare: the next build begins with nothing
            self.folder.rename(self.spare)


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
        remove(folder)


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
