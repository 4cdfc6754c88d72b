"""DSSIM against size of every setting that was weighed: the table of the maintainers' page."""

import io
import statistics
import time
from collections.abc import Iterator

from PIL import Image

from tests.bench.likeness import dissimilarity
from tests.bench.photographs import photographs

Settings = dict[str, int | bool]


def settings() -> Iterator[tuple[str, Settings]]:
    """Formats with the settings that were weighed."""
    for speed in (6, 8, 9):
        for quality in (45, 50, 55, 60):
            options = {"quality": quality, "speed": speed, "max_threads": 1, "autotiling": False}
            yield "AVIF", options
    for method in (2, 4, 6):
        for quality in (60, 65, 70, 75):
            yield "WEBP", {"quality": quality, "method": method}
    for quality in (70, 75, 80):
        yield "JPEG", {"quality": quality, "optimize": True, "progressive": True}


def run() -> dict[str, object]:
    """Measure all settings on the photographs at their own size, print a row for each."""
    found: dict[str, object] = {}
    for kind, options in settings():
        row = measured(kind, options)
        name = f"{kind} {' '.join(f'{key}={value}' for key, value in options.items())}"
        print(f"{name:60} {row[0]:.2f} bits/px  DSSIM {row[1]:.4f}  {row[2]:.3f} s/MP")
        found[name] = row
    return found


def measured(kind: str, options: Settings) -> tuple[float, float, float]:
    """Bits for each pixel, mean DSSIM over the photographs, seconds of CPU for each megapixel."""
    size = pixels = 0
    seconds = 0.0
    unlike = []
    for photo in photographs().values():
        written = io.BytesIO()
        begun = time.process_time()
        photo.save(written, kind, **options)
        seconds += time.process_time() - begun
        size, pixels = size + written.tell(), pixels + photo.width * photo.height
        unlike.append(dissimilarity(photo, Image.open(written).convert("RGB")))
    return 8 * size / pixels, statistics.fmean(unlike), seconds / pixels * 1e6
