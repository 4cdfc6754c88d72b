"""What is sent for an address: a file of the site; pages reload themselves and show problems."""

import re
from dataclasses import dataclass
from html import escape
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from showcase.press.hosting.rules import PLAIN, content_type
from showcase.serve.showing import Shown

_OWN_FILES = {"/_reload.js": "reload.js", "/_panel.css": "panel.css"}
_BODY = re.compile(rb"<body[^>]*>")
_EMPTY_PAGE = b"<!doctype html><html><head><title>showcase</title></head><body></body></html>"


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, content and its type; a redirect has a location instead."""

    status: HTTPStatus
    content: bytes = b""
    content_type: str = PLAIN
    location: str = ""


def answer(site: Path, target: str, shown: Shown) -> Answer:
    """The answer for what stands in the request line."""
    path = unquote(urlsplit(target).path)
    if path in _OWN_FILES:
        return _file(Path(__file__).with_name(_OWN_FILES[path]), HTTPStatus.OK, shown)
    place = _place(site, path)
    if place and place.is_dir():
        way = place.relative_to(site.resolve()).as_posix()
        return Answer(HTTPStatus.MOVED_PERMANENTLY, location=f"/{quote(way)}/")
    if place and place.is_file():
        return _file(place, HTTPStatus.OK, shown)
    return _not_found(site, path, shown)


def _place(site: Path, path: str) -> Path | None:
    """The file or folder that a path means, if there is one and it lies in the site."""
    inside = f"{path}index.html" if path.endswith("/") else path
    try:
        place = (site / inside.lstrip("/")).resolve(strict=True)
    except (OSError, ValueError):
        return None
    return place if place.is_relative_to(site.resolve()) else None


def _not_found(site: Path, path: str, shown: Shown) -> Answer:
    page = site / "en/404.html" if path.startswith("/en/") else site / "404.html"
    if page.is_file():
        return _file(page, HTTPStatus.NOT_FOUND, shown)
    waiting = _page(_EMPTY_PAGE, shown)
    return Answer(HTTPStatus.SERVICE_UNAVAILABLE, waiting, content_type(".html"))


def _file(place: Path, status: HTTPStatus, shown: Shown) -> Answer:
    content = place.read_bytes()
    if place.suffix == ".html":
        content = _page(content, shown)
    return Answer(status, content, content_type(place.suffix))


def _page(html: bytes, shown: Shown) -> bytes:
    """The page with the script that reloads it and, if something is wrong, a panel that says so."""
    script = f'<script type="module" src="/_reload.js?{shown.version}"></script>'
    if not shown.problems:
        return html.replace(b"</head>", f"{script}</head>".encode(), 1)
    head = f'{script}<link rel="stylesheet" href="/_panel.css"></head>'
    panel = f'<div class="sc-problems" role="alert">{escape(shown.problems)}</div>'
    html = html.replace(b"</head>", head.encode(), 1)
    return _BODY.sub(lambda body: body.group() + panel.encode(), html, count=1)
