"""Frames and prose pages that the site tool has rendered, by a digest of all that they come from.

They stand in the cache beside the records: every site that is built there may take them, also one
that was not built before.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from showcase.checked import leave, read_left
from showcase.press.site_tool import Rendered

FOLDER = "frames"
# In each language a few addresses, or states of the prose.
MOST = 8


def known_frames(cache: Path, key: str) -> Rendered | None:
    """What was rendered under that key; None if it is not there, or damaged."""
    place = cache / FOLDER / key
    content = read_left(place)
    if content is None:
        return None
    with suppress(OSError):
        os.utime(place)
    return Rendered(**json.loads(content))


def keep_frames(cache: Path, key: str, rendered: Rendered) -> None:
    """Leave it for later builds; what was not used for longest goes."""
    folder = cache / FOLDER
    leave(folder / key, json.dumps(asdict(rendered)).encode())
    with suppress(OSError):
        for old in sorted(folder.iterdir(), key=_last_used, reverse=True)[MOST:]:
            old.unlink()


def _last_used(file: Path) -> int:
    return file.stat().st_mtime_ns
