"""Reads the bytes of a plain file: never through a link, never from a device, never too many."""

import errno
import os
import stat
from pathlib import Path

from showcase.translation import Message, message


class NotPlain(Exception):
    """What stands there is no ordinary file."""


class TooLarge(Exception):
    """The file is larger than it may be; carries its size in bytes."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


def plain_content(path: Path | str, largest: int) -> bytes:
    """The bytes of a plain file of at most so many bytes.

    Raises OSError, NotPlain or TooLarge.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise NotPlain
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            # Room for the largest file would cost more than to read a small one.
            content = stream.read(min(found.st_size, largest) + 1)
            if len(content) > found.st_size:  # it has grown meanwhile
                content += stream.read(max(0, largest + 1 - len(content)))
    finally:
        os.close(descriptor)
    if len(content) > largest:
        raise TooLarge(max(found.st_size, len(content)))
    return content


def reason_of(error: OSError) -> Message | str:
    """Why the system did not let us read, in the reader's language where it is a usual reason."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


_REASONS: dict[int, Message | str] = {
    errno.EACCES: message("you have no right to read it"),
    errno.ENOENT: message("it does not exist"),
    errno.ELOOP: message("it is a link"),
    errno.ENXIO: message("it is no ordinary file"),
}
