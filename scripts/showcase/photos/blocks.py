"""A picture file as a row of blocks: JPEG segments, PNG chunks, WebP chunks.

Walks the structure only; nothing is decompressed. Broken structure raises Unfit.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from showcase.photos.broken import broken
from showcase.photos.kinds import Kind

_BEGIN, _SCAN, _END = 0xD8, 0xDA, 0xD9
# Markers without a length: restarts and the beginning.
_BARE = {0x01, *range(0xD0, 0xD9)}


class Block(NamedTuple):
    """A block by its name, and all its bytes as they stand in the file."""

    name: str
    content: bytes

    def payload(self, kind: Kind) -> bytes:
        """What the block carries, without name, length and checksum."""
        if kind == "JPEG":
            return self.content[4:]
        return self.content[8:-4] if kind == "PNG" else self.content[8:]


def blocks_of(content: bytes, kind: Kind) -> list[Block]:
    """The blocks of a picture in their order; what stands behind its end is called "tail"."""
    walks = {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp}
    blocks = list(walks[kind](content))
    tail = content[sum(len(one.content) for one in blocks) :]
    return [*blocks, Block("tail", tail)] if tail else blocks


def joined(blocks: Iterable[Block]) -> bytes:
    """The blocks as a file."""
    return b"".join(one.content for one in blocks)


def _jpeg(content: bytes) -> Iterator[Block]:
    place = 0
    while True:
        marker = _marker(content, place)
        if marker == _END:
            yield Block("EOI", content[place : place + 2])
            return
        length = 2 if marker in _BARE else 2 + int.from_bytes(content[place + 2 : place + 4], "big")
        end = place + length
        if marker == _SCAN:
            end = _end_of_scan(content, end)
        if end > len(content) or (marker not in _BARE and length < 4):
            raise broken()
        yield Block(_jpeg_name(marker), content[place:end])
        place = end


def _marker(content: bytes, place: int) -> int:
    if content[place : place + 1] != b"\xff" or place + 1 >= len(content):
        raise broken()
    return content[place + 1]


def _jpeg_name(marker: int) -> str:
    if 0xE0 <= marker <= 0xEF:
        return f"APP{marker - 0xE0}"
    return {_BEGIN: "SOI", _SCAN: "SOS", 0xFE: "COM"}.get(marker, f"{marker:02X}")


def _end_of_scan(content: bytes, place: int) -> int:
    """Where the next marker stands: a 0xFF that is neither stuffed nor a restart."""
    while (place := content.find(b"\xff", place)) >= 0:
        following = content[place + 1 : place + 2]
        if following and following[0] not in {0x00, 0xFF, *range(0xD0, 0xD8)}:
            return place
        place += 1 if following == b"\xff" else 2
    raise broken()


def _png(content: bytes) -> Iterator[Block]:
    yield Block("signature", content[:8])
    place, name = 8, ""
    while name != "IEND":
        end = place + 12 + int.from_bytes(content[place : place + 4], "big")
        name = content[place + 4 : place + 8].decode("latin-1")
        if end > len(content):
            raise broken()
        yield Block(name, content[place:end])
        place = end


def _webp(content: bytes) -> Iterator[Block]:
    yield Block("RIFF", content[:12])
    place, whole = 12, 8 + int.from_bytes(content[4:8], "little")
    if whole > len(content):
        raise broken()
    while place < whole:
        length = int.from_bytes(content[place + 4 : place + 8], "little")
        end = place + 8 + length + length % 2
        if end > whole:
            raise broken()
        yield Block(content[place : place + 4].decode("latin-1"), content[place:end])
        place = end
