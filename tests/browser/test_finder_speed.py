"""What makes the finder quick: pictures held, code rehearsed, and a history told at a rest."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.finding import READY, ask, field, found, opened
from tests.built_site import BuiltSite

pytestmark = pytest.mark.browser

PHONE = {"width": 412, "height": 915}
COUNT_IDLE = """
window.steps = 0;
const { requestIdleCallback } = window;
window.requestIdleCallback = (act) => requestIdleCallback(() => { window.steps += 1; act(); });
"""
COUNT_TOLD = """() => {
  window.told = 0;
  const { replaceState } = history;
  history.replaceState = (...all) => { window.told += 1; replaceState.apply(history, all); };
}"""
BETWEEN_KEYS_MS = 400


def test_all_cloths_are_there_before_a_card_needs_them(
    browser: Browser, address: str, site: BuiltSite
) -> None:
    """Where the facets lie in a drawer too; and they take no room."""
    page = opened(browser.new_context(viewport=PHONE).new_page(), f"{address}san-pham/")
    page.wait_for_load_state("networkidle")
    fetched = page.evaluate("() => performance.getEntriesByType('resource').map((one) => one.name)")
    cloths = {urlsplit(one).path.split("/")[-1] for one in fetched if "/patterns" in one}
    boxes = page.locator(".sc-finder__kept *").evaluate_all(
        "all => all.flatMap((one) => [...one.getClientRects()])"
    )
    page.context.close()
    assert cloths == {f"{one.slug}.svg" for one in site.catalogue.provinces}
    assert boxes == []


def test_a_name_is_rehearsed_out_of_sight(page: Page, address: str) -> None:
    """Nobody sees it, and nothing is fetched that only a query needs."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(COUNT_IDLE)
    opened(page, f"{address}san-pham/")
    shown = found(page)
    page.wait_for_function("() => window.steps > 5")
    page.wait_for_load_state("networkidle")
    assert found(page) == shown
    assert field(page).input_value() == ""
    assert urlsplit(page.url).query == ""
    assert len([one for one in asked if "/assets/search/" in one]) == 2


NOTE_HIDDEN = """() => addEventListener("input", () => {
  const images = [...document.querySelectorAll("[data-part=results] img")];
  window.hidden = images.map((one) => getComputedStyle(one).display === "none");
})"""
ALL_COME = """() => [...document.querySelectorAll("[data-part=results] img")]
  .every((one) => one.complete && one.checkVisibility())"""


def test_new_pictures_wait_for_the_answer(finder: Page) -> None:
    """They are asked for when it has been painted; what has come is shown while one types on."""
    finder.evaluate(NOTE_HIDDEN)
    field(finder).press("g")
    assert any(finder.evaluate("() => window.hidden"))
    finder.wait_for_selector(READY)
    finder.wait_for_function(ALL_COME)
    field(finder).press("Backspace")
    finder.wait_for_selector(READY)
    field(finder).press("g")
    assert not any(finder.evaluate("() => window.hidden"))


NOTE_WRITTEN = """() => {
  window.written = [];
  new MutationObserver((all) => {
    window.written.push(...all.map((one) => one.attributeName ?? one.target.nodeName));
  }).observe(document.querySelector(".sc-finder"), {
    attributes: true, characterData: true, childList: true, subtree: true,
  });
}"""


def test_what_a_key_leaves_as_it_is_is_not_written_anew(finder: Page) -> None:
    """What is written is styled and laid out anew, even where it says the same."""
    shown = ask(finder, "gom")
    field(finder).press("Space")
    finder.wait_for_selector(READY)
    finder.evaluate(NOTE_WRITTEN)
    field(finder).press("Space")
    finder.wait_for_selector(READY)
    assert found(finder) == shown
    assert finder.evaluate("() => window.written") == []


def test_the_history_is_not_told_between_keys(finder: Page) -> None:
    """Somebody who types slowly does not wait for it with each letter."""
    finder.evaluate(COUNT_TOLD)
    for letter in "gom":
        field(finder).press(letter)
        finder.wait_for_timeout(BETWEEN_KEYS_MS)
    finder.wait_for_selector(READY)
    assert finder.evaluate("() => window.told") == 0
    expect(finder).to_have_url(f"{urlsplit(finder.url)._replace(query='q=gom').geturl()}")
    assert finder.evaluate("() => window.told") == 1
