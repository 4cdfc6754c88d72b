"""The command: what it says, in which language, and the exit status that scripts rely on."""

import json
import os
from pathlib import Path

import pytest

from tests.small_project import TEA, SmallProject, make_project

HAT = "hue/non-bai-tho-lang-thu"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    """A project in which one product of Huế is wrong in two places."""
    project = make_project(tmp_path_factory.mktemp("project"))
    project.write(TEA, group="nuoc", nam="2020")
    return project


@pytest.mark.parametrize(
    ("paths", "status", "last"),
    [
        ([], 1, "2 problems to mend."),
        (["products"], 1, "2 problems to mend."),
        (["products/"], 1, "2 problems to mend."),
        (["products/hue"], 1, "2 problems to mend."),
        ([f"products/{TEA}/product.yml"], 1, "2 problems to mend."),
        ([f"./products/hue/../{TEA}"], 1, "2 problems to mend."),
        ([f"products/{HAT}", f"products/{TEA}"], 1, "2 problems to mend."),
        ([f"products/{HAT}"], 0, "1 entry, no problem."),
        (["products/gia-lai"], 0, "2 entries, no problem."),
        (["products/gia-lai", f"products/{HAT}"], 0, "3 entries, no problem."),
        (["products/gia-lai/province.yml"], 0, "1 entry, no problem."),
    ],
)
def test_check_of_paths(project: SmallProject, paths: list[str], status: int, last: str) -> None:
    """Only what lies below the paths is told and counted; exit status 1 if any of it is wrong."""
    done = project.run("check", "--lang", "en", *paths)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (status, last)
    lines = done.stdout.splitlines()[:-1]
    assert all(line.startswith(f"products/{TEA}/product.yml:") for line in lines)
    assert done.stderr == ""


def test_absolute_paths(project: SmallProject) -> None:
    """Paths may be written from the root, and the folder of entries may stand elsewhere."""
    products = project.folder / "products"
    done = project.run("check", "--products", products, products / TEA)
    assert done.returncode == 1
    assert done.stdout.startswith(f"{products}/{TEA}/product.yml:4:8: ")


@pytest.mark.parametrize(
    ("language", "words"), [((), "lỗi cần sửa"), (("--lang", "en"), "problems to mend")]
)
def test_language(project: SmallProject, language: tuple[str, ...], words: str) -> None:
    """Vietnamese unless English is asked for."""
    assert words in project.run("check", *language).stdout


def test_json(project: SmallProject) -> None:
    """For machines: every problem with its place, code and words; the same exit status."""
    done = project.run("check", "--format", "json", f"products/{TEA}")
    found = json.loads(done.stdout)
    assert done.returncode == 1
    assert len(found) == 2
    assert set(found[0]) == {
        "path", "line", "column", "code", "severity", "key", "field", "found",
        "wrong", "advice", "example", "link",
    }  # fmt: skip
    assert (found[0]["path"], found[0]["line"]) == (f"products/{TEA}/product.yml", 4)
    assert json.loads(project.run("check", "--format", "json", f"products/{HAT}").stdout) == []


def test_all_right(tmp_path: Path) -> None:
    """Without a problem the exit status is 0 and every entry is counted."""
    project = make_project(tmp_path)
    done = project.run("check", "--lang", "en")
    assert done.returncode == 0
    entries = len(list((project.folder / "products").rglob("*.yml")))
    assert done.stdout.splitlines()[-1] == f"{entries} entries, no problem."


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "nowhere"),
        ("check", "mkdocs.yml"),
        ("check", "products/../docs"),
        ("check", "--products", "nowhere"),
        ("check", "--lang", "fr"),
        ("build", "--jobs", "0"),
        ("build", "--out", "mkdocs.yml"),
        ("build", "--out", "/proc/site"),
        ("build", "--site-url", "ftp://example.vn/"),
        ("build", "--site-url", "https:///"),
        ("build", "--site-url", "https://example.vn/?x"),
        ("serve", "--port", "70000"),
        ("unknown",),
    ],
)
def test_wrong_use(project: SmallProject, arguments: tuple[str, ...]) -> None:
    """Wrong use: a sentence, exit status 2, and nothing is built."""
    done = project.run(*arguments)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr
    assert not (project.folder / "site").exists()


@pytest.mark.parametrize("command", ["build", "serve"])
def test_outside_a_project(project: SmallProject, tmp_path: Path, command: str) -> None:
    """In a folder that is no project, the missing file is named."""
    done = SmallProject(tmp_path).run(command, "--products", project.folder / "products")
    assert done.returncode == 2
    assert "mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["check", "build"])
def test_odd_day(project: SmallProject, command: str) -> None:
    """A SOURCE_DATE_EPOCH that is no number is named."""
    done = SmallProject(project.folder, today="today").run(command)
    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH=today" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_cache_of_photos_is_told_and_emptied(tmp_path: Path) -> None:
    """How many files and megabytes; with --prune what is old goes, and how much that was."""
    project = make_project(tmp_path)
    old = project.folder / ".cache/photos/fetched/1"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"x" * 2_000_000)
    os.utime(old, (0, 0))
    for options, said in (
        ((), "1 files, 2 MB; 0 MB removed."),
        (("--prune", "--limit", "1"), "0 files, 0 MB; 2 MB removed."),
    ):
        assert project.run("cache", "--lang", "en", *options).stdout.strip().endswith(said)


@pytest.mark.parametrize("origin", ["http://anh.example.vn", "anh.example.vn", "https://a.vn/anh"])
def test_photo_hosts_are_origins(origin: str, tmp_path: Path) -> None:
    """What is no https origin in the configuration is wrong use, said before anything is read."""
    project = make_project(tmp_path)
    settings = project.folder / "mkdocs.base.yml"
    written = settings.read_text("utf-8").replace('photo_hosts: ""', f"photo_hosts: {origin}")
    settings.write_text(written, "utf-8")
    done = project.run("check", "--lang", "en")
    assert done.returncode == 2
    assert f"photo_hosts: {origin}" in done.stderr
