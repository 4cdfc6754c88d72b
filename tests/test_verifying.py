"""`build.json` and `showcase verify`: whether what is published is the build, and what differs."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from showcase.contribution.fetching import Fetcher
from showcase.press.build_json import BuildJson, NoBuild, read_build_json
from showcase.press.hosting.rules import is_sent
from showcase.verifying import LIMITS, CannotVerify, verify_address, verify_folder
from tests.loopback import Loopback, content, loopback, status
from tests.small_project import TEA, SmallProject, contents, make_project

PRODUCT = f"san-pham/{TEA}/index.html"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    """A small project whose site stands; nobody may change it."""
    project = make_project(tmp_path_factory.mktemp("project"))
    project.build()
    return project


@pytest.fixture
def build(project: SmallProject) -> BuildJson:
    """What it says of itself."""
    return read_build_json((project.site / "build.json").read_bytes())


@pytest.fixture
def copy(project: SmallProject, tmp_path: Path) -> Path:
    """The site as it was carried to another place."""
    return shutil.copytree(project.site, tmp_path / "published")


@pytest.fixture
def server(project: SmallProject) -> Iterator[Loopback]:
    """A host that publishes the site, and keeps for itself what is its own."""
    with loopback() as server:
        for path, found in contents(project.site).items():
            if is_sent(path):
                server.paths[f"/{path.removesuffix('index.html')}"] = content(found)
        yield server


def fetcher(server: Loopback) -> Fetcher:
    return Fetcher(LIMITS, allowance=server.allowance)


def verdict_of(server: Loopback, build: BuildJson | None, most: int | None = None) -> list[str]:
    """The differences in words."""
    verdict = verify_address(server.url("/"), build, fetcher(server), most, 0)
    return [f"{one.kind} {one.path}" for one in verdict.differences]


def test_every_file_is_named(project: SmallProject, build: BuildJson) -> None:
    """The list names every file of the site but itself, by the digest that `sha256sum` prints."""
    files = contents(project.site)
    del files["build.json"]
    assert build.files == {path: hashlib.sha256(one).hexdigest() for path, one in files.items()}
    assert list(build.files) == sorted(build.files)


def test_what_it_was_made_from(project: SmallProject, build: BuildJson) -> None:
    """Its day, Python, our packages and theirs, but not what else is installed; no path."""
    assert build.today == "2026-11-23"
    assert {"python", "showcase", "mkdocs", "jinja2", "markupsafe"} <= build.versions.keys()
    assert not {"pytest", "ruff"} & build.versions.keys()
    assert str(project.folder) not in (project.site / "build.json").read_text("utf-8")


def test_kept_files_keep_their_digests(copy: Path, project: SmallProject, tmp_path: Path) -> None:
    """After a build that takes pages over, the list is that of a build from nothing."""
    other = SmallProject(shutil.copytree(project.folder, tmp_path / "other"))
    before = read_build_json((copy / "build.json").read_bytes())
    other.write(TEA, summary="Rau má Quảng Thọ hái non, đóng túi lọc.")
    other.build()
    after = read_build_json((other.site / "build.json").read_bytes())
    assert after.input != before.input
    assert after.files[PRODUCT] != before.files[PRODUCT]
    other.write(TEA)
    other.build()
    assert contents(other.site) == contents(copy)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff",
        b'{"site": "1", "input": "", "today": "", "versions": {}}',
    ],
)
def test_damaged_list(damage: bytes) -> None:
    """What is no list of ours, or was changed afterwards, is not believed."""
    with pytest.raises(NoBuild):
        read_build_json(damage)


def test_same_folder(copy: Path, build: BuildJson) -> None:
    """A whole copy is the build: every file was looked at."""
    verdict = verify_folder(copy, build)
    assert (verdict.differences, verdict.looked_at) == ((), len(build.files))


def test_folder_that_differs(copy: Path, build: BuildJson) -> None:
    """A changed file, a lost one and a foreign one are each named."""
    (copy / "index.html").write_bytes(b"another home")
    (copy / PRODUCT).unlink()
    (copy / "tracker.js").write_bytes(b"track()")
    found = [f"{one.kind} {one.path}" for one in verify_folder(copy, build).differences]
    assert found == ["differs index.html", f"missing {PRODUCT}", "stray tracker.js"]


def test_whole_address(server: Loopback, build: BuildJson) -> None:
    """Everything that the host may send is asked for once, and is the build."""
    assert verdict_of(server, build) == []
    assert len(server.asked) == len(set(server.asked))
    assert len(server.asked) == 1 + sum(is_sent(path) for path in build.files)


def test_few_questions(server: Loopback, build: BuildJson) -> None:
    """Without --all the list, the home page and so many files are asked for, and no more."""
    assert verdict_of(server, build, most=10) == []
    assert len(server.asked) <= 11
    assert {"GET /build.json", "GET /"} <= set(server.asked)


def test_address_that_differs(server: Loopback, build: BuildJson) -> None:
    """A page that the host changes on its way and one that it lost are named."""
    server.paths["/"] = content(b"<script>track()</script>")
    server.paths[f"/san-pham/{TEA}/"] = status(500)
    assert verdict_of(server, build) == ["differs index.html", f"missing {PRODUCT}"]


def test_another_build(server: Loopback, build: BuildJson) -> None:
    """The site of another build is told by its list, without asking for each of its files."""
    newer = BuildJson(build.input, build.today, build.versions, {**build.files, PRODUCT: "0" * 64})
    assert verdict_of(server, newer, most=1) == [f"differs {PRODUCT}"]


def test_nothing_published(server: Loopback, build: BuildJson) -> None:
    """An address without a list is no verdict but a sentence."""
    del server.paths["/build.json"]
    with pytest.raises(CannotVerify, match=r"no build\.json"):
        verify_address(server.url("/"), build, fetcher(server), None, 0)


def test_command(project: SmallProject, server: Loopback, copy: Path) -> None:
    """Exit status 0: it is this build; 1: what differs, line by line; 2: nothing to compare."""
    local = ("--allow-local", *server.allowance, "--pause", "0", "--lang", "en")
    assert project.run("verify", server.url("/"), *local).returncode == 0
    (copy / PRODUCT).write_bytes(b"")
    done = project.run("verify", copy, "--lang", "en")
    assert (done.returncode, done.stdout) == (1, f"{PRODUCT}: differs\n")
    done = project.run("verify", project.folder / "docs", "--lang", "en")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_small_enough(project: SmallProject) -> None:
    """The list costs about a hundred bytes a file."""
    size = (project.site / "build.json").stat().st_size
    assert size < 160 * len(json.loads((project.site / "build.json").read_bytes())["files"])
