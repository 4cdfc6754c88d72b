"""The build as a whole: the site is a function of its input, and stays whole whatever happens."""

import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.small_project import TEA, SmallProject, contents, make_project

HAT = "hue/non-bai-tho-lang-thu"
COFFEE = "gia-lai/ca-phe-doi-thu"
PATIENCE = 60
NOTHING_CHANGED = "Nothing has changed"


@pytest.fixture
def project(tmp_path: Path) -> SmallProject:
    """A small project of its own, not built yet."""
    return make_project(tmp_path)


@pytest.fixture
def built(project: SmallProject) -> SmallProject:
    """A small project whose site stands."""
    project.build()
    return project


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    """A small project whose site stands; nobody may change it."""
    project = make_project(tmp_path_factory.mktemp("model"))
    project.build()
    return project


@pytest.fixture
def standing(model: SmallProject, tmp_path: Path) -> SmallProject:
    """A copy of it, for tests in which no further build comes to its end."""
    return SmallProject(shutil.copytree(model.folder, tmp_path / "copy"))


def inodes(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): path.stat().st_ino
        for path in folder.rglob("*")
        if path.is_file()
    }


def beside_the_site(project: SmallProject) -> set[str]:
    """Trees that builds left beside the site, but for the one that the next begins with."""
    return {one.name for one in project.folder.glob(".site.*")} - {".site.spare"}


def test_same_bytes(built: SmallProject) -> None:
    """The same tree gives the same bytes, whatever the number of workers and the last build.

    In a new place, which has no cache, and again where a site stands.
    """
    expected = contents(built.site)
    for jobs in (1, 2, 4):
        built.build("--jobs", jobs, "--out", f"cold-{jobs}/site")
        assert contents(built.folder / f"cold-{jobs}/site") == expected
    for jobs in (1, 2):
        built.write(TEA, name="Trà khác")
        built.build("--jobs", jobs)
        assert contents(built.site) != expected
        built.write(TEA)
        built.build("--jobs", jobs)
        assert contents(built.site) == expected


def test_same_names_as_from_nothing(built: SmallProject) -> None:
    """A product changed, removed and put back: no file or folder of a site before is left."""
    expected = names(built.site), contents(built.site)
    built.write(TEA, name="Trà khác")
    built.build()
    assert (built.folder / ".site.spare").is_dir()
    shutil.rmtree(built.entry(HAT).parent)
    built.build()
    built.build("--out", "cold/site")
    cold = built.folder / "cold/site"
    assert names(built.site) == names(cold)
    assert contents(built.site) == contents(cold)
    built.write(TEA)
    built.write(HAT)
    built.build()
    assert (names(built.site), contents(built.site)) == expected


