"""Files that do not hold together: whatever a decoder raises for them becomes one sentence."""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from showcase.photos.unfit import Unfit
from showcase.translation import message

# What Pillow raises for such files, as its own test images show.
_RAISED: tuple[type[Exception], ...] = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    struct.error,
    zlib.error,
    LookupError,
    TypeError,
    OverflowError,
    AttributeError,
    Warning,
)


@contextmanager
def broken_said() -> Iterator[None]:
    """Raises Unfit for what a decoder raises or warns of."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            yield
        except _RAISED:
            raise broken() from None


def broken() -> Unfit:
    """The file ends too early or does not hold together."""
    return Unfit(
        "photo-broken",
        message("The photo is broken: it ends too early or does not hold together."),
        message("Copy the photo from the camera or phone again."),
    )
