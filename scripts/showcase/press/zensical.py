"""The frame and prose pages by Zensical instead of MkDocs and Material: for the day these end."""

import posixpath
import re
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import yaml

from showcase.press.site_tool import CONFIGURATIONS, Rendered, SiteToolFailed, take
from showcase.translation import Language

_MINUTES = 5
_PREVIEW_HOOK = "scripts/preview_hook.py"
_LINK = re.compile(r"(\]\(|\shref=\")([^)\"\s]+)")
# Fragments, other hosts, absolute addresses and Markdown files: both tools read these alike.
_ALIKE = re.compile(r"#|/|[a-z][a-z0-9+.-]*:|[^#?]*\.md(#|$)")

_SKIP = re.compile(r'<a href="#__skip"[^>]*>[^<]*</a>\s*')


def render_with_zensical(project: Path, language: Language) -> Rendered:
    """One language from a copy of the project. Raises SiteToolFailed at the first warning."""
    if find_spec("zensical") is None:
        raise SiteToolFailed("pip install zensical")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        configuration = _copied(project, copy, language)
        command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", configuration.name]
        done = subprocess.run(  # noqa: S603 - a fixed command
            command, cwd=copy, capture_output=True, text=True, check=False, timeout=60 * _MINUTES
        )
        if done.returncode:
            raise SiteToolFailed(f"{configuration.name}: {(done.stdout + done.stderr).strip()}")
        rendered = take(copy / _site_dir(configuration))
    prose = {address: _without_skip(html) for address, html in rendered.prose.items()}
    return Rendered(_without_skip(rendered.frame), prose)


def _without_skip(html: str) -> str:
    """Without the theme's link to its own content, which our header has no place for."""
    return _SKIP.sub("", html)


def _copied(project: Path, copy: Path, language: Language) -> Path:
    """The configuration in a copy of what the tool reads, its links written as it reads them."""
    for name in ("docs", "overrides"):
        shutil.copytree(project / name, copy / name)
    for name in ("mkdocs.base.yml", *CONFIGURATIONS.values()):
        shutil.copyfile(project / name, copy / name)
    (copy / _PREVIEW_HOOK).parent.mkdir()
    shutil.copyfile(project / _PREVIEW_HOOK, copy / _PREVIEW_HOOK)
    root = copy / "docs" / language
    for page in root.rglob("*.md"):
        text = with_links_from_file(page.read_text("utf-8"), page.relative_to(root).as_posix())
        page.write_text(text, "utf-8")
    return copy / CONFIGURATIONS[language]


def _site_dir(configuration: Path) -> str:
    settings = yaml.safe_load(configuration.read_text(encoding="utf-8"))
    return str(settings["site_dir"])


def with_links_from_file(text: str, path: str) -> str:
    """Markdown whose links to addresses begin at the file, as Zensical reads them.

    MkDocs takes them as they stand: they begin at the address of the page.
    """
    folder, name = posixpath.split(path)
    address = folder if name == "index.md" else path.removesuffix(".md")

    def named(found: re.Match[str]) -> str:
        link = found[2]
        if _ALIKE.match(link):
            return found[0]
        way, mark, rest = link.partition("#")
        target = posixpath.relpath(posixpath.join(address, way), folder or ".")
        return f"{found[1]}{target}{'/' if way.endswith('/') else ''}{mark}{rest}"

    return _LINK.sub(named, text)
