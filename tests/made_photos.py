"""Photos made for a test: right ones of any size, and every odd one that people may send."""

import io
import struct
import zlib
from functools import lru_cache

from PIL import ExifTags, Image

LARGE = (1600, 1200)
GPS = {ExifTags.GPS.GPSLatitudeRef: "N", ExifTags.GPS.GPSLatitude: (15.0, 52.0, 33.0)}


@lru_cache
def picture(size: tuple[int, int] = LARGE, mode: str = "RGB") -> Image.Image:
    """A picture whose corners differ, so that turning it shows: red, green, blue and white."""
    corners = Image.new("RGB", (2, 2))
    corners.putdata([(200, 30, 30), (30, 160, 30), (30, 30, 200), (240, 240, 240)])
    return corners.resize(size, Image.Resampling.NEAREST).convert(mode)


def saved(image: Image.Image | None = None, kind: str = "JPEG", **options: object) -> bytes:
    """A picture as a file."""
    written = io.BytesIO()
    (image or picture()).save(written, kind, **options)
    return written.getvalue()


def exif(*, orientation: int = 1, gps: bool = False, words: str = "") -> bytes:
    """An EXIF block."""
    made = Image.Exif()
    if orientation != 1:
        made[ExifTags.Base.Orientation] = orientation
    if words:
        made[ExifTags.Base.ImageDescription] = words
    if gps:
        made[ExifTags.IFD.GPSInfo] = GPS
    return made.tobytes()


def png_chunk(name: bytes, content: bytes) -> bytes:
    """A PNG chunk with its checksum."""
    checked = name + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


def png_with(*chunks: bytes) -> bytes:
    """A right PNG with more chunks after its header."""
    whole = saved(kind="PNG")
    return whole[:33] + b"".join(chunks) + whole[33:]


def empty_png(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be that large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = png_chunk(b"IHDR", header) + png_chunk(b"IDAT", zlib.compress(b"\0" * 100))
    return b"\x89PNG\r\n\x1a\n" + body + png_chunk(b"IEND", b"")


def animated(kind: str) -> bytes:
    """A picture that moves."""
    frames = [picture(), picture().transpose(Image.Transpose.ROTATE_180)]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
