"""What kind of picture a file holds, told by its first bytes and never by its name."""

from typing import Literal

from showcase.photos.unfit import Unfit
from showcase.translation import message

Kind = Literal["JPEG", "PNG", "WEBP"]

_PNG = b"\x89PNG\r\n\x1a\n"


def kind_of(content: bytes) -> Kind:
    """The kind of picture.

    Raises Unfit for anything else, such as a drawing or a text that is called .jpg.
    """
    if content.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if content.startswith(_PNG):
        return "PNG"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "WEBP"
    if not content:
        raise Unfit(
            "photo-empty",
            message("The file is empty."),
            message("Copy the photo from the camera or phone again."),
        )
    raise Unfit(
        "photo-kind",
        message("The file is no JPEG, PNG or WebP picture, whatever its name says."),
        message("Save the photo as JPEG and put that file here."),
    )
