"""The page around every page: rendered once by the site tool, cut at its marks, then filled."""

import re
from dataclasses import dataclass

# Marks stand in templates, never in Markdown, and are cut out before any text of an entry joins.
_MARKS = ("@@head@@", "@@alternate@@", "@@body@@")
_FRAME_BASE = "../../../../.."
_PREFORMATTED = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)

# Stand for the way to the root of the language and of the whole site while a page is printed.
# Control characters: the reader refuses them in every entry, so no text can contain one.
BASE = "\x01"
ROOT = "\x02"
_BASE, _ROOT = BASE.encode(), ROOT.encode()


class BrokenFrame(Exception):
    """The site tool's page has not the marks it should have: the templates changed."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before, between and after the marks head, alternate and body, in UTF-8."""

    before_head: bytes
    before_alternate: bytes
    before_body: bytes
    after_body: bytes

    def fill(self, head: bytes, alternate: bytes, body: bytes) -> bytes:
        """The page with its marks filled; the ways to the roots still stand as marks."""
        own_and_common = (
            self.before_head,
            head,
            self.before_alternate,
            alternate,
            self.before_body,
            body,
            self.after_body,
        )
        return b"".join(own_and_common)


def cut_frame(html: str) -> Frame:
    """Cut the deep frame; raises BrokenFrame unless each mark stands exactly once, in order."""
    if _FRAME_BASE not in html:
        raise BrokenFrame(f"{_FRAME_BASE}: 0")
    before_head, before_alternate, before_body, after_body = _cut(
        _compact(html).replace(_FRAME_BASE, BASE), _MARKS
    )
    return Frame(before_head, before_alternate, before_body, after_body)


def cut_prose(html: str, depth: int) -> tuple[Frame, str]:
    """Cut a prose page at `depth` below its root: a frame whose body is already there.

    Also returns the page's own JSON about its head (title and description).
    """
    html = _compact(html)
    base = "/".join([".."] * depth)
    html = re.sub(rf'(href|src|action)="{re.escape(base)}(?=[/"])', rf'\1="{BASE}', html)
    found = re.search(r" data-head='([^']*)'", html)
    if not found:
        raise BrokenFrame("data-head")
    html = html.replace(found.group(), "", 1)
    before_head, before_alternate, rest = _cut(html, _MARKS[:2])
    return Frame(before_head, before_alternate, rest, b""), found.group(1)


def _cut(html: str, marks: tuple[str, ...]) -> list[bytes]:
    parts: list[bytes] = []
    for mark in marks:
        if html.count(mark) != 1:
            raise BrokenFrame(f"{mark}: {html.count(mark)}")
        before, _, html = html.partition(mark)
        parts.append(before.encode())
    return [*parts, html.encode()]


def _compact(html: str) -> str:
    """Without indentation and blank lines, but for preformatted text."""
    parts = _PREFORMATTED.split(html)
    parts[::2] = (re.sub(r"\n\s+", "\n", part) for part in parts[::2])
    return "".join(parts)


def with_roots(html: bytes, address: str) -> bytes:
    """The finished page: relative ways to both roots for a page at `address` of the whole site."""
    depth = address.count("/")
    root = "/".join([".."] * depth) or "."
    in_english = address.startswith("en/")
    base = ("/".join([".."] * (depth - 1)) or ".") if in_english else root
    return html.replace(_BASE, base.encode()).replace(_ROOT, root.encode())


def with_absolute_roots(html: bytes, path: str, *, in_english: bool) -> bytes:
    """The finished 404 page, which is shown at any address: `path` is that of the site's URL."""
    root = path.rstrip("/")
    base = f"{root}/en" if in_english else root
    html = html.replace(b'"%b"' % _BASE, f'"{base}/"'.encode())
    return html.replace(_BASE, base.encode()).replace(_ROOT, root.encode())
