"""From a booklet to a PDF: its data and drawings as files, the layouts as Typst."""

import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import segno

from showcase.booklets.model import Booklet, Plate
from showcase.entries.photo_files import Photographed
from showcase.photos.derivatives import JPEG, derivatives_of
from showcase.photos.reading import Darkroom
from showcase.press.photos import DevelopTask, develop_one
from showcase.press.pictures import Studio, studio_of
from showcase.press.typesetting import typeset

Layout = Literal["brochure", "labels"]

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Workshop:
    """What booklets are made of besides their words: drawings and colours, and photos by digest."""

    studio: Studio
    photos: Mapping[str, Photographed]
    darkroom: Darkroom

    def photo(self, digest: str) -> bytes:
        """A photo as it is printed: the site's JPEG of it, upright, nothing beside the picture.

        Raises PhotoLost.
        """
        one, store = self.photos[digest], self.darkroom.store
        if not store.has_all(one.original):
            develop_one(DevelopTask(digest, one, self.darkroom))
        made = derivatives_of(one.original.width, one.original.height)
        page = next(each for each in made if each.shape == "page" and each.encoding is JPEG)
        return store.place(one.original, page).read_bytes()


def workshop_of(assets: Path, photos: Iterable[Photographed], darkroom: Darkroom) -> Workshop:
    """The workshop of the project's drawings (`docs/assets`) and these photos."""
    return Workshop(studio_of(assets), {one.original.digest: one for one in photos}, darkroom)


def set_booklet(booklet: Booklet, layout: Layout, workshop: Workshop) -> bytes:
    """The PDF of a booklet; the same bytes for the same booklet, drawings and photos."""
    return typeset(template_of(layout), files_of(booklet, layout, workshop), booklet.day)


def template_of(layout: Layout) -> Path:
    """The file that lays a booklet out."""
    return _FOLDER / f"{layout}.typ"


def booklet_digest(booklet: Booklet, layout: Layout, workshop: Workshop) -> str:
    """What names a booklet in the cache: all that it is made from, photos by their digests."""
    made = hashlib.blake2b(template_of(layout).read_bytes(), digest_size=16)
    made.update(_data(booklet, workshop.studio))
    for plate in _plates(booklet):
        for drawing in (f"covers/{plate.drawing}.svg", f"patterns/{plate.province}.svg"):
            made.update(workshop.studio.digests.get(drawing, b""))
    return made.hexdigest()


def files_of(booklet: Booklet, layout: Layout, workshop: Workshop) -> dict[str, bytes]:
    """Every file that the layout reads, by the name that it reads it under."""
    files = {"data.json": _data(booklet, workshop.studio)}
    for place, product in enumerate(booklet.products):
        files[f"codes/{place}.svg"] = code_of(product.url)
    if layout == "labels":
        return files
    files["codes/site.svg"] = code_of(booklet.url)
    for plate in _plates(booklet):
        for name in _drawings(plate):
            files[name] = (workshop.studio.drawings / name).read_bytes()
        if plate.photo:
            files[f"photos/{plate.photo}.jpg"] = workshop.photo(plate.photo)
    return files


def _plates(booklet: Booklet) -> list[Plate]:
    front = Plate(booklet.province, "", is_deep=False, photo="", words="", note="")
    return [front, *(product.plate for product in booklet.products)]


def _drawings(plate: Plate) -> list[str]:
    drawn = [f"covers/{plate.drawing}.svg"] if plate.drawing else []
    return [*drawn, f"patterns/{plate.province}.svg"]


def _data(booklet: Booklet, studio: Studio) -> bytes:
    provinces = sorted({plate.province for plate in _plates(booklet)})
    shades = ("wall", "table", "deep", "deep-table", "accent")
    values = asdict(booklet) | {
        "day": booklet.day.isoformat(),
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
