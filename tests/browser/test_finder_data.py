"""The finder and its data: little of it, late, lost, or without any script."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from showcase.pages.wording import Wording
from showcase.translation import LANGUAGES, Language
from tests.browser.finding import READY, aborted, ask, count, found, manifest, opened
from tests.built_site import BuiltSite

pytestmark = pytest.mark.browser

LONG_AFTER = datetime(2099, 1, 1, tzinfo=UTC)

KILOBYTE = 1024
PLACES = """all => all.filter((one) => one.checkVisibility()).map((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return [one.dataset.product, x, y, width, height];
})"""
CARDS = """cards => cards.map(card => [
  card.dataset.product,
  card.innerText.replace(/\\s+/g, " ").trim(),
  card.querySelector("a").href,
  card.querySelector("img")?.getAttribute("alt") ?? "",
  card.querySelector("img")?.src ?? "",
  [...card.querySelectorAll("[class*='sc-']")]
    .map((part) => part.className).filter((name) => !/found|tools|keep/.test(name)).sort(),
])"""


def test_results_come_before_everything_has_come(page: Page, address: str) -> None:
    """The file with further words is still on its way: names are found already."""
    further = manifest(page, address)["shards"][0][1]
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(f"**/{further}", hold)
    page.goto(f"{address}san-pham/?q=keo%20guong")
    expect(page.locator("[data-part=results] [data-product]").first).to_be_visible()
    assert found(page)[0] == "quang-ngai/keo-guong-quang-ngai"
    assert page.locator("html").get_attribute("data-finder") == "busy"
    for route in held:
        route.continue_()
    page.wait_for_selector(READY)


def test_a_shard_that_fails_leaves_the_rest_and_a_way_to_try_again(
    page: Page, address: str
) -> None:
    """What is there can be used; the notice goes when the shard has come."""
    further = manifest(page, address)["shards"][0][1]
    page.route(f"**/{further}", aborted)
    opened(page, f"{address}san-pham/?q=nuoc%20mam")
    expect(page.get_by_role("alert")).to_be_visible()
    assert count(page) > 0
    page.unroute(f"**/{further}")
    page.get_by_role("alert").get_by_role("button").click()
    expect(page.get_by_role("alert")).to_be_hidden()
    assert ask(page, "mirror candy") == ["quang-ngai/keo-guong-quang-ngai"]


def test_without_any_data_the_static_catalogue_stays(page: Page, address: str) -> None:
    """The notice offers to try again, and the printed cards are there."""
    page.route("**/assets/search/**", aborted)
    opened(page, f"{address}san-pham/")
    expect(page.get_by_role("alert")).to_be_visible()
    printed = page.locator("[data-finder-static]")
    expect(printed.locator("[data-product]").last).to_be_visible()
    expect(printed.locator(".sc-pager")).to_be_visible()


@pytest.mark.parametrize("lost", ["main.js", "visitor/start.js", "finder/boxes.js"])
def test_where_scripts_do_not_come_the_static_catalogue_is_whole(
    page: Page, address: str, lost: str
) -> None:
    """Whichever file is lost on the way: facets, cards and the way to more of them are there."""
    page.set_viewport_size({"width": 360, "height": 900})
    page.route(f"**/{lost}", aborted)
    page.goto(f"{address}san-pham/")
    expect(page.locator("[data-finder]")).to_be_hidden()
    expect(page.locator(".sc-facet a").first).to_be_visible()
    expect(page.locator("[data-finder-static] [data-product]").last).to_be_visible()
    expect(page.locator(".sc-pager")).to_be_visible()


@pytest.mark.parametrize("width", [360, 800, 1440])
def test_results_stand_where_printed_cards_stood(
    browser: Browser, address: str, width: int
) -> None:
    """While data are on their way the first cards are there; none moves when the finder begins."""
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        page.route("**/assets/search/vi.json", hold)
        page.goto(f"{address}san-pham/")
        page.wait_for_selector("html[data-finder=busy]")
        printed = page.locator("[data-finder-static] [data-product]").evaluate_all(PLACES)
        while not held:
            page.wait_for_timeout(20)
        held[0].continue_()
        page.wait_for_selector(READY)
        assert page.locator("[data-part=results] [data-product]").evaluate_all(PLACES) == printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_have_their_thousands_apart(
    tab: Page, address: str, site: BuiltSite, language: Language
) -> None:
    """As they are printed: 10.000 in Vietnamese, 10,000 in English."""
    tab.goto(address if language == "vi" else f"{address}en/")
    (script,) = site.folder.glob("assets/scripts-*/finder/boxes.js")
    grouped = "async ([script, number]) => (await import(script)).grouped(number)"
    for number in (0, 394, 1_498, 10_000, 1_234_567):
        path = f"/{script.relative_to(site.folder).as_posix()}"
        assert tab.evaluate(grouped, [path, number]) == Wording(language).number(number)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_product_is_reached(
    tab: Page, address: str, site: BuiltSite, language: Language
) -> None:
    """The finder makes most addresses from names: all are those of pages that there are."""
    base = address if language == "vi" else f"{address}en/"
    opened(tab, f"{base}san-pham/")
    more = tab.locator("[data-part=more]")
    while more.is_visible():
        more.click()
    assert set(found(tab)) == set(site.catalogue.product_by_id)
    links = tab.locator("[data-product] h3 a").evaluate_all("all => all.map(one => one.pathname)")
    root = urlsplit(base).path
    assert set(links) == {f"{root}san-pham/{one}/" for one in site.catalogue.product_by_id}


@pytest.fixture
def fetched(page: Page) -> Iterator[dict[str, int]]:
    """The scripts and data that a page fetches, each with its gzipped size."""
    sizes: dict[str, int] = {}

    def note(response: Any) -> None:
        path = urlsplit(response.url).path
        if path.startswith("/assets/search/") or "/finder/" in path:
            sizes[path] = len(gzip.compress(response.body()))

    page.on("response", note)
    yield sizes
    page.remove_listener("response", note)


@pytest.mark.parametrize("language", LANGUAGES)
def test_little_is_fetched(
    page: Page, address: str, fetched: dict[str, int], language: Language
) -> None:
    """Scripts in at most 12 KB, with all data in at most 45 KB; nothing is fetched twice."""
    base = address if language == "vi" else f"{address}en/"
    opened(page, f"{base}san-pham/?q=ca%20phe")
    scripts = sum(size for path, size in fetched.items() if path.endswith(".js"))
    assert scripts <= 12 * KILOBYTE
    assert sum(fetched.values()) <= 45 * KILOBYTE
    assert len(fetched) <= 5


def test_without_scripts_there_is_no_finder(browser: Browser, address: str) -> None:
    """The static catalogue is there with a link for each facet value, and nothing dead."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}san-pham/?q=nuoc")
    expect(page.locator("[data-finder]")).to_be_hidden()
    expect(page.locator(".sc-facet a").first).to_be_visible()
    page.context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_results_look_like_printed_cards(
    browser: Browser, address: str, language: Language
) -> None:
    """The same words, links, drawings and classes as where the catalogue stands without scripts."""
    base = address if language == "vi" else f"{address}en/"
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{base}san-pham/")
    printed = plain.locator("[data-finder-static] .sc-card").evaluate_all(CARDS)
    plain.context.close()
    page = opened(browser.new_context().new_page(), f"{base}san-pham/")
    page.locator("[data-part=more]").click()
    made = page.locator("[data-part=results] .sc-card").evaluate_all(CARDS)
    page.context.close()
    assert len(made) == len(printed) == 48
    assert made == printed


