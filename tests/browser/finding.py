"""How tests use the finder: open it, ask, choose, and read what it shows."""

import json
from typing import Any

from playwright.sync_api import Locator, Page, Route

READY = "html[data-finder=ready]"


def opened(page: Page, address: str) -> Page:
    """A page of the finder with final results."""
    page.goto(address)
    page.wait_for_selector(READY)
    return page


def field(page: Page) -> Locator:
    """The search field."""
    return page.locator("[data-search-box] input")


def ask(page: Page, query: str) -> list[str]:
    """Type a query; the products found, in order."""
    field(page).fill(query)
    page.wait_for_selector(READY)
    return found(page)


def found(page: Page) -> list[str]:
    """The products shown, in order."""
    ids: list[str] = page.locator("[data-product]").evaluate_all(
        "all => all.map(one => one.dataset.product)"
    )
    return ids


def count(page: Page) -> int:
    """The number of results."""
    return int(page.locator("[data-result-count]").get_attribute("data-result-count") or -1)


def choose(page: Page, facet: str, value: str) -> None:
    """Tick or untick a facet value."""
    page.locator(f"input[name={facet}][value='{value}']").click()
    page.wait_for_selector(READY)


def told(page: Page, facet: str, value: str) -> int:
    """The number that stands beside a facet value."""
    row = page.locator(f"label:has(input[name={facet}][value='{value}'])")
    return int(row.locator(".sc-facet__count").inner_text())


def aborted(route: Route) -> None:
    """A request that never arrives."""
    route.abort()


def manifest(page: Page, address: str) -> dict[str, Any]:
    """The finder's manifest."""
    told_by: dict[str, Any] = json.loads(page.request.get(f"{address}assets/search/vi.json").text())
    return told_by
