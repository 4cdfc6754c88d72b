"""Social pictures: one PNG of 1200 × 630 px for each page that has its own, set without a browser.

They are named after all that they are made from, so that the same words in both languages share
one picture and an unchanged picture is never drawn twice.
"""

import hashlib
import io
import json
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import asdict, dataclass
from pathlib import Path

import typst
from PIL import Image

from showcase.checked import leave, read_left
from showcase.pages.components import Picture
from showcase.press.workers import bounded_map
from showcase.press.writer import NewTree

WIDTH, HEIGHT = 1200, 630
FOLDER = "assets/pictures"
# Flat drawings need few colours: a third of the bytes of a picture in full colour.
_COLOURS = 128
_PICTURES_PER_TASK = 8
_TEMPLATE = Path(__file__).with_name("picture.typ")
_TOKEN = re.compile(r"^  --sc-([a-z-]+): (#[0-9a-f]{6});$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PictureTask:
    """Pictures to be drawn: the folder of the drawings, and the data of each picture."""

    drawings: Path
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Studio:
    """Where pictures are drawn from: drawings and their digests, colours of the light scheme."""

    drawings: Path
    colours: dict[str, str]
    digests: dict[str, bytes]

    def path_of(self, picture: Picture) -> str:
        """Where the picture stands below `site/`: named after all that it is drawn from."""
        named = hashlib.blake2b(self.data_of(picture).encode(), digest_size=10)
        for part in ("", f"covers/{picture.drawing}.svg", f"patterns/{picture.province}.svg"):
            named.update(self.digests.get(part, b""))
        return f"{FOLDER}/{named.hexdigest()}.png"

    def data_of(self, picture: Picture) -> str:
        """What the template is given, as JSON."""
        shades = {name: self.colours[name] for name in ("paper", "ink", "seal")}
        shades["second"] = self.colours["ink-second"]
        for part in ("wall", "table") if picture.province else ():
            shades[part] = self.colours[f"{picture.province}-{part}"]
        return json.dumps(asdict(picture) | shades, ensure_ascii=False, sort_keys=True)


def studio_of(assets: Path) -> Studio:
    """The studio of the project's drawings (`docs/assets`)."""
    tokens = (assets / "styles/tokens.css").read_text(encoding="utf-8")
    light = tokens.partition("@media")[0]
    digests = {"": _digest(_TEMPLATE)}
    for drawing in sorted((*assets.glob("covers/*.svg"), *assets.glob("patterns/*.svg"))):
        digests[drawing.relative_to(assets).as_posix()] = _digest(drawing)
    return Studio(assets, dict(_TOKEN.findall(light)), digests)


def _digest(file: Path) -> bytes:
    return hashlib.blake2b(file.read_bytes(), digest_size=8).digest()


def write_pictures(
    studio: Studio, pictures: Iterable[Picture], cache: Path, tree: NewTree, executor: Executor
) -> int:
    """Put every picture into the tree, from the cache or drawn now; how many were drawn."""
    wanted = {studio.path_of(picture): picture for picture in pictures}
    missing = [path for path in wanted if not _take(cache, path, tree)]
    tasks = _tasks(studio, [wanted[path] for path in missing])
    drawn = (content for chunk in bounded_map(executor, draw, tasks) for content in chunk)
    for path, content in zip(missing, drawn, strict=True):
        leave(cache / path, content)
        tree.write(path, content)
    return len(missing)


def _tasks(studio: Studio, pictures: list[Picture]) -> Iterator[PictureTask]:
    for start in range(0, len(pictures), _PICTURES_PER_TASK):
        chunk = pictures[start : start + _PICTURES_PER_TASK]
        yield PictureTask(studio.drawings, tuple(map(studio.data_of, chunk)))


def draw(task: PictureTask) -> list[bytes]:
    """The pictures of one task as PNG files."""
    return [_draw(task.drawings, data) for data in task.pictures]


def _draw(drawings: Path, data: str) -> bytes:
    source = _TEMPLATE.read_bytes()
    drawn: bytes = typst.compile(  # type: ignore[call-overload] # its types want root as bytes too
        source,
        root=str(drawings),
        ignore_system_fonts=True,
        format="png",
        ppi=72,
        sys_inputs={"picture": data},
    )
    with Image.open(io.BytesIO(drawn), formats=["PNG"]) as picture:
        full = picture.convert("RGB")
    flat = full.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    written = io.BytesIO()
    flat.save(written, "PNG")
    return written.getvalue()


def _take(cache: Path, path: str, tree: NewTree) -> bool:
    content = read_left(cache / path)
    if content is None:
        return False
    tree.write(path, content)
    return True
