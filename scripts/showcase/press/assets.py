"""Styles, scripts and drawings: gathered, joined, and named after what they hold."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from showcase.press.scripts import published_scripts
from showcase.press.site_tool import theme_stylesheet

_IMPORT = re.compile(r'@import url\("([^"]+)"\);')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACES = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([{};,>])\s*")
_SOURCE_MAP = re.compile(rb"/\*# sourceMappingURL=.*?\*/")
_FOLDERS = ("covers", "patterns", "icons", "guide")
# Only these are published: what else lies beside a drawing or a script stays at home.
_PUBLISHED = {".js", ".png", ".svg", ".webmanifest"}


@dataclass(frozen=True, slots=True)
class Drawings:
    """The folders of drawn covers and of the provinces' cloths."""

    covers: str
    patterns: str


@dataclass(frozen=True, slots=True)
class Assets:
    """Files by their path below `site/`, and the folders' names for templates.

    A folder's name carries a digest of what it holds, so that it can be cached for ever.
    `prose_stylesheet` is the theme's own sheet: only pages written in Markdown need it.
    """

    files: dict[str, bytes]
    drawings: Drawings
    scripts: str
    icons: str
    guide: str
    stylesheet: str
    prose_stylesheet: str


def gather_assets(source: Path) -> Assets:
    """All assets below `docs/assets`."""
    files: dict[str, bytes] = {}
    names = {folder: _add_folder(files, source, folder) for folder in (*_FOLDERS, "scripts")}
    stylesheet = _add_stylesheet(files, "showcase", _stylesheet(source / "styles", names))
    theme = _add_stylesheet(files, "theme", _SOURCE_MAP.sub(b"", theme_stylesheet()))
    drawings = Drawings(names["covers"], names["patterns"])
    scripts, icons, guide = (names[folder] for folder in ("scripts", "icons", "guide"))
    return Assets(files, drawings, scripts, icons, guide, stylesheet, theme)


def _add_folder(files: dict[str, bytes], source: Path, folder: str) -> str:
    found = {
        path.relative_to(source / folder).as_posix(): path.read_bytes()
        for path in sorted((source / folder).rglob("*"))
        if path.is_file() and path.suffix in _PUBLISHED
    }
    if folder == "scripts":
        found = published_scripts(found)
    name = f"assets/{folder}-{_digest(*found.values())}"
    files.update({f"{name}/{path}": content for path, content in found.items()})
    return name


def _add_stylesheet(files: dict[str, bytes], name: str, content: bytes) -> str:
    path = f"assets/styles-{_digest(content)}/{name}.css"
    files[path] = content
    return path


def _stylesheet(folder: Path, names: dict[str, str]) -> bytes:
    """Our sheets in the order that `index.css` gives, as one file."""
    order = _IMPORT.findall((folder / "index.css").read_text(encoding="utf-8"))
    ours = "\n".join((folder / name).read_text(encoding="utf-8") for name in order)
    for drawn in ("patterns", "icons"):
        ours = ours.replace(f"../{drawn}/", f"../{names[drawn].removeprefix('assets/')}/")
    return _compact(ours).encode()


def _compact(css: str) -> str:
    without_comments = _COMMENT.sub("", css)
    return _AROUND.sub(r"\1", _SPACES.sub(" ", without_comments)).strip()


def _digest(*contents: bytes) -> str:
    return hashlib.blake2b(b"\0".join(contents), digest_size=6).hexdigest()
