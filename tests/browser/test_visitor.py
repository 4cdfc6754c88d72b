"""What belongs to the visitor: the saved list, the comparison, and sending both."""

import gzip
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from showcase.pages import addresses
from tests.browser.finding import ask, found, opened
from tests.built_site import BuiltSite

pytestmark = pytest.mark.browser

SCRIPTS = Path("docs/assets/scripts/visitor")
ON_EVERY_PAGE = ("start.js", "buttons.js", "lists.js", "share.js", "said.js")


@pytest.fixture
def ids(site: BuiltSite) -> list[str]:
    """Six products, in the order of the catalogue."""
    return [product.id for product in site.catalogue.products[:6]]


def button(page: Page, kind: str, identity: str) -> Locator:
    """The button of a card or of a product page that saves or compares that product."""
    return page.locator(f'[data-keep="{kind}"][data-id="{identity}"]').first


def compared(page: Page) -> Locator:
    """The names at the heads of the comparison's columns."""
    return page.locator("thead th a")


def test_saved_from_a_card(visitor: BrowserContext, address: str, ids: list[str]) -> None:
    """What is saved on a card is counted in the header and stands in the list, also later."""
    page = visitor.new_page()
    page.goto(address + addresses.CATALOGUE)
    counter = page.get_by_role("link", name=re.compile(r"^Đã lưu"))
    expect(counter).to_have_count(0)
    for identity in ids[:3]:
        button(page, "saved", identity).click()
    expect(button(page, "saved", ids[0])).to_have_attribute("aria-pressed", "true")
    expect(counter).to_have_text("Đã lưu 3")
    counter.click()
    page.reload()
    cards = page.locator(".sc-card")
    expect(cards).to_have_count(3)
    assert cards.evaluate_all("all => all.map((one) => one.dataset.product)") == ids[:3]


def test_taken_from_the_list(visitor: BrowserContext, address: str, ids: list[str]) -> None:
    """A second press takes the product out, and the address of the list follows."""
    page = visitor.new_page()
    page.goto(address + addresses.product(ids[0]))
    button(page, "saved", ids[0]).click()
    page.goto(address + addresses.SAVED)
    expect(page).to_have_url(f"{address}{addresses.SAVED}?sp={ids[0]}")
    button(page, "saved", ids[0]).click()
    expect(page).to_have_url(address + addresses.SAVED)
    expect(page.get_by_text("Chưa lưu sản phẩm nào")).to_be_visible()


def test_sent_list(browser: Browser, address: str, site: BuiltSite, ids: list[str]) -> None:
    """The address of a list shows it in a browser that has saved nothing, in both languages."""
    page = browser.new_page()
    page.goto(f"{address}{addresses.SAVED}?sp={','.join(ids)}")
    names = page.locator(".sc-card__name")
    expect(names).to_have_text([site.catalogue.product_by_id[one].name.vi for one in ids])
    expect(button(page, "saved", ids[0])).to_have_attribute("aria-pressed", "false")
    page.get_by_role("link", name="English").click()
    expect(names).to_have_count(len(ids))
    assert "/en/da-luu/?sp=" in page.url
    page.close()


def test_three_compared(visitor: BrowserContext, address: str, ids: list[str]) -> None:
    """Three products stand side by side, each with its own value in every row."""
    page = visitor.new_page()
    page.goto(address + addresses.CATALOGUE)
    for identity in ids[:3]:
        button(page, "compare", identity).click()
    page.locator(".sc-said").get_by_role("link", name="So sánh 3").click()
    expect(compared(page)).to_have_count(3)
    expect(page).to_have_url(f"{address}{addresses.COMPARE}?sp={','.join(ids[:3])}")
    rows = page.locator("tbody tr")
    assert rows.get_by_role("rowheader").count() == rows.count() > 3
    assert rows.get_by_role("cell").count() == 3 * rows.count()
    assert Axe().run(page).response["violations"] == []


