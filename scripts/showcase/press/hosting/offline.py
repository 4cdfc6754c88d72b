"""The catalogue for a fair without network: a zip that opens by a double click, without scripts."""

import base64
import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

# A zip knows no earlier day; the same site gives the same bytes.
_DAY = (1980, 1, 1, 0, 0, 0)
_LINK = re.compile(r'(\s(?:href|src|action)=")([^"]*)(")')
_SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>\n?", re.DOTALL)
# A file has no origin: 'self' would match nothing. Without scripts there is nothing to guard.
_HEAD_LINES = re.compile(
    r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?'
    r'|<link rel="(?:alternate|canonical|manifest)"[^>]*>\n?'
    r'|<meta property="og:(?:url|image)[^>]*>\n?'
)
_ICON = re.compile(r'url\("?(\.\./icons[^")]+\.svg)"?\)')
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#|$")
_KINDS = {".html", ".css", ".svg", ".png", ".jpg", ".webp", ".avif", ".pdf", ".ico"}
_LEFT_OUT = re.compile(r"(en/)?404\.html$|assets/pictures/|api/v1/")
_STORED = {".png", ".jpg", ".webp", ".avif", ".pdf"}


def write_offline(site: Path, place: Path) -> int:
    """Write the zip; how many pages it holds. It appears under its name only when it is whole."""
    beside = place.with_name(f".{place.name}.new")
    pages = 0
    try:
        with zipfile.ZipFile(beside, "w") as archive:
            for path in _paths(site):
                pages += path.endswith(".html")
                _add(archive, path, _content(site, path))
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
    return pages


def _paths(site: Path) -> Iterator[str]:
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if file.suffix in _KINDS and file.is_file() and not _LEFT_OUT.match(path):
            yield path


def _content(site: Path, path: str) -> bytes:
    content = (site / path).read_bytes()
    if path.endswith(".html"):
        return offline_page(path, content.decode()).encode()
    if path.endswith(".css"):
        folder = (site / path).parent
        return _ICON.sub(lambda found: _inlined(folder / found[1]), content.decode()).encode()
    return content


def _inlined(icon: Path) -> str:
    """A drawing inside its sheet: browsers let no file be the mask of another."""
    return f"url(data:image/svg+xml;base64,{base64.b64encode(icon.read_bytes()).decode()})"


def _add(archive: zipfile.ZipFile, path: str, content: bytes) -> None:
    one = zipfile.ZipInfo(path, _DAY)
    one.external_attr = 0o644 << 16
    is_small = PurePosixPath(path).suffix in _STORED
    archive.writestr(one, content, zipfile.ZIP_STORED if is_small else zipfile.ZIP_DEFLATED)


def offline_page(path: str, html: str) -> str:
    """A page without scripts, whose links name files."""
    folder = posixpath.dirname(path)
    plain = _HEAD_LINES.sub("", _SCRIPT.sub("", html))
    return _LINK.sub(lambda found: f"{found[1]}{_named(found[2], folder)}{found[3]}", plain)


def _named(link: str, folder: str) -> str:
    """A link to a folder names the page in it; what is not in the zip leads to its start."""
    if _ELSEWHERE.match(link):
        return link
    rest, mark, fragment = link.partition("#")
    way = rest.partition("?")[0]
    if way in {"", "."} or way.endswith(("/", "/..", "/.")) or way == "..":
        way = f"{way.rstrip('/')}/index.html" if way else "index.html"
    if PurePosixPath(way).suffix not in _KINDS:
        up = "../" * (folder.count("/") + 1) if folder else ""
        return f"{up}index.html"
    return f"{way}{mark}{fragment}"
