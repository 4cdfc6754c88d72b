"""Nothing is lost: whatever happens to a build, a whole site stands, and it is a right one."""

import shutil
from pathlib import Path

import pytest

from tests.made_photos import picture, saved
from tests.small_project import TEA, SmallProject, contents, make_project

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
