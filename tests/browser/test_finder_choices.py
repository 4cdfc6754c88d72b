"""What is chosen in the finder: facets, order, and how address and history keep them."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from showcase.vietnamese import sort_key
from tests.browser.finding import READY, ask, choose, count, field, found, opened, told
from tests.built_site import BuiltSite

pytestmark = pytest.mark.browser


def test_values_of_a_facet_add_up_and_facets_narrow(finder: Page, site: BuiltSite) -> None:
    """Two provinces give the products of both; a level then leaves those that have it."""
    products = site.catalogue.products
    choose(finder, "tinh", "hue")
    choose(finder, "tinh", "dak-lak")
    of_both = [one for one in products if one.province in {"hue", "dak-lak"}]
    assert count(finder) == len(of_both)
    choose(finder, "cap", "tinh")
    with_level = [one for one in of_both if any(r.level == "tinh" for r in one.recognitions)]
    assert count(finder) == len(with_level)


@pytest.mark.parametrize(
    ("facet", "value"),
    [("tinh", "gia-lai"), ("tinh", "binh-dinh"), ("nhom", "khac"), ("danh-hieu", "ocop-4-sao")],
)
def test_a_count_says_what_a_click_gives(finder: Page, facet: str, value: str) -> None:
    """Also beside a query and another facet; the counts of a facet ignore the facet itself."""
    ask(finder, "a")
    choose(finder, "loai", "gioi-thieu-them")
    promised = told(finder, facet, value)
    choose(finder, facet, value)
    assert count(finder) == promised
    assert told(finder, facet, value) == promised


def test_a_value_that_gives_nothing_stays_and_cannot_be_chosen(finder: Page) -> None:
    """It is shown with its 0, so that nobody looks for it in vain."""
    ask(finder, "nuoc mam")
    nothing = finder.locator("input[name=nhom][value=may-moc-co-khi]")
    assert told(finder, "nhom", "may-moc-co-khi") == 0
    expect(nothing).to_be_visible()
    expect(nothing).to_be_disabled()


def test_filters_that_leave_nothing_can_be_let_go(finder: Page) -> None:
    """What fits without them is shown, and one press clears them."""
    choose(finder, "tinh", "hue")
    ask(finder, "nuoc mam phan thiet")
    assert count(finder) == 0
    assert "lam-dong/nuoc-mam-phan-thiet" in found(finder)
    finder.locator("[data-part=clear]").click()
    assert found(finder)[0] == "lam-dong/nuoc-mam-phan-thiet"
    assert count(finder) > 0


def test_a_chosen_value_can_be_let_go_alone(finder: Page) -> None:
    """Each stands above the results with its own way out."""
    choose(finder, "tinh", "hue")
    choose(finder, "nhom", "thu-cong-my-nghe")
    finder.get_by_role("button", name="Huế ×").click()
    expect(finder.locator("input[value=hue]")).not_to_be_checked()
    expect(finder.locator("input[value=thu-cong-my-nghe]")).to_be_checked()


def test_names_sort_in_the_order_of_the_vietnamese_alphabet(
    tab: Page, address: str, site: BuiltSite
) -> None:
    """Products of the vote first; đ after d, tones in the order of dictionaries."""
    opened(tab, f"{address}san-pham/?sap-xep=ten")
    tab.locator("[data-part=more]").click()
    shown = found(tab)
    ordered = sorted(
        site.catalogue.products,
        key=lambda one: (one.family != "of-the-vote", sort_key(one.name.vi), one.id),
    )
    assert len(shown) == 48
    assert shown == [one.id for one in ordered[:48]]


@pytest.mark.parametrize("sort", ["moi", "cap"])
def test_sorted_by_a_fact(tab: Page, address: str, site: BuiltSite, sort: str) -> None:
    """The newest year or the highest level of the vote comes first."""
    opened(tab, f"{address}san-pham/?sap-xep={sort}")
    first = site.catalogue.product_by_id[found(tab)[0]]
    years = [r.year or 0 for one in site.catalogue.products for r in one.recognitions]
    if sort == "moi":
        assert max(years) in {r.year for r in first.recognitions}
    else:
        assert "quoc-gia" in {r.level for r in first.recognitions}


def test_on_a_phone_the_facets_lie_in_a_drawer(browser: Browser, address: str) -> None:
    """Choices in it count at once and can all be cleared; closing it leads to the results."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = opened(context.new_page(), f"{address}san-pham/")
    expect(page.locator("input[value=hue]")).to_be_hidden()
    page.locator("[data-part=open]").tap()
    choose(page, "tinh", "hue")
    expect(page.locator("[data-part=close]")).to_contain_text(f"({count(page)})")
    page.locator("[data-part=close]").tap()
    expect(page.locator("input[value=hue]")).to_be_hidden()
    assert count(page) < 394
    expect(page.locator("[data-part=open]")).to_contain_text("(1)")
    page.locator("[data-part=open]").tap()
    page.locator("dialog").get_by_text("Bỏ tất cả bộ lọc").tap()
    expect(page.locator("input:checked")).to_have_count(0)
    context.close()


