"""What can be mended in a photo's file by itself: all but the picture goes."""

from pathlib import Path

from showcase.photos.broken import broken_said
from showcase.photos.guard import guarded
from showcase.photos.kinds import kind_of
from showcase.photos.metadata import has_metadata, has_tail, without_metadata
from showcase.photos.reading import file_content


def mended(path: Path) -> bytes | None:
    """The photo as it should be, pixel for pixel the same; None where there is nothing to remove.

    Raises Unfit for what is no photo.
    """
    return guarded(_mended, file_content(path))


def _mended(content: bytes) -> bytes | None:
    kind = kind_of(content)
    with broken_said():
        if has_metadata(content, kind) or has_tail(content, kind):
            return without_metadata(content)
    return None
