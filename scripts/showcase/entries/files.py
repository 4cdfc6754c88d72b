"""Reads the bytes of one entry, and only of a plain file inside the folder of entries."""

import os
import stat
from pathlib import Path

from showcase.entries.yaml_reader import LARGEST_FILE, Refused
from showcase.problem import Place, Problem
from showcase.translation import Message, message


def read_plain_file(path: Path, shown: str) -> bytes:
    """The bytes of a plain file of at most 64 KiB, never through a link and never from a device.

    Raises Refused with the reason.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        raise _refused(shown, "missing", message("The file is missing.")) from None
    except OSError as error:
        wrong = message("The file cannot be read ({reason}).", reason=error.strerror)
        raise _refused(shown, "unreadable", wrong) from None
    with os.fdopen(descriptor, "rb") as stream:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise _refused(shown, "not-a-file", message("This is not an ordinary file."))
        if found.st_size > LARGEST_FILE:
            wrong = message("The file has {size} bytes.", size=found.st_size)
            raise _refused(shown, "too-large", wrong)
        return stream.read(LARGEST_FILE + 1)


_ADVICE = {
    "too-large": message("An entry has at most {most} bytes.", most=LARGEST_FILE),
    "unreadable": message("Check the rights of the file, and put the file itself here, no link."),
}


def _refused(shown: str, code: str, wrong: Message) -> Refused:
    advice = _ADVICE.get(code, message("Put the entry here as an ordinary text file."))
    return Refused(Problem(Place(shown), code, wrong, advice))
