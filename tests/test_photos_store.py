"""The cache of photos: nothing is made twice, nothing half-made is used, and it has a limit."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from showcase.entries.layout import walk
from showcase.entries.photo_files import PhotosSeen, files_beside, see_photos
from showcase.photos import store as store_module
from showcase.photos.reading import Darkroom
from showcase.photos.store import Store
from showcase.press.photos import PhotoLost, write_photos
from showcase.press.workers import worker_pool
from showcase.press.writer import NewTree
from tests.made_photos import picture, saved
from tests.small_project import contents
from tests.small_tree import PRODUCT, SmallTree

SMALL = (1200, 900)
KILLED = """
import sys, time
from pathlib import Path
from showcase.photos.store import Store
whole = bytes(range(256)) * 4000
while True:
    for number in range(50):
        Store(Path(sys.argv[1])).keep_fetched(f"{number:02}", whole)
"""


@pytest.fixture
def photos(tree: SmallTree) -> SmallTree:
    """A product with two photos."""
    tree.product()
    for number, way in enumerate((0, 3)):
        tree.write(f"{PRODUCT}/{number}.jpg", saved(picture(SMALL).transpose(way)))
    return tree


@contextmanager
def seen(tree: SmallTree, cache: Path) -> Iterator[PhotosSeen]:
    """The photos of the tree, looked at."""
    with worker_pool(1) as executor:
        files = files_beside(tree.folder, "products", walk(tree.folder).products)
        yield see_photos(files, Darkroom(Store(cache)), executor)


def develop(
    tree: SmallTree, cache: Path, site: Path, jobs: int = 1
) -> tuple[int, dict[str, bytes]]:
    """How many photos had to be developed, and what stands in the site."""
    with seen(tree, cache) as found, worker_pool(jobs) as executor, NewTree(site) as new:
        count = write_photos(found.photos, Darkroom(Store(cache)), new, executor, lambda _: None)
        new.put_in_place()
    return count, contents(site)


def test_the_second_build_makes_nothing(photos: SmallTree, tmp_path: Path) -> None:
    """All comes from the cache, byte for byte what the first build made, whatever the workers."""
    cache = tmp_path / "cache"
    first = develop(photos, cache, tmp_path / "one", jobs=2)
    second = develop(photos, cache, tmp_path / "two")
    fresh = develop(photos, tmp_path / "other", tmp_path / "three")
    assert [first[0], second[0], fresh[0]] == [2, 0, 2]
    assert first[1] == second[1] == fresh[1]


def test_what_is_missing_is_made_again(photos: SmallTree, tmp_path: Path) -> None:
    """One lost picture of a photo: that photo is developed, the other is not."""
    cache = tmp_path / "cache"
    _, before = develop(photos, cache, tmp_path / "one")
    next(cache.glob("assets/photos/*.avif")).unlink()
    count, after = develop(photos, cache, tmp_path / "two")
    assert count == 1
    assert after == before


def test_a_photo_that_changes_meanwhile_is_named(photos: SmallTree, tmp_path: Path) -> None:
    """A page would show another photo than the one that was checked."""
    with seen(photos, tmp_path / "cache") as found:
        photos.write(f"{PRODUCT}/1.jpg", saved(picture((1300, 900))))
        darkroom = Darkroom(Store(tmp_path / "cache"))
        with (
            worker_pool(1) as executor,
            NewTree(tmp_path / "site") as new,
            pytest.raises(PhotoLost, match=f"{PRODUCT}/1.jpg"),
        ):
            write_photos(found.photos, darkroom, new, executor, lambda _: None)


def test_a_killed_build_leaves_no_half_picture(tmp_path: Path) -> None:
    """Cut by kill -9 at any moment, each file under its name is whole."""
    for wait in (0.4, 0.5, 0.6):
        process = subprocess.Popen([sys.executable, "-c", KILLED, tmp_path])
        time.sleep(wait)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    kept = [path for path in (tmp_path / "fetched").iterdir() if not path.name.startswith(".")]
    assert kept
    store = Store(tmp_path)
    assert {len(store.fetched(path.name) or b"") for path in kept} == {256 * 4000}


def test_the_oldest_goes_first(tmp_path: Path) -> None:
    """Down to the limit, and never what was used within the hour."""
    store = Store(tmp_path)
    for number, hours in enumerate((5, 4, 3, 0)):
        store.keep_fetched(f"{number}", b"x" * (100 - 32))
        used = time.time() - hours * 3600
        os.utime(tmp_path / f"fetched/{number}", (used, used))
    assert store.prune(250) == 200
    assert sorted(path.name for path in (tmp_path / "fetched").iterdir()) == ["2", "3"]
    assert store.prune(0) == 100
    assert [path.name for path in (tmp_path / "fetched").iterdir()] == ["3"]


def test_what_was_learnt_is_not_believed_of_other_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, photos: SmallTree
) -> None:
    """A newer decoder looks at every photo anew; a damaged note is none."""
    with seen(photos, tmp_path) as found:
        digest = next(iter(found.photos.values())).original.digest
    assert Store(tmp_path).examined(digest) is not None
    monkeypatch.setattr(store_module, "settings", lambda: "newer")
    assert Store(tmp_path).examined(digest) is None
    monkeypatch.undo()
    (tmp_path / f"examined/{digest}").write_text("{")
    assert Store(tmp_path).examined(digest) is None
