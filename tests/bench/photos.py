"""What photos cost: ours cold and warm, and sharp's pictures of the same photos and widths.

`PHOTOS=40 make bench ONLY=photos` takes fewer than 200. sharp comes from npm into build/sharp;
where there is no Node its row is left out, and that is said.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Event, Thread

import psutil
from PIL import Image

from showcase.entries.photo_files import PhotoFile, see_photos
from showcase.photos.derivatives import Derivative, derivatives_of
from showcase.photos.orientation import orientation_of, turned
from showcase.photos.reading import Darkroom, Whereabouts
from showcase.photos.store import Store
from showcase.press.workers import worker_pool
from showcase.problem import Place
from tests.bench.likeness import dissimilarity
from tests.bench.measure import MEGABYTE, size_of
from tests.bench.photographs import large_photographs

COUNT = int(os.environ.get("PHOTOS", "200"))
ROUNDS = int(os.environ.get("ROUNDS", "1"))
FOLDER = Path("build/bench/photos").resolve()
SHARP = Path("build/sharp").resolve()
JOBS = os.cpu_count() or 1
# Effort 1 of sharp is libaom's speed 8, which is ours; qualities at which DSSIM is the same.
SHARP_OPTIONS = {
    "avif": {"quality": 55, "effort": 1, "chromaSubsampling": "4:2:0"},
    "webp": {"quality": 66, "effort": 4},
    "jpg": {"quality": 75, "progressive": True, "optimizeCoding": True},
}
COMPARED = 8
TIMES = ("wall", "cpu")


@dataclass(frozen=True, slots=True)
class Taken:
    """What one run took: seconds, those of all processors, the largest process (PSS) in MB."""

    wall: float
    cpu: float
    largest: float


def run() -> dict[str, object]:
    """Measure, print, return."""
    files = photos()
    cold, warm, sharp = [], [], []
    has_sharp = sharp_is_there()
    for _ in range(ROUNDS):
        shutil.rmtree(FOLDER / "ours", ignore_errors=True)
        cold.append(measured(ours_again(len(files))))
        warm.append(measured(ours_again(len(files))))
        if has_sharp:
            sharp.append(measured(["node", "tests/bench/sharp.mjs", str(work_of_sharp(files))]))
    figures: dict[str, object] = {
        "photos": len(files),
        "cold": asdict(median(cold)),
        "warm ms a photo": warm_milliseconds(),
        "median KB": medians(files),
    }
    if has_sharp:
        figures |= {"sharp": asdict(median(sharp)), "beside sharp": beside_sharp(files)}
        ratios = {
            name: getattr(median(cold), name) / getattr(median(sharp), name) for name in TIMES
        }
        figures["cold : sharp"] = ratios
    else:
        print("sharp is left out: it needs Node and npm on this machine")
    print(json.dumps(figures, indent=1))
    return figures


def ours_again(count: int) -> list[str]:
    """The command that makes our pictures, without what only the measuring needs."""
    return [sys.executable, "-m", "tests.bench.photos_ours", str(FOLDER), str(count)]


def photos() -> list[Path]:
    """So many photos of 12 megapixels, made once."""
    folder = FOLDER / "originals"
    folder.mkdir(parents=True, exist_ok=True)
    places = [folder / f"anh-{number:03}.jpg" for number in range(COUNT)]
    if not all(place.exists() for place in places):
        for place, content in zip(places, large_photographs(COUNT), strict=True):
            place.write_bytes(content)
    return places


def warm_milliseconds() -> float:
    """What the last run of ours took for each photo; it must have encoded nothing."""
    last = json.loads((FOLDER / "ours/last.json").read_text())
    assert last["encoded"] == 0
    return float(last["milliseconds"])


def sharp_is_there() -> bool:
    """Installs sharp once; False where Node is missing."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return False
    if not (SHARP / "node_modules/sharp").exists():
        SHARP.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--no-fund", "sharp"], cwd=SHARP, check=True)
    return True


