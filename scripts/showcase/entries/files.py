"""Reads the bytes of one entry, and only of a plain file inside the folder of entries."""

import errno
import os
import stat
from pathlib import Path

from showcase.entries.decoding import LARGEST_FILE, refused, too_large
from showcase.translation import Message, message


def read_plain_file(path: Path, shown: str) -> bytes:
    """The bytes of a plain file of at most 64 KiB, never through a link and never from a device.

    Raises Refused with the reason.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise refused(shown, "missing", message("The file is missing."), _PUT_IT_HERE) from None
    except OSError as error:
        wrong = message("The file cannot be read ({reason}).", reason=reason_of(error))
        raise refused(shown, "unreadable", wrong, _CHECK_THE_RIGHTS) from None
    try:
        return _content(descriptor, shown)
    finally:
        os.close(descriptor)


def _content(descriptor: int, shown: str) -> bytes:
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        raise refused(shown, "not-a-file", message("This is not an ordinary file."), _PUT_IT_HERE)
    if found.st_size > LARGEST_FILE:
        raise too_large(shown, found.st_size)
    with os.fdopen(descriptor, "rb", closefd=False) as stream:
        return stream.read(LARGEST_FILE + 1)


def reason_of(error: OSError) -> Message | str:
    """Why the system did not let us read, in the reader's language where it is a usual reason."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


_REASONS: dict[int, Message | str] = {
    errno.EACCES: message("you have no right to read it"),
    errno.ENOENT: message("it does not exist"),
    errno.ELOOP: message("it is a link"),
    errno.ENXIO: message("it is no ordinary file"),
}
_PUT_IT_HERE = message("Put the entry here as an ordinary text file.")
_CHECK_THE_RIGHTS = message("Check the rights of the file, and put the file itself here, no link.")