def test_one_removed(visitor: BrowserContext, address: str, ids: list[str]) -> None:
    """A removed product leaves table and address; a comparison that was sent stays untouched."""
    page = visitor.new_page()
    page.goto(f"{address}{addresses.COMPARE}?sp={','.join(ids[:3])}")
    page.get_by_role("button", name="Bỏ ra").nth(1).click()
    expect(compared(page)).to_have_count(2)
    expect(page).to_have_url(f"{address}{addresses.COMPARE}?sp={ids[0]},{ids[2]}")


def test_own_comparison_follows(visitor: BrowserContext, address: str, ids: list[str]) -> None:
    """What the visitor takes out of the own comparison is no longer chosen on its card."""
    page = visitor.new_page()
    page.goto(address + addresses.CATALOGUE)
    for identity in ids[:3]:
        button(page, "compare", identity).click()
    page.goto(address + addresses.COMPARE)
    page.get_by_role("button", name="Bỏ ra").first.click()
    expect(page.get_by_role("link", name="So sánh 2")).to_be_visible()
    page.goto(address + addresses.CATALOGUE)
    expect(button(page, "compare", ids[0])).to_have_attribute("aria-pressed", "false")


def test_at_most_four(visitor: BrowserContext, address: str, ids: list[str]) -> None:
    """The fifth product is refused in words."""
    page = visitor.new_page()
    page.goto(address + addresses.CATALOGUE)
    for identity in ids[:5]:
        button(page, "compare", identity).click()
    expect(page.locator(".sc-said")).to_contain_text("Danh sách đã đủ 4 sản phẩm")
    expect(button(page, "compare", ids[4])).to_have_attribute("aria-pressed", "false")


def test_shared_by_copying(visitor: BrowserContext, address: str, ids: list[str]) -> None:
    """Without the device's own sheet the address is copied, and that is said."""
    page = visitor.new_page()
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(address + addresses.product(ids[0]))
    page.get_by_role("button", name="Chia sẻ").click()
    expect(page.locator(".sc-said")).to_have_text("Đã sao chép đường dẫn.")
    assert page.evaluate("navigator.clipboard.readText()") == address + addresses.product(ids[0])


def test_shared_by_the_device(visitor: BrowserContext, address: str, ids: list[str]) -> None:
    """The device's own sheet is given title and address."""
    page = visitor.new_page()
    page.add_init_script("Navigator.prototype.share = async (it) => { window.given = it }")
    page.goto(address + addresses.product(ids[0]))
    page.get_by_role("button", name="Chia sẻ").click()
    assert page.evaluate("window.given.url") == address + addresses.product(ids[0])


def test_keyboard_alone(visitor: BrowserContext, address: str, ids: list[str]) -> None:
    """From a card's link, Tab leads to its buttons; in the list the place is not lost."""
    page = visitor.new_page()
    page.goto(address + addresses.CATALOGUE)
    page.locator("html[data-finder=ready]").wait_for()
    page.locator(f'[data-product="{ids[0]}"] a').focus()
    page.keyboard.press("Tab")
    expect(button(page, "saved", ids[0])).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(button(page, "compare", ids[0])).to_be_focused()
    page.goto(address + addresses.SAVED)
    button(page, "saved", ids[0]).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Sản phẩm đã lưu")).to_be_focused()


def test_cards_that_come_later(
    visitor: BrowserContext, address: str, site: BuiltSite, ids: list[str]
) -> None:
    """A card that a script adds gets its buttons, named by its product."""
    page = visitor.new_page()
    page.goto(address + addresses.ABOUT)
    page.evaluate(
        """id => {
          const card = document.createElement("article");
          const name = document.createElement("h2");
          card.className = "sc-card";
          card.dataset.product = id;
          name.className = "sc-card__name";
          name.textContent = "Trà";
          card.append(name);
          document.querySelector("main").append(card);
        }""",
        ids[0],
    )
    page.get_by_role("button", name="Lưu lại: Trà").click()
    expect(page.get_by_role("link", name=re.compile(r"^Đã lưu"))).to_have_text("Đã lưu 1")


