"""Plain MkDocs as a preview: the same pages, without the guarantees of the build."""

import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.small_project import TEA, SmallProject, contents, free_port, make_project

CONFIGURATIONS = ("mkdocs.yml", "mkdocs.en.yml")
PAGE = f"san-pham/{TEA}/index.html"
PATIENCE = 60


def mkdocs(project: SmallProject, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=project.folder,
        env=project.environment() | {"NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


def preview(project: SmallProject) -> tuple[Path, str]:
    """The folder with both languages, and what was said while they were made."""
    said = ""
    for configuration in CONFIGURATIONS:
        made = mkdocs(project, "build", "--config-file", configuration)
        said += made.communicate(timeout=PATIENCE)[0]
        assert made.returncode == 0, said
    return project.folder / "site-preview", said


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    return make_project(tmp_path_factory.mktemp("project"))


@dataclass(frozen=True)
class Shown:
    """The pages of the preview and of the built site, and what was said for the preview."""

    preview: dict[str, str]
    site: dict[str, str]
    said: str


@pytest.fixture(scope="module")
def shown(project: SmallProject) -> Shown:
    """Both, of the project as it was written first."""
    folder, said = preview(project)
    project.build()
    return Shown(pages(folder), pages(project.site), said)


def pages(folder: Path) -> dict[str, str]:
    """Every page below a folder."""
    found = contents(folder).items()
    return {path: html.decode() for path, html in found if path.endswith(".html")}


def test_same_pages(shown: Shown) -> None:
    """Both languages have every page of the built site, whole, and none of the frame."""
    assert set(shown.preview) == set(shown.site)
    assert not [path for path, html in shown.preview.items() if "@@" in html]
    assert "WARNING" not in shown.said


def test_no_policy(shown: Shown) -> None:
    """No page has a policy, for MkDocs puts a script of its own into each; all else is the same."""
    plain, built = (set(one[PAGE].splitlines()) for one in (shown.preview, shown.site))
    (policy,) = built - plain
    assert policy.startswith('<meta http-equiv="Content-Security-Policy"')
    assert plain < built


def test_wrong_entry(project: SmallProject, shown: Shown) -> None:
    """A wrong entry is a warning with its place; nothing is raised, the last good pages stay."""
    project.write(TEA, group="nuoc")
    try:
        folder, said = preview(project)
    finally:
        project.write(TEA)
    assert f"WARNING -  {project.entry(TEA)}:4:8: «" in said
    assert pages(folder) == shown.preview


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_serve(project: SmallProject, configuration: str) -> None:
    """`mkdocs serve` shows a saved product, in the language of its configuration."""
    port = free_port()
    address = f"http://127.0.0.1:{port}/{PAGE.removesuffix('index.html')}"
    server = mkdocs(project, "serve", "-f", configuration, "-a", f"127.0.0.1:{port}", "-q")
    try:
        wait_for(address, "Làng Thử")
        project.write(TEA, name="Trà Vừa Lưu", name_en="Tea Just Saved")
        wait_for(address, "Trà Vừa Lưu" if configuration == "mkdocs.yml" else "Tea Just Saved")
    finally:
        project.write(TEA)
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=PATIENCE)


def wait_for(address: str, text: str) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with urlopen(address) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass
        assert time.monotonic() < end, text
        time.sleep(0.1)
