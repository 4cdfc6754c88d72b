"""What was learnt and made of photos, kept by their content outside the site for later builds.

Safe for several builds at once and for a build that is killed: a file appears under its name only
when it is whole, and what is in it follows from its name.
"""

import contextlib
import hashlib
import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

from showcase.checked import with_digest, without_digest
from showcase.photos.derivatives import Derivative, Original, derivatives_of, settings
from showcase.photos.examining import Examined

MOST_BYTES = 4_000_000_000
# A running build may be about to use what it has just found here.
_IN_USE_SECONDS = 3600
_EXAMINED, _FETCHED, _DIGESTS = "examined", "fetched", "digests"


class Kept(NamedTuple):
    """A file of the cache: when it was last used (seconds since 1970), and its bytes."""

    used: float
    size: int
    path: Path


@dataclass(frozen=True, slots=True)
class Store:
    """The folder of the cache; None keeps nothing."""

    folder: Path | None

    def examined(self, digest: str) -> Examined | None:
        """What is known of a photo with that digest."""
        content = self._read(f"{_EXAMINED}/{digest}")
        try:
            known = json.loads(content or b"")
            return Examined(**known["examined"]) if known["by"] == settings() else None
        except (ValueError, KeyError, TypeError):
            return None

    def keep_examined(self, digest: str, examined: Examined) -> None:
        """Leave what was found out about a photo."""
        known = {"by": settings(), "examined": asdict(examined)}
        self._keep(f"{_EXAMINED}/{digest}", json.dumps(known).encode())

    def fetched(self, digest: str) -> bytes | None:
        """The bytes that were fetched under that digest."""
        return self._read(f"{_FETCHED}/{digest}")

    def keep_fetched(self, digest: str, content: bytes) -> None:
        """Leave what was fetched."""
        self._keep(f"{_FETCHED}/{digest}", content)

    def place(self, original: Original, one: Derivative) -> Path:
        """Where a picture of a photo stands."""
        assert self.folder is not None
        return self.folder / one.path(original.key)

    def has_all(self, original: Original) -> bool:
        """Whether every picture of a photo is there and whole; they count as used now."""
        if self.folder is None:
            return False
        made = derivatives_of(original.width, original.height)
        return all(self._has(one.path(original.key)) for one in made)

    def _has(self, path: str) -> bool:
        try:
            place = Path(f"{self.folder}/{path}")
            os.utime(place)
            with place.open("rb") as stream:
                found = hashlib.file_digest(stream, "sha256").digest()
        except OSError:
            return False
        return self._read(f"{_DIGESTS}/{path}") == found

    def keep_developed(self, original: Original, one: Derivative, content: bytes) -> None:
        """Leave a picture of a photo."""
        path = one.path(original.key)
        self._put(path, content)
        self._keep(f"{_DIGESTS}/{path}", hashlib.sha256(content).digest())

    def files(self) -> Iterator[Kept]:
        """Every file of the cache."""
        for parent, _, names in os.walk(self.folder) if self.folder else ():
            for name in names:
                with contextlib.suppress(OSError):
                    found = (Path(parent) / name).stat()
                    yield Kept(found.st_mtime, found.st_size, Path(parent) / name)

    def prune(self, most: int = MOST_BYTES) -> int:
        """Remove what was not used for longest until so many bytes are left; how many went.

        What was used within the hour stays: another build may be using it.
        """
        files = sorted(self.files())
        left = sum(one.size for one in files)
        removed = 0
        for one in files:
            if left <= most or one.used > time.time() - _IN_USE_SECONDS:
                break
            with contextlib.suppress(OSError):
                one.path.unlink()
            left -= one.size
            removed += one.size
        return removed

    def _read(self, path: str) -> bytes | None:
        if self.folder is None:
            return None
        try:
            os.utime(self.folder / path)
            return without_digest((self.folder / path).read_bytes())
        except OSError:
            return None

    def _keep(self, path: str, content: bytes) -> None:
        self._put(path, with_digest(content))

    def _put(self, path: str, content: bytes) -> None:
        """A cache that cannot be written is none, and no reason to stop."""
        if self.folder is None:
            return
        whole = self.folder / path
        beside = whole.with_name(f".{whole.name}.{os.getpid()}-{time.monotonic_ns()}")
        with contextlib.suppress(OSError):
            whole.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(content)
            beside.replace(whole)
