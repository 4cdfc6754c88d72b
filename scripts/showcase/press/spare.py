"""The spare: the tree that was replaced, kept beside the site. The next new tree begins with it.

Nothing is remembered of it: whatever has come to stand in it, only what is the site's too stays.
"""

import os
import shutil
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

Look = tuple[int, int, int, int]
_OF_FILES = 0o644


class Standing(NamedTuple):
    """What stands in a new tree from the beginning.

    The files are second names of files of the site, never to be written into.
    """

    files: frozenset[str] = frozenset()
    folders: frozenset[str] = frozenset()


def prune(spare: Path, site: Path, folder: Path) -> Standing | None:
    """Leave in the spare what is the site's too; None where it cannot be the new `folder`."""
    try:
        return _pruned(str(spare), str(site), _look(str(folder)))
    except OSError:
        return None


def take_up(spare: Path, folder: Path, standing: Standing | None) -> Standing:
    """The pruned spare takes the place of the empty new folder.

    One that cannot be used is removed as far as that is allowed, and the folder stays empty.
    """
    try:
        if standing is not None:
            # The site is known by the time of its folder, which may have been the site before.
            os.utime(spare)
            spare.rename(folder)
            return standing
    except OSError:
        pass
    remove(spare)
    return Standing()


def _pruned(spare: str, site: str, new: Look) -> Standing:
    """All folders stay, and what is one file in both trees; the rest is removed.

    Raises OSError where a folder is not as a new one would be: its owner, mode or device.
    """
    files, folders, start = set(), [spare], len(spare) + 1
    mode = new[3] & _OF_FILES
    for folder in folders:  # more come while they are walked
        if _look(folder) != new:
            raise PermissionError(folder)
        with os.scandir(folder) as entries:
            found = list(entries)
        for entry in found:
            path = entry.path[start:]
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            elif _is_file(f"{site}/{path}", new[0], entry.inode(), mode):
                files.add(path)
            else:
                os.unlink(entry.path)  # noqa: PTH108 - there may be thousands
    return Standing(frozenset(files), frozenset(one[start:] for one in folders[1:]))


def _look(folder: str) -> Look:
    found = os.lstat(folder)
    return found.st_dev, found.st_uid, found.st_gid, found.st_mode


def _is_file(place: str, device: int, inode: int, mode: int) -> bool:
    try:
        found = os.lstat(place)
    except OSError:
        return False
    return found.st_ino == inode and found.st_dev == device and is_usual(found, mode)


def mode_of_new(folder: Path) -> int:
    """The mode that a file gets which is written into a new folder: as the user's mask has it."""
    return folder.stat().st_mode & _OF_FILES


def is_usual(found: os.stat_result, mode: int) -> bool:
    """Whether a file could have been written so; one of another mask a server might not read."""
    return stat.S_ISREG(found.st_mode) and stat.S_IMODE(found.st_mode) == mode


def drop_outdated(tree: str, standing: Standing, written: set[str]) -> None:
    """Remove what stands in a tree from the beginning and does not belong there."""
    # A folder may have come where a file was, or a file where a folder was.
    gone = (FileNotFoundError, IsADirectoryError, NotADirectoryError)
    for path in standing.files - written:
        with suppress(*gone):
            os.unlink(f"{tree}/{path}")  # noqa: PTH108 - as above
    for folder in sorted(standing.folders - folders_above(written), reverse=True):
        with suppress(*gone):
            os.rmdir(f"{tree}/{folder}")  # noqa: PTH106 - as above


def folders_above(paths: Iterable[str]) -> set[str]:
    """Every folder that the files stand in."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def remove(place: Path) -> None:
    """Remove all that stands there, as far as that is allowed; no link is followed."""
    shutil.rmtree(place, ignore_errors=True)
    with suppress(OSError):
        place.unlink()