def work_of_sharp(files: Sequence[Path]) -> Path:
    """The file that tells sharp what to make."""
    work = {
        "packages": str(SHARP / "package.json"),
        "out": str(FOLDER / "sharp"),
        "jobs": JOBS,
        "options": SHARP_OPTIONS,
        "photos": [
            {
                "file": str(file),
                "name": file.stem,
                "pictures": [
                    {
                        "shape": one.shape,
                        "width": one.width,
                        "height": one.height,
                        "format": one.encoding.name,
                    }
                    for one in derivatives_of(*upright(file).size)
                ],
            }
            for file in files
        ],
    }
    place = FOLDER / "sharp.json"
    place.write_text(json.dumps(work))
    return place


def upright(file: Path) -> Image.Image:
    """A photo the right way up."""
    picture = Image.open(file)
    orientation = orientation_of(picture.info.get("exif", b""))
    return turned(picture, orientation) if orientation != 1 else picture


def measured(command: Sequence[str]) -> Taken:
    """One run; the machine's other work is not taken out."""
    begun = time.perf_counter()
    process = subprocess.Popen(command)
    ended, peak = Event(), [0.0]
    watch = Thread(target=_watch, args=(process.pid, ended, peak))
    watch.start()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    ended.set()
    watch.join()
    assert status == 0
    return Taken(wall, usage.ru_utime + usage.ru_stime, peak[0] / MEGABYTE)


def _watch(pid: int, ended: Event, peak: list[float]) -> None:
    while not ended.wait(0.05):
        for one in _tree(pid):
            try:
                peak[0] = max(peak[0], one.memory_full_info().pss)
            except psutil.Error:
                continue


def _tree(pid: int) -> list[psutil.Process]:
    try:
        root = psutil.Process(pid)
        return [root, *root.children(recursive=True)]
    except psutil.Error:
        return []


def median(taken: Sequence[Taken]) -> Taken:
    """The medians of several runs."""
    return Taken(
        *(statistics.median(getattr(one, name) for one in taken) for name in Taken.__slots__)
    )


def ours(file: Path) -> Iterator[tuple[Derivative, Path]]:
    """The pictures that we made of a photo."""
    darkroom = Darkroom(Store(FOLDER / "ours/cache"))
    with worker_pool(1) as executor:
        whereabouts = Whereabouts(file)
        seen = see_photos([PhotoFile("hue/tra/1.jpg", Place(""), whereabouts)], darkroom, executor)
    (found,) = seen.photos.values()
    for one in derivatives_of(found.original.width, found.original.height):
        yield one, darkroom.store.place(found.original, one)


def medians(files: Sequence[Path]) -> dict[str, float]:
    """What a phone 360 px wide fetches of a photo, with two and three device pixels each."""
    wanted = {
        "card, 2 x": ("card", 320),
        "card, 3 x": ("card", 480),
        "main, 2 x": ("page", 800),
        "main, 3 x": ("page", 1200),
    }
    sizes: dict[str, list[int]] = {name: [] for name in wanted}
    for file in files:
        made = {
            (one.shape, one.width): place
            for one, place in ours(file)
            if one.encoding.name == "avif"
        }
        for name, size in wanted.items():
            sizes[name].append(made[size].stat().st_size)
    return {name: statistics.median(found) / 1000 for name, found in sizes.items()}


def beside_sharp(files: Sequence[Path]) -> dict[str, float]:
    """All bytes, and DSSIM of the page pictures of some photos: ours as a share of sharp's."""
    own, theirs = size_of(FOLDER / "ours/site"), size_of(FOLDER / "sharp")
    figures = {"bytes": own / theirs}
    for name in SHARP_OPTIONS:
        pairs = [pair for file in files[:COMPARED] for pair in dissimilarities(file, name)]
        figures[f"DSSIM {name}"] = sum(one for one, _ in pairs) / sum(other for _, other in pairs)
    return figures


def dissimilarities(file: Path, name: str) -> Iterator[tuple[float, float]]:
    """DSSIM of ours and of sharp's page pictures against the photo shrunk without loss."""
    photo = upright(file).convert("RGB")
    for one, place in ours(file):
        if one.shape == "page" and one.encoding.name == name:
            right = photo.resize((one.width, one.height), Image.Resampling.LANCZOS)
            other = FOLDER / f"sharp/{file.stem}-{one.shape}-{one.width}.{name}"
            yield (
                dissimilarity(right.convert("L"), Image.open(place).convert("L")),
                dissimilarity(right.convert("L"), Image.open(other).convert("L")),
            )
