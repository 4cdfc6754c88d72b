"""Reads the bytes of one entry, and only of a plain file inside the folder of entries."""

from pathlib import Path

from showcase.entries.decoding import LARGEST_FILE, refused, too_large
from showcase.plain_file import NotPlain, TooLarge, plain_content, reason_of
from showcase.translation import message


def read_plain_file(path: Path | str, shown: str) -> bytes:
    """The bytes of a plain file of at most 64 KiB, never through a link and never from a device.

    Raises Refused with the reason.
    """
    try:
        return plain_content(path, LARGEST_FILE)
    except FileNotFoundError:
        raise refused(shown, "missing", message("The file is missing."), _PUT_IT_HERE) from None
    except NotPlain:
        wrong = message("This is not an ordinary file.")
        raise refused(shown, "not-a-file", wrong, _PUT_IT_HERE) from None
    except TooLarge as error:
        raise too_large(shown, error.size) from None
    except OSError as error:
        wrong = message("The file cannot be read ({reason}).", reason=reason_of(error))
        raise refused(shown, "unreadable", wrong, _CHECK_THE_RIGHTS) from None


_PUT_IT_HERE = message("Put the entry here as an ordinary text file.")
_CHECK_THE_RIGHTS = message("Check the rights of the file, and put the file itself here, no link.")
