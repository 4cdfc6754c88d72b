"""`sitemap.xml` with both languages of each page, and `robots.txt`."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from markupsafe import escape

from showcase.pages.page import Outline, Page
from showcase.pages.settings import Settings
from showcase.press.head import absolute, alternates_of
from showcase.translation import Language

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
MOST_URLS = 50_000


class Listed(NamedTuple):
    """What the sitemap tells of a page; `source` is the entry that it shows, if any."""

    address: str
    language: Language
    source: str
    is_indexed: bool


def listed(page: Page | Outline) -> Listed:
    """What the sitemap needs to know of a page."""
    return Listed(page.address, page.language, page.source, page.is_indexed)


def sitemap_files(
    pages: Iterable[Listed], changed: Mapping[str, date], settings: Settings
) -> dict[str, bytes]:
    """The sitemap, cut into several with an index when it grows over 50,000 addresses."""
    urls = [_url(page, changed.get(page.source), settings) for page in pages if page.is_indexed]
    chunks = [urls[start : start + MOST_URLS] for start in range(0, len(urls), MOST_URLS)]
    if len(chunks) <= 1:
        return {"sitemap.xml": _url_set(urls)}
    files = {f"sitemap-{number}.xml": _url_set(chunk) for number, chunk in enumerate(chunks, 1)}
    return {"sitemap.xml": _index(files, settings), **files}


def _url(page: Listed, changed: date | None, settings: Settings) -> str:
    """One address with its other language; written as text, for there are many."""
    lines = [f"<url><loc>{escape(absolute(page.address, page.language, settings))}</loc>"]
    if changed:
        lines.append(f"<lastmod>{changed.isoformat()}</lastmod>")
    for language, address in alternates_of(page.address, settings):
        href = escape(address)
        lines.append(f'<xhtml:link rel="alternate" hreflang="{language}" href="{href}"/>')
    return "".join((*lines, "</url>"))


def _url_set(urls: Iterable[str]) -> bytes:
    head = f'{_DECLARATION}<urlset xmlns="{_SITEMAP}" xmlns:xhtml="{_XHTML}">'
    return "\n".join((head, *urls, "</urlset>\n")).encode()


def _index(files: Iterable[str], settings: Settings) -> bytes:
    head = f'{_DECLARATION}<sitemapindex xmlns="{_SITEMAP}">'
    lines = (f"<sitemap><loc>{escape(settings.site_url + name)}</loc></sitemap>" for name in files)
    return "\n".join((head, *lines, "</sitemapindex>\n")).encode()


def robots_file(settings: Settings) -> bytes:
    """`robots.txt`: all may read all."""
    return f"User-agent: *\nAllow: /\nSitemap: {settings.site_url}sitemap.xml\n".encode()
