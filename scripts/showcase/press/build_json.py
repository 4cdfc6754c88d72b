"""`build.json`: what a site was made from and by, and the digest of each of its files."""

import hashlib
import json
import platform
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from pydantic_core import to_json

from showcase.press.site_tool import Engine
from showcase.press.writer import NewTree

BUILD_JSON = "build.json"
_PACKAGE = re.compile(r"[A-Za-z0-9._-]+")


class NoBuild(Exception):
    """What was read is no `build.json`."""


@dataclass(frozen=True, slots=True)
class BuildJson:
    """One build: the digest of its input, its day, its tools, and path → SHA-256 of its files."""

    input: str
    today: str
    versions: dict[str, str]
    files: dict[str, str] = field(default_factory=dict)

    @property
    def site(self) -> str:
        """One digest over all files: that of the lines that `sha256sum` would print, by path."""
        lines = (f"{digest}  {path}\n" for path, digest in sorted(self.files.items()))
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    def as_bytes(self) -> bytes:
        """The file."""
        said = {
            "site": self.site,
            "input": self.input,
            "today": self.today,
            "versions": self.versions,
            "files": dict(sorted(self.files.items())),
        }
        return to_json(said, indent=1) + b"\n"


def read_build_json(content: bytes) -> BuildJson:
    """The build that a file tells of. Raises NoBuild, also where a line of it was changed."""
    try:
        said = json.loads(content)
        site = said.pop("site")
        build = BuildJson(**said)
        if build.site != site:
            raise NoBuild
    except (ValueError, TypeError, KeyError, AttributeError):
        raise NoBuild from None
    return build


def write_build_json(tree: NewTree, inputs: str, today: date, tools: dict[str, str]) -> None:
    """The last file of a tree: it names all others.

    Files that were taken over from the old site keep the digest that they were written with: one
    that was changed there since is found by `showcase verify`.
    """
    before = _files_of(tree.place)
    digests = {path: before[path] for path in tree.kept if path in before} | tree.digests
    files = {path: digests.get(path) or digest_of_file(tree.folder / path) for path in tree.written}
    build = BuildJson(inputs, today.isoformat(), tools, files)
    tree.write(BUILD_JSON, build.as_bytes())


def _files_of(site: Path) -> Mapping[str, str]:
    try:
        return read_build_json((site / BUILD_JSON).read_bytes()).files
    except (OSError, NoBuild):
        return {}


def digest_of_file(place: Path) -> str:
    """The SHA-256 of a file, as `build.json` has it."""
    with place.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def versions(engine: Engine) -> dict[str, str]:
    """Python and the packages that a build needs, and those that they need; no others."""
    found: dict[str, str] = {}
    waiting = ["showcase", engine]
    while waiting:
        name = waiting.pop()
        if name.lower() not in found and (package := _installed(name)):
            found[name.lower()] = package.version
            waiting += _required(package)
    return {"python": platform.python_version(), **dict(sorted(found.items()))}


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _required(package: Distribution) -> Iterator[str]:
    for line in package.requires or ():
        if "extra ==" not in line and (named := _PACKAGE.match(line)):
            yield named[0]
