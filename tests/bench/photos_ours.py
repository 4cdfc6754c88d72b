"""Our side of the bench of photos: look at them, make what is missing, put it into a tree."""

import json
import os
import sys
import time
from pathlib import Path

from showcase.entries.photo_files import PhotoFile, see_photos
from showcase.photos.reading import Darkroom, Whereabouts
from showcase.photos.store import Store
from showcase.press.photos import write_photos
from showcase.press.workers import worker_pool
from showcase.press.writer import NewTree
from showcase.problem import Place


def develop_all(folder: Path, count: int) -> None:
    """Leaves in `last.json` how many were encoded, and milliseconds a photo."""
    files = [
        PhotoFile(f"hue/tra/{one.name}", Place(one.name), Whereabouts(one))
        for one in sorted((folder / "originals").iterdir())[:count]
    ]
    darkroom = Darkroom(Store(folder / "ours/cache"))
    begun = time.perf_counter()
    with (
        worker_pool(os.cpu_count() or 1) as executor,
        NewTree(folder / "ours/site") as tree,
    ):
        seen = see_photos(files, darkroom, executor)
        encoded = write_photos(seen.photos, darkroom, tree, executor, lambda _step: None)
        tree.put_in_place()
    taken = 1000 * (time.perf_counter() - begun) / count
    said = {"encoded": encoded, "milliseconds": taken}
    (folder / "ours/last.json").write_text(json.dumps(said))


if __name__ == "__main__":
    develop_all(Path(sys.argv[1]), int(sys.argv[2]))
