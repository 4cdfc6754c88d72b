"""Pillow's own test images, among them every file that ever broke it: taken or refused, no more."""

import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from PIL import __version__ as pillow

from showcase.photos.developing import develop
from showcase.photos.guard import guarded
from showcase.photos.reading import Darkroom, Whereabouts, look_at
from showcase.photos.store import Store
from showcase.photos.unfit import Unfit

LEAST = 900


@pytest.fixture(scope="module")
def images(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of test images in Pillow's source package, where it can be downloaded."""
    folder = tmp_path_factory.mktemp("pillow")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary"]
    command += [":all:", "--dest", str(folder), f"pillow=={pillow}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = list(folder.glob("*.tar.gz"))
    if not found:
        pytest.skip(f"Pillow's source package cannot be downloaded: {done.stderr[-200:]}")
    with tarfile.open(found[0]) as package:
        package.extractall(folder, filter="data")
    return next(folder.glob("*/Tests/images"))


def reason_against(path: Path) -> str:
    """Why a file is refused; empty where pictures of it can be made."""
    try:
        look_at(Whereabouts(path), Darkroom(Store(None)))
        guarded(develop, path.read_bytes())
    except Unfit as unfit:
        return unfit.code
    return ""


@pytest.mark.full
def test_every_image_is_taken_or_refused(images: Path) -> None:
    """Pictures or a reason; no decoder crashes, hangs or fills the memory."""
    reasons = {
        path.name: reason_against(path) for path in sorted(images.rglob("*")) if path.is_file()
    }
    assert len(reasons) > LEAST
    assert [name for name, code in reasons.items() if code == "photo-too-hard"] == []
    assert list(reasons.values()).count("") > 50
