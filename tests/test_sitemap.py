"""The sitemap: every page that may be found, in both languages, for the machines that read it."""

import xml.etree.ElementTree as ET
from datetime import date

import pytest

from showcase.pages.settings import Settings
from showcase.press import sitemap
from showcase.press.sitemap import Listed, robots_file, sitemap_files
from showcase.translation import Language

SITE = "https://example.vn/sub/"
SETTINGS = Settings(SITE, "Danh mục", "Catalogue")
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ENTRY = "products/hue/tra/product.yml"


def listed(
    address: str, language: Language = "vi", source: str = "", *, is_indexed: bool = True
) -> Listed:
    return Listed(address, language, source, is_indexed)


def texts(content: bytes, path: str) -> list[str | None]:
    return [found.text for found in ET.fromstring(content).iterfind(path, NAMES)]


def test_both_languages() -> None:
    """Each page stands with its full address, and names itself, the other and the default."""
    pages = [listed("tinh/"), listed("tinh/", "en")]
    (content,) = sitemap_files(pages, {}, SETTINGS).values()
    assert texts(content, "s:url/s:loc") == [f"{SITE}tinh/", f"{SITE}en/tinh/"]
    for url in ET.fromstring(content).iterfind("s:url", NAMES):
        links = {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", NAMES)}
        vietnamese, english = f"{SITE}tinh/", f"{SITE}en/tinh/"
        assert links == {"vi": vietnamese, "en": english, "x-default": vietnamese}


def test_last_changes() -> None:
    """A page that shows one entry tells when the entry was changed; the others say nothing."""
    pages = [listed("san-pham/hue/tra/", source=ENTRY), listed("tinh/")]
    (content,) = sitemap_files(pages, {ENTRY: date(2026, 3, 9)}, SETTINGS).values()
    assert texts(content, "s:url/s:lastmod") == ["2026-03-09"]
    assert texts(content, "s:url[s:lastmod]/s:loc") == [f"{SITE}san-pham/hue/tra/"]


def test_pages_that_are_not_to_be_found() -> None:
    """Redirects and the 404 page are not listed."""
    pages = [listed(""), listed("404.html", is_indexed=False)]
    (content,) = sitemap_files(pages, {}, SETTINGS).values()
    assert texts(content, "s:url/s:loc") == [SITE]


@pytest.mark.parametrize(("count", "files"), [(3, 1), (4, 3), (6, 3), (7, 4)])
def test_many_pages(count: int, files: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over the number that readers take, the sitemap is an index of several; none is lost."""
    monkeypatch.setattr(sitemap, "MOST_URLS", 3)
    pages = [listed(f"tinh/{number}/") for number in range(count)]
    found = sitemap_files(pages, {}, SETTINGS)
    assert len(found) == files
    if files > 1:
        parts = texts(found["sitemap.xml"], "s:sitemap/s:loc")
        assert parts == [SITE + name for name in found if name != "sitemap.xml"]
    addresses = [one for content in found.values() for one in texts(content, "s:url/s:loc")]
    assert addresses == [f"{SITE}tinh/{number}/" for number in range(count)]


def test_site_address_with_characters_of_xml() -> None:
    """Whatever the owner's address holds, the sitemap is XML."""
    settings = Settings("https://example.vn/a&b'c/", "Danh mục", "Catalogue")
    (content,) = sitemap_files([listed("")], {}, settings).values()
    assert texts(content, "s:url/s:loc") == ["https://example.vn/a&b'c/"]


def test_robots() -> None:
    """All may read all, and find the sitemap by its full address."""
    lines = robots_file(SETTINGS).decode().splitlines()
    assert lines == ["User-agent: *", "Allow: /", f"Sitemap: {SITE}sitemap.xml"]