def test_a_card_that_turns_to_another_product_looks_like_a_printed_one(
    browser: Browser, address: str
) -> None:
    """Nothing stays behind of what it showed before."""
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{address}san-pham/")
    printed = plain.locator("[data-finder-static] .sc-card").evaluate_all(CARDS)
    plain.context.close()
    page = opened(browser.new_context().new_page(), f"{address}san-pham/")
    for query in ("gom", "ca phe", "ruou", "may"):
        ask(page, query)
    ask(page, "")
    page.mouse.wheel(0, 400)
    expect(page.locator("[data-part=results] .sc-card")).to_have_count(12)
    page.locator("[data-part=more]").click()
    made = page.locator("[data-part=results] .sc-card").evaluate_all(CARDS)
    page.context.close()
    assert made == printed


def test_what_has_lapsed_by_the_visitors_day_says_so(page: Page, address: str) -> None:
    """The data, made before that day, tell that it is in force."""
    page.clock.set_fixed_time(LONG_AFTER)
    opened(page, f"{address}san-pham/")
    badges = page.locator("[data-part=results] .sc-badge").evaluate_all(
        "all => all.map((one) => one.className)"
    )
    assert badges
    assert not [one for one in badges if "in-force" in one]


def test_focus_stays_on_the_card_that_had_it(page: Page, address: str) -> None:
    """Who has tabbed to a printed card before the data came goes on from the same product."""
    held: list[Route] = []
    is_slow = True
    page.route("**/search/**", lambda route: held.append(route) if is_slow else route.continue_())
    page.goto(f"{address}san-pham/")
    card = page.locator("[data-finder-static] [data-product]").nth(2)
    identity = card.get_attribute("data-product")
    card.locator("a").first.focus()
    is_slow = False
    for route in held:
        route.continue_()
    page.wait_for_selector(READY)
    expect(page.locator(f"[data-part=results] [data-product='{identity}'] a").first).to_be_focused()
