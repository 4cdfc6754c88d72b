"""Nothing is lost: whatever happens to a build, a whole site stands, and it is a right one."""

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.made_photos import picture, saved
from tests.small_project import TEA, SmallProject, contents, make_project, never_built

PATIENCE = 120
OTHER = "https://elsewhere.example/"
PHOTO = {"file": "goi.jpg", "alt": "Gói trà trên bàn", "credit": "Hợp tác xã Làng Thử"}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    """A small project with a photo and a social picture of each page; nobody may change it."""
    project = make_project(tmp_path_factory.mktemp("model"))
    project.write(TEA, photos=[PHOTO])
    project.entry(TEA).with_name("goi.jpg").write_bytes(saved(picture((1200, 900))))
    done = project.run("build", "--lang", "en")
    assert done.returncode == 0, done.stdout + done.stderr
    return project


@pytest.fixture
def standing(model: SmallProject, tmp_path: Path) -> SmallProject:
    """A copy of it."""
    return SmallProject(shutil.copytree(model.folder, tmp_path / "copy"))


def test_photos_are_known_to_the_site(model: SmallProject) -> None:
    """The pictures of a photo stand in the site, and the scan of the build knows them."""
    photos = [path for path in contents(model.site) if path.endswith(".avif")]
    assert photos
    assert model.run("verify", model.site).returncode == 0


def write_another(project: SmallProject) -> None:
    """A change that shows on several pages."""
    project.write(TEA, photos=[PHOTO], name="Trà khác của Làng Thử")


@pytest.fixture(scope="module")
def changed(model: SmallProject, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site that the change makes, built from nothing."""
    project = never_built(model, tmp_path_factory.mktemp("changed") / "project")
    write_another(project)
    assert project.run("build").returncode == 0
    return contents(project.site)


@pytest.mark.parametrize("kills", [3, pytest.param(100, marks=pytest.mark.full)])
def test_killed_at_any_moment(
    standing: SmallProject, changed: dict[str, bytes], kills: int
) -> None:
    """SIGKILL at random moments: the old site stands whole or the new one; the next build ends."""
    old = contents(standing.site)
    whole = (old, changed)
    write_another(standing)
    begun = time.monotonic()
    standing.run("build")
    longest = time.monotonic() - begun
    moments = random.Random(7)
    for number in range(kills):
        standing.write(TEA, photos=[PHOTO]) if number % 2 else write_another(standing)
        build = standing.start("build", "--lang", "en")
        time.sleep(moments.uniform(0, longest))
        os.killpg(build.pid, signal.SIGKILL)
        build.wait()
        assert contents(standing.site) in whole
    write_another(standing)
    assert standing.run("build").returncode == 0
    assert contents(standing.site) == changed
    assert {one.name for one in standing.folder.glob(".site.*")} <= {".site.spare"}


def test_two_at_once(standing: SmallProject, changed: dict[str, bytes]) -> None:
    """A second build says that it waits, and both end in the right site."""
    write_another(standing)
    builds = [standing.start("build", "--lang", "en"), standing.start("build", "--lang", "en")]
    said = [build.communicate(timeout=PATIENCE)[0] for build in builds]
    assert [build.returncode for build in builds] == [0, 0]
    assert sum("waiting for its end" in one for one in said) == 1
    assert contents(standing.site) == changed


def test_clock_set_back(standing: SmallProject, changed: dict[str, bytes]) -> None:
    """Files from the future and a day that was already past: the site of that day."""
    later = replace(standing, today="1900000000")
    assert later.run("build").returncode == 0
    for path in standing.folder.rglob("*"):
        os.utime(path, (4_000_000_000, 4_000_000_000))
    write_another(standing)
    assert standing.run("build").returncode == 0
    assert contents(standing.site) == changed


def test_flipped_bytes(standing: SmallProject, changed: dict[str, bytes]) -> None:
    """A cache in which a byte of every file is another is not believed: nothing of it shows."""
    kept = [path for path in (standing.folder / ".cache").rglob("*") if path.is_file()]
    assert {path.relative_to(standing.folder).parts[1] for path in kept} >= {
        "assets", "frames", "photos", "site.json",
    }  # fmt: skip
    for path in kept:
        content = bytearray(path.read_bytes())
        if content:
            content[len(content) // 2] ^= 1
            path.unlink()
            path.write_bytes(content)
    write_another(standing)
    done = standing.run("build")
    assert done.returncode == 0, done.stderr
    assert contents(standing.site) == changed


def test_read_only_folder(standing: SmallProject) -> None:
    """Where nothing may be written, one sentence says so, and the old site stays."""
    before = contents(standing.site)
    write_another(standing)
    with read_only(standing.folder):
        done = standing.run("build", "--lang", "en")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("The site cannot be written: ")
    assert "Traceback" not in done.stderr
    assert contents(standing.site) == before


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder as a file system that cannot be written; needs the right to mount."""
    mounted(f"mount --bind {folder} {folder} && mount -o remount,bind,ro {folder}")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def mounted(command: str) -> None:
    """Mount; says clearly that the test did not run where that is not allowed."""
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"did not run: mounting needs root ({done.stderr.strip()})")


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 24 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted(f"mount -t tmpfs -o size=24m tmpfs {disk}")
    try:
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


@pytest.mark.parametrize(
    "left", [1_000_000, *(pytest.param(n, marks=pytest.mark.full) for n in (0, 100_000, 4_000_000))]
)
def test_full_disk(model: SmallProject, full_disk: Path, left: int) -> None:
    """A disk that fills up at any step: one sentence, and the old site byte for byte."""
    skipped = shutil.ignore_patterns("photos", "assets")
    site = shutil.copytree(model.site, full_disk / "site")
    shutil.copytree(model.folder / ".cache", full_disk / ".cache", ignore=skipped)
    before = contents(site)
    write_until_full(full_disk / "filling", left)
    done = model.run("build", "--lang", "en", "--no-pictures", "--out", site, "--site-url", OTHER)
    assert done.returncode in {1, 2}
    assert "Traceback" not in done.stderr
    assert "No space left on device" in done.stderr
    assert contents(site) == before
    assert [one.name for one in full_disk.glob(".site.*")] == []


def write_until_full(place: Path, left: int) -> None:
    free = shutil.disk_usage(place.parent).free
    place.write_bytes(bytes(max(0, free - left)))
