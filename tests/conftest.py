"""What several rooms of tests share: a small folder of entries, and the built site."""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

from tests import replaced_sites
from tests.built_site import BuiltSite, build
from tests.replaced_sites import LIST, PAGES
from tests.small_tree import SmallTree

# The gate says the same every time; elsewhere hypothesis looks further with each run.
settings.register_profile("gate", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None)
settings.load_profile("gate" if os.environ.get("CI") else "search")


@pytest.fixture
def tree(tmp_path: Path) -> SmallTree:
    """A folder of entries with one province, Gia Lai, and no product yet."""
    tree = SmallTree(tmp_path / "products")
    tree.province("gia-lai")
    return tree


@pytest.fixture
def open_tree() -> Iterator[SmallTree]:
    """The same in a folder that every user of the machine can reach."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        tree = SmallTree(Path(folder) / "products")
        tree.province("gia-lai")
        yield tree


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a site stands, and beside it the one that it has replaced."""
    place = tmp_path / "site"
    replaced_sites.build(place, PAGES | {LIST: "old list"})
    replaced_sites.build(place, PAGES)
    return place


@pytest.fixture
def spare(place: Path) -> Path:
    """What was replaced."""
    return place.with_name(".site.spare")


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the real entries, built once for all workers; nobody may change it."""
    folder = _folder_of_the_run(tmp_path_factory) / "built-site"
    with _one_at_a_time(folder.with_suffix(".lock")):
        return BuiltSite(folder) if folder.exists() else build(folder)


def _folder_of_the_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    with lock.open("w") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def site(built_site: BuiltSite) -> BuiltSite:
    """The built site by its short name."""
    return built_site
