"""The browser and the served site that browser tests share."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.finding import opened
from tests.browser.serving import CHROMIUM, opened_browser, served
from tests.built_site import BuiltSite


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; where there is none the gate fails, and on a laptop the test does not run."""
    if CHROMIUM is None:
        needed = "needs Chromium (Debian package chromium)"
        pytest.fail(needed) if os.environ.get("CI") else pytest.skip(needed)
    with opened_browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def address(site: BuiltSite) -> Iterator[str]:
    """Where the site is served; ends in a slash."""
    with served(site.folder) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh tab of a desktop browser."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def finder(page: Page, address: str) -> Page:
    """The finder's page, its results shown."""
    return opened(page, f"{address}san-pham/")
