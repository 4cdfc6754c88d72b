"""Files that builds leave for later ones, each with a digest of itself: a damaged one is none."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

_LENGTH = hashlib.sha256().digest_size


def with_digest(content: bytes) -> bytes:
    """The content behind its SHA-256."""
    return hashlib.sha256(content).digest() + content


def without_digest(file: bytes) -> bytes | None:
    """The content; None where a bit of it or of the digest is another."""
    content = file[_LENGTH:]
    return content if hashlib.sha256(content).digest() == file[:_LENGTH] else None


def read_left(path: Path) -> bytes | None:
    """What an earlier build has left there; None where there is nothing, or it is damaged."""
    try:
        return without_digest(path.read_bytes())
    except OSError:
        return None


def leave(path: Path, content: bytes) -> None:
    """Leave it for later builds; it appears under its name only when it is whole.

    A cache that cannot be written is none, and no reason to stop.
    """
    beside = path.with_name(f".{path.name}.new-{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(with_digest(content))
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
