"""Files that builds leave for later ones: whole and as they were left, or none."""

from pathlib import Path

import pytest

from showcase.checked import leave, read_left


def test_left_and_read(tmp_path: Path) -> None:
    """What is left is read as it was, in folders that are made for it; nothing lies beside it."""
    place = tmp_path / "frames/vi"
    leave(place, b"one")
    leave(place, b"two")
    assert read_left(place) == b"two"
    assert list(place.parent.iterdir()) == [place]


def test_nothing_left(tmp_path: Path) -> None:
    """What is not there, or is a folder, is none."""
    assert read_left(tmp_path / "vi") is None
    assert read_left(tmp_path) is None


@pytest.mark.parametrize("bit", range(0, 8 * 40, 23))
def test_flipped_bit(tmp_path: Path, bit: int) -> None:
    """Wherever a bit is another, of the content or of its digest, nothing is believed."""
    place = tmp_path / "vi"
    leave(place, b"contents")
    damaged = bytearray(place.read_bytes())
    damaged[bit // 8] ^= 1 << bit % 8
    place.write_bytes(damaged)
    assert read_left(place) is None


def test_cache_that_cannot_be_written(tmp_path: Path) -> None:
    """It is no reason to stop, and nothing half written stays."""
    (tmp_path / "file").touch()
    leave(tmp_path / "file/vi", b"one")
    (tmp_path / "folder/vi").mkdir(parents=True)
    leave(tmp_path / "folder/vi", b"one")
    assert [path.name for path in tmp_path.rglob("*")] == ["file", "folder", "vi"]
