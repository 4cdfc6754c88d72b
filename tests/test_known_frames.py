"""Frames of earlier builds: taken where they come from the same, in whichever site is built."""

from pathlib import Path

from showcase.press.known_frames import FOLDER, MOST, keep_frames, known_frames
from showcase.press.site_tool import Rendered

RENDERED = Rendered("<html>", {"gioi-thieu/": "<html>Giới thiệu"})


def test_kept_and_known(tmp_path: Path) -> None:
    """What was kept is known by its key, and by no other."""
    keep_frames(tmp_path, "vi-1", RENDERED)
    assert known_frames(tmp_path, "vi-1") == RENDERED
    assert known_frames(tmp_path, "en-1") is None


def test_damaged(tmp_path: Path) -> None:
    """What was damaged since is not known."""
    keep_frames(tmp_path, "vi-1", RENDERED)
    place = tmp_path / FOLDER / "vi-1"
    place.write_bytes(place.read_bytes()[:-1])
    assert known_frames(tmp_path, "vi-1") is None


def test_the_oldest_goes(tmp_path: Path) -> None:
    """So many are kept: what was not used for longest makes room."""
    for number in range(MOST):
        keep_frames(tmp_path, f"vi-{number}", RENDERED)
    known_frames(tmp_path, "vi-0")
    keep_frames(tmp_path, "vi-new", RENDERED)
    kept = {f"vi-{number}" for number in range(MOST)} - {"vi-1"} | {"vi-new"}
    assert {file.name for file in (tmp_path / FOLDER).iterdir()} == kept