def test_cards_that_turn_to_another_product(visitor: BrowserContext, address: str) -> None:
    """Their buttons do so too: by name, and by whether that product is kept."""
    page = opened(visitor.new_page(), f"{address}{addresses.CATALOGUE}?q=nuoc+mam")
    first = page.locator("[data-part=results] .sc-card").first
    first.get_by_role("button", name=re.compile("^Lưu lại")).click()
    ask(page, "keo guong")
    saved = first.get_by_role("button", name=re.compile("^Lưu lại: Kẹo gương", re.IGNORECASE))
    expect(saved).to_have_attribute("aria-pressed", "false")
    expect(saved).to_have_attribute("data-id", found(page)[0])
    ask(page, "nuoc mam")
    expect(first.locator("[data-keep=saved]")).to_have_attribute("aria-pressed", "true")


def test_product_that_is_gone(page: Page, address: str, ids: list[str]) -> None:
    """The list says what is no longer there, shows the rest, and shows nothing it cannot know."""
    wrong = "hue/khong-co,<b>x</b>,../../x"
    page.goto(f"{address}{addresses.SAVED}?sp={wrong},{ids[0]}")
    expect(page.get_by_text("“hue/khong-co” không còn trong danh mục.")).to_be_visible()
    expect(page.locator(".sc-card")).to_have_count(1)
    expect(page.locator(".sc-listing__products p")).to_have_count(1)


def test_only_known_elements(page: Page, address: str, ids: list[str]) -> None:
    """Scripts, links and handlers in a fetched page stay behind."""
    evil = (
        '<img class="ok" src="x.svg" onerror="window.evil=1">'
        '<script>window.evil=1</script><a href="javascript:evil">b</a>'
    )
    page.route(
        f"**/{addresses.product(ids[0])}",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f'<article class="sc-product"><h1 class="sc-product__name">{evil}</h1></article>',
        ),
    )
    page.goto(f"{address}{addresses.SAVED}?sp={ids[0]}")
    name = page.locator(".sc-card__name a")
    expect(name).to_have_text("b")
    copied = name.evaluate("node => node.innerHTML")
    source = f"{address}{addresses.product(ids[0])}x.svg"
    assert copied == f'<img class="ok" src="{source}"><span>b</span>'


@pytest.mark.parametrize("place", [addresses.SAVED, addresses.COMPARE])
def test_without_scripts(browser: Browser, address: str, place: str) -> None:
    """Both lists say that they need scripts, and offer nothing that would not work."""
    page = browser.new_page(java_script_enabled=False)
    page.goto(address + place)
    expect(page.get_by_text("Trang này cần JavaScript")).to_be_visible()
    expect(page.locator("#noi-dung button:visible")).to_have_count(0)
    page.close()


def test_no_buttons_without_scripts(browser: Browser, address: str, ids: list[str]) -> None:
    """A product page without scripts shows no button that would not work."""
    page = browser.new_page(java_script_enabled=False)
    page.goto(address + addresses.product(ids[0]))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".sc-tools")).to_be_hidden()
    page.close()


@pytest.mark.parametrize("place", [addresses.HOME, addresses.COMPARE, addresses.SAVED])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_moves(
    browser: Browser, address: str, ids: list[str], place: str, width: int
) -> None:
    """Neither counters nor fetched products move the page; the table scrolls in its own box."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.add_init_script(
        f"""localStorage.saved = localStorage.compare = "{",".join(ids[:4])}";
        window.moved = 0;
        new PerformanceObserver((list) => {{
          for (const one of list.getEntries()) window.moved += one.value;
        }}).observe({{ type: "layout-shift", buffered: true }});"""
    )
    page.goto(address + place)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)
    assert page.evaluate("window.moved") <= 0.02
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_scripts_are_small() -> None:
    """What every page loads of these scripts is at most 3 KB."""
    sizes = {name: len(gzip.compress((SCRIPTS / name).read_bytes())) for name in ON_EVERY_PAGE}
    assert sum(sizes.values()) <= 3 * 1024, sizes
