"""The zip for fairs in a real browser: opened from a folder, without network and scripts."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request

from showcase.press.hosting.offline import write_offline
from tests.built_site import BuiltSite

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def stick(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stick")
    write_offline(site.folder, folder / "danh-muc.zip")
    with zipfile.ZipFile(folder / "danh-muc.zip") as archive:
        archive.extractall(folder / "danh muc")
    return folder / "danh muc"


def test_opens_by_a_double_click(page: Page, stick: Path, site: BuiltSite) -> None:
    """Pages of every kind open with style and pictures, ask for nothing else, and log nothing."""
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda line: said.append(line.text))
    page.on("requestfailed", lambda request: said.extend(_missing(request)))
    kinds = site.page_kinds
    for kind in ("home", "catalogue", "product-in-force", "province", "about"):
        page.goto((stick / kinds[kind].partition("?")[0] / "index.html").as_uri())
        page.wait_for_load_state()
        token = "getComputedStyle(document.documentElement).getPropertyValue('--sc-paper')"
        assert page.evaluate(token) != "", kind
        pictures = "[...document.images].filter(one => one.loading !== 'lazy')"
        assert page.evaluate(f"{pictures}.every(one => one.naturalWidth > 0)")
    assert [one for one in asked if not one.startswith("file://")] == []
    assert said == []


def test_every_link_of_a_page_opens(page: Page, stick: Path) -> None:
    """Links of the first page, a sample of all, lead to a page with a heading, not to a folder."""
    page.goto((stick / "index.html").as_uri())
    links = page.evaluate(
        "[...document.querySelectorAll('a[href]')]"
        ".map(one => new URL(one.getAttribute('href'), document.baseURI).href)"
    )
    inside = sorted({one.partition("#")[0] for one in links if one.startswith("file://")})
    assert len(inside) > 10
    for link in inside[:: len(inside) // 10]:
        page.goto(link)
        assert page.locator("h1").count() == 1, link


def _missing(request: Request) -> Iterator[str]:
    """A file that is not there; one that was left because the visitor went on is none."""
    if request.failure != "net::ERR_ABORTED":
        yield request.url
