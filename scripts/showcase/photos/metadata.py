"""What a photo file says beside the picture: where it was taken, by which device, hidden tails.

Removing it leaves the picture's own bytes as they are: nothing is compressed again.
"""

import struct
import zlib
from collections.abc import Iterator

from PIL import ExifTags, Image

from showcase.photos.blocks import Block, blocks_of, joined
from showcase.photos.broken import broken_said
from showcase.photos.kinds import Kind, kind_of
from showcase.photos.orientation import UPRIGHT, orientation_of

_EXIF = b"Exif\0\0"
# What a picture needs to be shown as it is meant; all other blocks are metadata.
_OF_COLOUR = {"PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP"}
_OF_ANIMATION = {"acTL", "fcTL", "fdAT", "ANIM", "ANMF"}
_NEEDED_PNG = {"signature", "IHDR", "IDAT", "IEND"} | _OF_COLOUR | _OF_ANIMATION
_NEEDED_WEBP = {"RIFF", "VP8 ", "VP8L", "VP8X", "ALPH", "ICCP"} | _OF_ANIMATION
_HAS_EXIF, _HAS_XMP = 0x08, 0x04
_PLAIN_JFIF = 18


def without_metadata(content: bytes) -> bytes:
    """The same picture, pixel for pixel, without metadata and without what stands behind its end.

    Which way is up is part of the picture: where it is not as stored, an EXIF block that says
    that alone is written anew. Raises Unfit for what is no picture.
    """
    kind = kind_of(content)
    with broken_said():
        blocks = blocks_of(content, kind)
        kept = [one for one in blocks if is_needed(one, kind)]
        orientation = _orientation(blocks, kind)
        writers = {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp}
        return writers[kind](kept, _exif_of(orientation) if orientation != UPRIGHT else b"")


def is_needed(block: Block, kind: Kind) -> bool:
    """Whether the picture would look otherwise without the block."""
    if kind == "PNG":
        return block.name in _NEEDED_PNG
    if kind == "WEBP":
        return block.name in _NEEDED_WEBP
    if block.name == "APP0":
        return block.content[4:9] == b"JFIF\0" and len(block.content) == _PLAIN_JFIF
    if block.name == "APP2":
        return block.content[4:].startswith(b"ICC_PROFILE\0")
    if block.name == "APP14":
        return block.content[4:].startswith(b"Adobe")
    return block.name != "tail" and not block.name.startswith(("APP", "COM"))


def has_metadata(content: bytes, kind: Kind) -> bool:
    """Whether the file says anything beside the picture and which way is up."""
    return any(
        not is_needed(one, kind) and one.name != "tail" and not _says_only_orientation(one, kind)
        for one in blocks_of(content, kind)
    )


def _says_only_orientation(block: Block, kind: Kind) -> bool:
    return any(set(_read(exif)) == {ExifTags.Base.Orientation} for exif in _exifs([block], kind))


def has_tail(content: bytes, kind: Kind) -> bool:
    """Whether something other than zeros stands behind the picture's end."""
    return any(one.name == "tail" and one.content.strip(b"\0") for one in blocks_of(content, kind))


def tells_the_place(content: bytes, kind: Kind) -> bool:
    """Whether any block says where the photo was taken: EXIF with GPS, or the same in XMP."""
    blocks = blocks_of(content, kind)
    others = (one.content for one in blocks if not is_needed(one, kind))
    return any(_read(exif).get_ifd(ExifTags.IFD.GPSInfo) for exif in _exifs(blocks, kind)) or any(
        b"GPSLatitude" in other for other in others
    )


def _exifs(blocks: list[Block], kind: Kind) -> Iterator[bytes]:
    for one in blocks:
        payload = one.payload(kind)
        if one.name in {"eXIf", "EXIF"} or (one.name == "APP1" and payload.startswith(_EXIF)):
            yield payload


def _read(exif: bytes) -> Image.Exif:
    read = Image.Exif()
    read.load(exif)
    return read


def _orientation(blocks: list[Block], kind: Kind) -> int:
    found = (orientation_of(exif) for exif in _exifs(blocks, kind))
    return next((one for one in found if one != UPRIGHT), UPRIGHT)


def _exif_of(orientation: int) -> bytes:
    """TIFF of one directory with one entry: the orientation."""
    return b"II*\0" + struct.pack(
        "<IHHHIHHI", 8, 1, ExifTags.Base.Orientation, 3, 1, orientation, 0, 0
    )


def _jpeg(kept: list[Block], exif: bytes) -> bytes:
    if not exif:
        return joined(kept)
    segment = b"\xff\xe1" + struct.pack(">H", len(_EXIF + exif) + 2) + _EXIF + exif
    place = 2 if kept[1].name == "APP0" else 1
    return joined([*kept[:place], Block("APP1", segment), *kept[place:]])


def _png(kept: list[Block], exif: bytes) -> bytes:
    if not exif:
        return joined(kept)
    checked = b"eXIf" + exif
    chunk = struct.pack(">I", len(exif)) + checked + struct.pack(">I", zlib.crc32(checked))
    place = next(number for number, one in enumerate(kept) if one.name == "IDAT")
    return joined([*kept[:place], Block("eXIf", chunk), *kept[place:]])


def _webp(kept: list[Block], exif: bytes) -> bytes:
    """Only a file with a VP8X block can carry EXIF, so one that lies sideways has it already."""
    chunks = [_with_flags(one, has_exif=bool(exif)) for one in kept[1:]]
    if exif:
        padding = b"\0" * (len(exif) % 2)
        chunks.append(Block("EXIF", b"EXIF" + struct.pack("<I", len(exif)) + exif + padding))
    body = b"WEBP" + joined(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _with_flags(chunk: Block, *, has_exif: bool) -> Block:
    if chunk.name != "VP8X":
        return chunk
    flags = chunk.content[8] & ~(_HAS_EXIF | _HAS_XMP) | (_HAS_EXIF if has_exif else 0)
    return Block("VP8X", chunk.content[:8] + bytes([flags]) + chunk.content[9:])