def names(folder: Path) -> set[str]:
    """All that stands below a folder, empty folders too."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_workers_that_give_way_print_the_same(model: SmallProject, tmp_path: Path) -> None:
    """New ones after each product and every twenty pages, not ten thousand: the same bytes."""
    often = (
        "from showcase.press import ahead, site; from showcase.cli import main;"
        "ahead.PRODUCTS_PER_POOL = 1; site.PAGES_PER_POOL = 20; main()"
    )
    arguments = ["build", "--no-pictures", "--jobs", "2", "--out", f"{tmp_path}/often"]
    subprocess.run(
        [sys.executable, "-c", often, *arguments],
        cwd=model.folder,
        env=model.environment(),
        capture_output=True,
        check=True,
    )
    assert contents(tmp_path / "often") == contents(model.site)


def test_same_bytes_elsewhere(model: SmallProject, tmp_path: Path) -> None:
    """Another folder, language, time zone and order of hashes, and no cache: the same bytes."""
    left_behind = shutil.ignore_patterns("site", ".site.spare", ".cache")
    folder = shutil.copytree(model.folder, tmp_path / "một nơi khác", ignore=left_behind)
    variables = {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7"}
    other = SmallProject(folder, variables=variables | {"PYTHONUTF8": "0"})
    other.build()
    assert contents(other.site) == contents(model.site)


def test_only_what_depends_on_it_is_written(built: SmallProject) -> None:
    """One product changed: files that come out the same are the very same files."""
    before, old = inodes(built.site), contents(built.site)
    built.write(TEA, summary="Rau má Quảng Thọ hái non, sao khô, đóng túi lọc.")
    built.build()
    after, new = inodes(built.site), contents(built.site)
    changed = {path for path in new if new[path] != old.get(path)}
    assert {path for path in after if after[path] != before.get(path)} == changed
    assert {f"san-pham/{TEA}/index.html", f"en/san-pham/{TEA}/index.html"} <= changed
    assert not {path for path in changed if "gia-lai" in path}


def test_another_number_of_workers_is_no_change(project: SmallProject) -> None:
    """Pages are known by what they say, not by how their texts travelled between processes."""
    project.build("--jobs", 2)
    before = inodes(project.site)
    project.write(HAT, sources=[{"url": "https://example.vn/non-la", "grade": "B"}])
    project.build("--jobs", 1)
    kept = {path for path, inode in inodes(project.site).items() if before.get(path) == inode}
    assert {f"san-pham/{TEA}/index.html", f"en/san-pham/{COFFEE}/index.html"} <= kept


def test_nothing_changed(built: SmallProject) -> None:
    """An unchanged tree is recognised: the site is not touched, what a killed build left is."""
    before = inodes(built.site)
    left_over = built.folder / ".site.new-x"
    left_over.mkdir()
    assert NOTHING_CHANGED in built.build()
    assert inodes(built.site) == before
    assert not left_over.exists()


TO_BE_LOST = ("san-pham/index.html", "api/v1/products.json", "assets/search/vi.json")


def lose(path: str, project: SmallProject) -> None:
    (project.site / path).unlink()


@pytest.mark.parametrize(
    "change",
    [
        lambda project: (project.folder / "docs/vi/gioi-thieu.md").open("a").write("Thêm.\n"),
        lambda project: (project.folder / "overrides/pages/home.html").write_text(
            "<h1>x</h1>", "utf-8"
        ),
        lambda project: (project.folder / "docs/assets/icons/new.svg").write_text("<svg/>"),
        *(partial(lose, path) for path in TO_BE_LOST),
    ],
)
def test_something_changed(built: SmallProject, change: Callable[[SmallProject], object]) -> None:
    """Prose, a template, a drawing, a lost file: each brings a whole site again."""
    change(built)
    assert NOTHING_CHANGED not in built.build()
    assert [path for path in TO_BE_LOST if not (built.site / path).is_file()] == []


def test_another_day(built: SmallProject) -> None:
    """What is in force today may have lapsed tomorrow: another day is another site."""
    later = replace(built, today="1930003200")
    before = contents(built.site)
    assert NOTHING_CHANGED not in later.build()
    assert contents(built.site) != before


def test_new_site_and_an_old_record(built: SmallProject) -> None:
    """A record that speaks of another site than the one that stands is not believed."""
    expected = contents(built.site)
    built.write(TEA, name="Trà khác")
    built.build("--out", "other/site")
    built.site.rename(built.folder / "first")
    (built.folder / "other/site").rename(built.site)
    built.write(TEA)
    built.build()
    assert contents(built.site) == expected


def test_problems_leave_the_old_site(standing: SmallProject) -> None:
    """Wrong entries: all are said and counted, exit status 1, the old site byte for byte."""
    before, stood = contents(standing.site), inodes(standing.site)
    standing.write(TEA, group="nuoc")
    standing.write(HAT, nam="2020")
    done = standing.run("build")
    assert done.returncode == 1
    *lines, count = done.stdout.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        f"products/{HAT}/product.yml",
        f"products/{TEA}/product.yml",
    ]
    assert count == "Có 2 lỗi cần sửa."
    assert (contents(standing.site), inodes(standing.site)) == (before, stood)
    assert beside_the_site(standing) == set()


@pytest.mark.parametrize(
    ("path", "written", "said"),
    [
        (
            "overrides/pages/product.html",
            "{{ nothing }}",
            r"product\.html:\d+ 'nothing' is undefin",
        ),
        ("overrides/pages/product.html", "{% if %}", r"product\.html:\d+ Expected an expression"),
        ("overrides/frame.html", "{% block scripts %}@@body@@{% endblock %}", r"@@body@@: 2"),
        ("docs/vi/gioi-thieu.md", "\n[x](nowhere.md)\n", r"nowhere\.md"),
        ("mkdocs.yml", "\ntheme: nothing\n", "mkdocs.yml"),
    ],
)
def test_broken_pages_leave_the_old_site(
    standing: SmallProject, path: str, written: str, said: str
) -> None:
    """A broken template, link or configuration is said in a line, and the old site stays."""
    before = contents(standing.site)
    place = standing.folder / path
    place.write_text(place.read_text(encoding="utf-8") + written, encoding="utf-8")
    done = standing.run("build", "--quiet")
    assert done.returncode == 1
    assert re.search(said, done.stderr)
    assert "Traceback" not in done.stderr
    assert contents(standing.site) == before
    assert beside_the_site(standing) == set()


def start(project: SmallProject) -> subprocess.Popen[str]:
    """A build that has just begun to work."""
    build = subprocess.Popen(
        project.command("build", "--lang", "en", "--jobs", 2),
        cwd=project.folder,
        env=project.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert build.stderr
    assert build.stderr.readline() == "reading the entries\n"
    return build


def to_one(build: subprocess.Popen[str], number: int) -> None:
    build.send_signal(number)


def to_all(build: subprocess.Popen[str], number: int) -> None:
    """As a terminal does it."""
    os.killpg(build.pid, number)


@pytest.mark.parametrize("send", [to_one, to_all])
def test_interrupted(standing: SmallProject, send: Callable[[Any, int], None]) -> None:
    """Ctrl-C during a build: one sentence, exit status 130, the old site, nothing beside it."""
    before = contents(standing.site)
    standing.write(TEA, name="Trà khác")
    build = start(standing)
    send(build, signal.SIGINT)
    _, said = build.communicate(timeout=PATIENCE)
    assert build.returncode == 130
    assert said.splitlines()[-1] == "Stopped. The site is as it was."
    assert "Traceback" not in said, said
    assert contents(standing.site) == before
    assert beside_the_site(standing) == set()


def test_killed(standing: SmallProject) -> None:
    """A killed build leaves the old site and no worker; the next one removes what it left."""
    before = contents(standing.site)
    standing.write(TEA, name="Trà khác")
    build = start(standing)
    build.kill()
    build.communicate(timeout=PATIENCE)
    wait_until(lambda: not list(processes_of(build.pid)))
    assert contents(standing.site) == before
    standing.build()
    assert beside_the_site(standing) == set()


def processes_of(session: int) -> Iterator[int]:
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, *rest = status.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(rest[2]) == session and state != "Z":
            yield int(status.parent.name)


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_without_a_terminal(project: SmallProject) -> None:
    """In a log, steps are plain lines and the last line counts pages, products, time and memory."""
    done = project.run("build", "--no-pictures", "--lang", "en")
    assert "\033" not in done.stdout + done.stderr
    assert "\r" not in done.stdout + done.stderr
    assert len(done.stderr.splitlines()) >= 4
    assert re.fullmatch(r"\d+ pages of 3 products in \d+\.\d s, .*\b\d+ MB.*\n", done.stdout)
    pages = sum(path.endswith(".html") for path in contents(project.site))
    assert done.stdout.startswith(f"{pages} pages")


def test_on_a_terminal(project: SmallProject) -> None:
    """On a terminal the steps share one line, which is gone at the end."""
    ours, theirs = pty.openpty()
    build = subprocess.Popen(
        project.command("build", "--no-pictures", "--lang", "en"),
        cwd=project.folder,
        env=project.environment(),
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen = "".join(iter(lambda: read_terminal(ours), ""))
    assert build.wait(PATIENCE) == 0
    *steps, end = seen.split("\r\033[K")
    assert len(steps) >= 4
    assert not any("\n" in step for step in steps)
    assert re.match(r"\d+ pages of 3 products", end)


def read_terminal(terminal: int) -> str:
    """What is on it next; nothing when the last process has left it."""
    try:
        return os.read(terminal, 4096).decode()
    except OSError:
        return ""