def test_the_address_tells_the_state(finder: Page) -> None:
    """A link that was copied gives the same results to somebody else."""
    ask(finder, "nước mắm")
    choose(finder, "tinh", "lam-dong")
    choose(finder, "tinh", "hue")
    choose(finder, "con-hieu-luc", "1")
    finder.locator("[data-part=sort]").select_option("ten")
    shown = found(finder)
    query = parse_qs(urlsplit(finder.url).query)
    assert query == {
        "q": ["nước mắm"],
        "tinh": ["hue,lam-dong"],
        "con-hieu-luc": ["1"],
        "sap-xep": ["ten"],
    }
    other = finder.context.new_page()
    assert found(opened(other, finder.url)) == shown


def test_the_address_follows_every_key(finder: Page) -> None:
    """The history is told after the answer is painted, and does not miss a letter."""
    field(finder).press_sequentially("keo guong")
    expect(finder).to_have_url(re.compile(r"\?q=keo%20guong$"))


def test_what_nobody_knows_in_an_address_is_ignored(tab: Page, address: str) -> None:
    """An old or mistyped link still shows products."""
    opened(tab, f"{address}san-pham/?tinh=atlantis,hue&nam=1066&sap-xep=zzz&was=1")
    assert count(tab) == told(tab, "tinh", "hue")


def test_back_forward_and_reload(finder: Page) -> None:
    """Each choice is one step of the history, a typed query one for all its keys."""
    field(finder).press_sequentially("nuoc mam")
    finder.wait_for_selector(READY)
    typed = count(finder)
    choose(finder, "tinh", "hue")
    chosen = count(finder)
    finder.go_back()
    expect(finder.locator("input[value=hue]")).not_to_be_checked()
    assert (field(finder).input_value(), count(finder)) == ("nuoc mam", typed)
    finder.go_back()
    assert (field(finder).input_value(), count(finder)) == ("", 394)
    finder.go_forward()
    finder.go_forward()
    assert (field(finder).input_value(), count(finder)) == ("nuoc mam", chosen)
    finder.reload()
    finder.wait_for_selector(READY)
    assert (field(finder).input_value(), count(finder)) == ("nuoc mam", chosen)


def test_a_choice_made_at_once_leaves_the_whole_query_behind(finder: Page) -> None:
    """The address is told at a rest of typing: one step back is all the same all that was typed."""
    field(finder).press_sequentially("nuoc mam")
    choose(finder, "tinh", "hue")
    finder.go_back()
    expect(finder.locator("input[value=hue]")).not_to_be_checked()
    assert field(finder).input_value() == "nuoc mam"


def test_the_focus_follows_its_product(tab: Page, address: str) -> None:
    """Cards turn to other products: who stands on one stands on the same product afterwards."""
    opened(tab, f"{address}san-pham/?q=ca+phe")
    before = found(tab)
    tab.locator("[data-part=sort]").select_option("ten")
    tab.wait_for_selector(READY)
    shown = found(tab)
    moved = next(one for one in shown if one in before and before.index(one) != shown.index(one))
    card = tab.locator(f"[data-product='{moved}']")
    card.locator("h3 a").focus()
    tab.go_back()
    expect(tab.locator("[data-part=sort]")).to_have_value("phu-hop")
    expect(card.locator("h3 a")).to_be_focused()
    assert found(tab) == before


def test_the_way_back_from_a_product_ends_where_it_began(finder: Page) -> None:
    """As many cards as before, and the page as far down."""
    finder.locator("[data-part=more]").click()
    finder.locator("[data-product]").nth(40).scroll_into_view_if_needed()
    finder.wait_for_timeout(300)
    before = finder.evaluate("scrollY")
    finder.locator("[data-product] h3 a").nth(40).click()
    finder.wait_for_url("**/san-pham/*/*/")
    finder.go_back()
    finder.wait_for_selector(READY)
    assert len(found(finder)) == 48
    assert abs(finder.evaluate("scrollY") - before) <= 2
