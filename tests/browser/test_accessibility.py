"""Nobody is shut out: axe-core finds nothing to complain of."""

from itertools import product
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from showcase.pages.addresses import from_root
from showcase.translation import LANGUAGES, Language
from tests.built_site import PAGE_KINDS, BuiltSite

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
# The gate looks at these; `make test-all` at every page in every guise.
SAMPLE = {
    (kind, language, scheme)
    for kind in ("home", "catalogue", "product-in-force", "province", "programme")
    for language, scheme in (("vi", "light"), ("en", "dark"))
}
GUISES = [
    pytest.param(*guise, marks=() if guise in SAMPLE else pytest.mark.full)
    for guise in product(PAGE_KINDS, LANGUAGES, SCHEMES)
]


@pytest.mark.browser
@pytest.mark.parametrize(("kind", "language", "scheme"), GUISES)
def test_axe_finds_nothing(
    browser: Browser, address: str, site: BuiltSite, kind: str, language: Language, scheme: Scheme
) -> None:
    """Names, roles, contrast and order are right, on a phone and on a desk, light and dark."""
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    for width in (360, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address + from_root(site.page_kinds[kind], language))
        page.locator("[data-form]:not([data-ready])").wait_for(state="detached")
        found = Axe().run(page).response["violations"]
        assert [(one["id"], one["help"], [n["html"] for n in one["nodes"]]) for one in found] == []
    context.close()
