"""Opens a photo with the one decoder of its kind; whatever is odd about it is said, not met."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageCms

from showcase.photos.broken import broken_said
from showcase.photos.kinds import kind_of
from showcase.photos.unfit import Unfit
from showcase.translation import message

LARGEST_FILE = 12_000_000
MOST_PIXELS = 40_000_000
_LONGEST_SIDE = 16_000
_DEPTH_OF_PNG = 24
_TAKEN = {"RGB", "RGBA", "L", "LA"}


@contextmanager
def opened(content: bytes) -> Iterator[Image.Image]:
    """The picture, not yet decoded.

    Raises Unfit for what is no photo, is too large, moves, or has colours that no screen shows.
    """
    kind = kind_of(content)
    with broken_said():
        try:
            with Image.open(io.BytesIO(content), formats=[kind]) as picture:
                _refuse_odd(picture, content)
                yield picture
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise too_many_pixels() from None


def too_many_pixels() -> Unfit:
    """A few bytes can stand for a picture that fills the memory."""
    return Unfit(
        "photo-pixels",
        message("The photo has more than {most} megapixels.", most=MOST_PIXELS // 1_000_000),
        message("Save a smaller copy: 4,000 pixels on the long side are plenty."),
    )


def _refuse_odd(picture: Image.Image, content: bytes) -> None:
    width, height = picture.size
    if width * height > MOST_PIXELS or max(width, height) > _LONGEST_SIDE:
        raise too_many_pixels()
    if getattr(picture, "n_frames", 1) != 1 or getattr(picture, "is_animated", False):
        raise Unfit(
            "photo-moves",
            message("The file is an animation, not a photo."),
            message("Save one picture of it as JPEG."),
        )
    is_deep = picture.format == "PNG" and content[_DEPTH_OF_PNG] == 16
    if picture.mode not in _TAKEN or is_deep:
        raise Unfit(
            "photo-colours",
            message("The photo has colours for printing, few colours or 16 bits (CMYK, palette)."),
            message("Save it as an ordinary JPEG in RGB."),
        )


def profile_of(picture: Image.Image) -> ImageCms.ImageCmsProfile | None:
    """The colour profile that the photo carries.

    Raises Unfit where it is none, or is made for other pixels than the photo's.
    """
    embedded = picture.info.get("icc_profile")
    if not embedded:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(embedded))
        space = profile.profile.xcolor_space.strip()
    except (ImageCms.PyCMSError, OSError):
        space = ""
    wanted = "GRAY" if picture.mode in {"L", "LA"} else "RGB"
    if space != wanted:
        raise Unfit(
            "photo-profile",
            message("The colour profile in the photo is broken or for other colours."),
            message("Save it as an ordinary JPEG in sRGB."),
        )
    return profile
