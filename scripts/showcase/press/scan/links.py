"""Where a link leads: to a file of the site, elsewhere, or nowhere that a page may lead."""

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from showcase.press.scan import rules
from showcase.translation import Message

SCHEMES = ("https", "http", "mailto", "tel")
_DROPPED = re.compile(r"^[\x00-\x20]+|[\t\n\r]|[\x00-\x20]+$")
_HAS_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass(frozen=True, slots=True)
class Target:
    """A file of the site by its path, and the id of a place in it; no path for the page itself."""

    path: str
    fragment: str = ""


def judged(link: str, folder: str, site_path: str) -> Target | Message | None:
    """Where a link in a folder leads: to a file, nowhere it may (the rule), or elsewhere (None).

    Most links of a page climb to the root and stand on many pages: each is judged once.
    """
    depth = folder.count("/")
    if depth and link.startswith("../" * depth) and "./" not in link[3 * depth :]:
        folder = "-/" * depth
    return _judged(link, folder, site_path)


@lru_cache(maxsize=1 << 16)
def _judged(link: str, folder: str, site_path: str) -> Target | Message | None:
    if is_elsewhere(link):
        return None if has_known_scheme(link) else rules.KNOWN_SCHEMES
    return target_of(link, folder, site_path) or rules.INSIDE


@lru_cache(maxsize=1 << 16)
def is_elsewhere(link: str) -> bool:
    """Whether a link names a scheme or a host, as browsers read it."""
    return bool(_HAS_SCHEME.match(_as_browsers_read(link)))


def has_known_scheme(link: str) -> bool:
    """Whether a link that leads elsewhere leads to the web, a mail or a phone, without userinfo."""
    try:
        parts = urlsplit(_as_browsers_read(link))
    except ValueError:
        return False
    return parts.scheme.lower() in SCHEMES and "@" not in parts.netloc


def _as_browsers_read(link: str) -> str:
    """They drop tabs and line ends anywhere, and take a backslash for a slash."""
    return _DROPPED.sub("", link).replace("\\", "/")


def target_of(link: str, folder: str, site_path: str) -> Target | None:
    """The file of the site that a relative link in a folder means; None where it leads outside."""
    rest, _, fragment = link.partition("#")
    path = rest.partition("?")[0]
    if "%" in path:
        path = unquote(path)
    if not path:
        return Target("", fragment)
    if path.startswith(site_path) and path.startswith("/"):
        joined = path[len(site_path) :]
    elif path.startswith("/"):
        return None
    else:
        joined = _joined(folder, path)
    if joined == ".." or joined.startswith("../"):
        return None
    return Target(f"{joined}index.html" if joined.endswith("/") or not joined else joined, fragment)


def _joined(folder: str, path: str) -> str:
    """Normal, with its last slash: most links climb to the root and go down from there."""
    climb = "../" * folder.count("/")
    down = path[len(climb) :]
    if path.startswith(climb) and down not in {".", ".."} and "./" not in down and "//" not in path:
        return down
    joined = posixpath.normpath(folder + path)
    if joined == ".":
        return ""
    return f"{joined}/" if path.endswith(("/", "/.", "/..")) or path in {".", ".."} else joined
