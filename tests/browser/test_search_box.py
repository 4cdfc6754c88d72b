"""The search box in the head of every page."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.finding import READY, field, found

pytestmark = pytest.mark.browser


def test_the_box_in_the_head_of_every_page(page: Page, address: str) -> None:
    """The six best products, makers, groups and pages; Enter opens the finder with the query."""
    page.goto(f"{address}gioi-thieu/")
    field(page).click()
    field(page).press_sequentially("ca phe")
    page.wait_for_selector(READY)
    assert len(found(page)) == 6
    assert found(page)[0] == "gia-lai/ca-phe-lagome-bo-3-san-pham"
    field(page).press("Enter")
    page.wait_for_selector(READY)
    assert urlsplit(page.url).path == "/san-pham/"
    assert (field(page).input_value(), found(page)[0]) == (
        "ca phe",
        "gia-lai/ca-phe-lagome-bo-3-san-pham",
    )


def test_keys_in_the_box(page: Page, address: str) -> None:
    """Arrows walk through what was found, Escape closes it."""
    page.goto(f"{address}gioi-thieu/")
    page.keyboard.press("/")
    page.keyboard.type("lam dong")
    page.wait_for_selector(READY)
    page.keyboard.press("ArrowDown")
    expect(page.locator(".sc-suggest [data-product]").first).to_be_focused()
    expect(page.locator(".sc-suggest a[href$='/tinh/lam-dong/']")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".sc-suggest")).to_be_hidden()
    expect(field(page)).to_be_focused()


def test_the_box_finds_pages_of_prose(page: Page, address: str) -> None:
    """Whoever wants to send a product finds out how."""
    page.goto(address)
    field(page).click()
    field(page).press_sequentially("dong gop")
    page.wait_for_selector(READY)
    expect(page.locator(".sc-suggest a[href$='/dong-gop/']")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "link"),
    [
        ("huong que", "/co-so/quang-ngai/"),
        ("thu cong", "/nhom/thu-cong-my-nghe/"),
        ("binh dinh", "?tinh=binh-dinh"),
        ("ocop 4", "/danh-hieu/"),
    ],
)
def test_the_box_finds_more_than_products(page: Page, address: str, query: str, link: str) -> None:
    """Makers, groups, former provinces and marks, each a link."""
    page.goto(f"{address}gioi-thieu/")
    field(page).click()
    field(page).press_sequentially(query)
    page.wait_for_selector(READY)
    expect(page.locator(f".sc-suggest p a[href*='{link}']").first).to_be_visible()
