"""A photo that a stranger sent becomes a new picture: pixels only, nothing of its file is kept."""

import io

from PIL import Image, ImageOps

from showcase.contribution.issues.issue import NoEntry
from showcase.photos.guard import guarded
from showcase.photos.opening import LARGEST_FILE, opened
from showcase.photos.unfit import Unfit
from showcase.translation import message

LONGEST_SIDE = 2400
_FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}
_QUALITY = {"JPEG": {"quality": 88}, "WEBP": {"quality": 88}, "PNG": {}}


def encoded_anew(content: bytes, name: str) -> bytes:
    """The picture in the kind that its name says, turned upright and at most 2,400 px long.

    Place, camera, comments and whatever hangs behind the picture are gone. Raises NoEntry.
    """
    if len(content) > LARGEST_FILE:
        raise NoEntry(message("The photo for «{name}» is larger than 12 MB.", name=name))
    try:
        return guarded(_encoded, content, _FORMATS[name.rpartition(".")[2]])
    except Unfit as unfit:
        sentence = message("The photo for «{name}»: {wrong}", name=name, wrong=unfit.wrong)
        raise NoEntry(sentence) from None


def _encoded(content: bytes, wanted: str) -> bytes:
    with opened(content) as picture:
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    fresh = Image.new("RGB", upright.size)
    fresh.paste(upright)
    written = io.BytesIO()
    fresh.save(written, wanted, **_QUALITY[wanted])
    return written.getvalue()
