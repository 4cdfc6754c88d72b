"""A project of its own for a test: the real templates and pages around a handful of products."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from showcase.press.known_frames import FOLDER
from tests import ready_process

PROJECT = Path(__file__).parent.parent
TODAY = "1795435200"  # 23 November 2026, 12:00 UTC
# What prose pages and templates lead to.
LINKED_TO = (
    "products/_region/programme",
    "products/_region/documents",
    "products/lam-dong/_programme",
)
TEA = "hue/tra-rau-ma-lang-thu"

ENTRIES: dict[str, dict[str, Any]] = {
    TEA: {
        "name": "Trà rau má Làng Thử",
        "name_en": "Làng Thử pennywort tea",
        "translated_by": "us",
        "group": "che-bien-nong-lam-thuy-san-do-uong",
        "summary": "Rau má Quảng Thọ phơi khô, đóng túi lọc.",
        "former_province": "Thừa Thiên Huế",
        "producer": {"name": "Hợp tác xã Làng Thử", "kind": "hop-tac-xa"},
        "recognitions": [{"level": "tinh", "year": 2024}],
        "former_addresses": ["tra-rau-ma"],
        "sources": [{"url": "https://example.vn/tra", "grade": "B"}],
    },
    "hue/non-bai-tho-lang-thu": {
        "name": "Nón bài thơ Làng Thử",
        "group": "thu-cong-my-nghe",
        "former_province": "Thừa Thiên Huế",
        "producer": {"name": "Hợp tác xã Làng Thử", "kind": "hop-tac-xa"},
        "recognitions": [{"level": "tinh", "year": 2022}],
        "sources": [{"url": "https://example.vn/non", "grade": "B"}],
    },
    "gia-lai/ca-phe-doi-thu": {
        "name": "Cà phê Đồi Thử",
        "group": "che-bien-nong-lam-thuy-san-do-uong",
        "marks": [{"kind": "ocop", "stars": 4, "year": 2025}],
        "sources": [{"url": "https://example.vn/ca-phe", "grade": "B"}],
    },
}


@dataclass(frozen=True)
class SmallProject:
    """A project in its folder, built by the command as people build it.

    With `variables` each command begins as an interpreter of its own; else see `ready_process`.
    """

    folder: Path
    today: str = TODAY
    variables: Mapping[str, str] = field(default_factory=dict)

    @property
    def site(self) -> Path:
        """Where its site stands."""
        return self.folder / "site"

    def entry(self, product: str) -> Path:
        """The entry of a product."""
        return self.folder / "products" / product / "product.yml"

    def write(self, product: str, **changes: object) -> None:
        """Write a product's entry, with other values than it usually has."""
        place = self.entry(product)
        place.parent.mkdir(parents=True, exist_ok=True)
        fields = {**ENTRIES[product], **changes}
        place.write_text(yaml.safe_dump(fields, allow_unicode=True, sort_keys=False), "utf-8")

    def command(self, *arguments: object) -> list[str]:
        """`showcase …` with the interpreter of the tests."""
        return [sys.executable, "-m", "showcase", *map(str, arguments)]

    def environment(self) -> dict[str, str]:
        """A day that does not move, and what the test wants to be otherwise."""
        fixed = {"SOURCE_DATE_EPOCH": self.today, "PYTHONUTF8": "1"}
        return {**os.environ, **fixed, **self.variables}

    def run(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        """Run `showcase …` in the project."""
        if not self.variables:
            return ready_process.run([*map(str, arguments)], self.folder, self.environment())
        return subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def start(self, *arguments: object) -> subprocess.Popen[str]:
        """`showcase …` beside the test, in a group of processes of its own."""
        return subprocess.Popen(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )

    def build(self, *options: object) -> str:
        """Build without social pictures, which must go well: the last line of what it says."""
        done = self.run("build", "--no-pictures", "--lang", "en", *options)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.splitlines()[-1]


def make_project(folder: Path) -> SmallProject:
    """Copy what a project needs into an empty folder; its frames were rendered before."""
    project = _without_frames(folder)
    _put_frames(folder)
    return project


def never_built(project: SmallProject, folder: Path) -> SmallProject:
    """A copy without its site and without all that builds have kept of its entries."""
    left_behind = shutil.ignore_patterns("site", ".site.spare", ".cache")
    shutil.copytree(project.folder, folder, ignore=left_behind)
    _put_frames(folder)
    return SmallProject(folder)


def _put_frames(folder: Path) -> None:
    for name, content in _frames().items():
        place = folder / ".cache" / FOLDER / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


@cache
def _frames() -> dict[str, bytes]:
    """What a build leaves of the frames: the same for all projects that are made here."""
    with TemporaryDirectory() as folder:
        project = _without_frames(Path(folder))
        project.build()
        return contents(project.folder / ".cache" / FOLDER)


def _without_frames(folder: Path) -> SmallProject:
    for name in ("docs", "overrides"):
        shutil.copytree(PROJECT / name, folder / name)
    (folder / "scripts").mkdir()
    for name in ("mkdocs.base.yml", "mkdocs.yml", "mkdocs.en.yml", "scripts/preview_hook.py"):
        shutil.copyfile(PROJECT / name, folder / name)
    for province in sorted(PROJECT.glob("products/*/province.yml")):
        place = folder / province.relative_to(PROJECT)
        place.parent.mkdir(parents=True)
        shutil.copyfile(province, place)
    for pattern in LINKED_TO:
        for place in PROJECT.glob(pattern):
            shutil.copytree(place, folder / place.relative_to(PROJECT))
    project = SmallProject(folder)
    for product in ENTRIES:
        project.write(product)
    return project


def free_port() -> int:
    """A port of this machine that nobody serves at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
