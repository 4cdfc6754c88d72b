"""The pages of the programme in a browser."""

import pytest
from playwright.sync_api import Browser, Page

from showcase.pages import addresses
from tests.built_site import BuiltSite

KINDS = ("programme", "programme-year", "projects", "documents", "events", "vote-steps")


@pytest.mark.browser
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_complete_without_javascript(
    kind: str, tab: Page, unscripted: Page, address: str, site: BuiltSite
) -> None:
    """What is told with scripts is told without them, to the letter."""
    told = []
    for page in (tab, unscripted):
        page.goto(address + site.page_kinds[kind], wait_until="networkidle")
        told.append(page.locator("#noi-dung").inner_text())
    assert told[0] == told[1]
    assert len(told[0]) > 200


@pytest.mark.browser
def test_a_day_of_the_calendar_leads_to_its_event(
    browser: Browser, address: str, site: BuiltSite
) -> None:
    """A day in the grid of a month brings its event into view."""
    page = browser.new_page()
    page.goto(address + addresses.EVENTS)
    day = page.locator(".sc-calendar__day").first
    name = (day.get_attribute("aria-label") or "").partition(": ")[2]
    day.click()
    shown = page.locator(":target")
    assert name in shown.inner_text()
    assert shown.evaluate("it => it.getBoundingClientRect().top < innerHeight")
    page.close()


@pytest.mark.browser
def test_bars_tell_a_screen_reader_their_finding(
    browser: Browser, address: str, site: BuiltSite
) -> None:
    """Each drawing is an image named by its title, with a table of its figures on the page."""
    page = browser.new_page()
    page.goto(address + addresses.PROGRAMME)
    names = page.locator(".sc-bars svg").evaluate_all("all => all.map(it => it.ariaLabel)")
    titles = page.locator(".sc-bars figcaption").all_inner_texts()
    assert names == titles
    assert len(names) >= 5
    assert page.locator(".sc-table table").count() >= 5
    page.close()
