"""One build of a place at a time: another one waits until it has ended, however it ends."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from showcase.press.files import CannotWrite
from showcase.translation import Message, message


@contextmanager
def one_build_at_a_time(lock: Path, say: Callable[[Message], None]) -> Iterator[None]:
    """Holds the lock file, which the system frees when a process dies. Raises CannotWrite."""
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        stream = lock.open("w")
    except OSError as error:
        raise CannotWrite(f"{lock.parent}: {error.strerror}") from None
    with stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(message("another build of this site is at work: waiting for its end"))
            fcntl.flock(stream, fcntl.LOCK_EX)
        yield
