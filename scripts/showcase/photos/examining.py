"""What the check must know of a photo: its size as shown, its colour, what it says of itself."""

from dataclasses import dataclass

from PIL import Image

from showcase.photos.kinds import kind_of
from showcase.photos.metadata import has_metadata, has_tail, tells_the_place
from showcase.photos.opening import opened, profile_of
from showcase.photos.orientation import orientation_of, size_as_shown

_SMALL = (64, 64)


@dataclass(frozen=True, slots=True)
class Examined:
    """A photo that can be decoded. `tint` is its mean colour (#rrggbb), shown until it comes."""

    width: int
    height: int
    tint: str
    tells_place: bool = False
    has_metadata: bool = False
    has_tail: bool = False


def examine(content: bytes) -> Examined:
    """Look at a photo once, all of it; a JPEG is decoded at an eighth of its size.

    Raises Unfit.
    """
    kind = kind_of(content)
    with opened(content) as picture:
        width, height = size_as_shown(picture, orientation_of(picture.info.get("exif", b"")))
        profile_of(picture)
        picture.draft("RGB", _SMALL)
        picture.load()
        return Examined(
            width,
            height,
            tint=_tint(picture),
            tells_place=tells_the_place(content, kind),
            has_metadata=has_metadata(content, kind),
            has_tail=has_tail(content, kind),
        )


def _tint(picture: Image.Image) -> str:
    red, green, blue = flattened(picture.resize((1, 1), Image.Resampling.BOX)).getpixel((0, 0))  # type: ignore[misc] # of an RGB picture
    return f"#{red:02x}{green:02x}{blue:02x}"


def flattened(picture: Image.Image) -> Image.Image:
    """In RGB; what shines through shows white paper."""
    if picture.mode not in {"RGBA", "LA"}:
        return picture.convert("RGB")
    paper = Image.new("RGB", picture.size, "white")
    paper.paste(picture.convert("RGB"), mask=picture.getchannel("A"))
    return paper
