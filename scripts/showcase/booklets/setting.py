"""From a booklet to a PDF: its data and drawings as files, the layouts as Typst."""

import hashlib
import io
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import segno
from PIL import Image, ImageOps

from showcase.booklets.model import Booklet, Plate
from showcase.press.pictures import Studio
from showcase.press.typesetting import typeset

Layout = Literal["brochure", "labels"]

_FOLDER = Path(__file__).parent
# Enough for a plate of A5 in print; what a camera writes beside the picture stays out.
_LARGEST_PHOTO = 1500
_QUALITY = 84


@dataclass(frozen=True, slots=True)
class Workshop:
    """What booklets are made of besides their words: drawings and colours, and the photos."""

    studio: Studio
    products: Path

    def photos_of(self, booklet: Booklet) -> dict[str, Path]:
        """The photos of a booklet that lie beside their entries, by their names in it."""
        named = {plate.photo: self.products / plate.photo for plate in _plates(booklet)}
        return {name: file for name, file in named.items() if name and file.is_file()}


def set_booklet(booklet: Booklet, layout: Layout, workshop: Workshop) -> bytes:
    """The PDF of a booklet; the same bytes for the same booklet, drawings and photos."""
    return typeset(template_of(layout), files_of(booklet, layout, workshop), booklet.day)


def template_of(layout: Layout) -> Path:
    """The file that lays a booklet out."""
    return _FOLDER / f"{layout}.typ"


def digest_of(booklet: Booklet, layout: Layout, workshop: Workshop) -> str:
    """What names a booklet in the cache: all that it is made from, photos as they are."""
    made = hashlib.blake2b(template_of(layout).read_bytes(), digest_size=16)
    made.update(_data(booklet, workshop))
    for plate in _plates(booklet):
        for drawing in (f"covers/{plate.drawing}.svg", f"patterns/{plate.province}.svg"):
            made.update(workshop.studio.digests.get(drawing, b""))
    for photo in workshop.photos_of(booklet).values():
        made.update(photo.read_bytes())
    return made.hexdigest()


def files_of(booklet: Booklet, layout: Layout, workshop: Workshop) -> dict[str, bytes]:
    """Every file that the layout reads, by the name that it reads it under."""
    files = {"data.json": _data(booklet, workshop)}
    for place, product in enumerate(booklet.products):
        files[f"codes/{place}.svg"] = code_of(product.url)
    if layout == "labels":
        return files
    files["codes/site.svg"] = code_of(booklet.url)
    for plate in _plates(booklet):
        for name in _drawings(plate):
            files[name] = (workshop.studio.drawings / name).read_bytes()
    for name, photo in workshop.photos_of(booklet).items():
        files[f"photos/{name}"] = _printable(photo)
    return files


def _plates(booklet: Booklet) -> list[Plate]:
    front = Plate(booklet.province, "", is_deep=False, photo="", words="", note="")
    return [front, *(product.plate for product in booklet.products)]


def _drawings(plate: Plate) -> list[str]:
    drawn = [f"covers/{plate.drawing}.svg"] if plate.drawing else []
    return [*drawn, f"patterns/{plate.province}.svg"]


def _data(booklet: Booklet, workshop: Workshop) -> bytes:
    studio = workshop.studio
    provinces = sorted({plate.province for plate in _plates(booklet)})
    shades = ("wall", "table", "deep", "deep-table", "accent")
    values = asdict(booklet) | {
        "day": booklet.day.isoformat(),
        "photos": sorted(workshop.photos_of(booklet)),
        "colours": {
            name: studio.colours[name]
            for name in (
                "paper",
                "card",
                "band",
                "ink",
                "ink-second",
                "rule",
                "seal",
                "on-seal",
                "gold",
            )
        },
        "cloths": {
            province: {shade: studio.colours[f"{province}-{shade}"] for shade in shades}
            for province in provinces
        },
    }
    return json.dumps(values, ensure_ascii=False, sort_keys=True).encode()


def code_of(url: str) -> bytes:
    """The QR code of an address as SVG: a quarter of it may be dirty, and white is around it."""
    written = io.BytesIO()
    segno.make_qr(url, error="m").save(
        written, kind="svg", border=4, xmldecl=False, light="#ffffff", omitsize=True
    )
    return written.getvalue()


def _printable(photo: Path) -> bytes:
    """A photo as it is printed: upright, no larger than needed, nothing beside the picture."""
    with Image.open(photo, formats=["JPEG", "PNG", "WEBP"]) as opened:
        turned = ImageOps.exif_transpose(opened).convert("RGBA")
    upright = Image.new("RGB", turned.size, "white")
    upright.paste(turned, mask=turned)
    upright.thumbnail((_LARGEST_PHOTO, _LARGEST_PHOTO))
    written = io.BytesIO()
    upright.save(written, "JPEG", quality=_QUALITY)
    return written.getvalue()
