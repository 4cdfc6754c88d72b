"""The browser and the served site that browser tests share."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.finding import opened
from tests.browser.serving import CHROMIUM, SHELL, device, opened_browser, quiet_visit, served
from tests.built_site import BuiltSite


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; where there is none the gate fails, and on a laptop the test does not run."""
    program = SHELL or CHROMIUM
    if program is None:
        needed = "needs Chromium (Debian package chromium-headless-shell or chromium)"
        pytest.fail(needed) if os.environ.get("CI") else pytest.skip(needed)
    with opened_browser(program=program) as opened:
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


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """A desktop browser that keeps the files of the site from one test to the next."""
    with device(browser, viewport={"width": 1440, "height": 900}) as context:
        yield context


@pytest.fixture(scope="module")
def unscripted(browser: Browser) -> Iterator[Page]:
    """A tab of such a browser in which no script runs: what it writes down is nothing."""
    options = {"viewport": {"width": 1440, "height": 900}, "java_script_enabled": False}
    with device(browser, **options) as context:
        yield context.new_page()


@pytest.fixture
def visitor(desk: BrowserContext) -> Iterator[BrowserContext]:
    """A visitor who has written nothing yet; any word in the console fails the test."""
    with quiet_visit(desk) as context:
        yield context


@pytest.fixture
def tab(visitor: BrowserContext) -> Page:
    """A tab of the visitor."""
    return visitor.new_page()


@pytest.fixture
def finder(tab: Page, address: str) -> Page:
    """The finder's page, its results shown."""
    return opened(tab, f"{address}san-pham/")
