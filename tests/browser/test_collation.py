"""The order of names is the one that browsers give Vietnamese: `Intl.Collator('vi')`."""

import random

import pytest
from playwright.sync_api import Browser

from showcase.catalogue.model import Catalogue
from showcase.vietnamese import sort_key, with_old_tone_placement
from tests.small_tree import PRODUCTS, SmallTree

pytestmark = pytest.mark.browser

SORT = "names => [...names].sort(new Intl.Collator('vi').compare)"
LETTERS = "aàảãáạăằâấbcdđeêệgiìklmnoòôồơởpqrstuưứvxyỵAÀĐÊÔƠƯ"
SIGNS = " -–,()0123'&+.:;!“”%/\""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """What the real entries make."""
    return SmallTree(PRODUCTS).catalogue()


def in_the_browsers_order(browser: Browser, names: list[str]) -> list[str]:
    """The names as Chromium sorts them."""
    page = browser.new_page()
    try:
        ordered: list[str] = page.evaluate(SORT, names)
    finally:
        page.close()
    return ordered


def test_all_names_of_the_catalogue(browser: Browser, catalogue: Catalogue) -> None:
    """Products with their other names, makers, provinces of now and then."""
    names = [name for one in catalogue.products for name in (one.name.vi, *one.aliases)]
    names += [maker.name.vi for maker in catalogue.makers]
    names += [name for one in catalogue.provinces for name in (one.name, *one.aliases)]
    names += [former.name for one in catalogue.provinces for former in one.former]
    different = sorted(set(names))
    assert len(different) > 600
    assert sorted(different, key=sort_key) == in_the_browsers_order(browser, different)


def test_names_that_may_come(browser: Browser) -> None:
    """Thousands of made-up names of all letters, tones, signs and cases are sorted alike.

    The browser tells the old tone placement from the new one; we do not, so one of them is left.
    """
    chance = random.Random(1997)
    drawn = {
        "".join(chance.choice(LETTERS + SIGNS) for _ in range(chance.randrange(1, 6)))
        for _ in range(5000)
    }
    names = sorted(name for name in drawn if with_old_tone_placement(name) == name)
    assert sorted(names, key=sort_key) == in_the_browsers_order(browser, names)
