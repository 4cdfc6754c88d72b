"""Real photographs that installed packages carry, and large ones made of them for the bench."""

import io
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageEnhance

LARGE = (4000, 3000)
_OF_SKIMAGE = ("coffee.png", "rocket.jpg", "chelsea.png", "astronaut.png", "motorcycle_left.png")
_OF_SKLEARN = ("china.jpg", "flower.jpg")
_SEED = 12
_GRAIN = 6.0
_SIDEWAYS = 6
_ORIENTATION = 0x0112


def photographs() -> dict[str, Image.Image]:
    """Photographs of scikit-image and scikit-learn, by name: at most 741 px on the long side."""
    found = [_folder("skimage", "data") / name for name in _OF_SKIMAGE]
    found += [_folder("sklearn", "datasets/images") / name for name in _OF_SKLEARN]
    return {path.stem: Image.open(path).convert("RGB") for path in found}


def _folder(package: str, inside: str) -> Path:
    found = find_spec(package)
    assert found
    assert found.origin
    return Path(found.origin).parent / inside


def large_photographs(count: int) -> Iterator[bytes]:
    """So many different JPEG files of 12 megapixels, each an enlarged part of a photograph.

    Grain is added, as of a sensor: an enlarged picture alone would be decoded too easily. Every
    fourth lies on its side and says so. Above the size of the photographs they are softer than
    what a camera takes.
    """
    chance = Random(_SEED)
    sources = list(photographs().values())
    grain = Image.effect_noise((LARGE[0] * 2, LARGE[1] * 2), _GRAIN).convert("RGB")
    for number in range(count):
        yield _large(sources[number % len(sources)], grain, chance, lies=number % 4 == 3)


def _large(source: Image.Image, grain: Image.Image, chance: Random, *, lies: bool) -> bytes:
    width, height = source.size
    left, top = chance.uniform(0, 0.12) * width, chance.uniform(0, 0.12) * height
    box = (left, top, width - chance.uniform(0, 0.12) * width, height)
    large = source.resize(LARGE, Image.Resampling.BICUBIC, box)
    large = ImageEnhance.Brightness(large).enhance(chance.uniform(0.85, 1.1))
    corner = chance.randrange(LARGE[0]), chance.randrange(LARGE[1])
    cut = grain.crop((*corner, corner[0] + LARGE[0], corner[1] + LARGE[1]))
    large = ImageChops.add(large, cut, offset=-128)
    exif = Image.Exif()
    if lies:
        exif[_ORIENTATION] = _SIDEWAYS
    written = io.BytesIO()
    large.save(written, "JPEG", quality=90, exif=exif)
    return written.getvalue()
