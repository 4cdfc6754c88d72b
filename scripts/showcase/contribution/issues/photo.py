"""A photo that a stranger sent becomes a new picture: pixels only, nothing of its file is kept."""

import io
import warnings

from PIL import Image, ImageOps

from showcase.contribution.issues.issue import NoEntry
from showcase.translation import message

LARGEST_PHOTO = 12 * 1024 * 1024
LONGEST_SIDE = 2400
_MOST_PIXELS = 40_000_000
_FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}
_QUALITY = {"JPEG": {"quality": 88}, "WEBP": {"quality": 88}, "PNG": {}}


def encoded_anew(content: bytes, name: str) -> bytes:
    """The picture in the kind that its name says, turned upright and at most 2,400 px long.

    Place, camera, comments and whatever hangs behind the picture are gone. Raises NoEntry.
    """
    kind = _kind(content)
    if kind is None or len(content) > LARGEST_PHOTO:
        raise NoEntry(
            message("The photo for «{name}» is no JPEG, PNG or WebP of 12 MB at most.", name=name)
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _encoded(content, kind, _FORMATS[name.rpartition(".")[2]])
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, OverflowError) as error:
        raise _unreadable(name) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _unreadable(name) from error


def _kind(content: bytes) -> str | None:
    if content.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    return "WEBP" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else None


def _encoded(content: bytes, kind: str, wanted: str) -> bytes:
    with Image.open(io.BytesIO(content), formats=[kind]) as opened:
        if getattr(opened, "n_frames", 1) != 1 or opened.width * opened.height > _MOST_PIXELS:
            raise ValueError(kind)
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    fresh = Image.new("RGB", upright.size)
    fresh.paste(upright)
    written = io.BytesIO()
    fresh.save(written, wanted, **_QUALITY[wanted])
    return written.getvalue()


def _unreadable(name: str) -> NoEntry:
    return NoEntry(message("The photo for «{name}» cannot be read as a picture.", name=name))
