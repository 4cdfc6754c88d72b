"""Every page holds together: on any screen, without scripts, by keyboard, on paper, in silence."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from showcase.pages.addresses import from_root
from showcase.translation import LANGUAGES, Language
from tests.built_site import PAGE_KINDS, BuiltSite

pytestmark = pytest.mark.browser

SAMPLE = ("home", "catalogue", "product-in-force", "province")
WIDTHS = (320, 360, 768, 1440, 2560)
# Opened on a phone and then wider, and the other way round; the gate has one way of each language.
WINDOWS = {"wider": WIDTHS, "narrower": WIDTHS[::-1]}
IN_THE_GATE = {("vi", "wider"), ("en", "narrower")}
SCREENS = [
    pytest.param(
        kind,
        language,
        way,
        marks=() if kind in SAMPLE and (language, way) in IN_THE_GATE else pytest.mark.full,
    )
    for kind, language, way in product(PAGE_KINDS, LANGUAGES, WINDOWS)
]

# What reaches beyond the window and is not cut off by a parent that scrolls or clips.
SPILLED = """() => {
  const cuts = (element) => getComputedStyle(element).overflowX !== "visible";
  const within = (element) => {
    for (let one = element.parentElement; one && one !== document.body; one = one.parentElement)
      if (cuts(one)) return true;
    return false;
  };
  return [...document.body.querySelectorAll("*")]
    .filter((one) => one.checkVisibility() && !one.closest(".sc-hidden, .sc-skip"))
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width && (box.right > innerWidth + 1 || box.left < -1) && !within(one);
    })
    .map((one) => one.outerHTML.slice(0, 120));
}"""

SHIFTED = """() => new Promise((done) => {
  let sum = 0;
  const add = (list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value;
  };
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  scrollTo(0, document.body.scrollHeight);
  setTimeout(() => done(sum), 400);
})"""

FOCUSED = """() => {
  const one = document.activeElement;
  const isRinged = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  };
  return {
    order: reachable.indexOf(one),
    isSeen: [one, ...one.querySelectorAll("*")].some(isRinged),
  };
}"""

REACHABLE = """() => {
  window.reachable = [...document.querySelectorAll("*")]
    .filter((one) => one.matches("a[href], button, input, select, summary, [tabindex='0']"))
    .filter((one) => one.checkVisibility() && !one.disabled);
  return reachable.length;
}"""

MOVING = """() => [...document.querySelectorAll("*")]
  .filter((one) => [null, "::before", "::after"].some((part) => {
    const style = getComputedStyle(one, part);
    const lasts = (durations) => durations.split(", ").some((time) => parseFloat(time) > 0);
    return lasts(style.transitionDuration) || lasts(style.animationDuration);
  }))
  .map((one) => one.outerHTML.slice(0, 120))"""


@contextmanager
def fresh_tab(browser: Browser, width: int = 1440, **options: Any) -> Iterator[Page]:
    """A fresh tab of a window of that width."""
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("kind", "language", "way"), SCREENS)
def test_nothing_is_wider_than_the_window(
    browser: Browser, address: str, site: BuiltSite, kind: str, language: Language, way: str
) -> None:
    """From a small phone, or a desktop at 400 %, to a wall: nothing scrolls or spills sideways."""
    with fresh_tab(browser, WINDOWS[way][0]) as page:
        page.goto(address + from_root(site.page_kinds[kind], language))
        for width in WINDOWS[way]:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.evaluate(SPILLED) == []


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("kind", ["home", "catalogue", "product-in-force"])
def test_nothing_moves_while_it_loads(
    browser: Browser, address: str, site: BuiltSite, kind: str, width: int
) -> None:
    """Pictures have their place before they come: the layout shifts by at most 0.02."""
    with fresh_tab(browser, width) as page:
        page.goto(address + site.page_kinds[kind], wait_until="networkidle")
        assert page.evaluate(SHIFTED) <= 0.02


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SAMPLE)
def test_pages_are_quiet(
    page: Page, address: str, site: BuiltSite, kind: str, language: Language
) -> None:
    """No message in the console, no request that fails, none to another origin."""
    said: list[str] = []
    hosts: set[str | None] = set()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.on("response", lambda reply: said.append(reply.url) if reply.status >= 400 else None)
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.goto(address + from_root(site.page_kinds[kind], language), wait_until="networkidle")
    assert said == []
    assert hosts == {urlsplit(address).netloc}


# The finder takes the catalogue's place: what stands there without scripts is tested with it.
WHOLE = [kind for kind in (*SAMPLE, "maker", "about", "not-found") if kind != "catalogue"]


@pytest.mark.parametrize("kind", WHOLE)
def test_pages_are_whole_without_scripts(
    tab: Page, unscripted: Page, address: str, site: BuiltSite, kind: str
) -> None:
    """With JavaScript off the same text stands there, and links lead on."""
    texts = []
    for page in (tab, unscripted):
        page.goto(address + site.page_kinds[kind])
        texts.append(page.locator("#noi-dung h1, #noi-dung h2, #noi-dung h3").all_inner_texts())
    assert texts[0] == texts[1]
    unscripted.locator(".sc-header nav a:visible").first.click()
    assert unscripted.url == f"{address}san-pham/"


def test_the_menu_opens_without_scripts(browser: Browser, address: str) -> None:
    """On a phone the menu is a plain disclosure."""
    with fresh_tab(browser, 360, java_script_enabled=False) as page:
        page.goto(address)
        page.locator(".sc-drawer summary").click()
        page.get_by_role("link", name="Tỉnh").first.click()
        assert page.url == f"{address}tinh/"


def test_a_search_without_scripts_reaches_the_catalogue(browser: Browser, address: str) -> None:
    """The search box is a form: its words come to the catalogue in the address."""
    with fresh_tab(browser, java_script_enabled=False) as page:
        page.goto(address)
        page.get_by_role("searchbox").first.fill("nuoc mam")
        page.get_by_role("searchbox").first.press("Enter")
        assert page.url == f"{address}san-pham/?q=nuoc+mam"


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("kind", ["home", "product-in-force", "patterns"])
def test_every_action_is_reached_by_keyboard(
    browser: Browser, address: str, site: BuiltSite, kind: str, width: int
) -> None:
    """The skip link comes first, then everything in the order of the page, with a visible ring."""
    with fresh_tab(browser, width) as page:
        page.goto(address + site.page_kinds[kind])
        # Cards get their buttons one after another.
        expect(page.locator(".sc-card[data-product]:not(:has([data-keep]))")).to_have_count(0)
        reachable = page.evaluate(REACHABLE)
        stops = []
        for _ in range(reachable):
            page.keyboard.press("Tab")
            stops.append(page.evaluate(FOCUSED))
        assert [stop["order"] for stop in stops] == list(range(reachable))
        assert [stop for stop in stops if not stop["isSeen"]] == []
        assert page.locator("a").first.get_attribute("href") == "#noi-dung"


def test_the_skip_link_leads_to_the_content(page: Page, address: str) -> None:
    """One key press and Enter: past the menu; the next stop is inside the page."""
    page.goto(f"{address}tinh/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('#noi-dung')")


def test_escape_closes_the_menu(browser: Browser, address: str) -> None:
    """Open by Enter, close by Escape: the button has the focus again."""
    with fresh_tab(browser, 360) as page:
        page.goto(address)
        page.locator(".sc-drawer summary").press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        assert page.locator(".sc-drawer[open]").count() == 0
        assert page.evaluate("document.activeElement.matches('.sc-drawer summary')")


@pytest.mark.parametrize(("system", "chosen"), [("light", "dark"), ("dark", "light")])
def test_the_scheme_is_kept(browser: Browser, address: str, system: Any, chosen: str) -> None:
    """Who switches between light and dark finds it so on the next page."""
    with fresh_tab(browser, color_scheme=system) as page:
        page.goto(address)
        before = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.locator("[data-scheme-switch]").click()
        after = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.goto(f"{address}tinh/")
        assert page.locator("html").get_attribute("data-scheme") == chosen
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == after
        assert after != before


@pytest.mark.parametrize("kind", [*SAMPLE, "about"])
def test_nothing_moves_for_who_wants_no_motion(
    browser: Browser, address: str, site: BuiltSite, kind: str
) -> None:
    """No transition and no animation where the system asks for none."""
    with fresh_tab(browser, reduced_motion="reduce") as page:
        page.goto(address + site.page_kinds[kind])
        assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("kind", [kind for kind in PAGE_KINDS if kind.startswith("product-")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_product_prints_on_one_sheet(
    page: Page, address: str, site: BuiltSite, kind: str, language: Language
) -> None:
    """One side of A4 holds picture, facts, maker and sources."""
    page.goto(address + from_root(site.page_kinds[kind], language), wait_until="networkidle")
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert len(sheets) == 1
