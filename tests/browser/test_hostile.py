"""Hostile texts on the built pages: each comes out as that text, and adds nothing to any page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser

from tests.browser.finding import ask, opened
from tests.browser.serving import served
from tests.hostile.comparing import Comparison, compare, plain
from tests.hostile.entries import HARMLESS, Pair, fill
from tests.hostile.lists import naughty_strings, own_texts
from tests.small_project import SmallProject, make_project

TEXTS_OF_A_ROW = 15
PARTS = 4
FULL = pytest.mark.full
# What the finder shows of a site, as names of elements and attributes.
ELEMENTS = (
    """all => all.map(one => [one.tagName, ...[...one.attributes].map(a => a.name)].join())"""
)


@dataclass
class Compared:
    """Two built sites, and what differs."""

    pair: Pair

    @cached_property
    def comparison(self) -> Comparison:
        """Made once."""
        return compare(self.pair)

    def shown(self) -> set[str]:
        """The harmless texts in whose place a hostile one was seen."""
        return {text for texts in self.comparison.seen.values() for text in texts}


def built(rows: Sequence[Sequence[str]], folder: Path) -> Compared:
    """Both sites of these texts."""
    pair = fill(rows, made(folder / "one"), made(folder / "other"))
    pair.hostile.build()
    pair.harmless.build()
    return Compared(pair)


def made(folder: Path) -> SmallProject:
    folder.mkdir()
    return make_project(folder)


def in_rows(texts: Sequence[str]) -> list[Sequence[str]]:
    """Many texts to an entry: few pages, for the browser and for the gate."""
    return [texts[at : at + TEXTS_OF_A_ROW] for at in range(0, len(texts), TEXTS_OF_A_ROW)]


@pytest.fixture(scope="module", params=["ours", pytest.param("naughty strings", marks=FULL)])
def sites(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Compared:
    """The texts of a list, each in some fields of every kind of entry."""
    texts = own_texts() if request.param == "ours" else naughty_strings()
    return built(in_rows(texts), tmp_path_factory.mktemp("hostile"))


def assert_exact(sites: Compared) -> None:
    """No element or attribute more than the twin has, and every text as it was written."""
    assert sites.comparison.shapes == []
    assert sites.comparison.inexact == []
    assert all(one.place.line and one.wrong and one.advice for one in sites.pair.refused)


def test_exact_and_nothing_added(sites: Compared) -> None:
    """Every page is its harmless twin but for the texts, and those are exact."""
    assert_exact(sites)
    assert len(sites.shown()) > 1000


@FULL
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", ["ours", "naughty strings"])
def test_each_text_in_every_field(name: str, part: int, tmp_path: Path) -> None:
    """The same for each text in every field of every kind of entry, one entry after another."""
    texts = own_texts() if name == "ours" else naughty_strings()
    assert_exact(built([[text] for text in texts[part::PARTS]], tmp_path))


def test_scripts_have_no_text(sites: Compared) -> None:
    """No page has a script of its own: what is no data is a file, whose address we wrote."""
    for path in sites.pair.hostile.site.rglob("*.html"):
        for script in LexborHTMLParser(path.read_bytes()).css("script"):
            kind = script.attributes.get("type")
            if kind not in {"application/ld+json", "application/json"}:
                assert script.attributes.get("src")
                assert not script.text().strip()


@dataclass
class Watched:
    """A tab without the site's policy, the alerts it raised and the addresses it asked."""

    page: Page
    alerts: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@contextmanager
def watched(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context(bypass_csp=True, service_workers="block")
    tab = Watched(context.new_page())
    tab.page.on("dialog", lambda dialog: (tab.alerts.append(tab.page.url), dialog.dismiss()))
    tab.page.on("request", lambda one: tab.asked.append(one.url))
    try:
        yield tab
    finally:
        context.close()


@pytest.fixture(scope="module")
def hostile_address(sites: Compared) -> Iterator[str]:
    """Where the hostile site is served."""
    with served(sites.pair.hostile.site) as found:
        yield found


def stays(sites: Compared, path: str) -> bool:
    """Whether it is a page that does not lead to another at once."""
    page = LexborHTMLParser((sites.pair.hostile.site / path).read_bytes())
    return path.endswith(".html") and not page.css_first("meta[http-equiv=refresh]")


def pages_with_everything(sites: Compared) -> list[str]:
    """Few pages that together show every text that any page shows, the fullest first."""
    left = sites.shown()
    chosen = []
    seen = {path: set(texts) for path, texts in sites.comparison.seen.items() if stays(sites, path)}
    while seen:
        path = max(seen, key=lambda one: (len(seen[one] & left), one))
        if not seen[path] & left:
            break
        left -= seen.pop(path)
        chosen.append(path)
    return chosen


@pytest.mark.browser
def test_no_alert(sites: Compared, hostile_address: str, browser: Browser) -> None:
    """With the policy switched off, no page runs anything of a text, nor asks another host."""
    with watched(browser) as tab:
        for path in pages_with_everything(sites):
            answer = tab.page.goto(hostile_address + path)
            assert answer
            assert answer.ok, answer.url
    assert tab.alerts == []
    own = (hostile_address, "data:", "blob:")
    assert [one for one in tab.asked if not one.startswith(own)] == []


@pytest.mark.browser
def test_an_alert_would_be_heard(hostile_address: str, browser: Browser) -> None:
    """The policy is really off: the same page with a script in it raises an alert."""
    with watched(browser) as tab:
        tab.page.goto(hostile_address)
        attacked = tab.page.content().replace("</main>", "<img src=x onerror=alert(1)></main>")
        tab.page.route(
            "**/attacked", lambda one: one.fulfill(body=attacked, content_type="text/html")
        )
        tab.page.goto(f"{hostile_address}attacked")
        tab.page.wait_for_timeout(500)
    assert tab.alerts


@pytest.mark.browser
def test_what_the_finder_makes(sites: Compared, hostile_address: str, browser: Browser) -> None:
    """What scripts put on the page is the exact text too, in the same elements."""
    with watched(browser) as tab, watched(browser) as twin:
        shown = found_by_the_finder(tab.page, hostile_address)
        with served(sites.pair.harmless.site) as address:
            expected = found_by_the_finder(twin.page, address)
    assert tab.alerts == []
    assert shown.elements == expected.elements
    names = [name for name in expected.names if HARMLESS.search(name)]
    assert len(names) > 5
    assert {plain(sites.pair.substituted(name)) for name in names} <= set(shown.names)


@dataclass(frozen=True)
class Found:
    """The names of all products that the finder shows, and the elements it made for them."""

    names: list[str]
    elements: set[str]


def found_by_the_finder(page: Page, address: str) -> Found:
    ask(opened(page, f"{address}san-pham/"), "mau")
    cards = page.locator("[data-product]")
    names = page.locator("[data-product] h3").all_text_contents()
    return Found([plain(one) for one in names], set(cards.locator("*").evaluate_all(ELEMENTS)))
