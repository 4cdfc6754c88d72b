"""The finder in a browser: what visitors type, choose, press and come back to."""

import gzip
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from showcase.translation import LANGUAGES, Language
from showcase.vietnamese import sort_key
from tests.built_site import BuiltSite

pytestmark = pytest.mark.browser

KILOBYTE = 1024
READY = "html[data-finder=ready]"
CARDS = """cards => cards.map(card => [
  card.dataset.product,
  card.innerText.replace(/\\s+/g, " ").trim(),
  card.querySelector("a").href,
  card.querySelector("img")?.getAttribute("alt") ?? "",
  card.querySelector("img")?.src ?? "",
  [...card.querySelectorAll("[class*='sc-']")]
    .map((part) => part.className).filter((name) => !/found|tools|keep/.test(name)).sort(),
])"""


@pytest.fixture
def finder(page: Page, address: str) -> Page:
    """The finder's page, its results shown."""
    return opened(page, f"{address}san-pham/")


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


def test_results_come_with_every_key(finder: Page) -> None:
    """Nothing has to be pressed after typing, and the number of results is announced."""
    field(finder).press_sequentially("nuoc ma")
    finder.wait_for_selector(READY)
    assert "quang-ngai/nuoc-mam-cot-dac-biet-muoi-quy" in found(finder)
    announced = finder.locator("[role=status]:has([data-result-count])")
    assert announced.inner_text().startswith(f"{count(finder)} ")


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


def test_what_was_found_is_marked_as_it_is_written(finder: Page) -> None:
    """Typed without marks, marked with them, and only as far as it was typed."""
    ask(finder, "keo guo")
    name = finder.locator("[data-product='quang-ngai/keo-guong-quang-ngai'] h3")
    assert name.locator("mark").all_inner_texts() == ["Kẹo", "gươ", "kẹo", "gươ"]


def test_a_further_name_explains_why_a_product_was_found(finder: Page) -> None:
    """An English query shows the English name that it was found by."""
    assert ask(finder, "mirror candy") == ["quang-ngai/keo-guong-quang-ngai"]
    expect(finder.locator(".sc-card__found")).to_contain_text("“mirror” candy")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("nước mắm cà ná", "khanh-hoa/nuoc-mam-ca-na"),
        ("nuoc mam ca na", "khanh-hoa/nuoc-mam-ca-na"),
        ("NƯỚC MẮM CÀ NÁ", "khanh-hoa/nuoc-mam-ca-na"),
        ("nuocmam ca na", "khanh-hoa/nuoc-mam-ca-na"),
        ("nước mắm ca2 ná", "khanh-hoa/nuoc-mam-ca-na"),
        ("nuowcs mawms caf nas", "khanh-hoa/nuoc-mam-ca-na"),
        ("nuoc mamm ca na", "khanh-hoa/nuoc-mam-ca-na"),
        ("nón lá Huế", "hue/non-la-hue"),
        ("trà nụ hoa hoè", "gia-lai/tra-nu-hoa-hoe-dulah"),
        ("spcnnttb hue may ap trung", "hue/may-ap-trung-gia-cam-1000-trung"),
    ],
)
def test_ways_to_type_a_name(finder: Page, query: str, first: str) -> None:
    """With and without marks, joined, mistyped, with keys left over from an input method."""
    assert ask(finder, query)[0] == first


def test_words_wait_while_they_are_composed(finder: Page) -> None:
    """An input method's half-made words are not looked for; the finished word is, at once."""
    field(finder).focus()
    session = finder.context.new_cdp_session(finder)
    session.send(
        "Input.imeSetComposition", {"text": "nuow", "selectionStart": 4, "selectionEnd": 4}
    )
    finder.wait_for_timeout(200)
    assert finder.locator("html").get_attribute("data-finder") == "busy"
    assert count(finder) == 394
    session.send("Input.insertText", {"text": "nước"})
    finder.wait_for_selector(READY)
    assert field(finder).input_value() == "nước"
    assert 0 < count(finder) < 394


def test_a_composed_word_is_looked_for_after_a_rest(finder: Page) -> None:
    """A phone's keyboard composes until the next space: whoever stops typing sees results."""
    field(finder).focus()
    session = finder.context.new_cdp_session(finder)
    session.send("Input.imeSetComposition", {"text": "keo", "selectionStart": 3, "selectionEnd": 3})
    finder.wait_for_selector(READY)
    assert 0 < count(finder) < 394


def test_a_typing_error_is_named(finder: Page) -> None:
    """The results are those of the right word, and one press puts it into the field."""
    assert ask(finder, "keo guongg")[0] == "quang-ngai/keo-guong-quang-ngai"
    finder.get_by_role("button", name="keo gương").click()
    assert field(finder).input_value() == "keo gương"
    expect(finder.locator("[data-part=meant]")).to_be_hidden()


def test_what_nobody_has_shows_what_comes_near(finder: Page) -> None:
    """No product has all these words: the number is 0, and coffee is shown all the same."""
    products = ask(finder, "ca phe xyzzy")
    assert count(finder) == 0
    assert products[0] == "gia-lai/ca-phe-lagome-bo-3-san-pham"
    expect(finder.locator("[data-part=nearest]")).to_be_visible()


def test_nonsense_leads_on(finder: Page) -> None:
    """Nothing is found, and there are ways to browse."""
    assert ask(finder, "zzzzqqq") == []
    assert count(finder) == 0
    expect(finder.locator("[data-part=none] a").first).to_be_visible()


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


def test_the_query_can_be_cleared(finder: Page) -> None:
    """All products come back."""
    ask(finder, "nuoc mam")
    finder.locator("[data-part=empty]").click()
    assert field(finder).input_value() == ""
    assert count(finder) == 394


def test_names_sort_in_the_order_of_the_vietnamese_alphabet(
    page: Page, address: str, site: BuiltSite
) -> None:
    """Products of the vote first; đ after d, tones in the order of dictionaries."""
    opened(page, f"{address}san-pham/?sap-xep=ten")
    page.locator("[data-part=more]").click()
    shown = found(page)
    ordered = sorted(
        site.catalogue.products,
        key=lambda one: (one.family != "of-the-vote", sort_key(one.name.vi), one.id),
    )
    assert len(shown) == 48
    assert shown == [one.id for one in ordered[:48]]


@pytest.mark.parametrize("sort", ["moi", "cap"])
def test_sorted_by_a_fact(page: Page, address: str, site: BuiltSite, sort: str) -> None:
    """The newest year or the highest level of the vote comes first."""
    opened(page, f"{address}san-pham/?sap-xep={sort}")
    first = site.catalogue.product_by_id[found(page)[0]]
    years = [r.year or 0 for one in site.catalogue.products for r in one.recognitions]
    if sort == "moi":
        assert max(years) in {r.year for r in first.recognitions}
    else:
        assert "quoc-gia" in {r.level for r in first.recognitions}


def test_equal_matches_stand_in_the_order_of_the_vote(finder: Page, site: BuiltSite) -> None:
    """Products of the vote stand before those also from the region."""
    shown = ask(finder, "ca phe")
    families = [site.catalogue.product_by_id[one].family == "of-the-vote" for one in shown]
    named = ["cà phê" in site.catalogue.product_by_id[one].name.vi.lower() for one in shown]
    voted = [is_voted for is_voted, is_named in zip(families, named, strict=True) if is_named]
    assert voted == sorted(voted, reverse=True)


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


def test_what_nobody_knows_in_an_address_is_ignored(page: Page, address: str) -> None:
    """An old or mistyped link still shows products."""
    opened(page, f"{address}san-pham/?tinh=atlantis,hue&nam=1066&sap-xep=zzz&was=1")
    assert count(page) == told(page, "tinh", "hue")


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


def test_keys_lead_everywhere(finder: Page) -> None:
    """/ to the field, arrows to the products and back, Enter to one, Escape to the field."""
    finder.keyboard.press("/")
    expect(field(finder)).to_be_focused()
    finder.keyboard.type("keo guong")
    finder.wait_for_selector(READY)
    finder.keyboard.press("ArrowDown")
    expect(finder.locator("[data-product] a").first).to_be_focused()
    finder.keyboard.press("Escape")
    expect(field(finder)).to_be_focused()
    finder.keyboard.press("ArrowDown")
    finder.keyboard.press("Enter")
    finder.wait_for_url("**/san-pham/quang-ngai/keo-guong-quang-ngai/")


def test_a_slash_that_is_typed_stays_a_letter(finder: Page) -> None:
    """In a field the key does what it always does."""
    field(finder).press_sequentially("1/2")
    assert field(finder).input_value() == "1/2"


def test_provinces_makers_and_pages_are_found_too(finder: Page) -> None:
    """They stand above the products, as links."""
    ask(finder, "gioi thieu")
    expect(finder.locator("[data-part=others] a", has_text="Giới thiệu").first).to_be_visible()
    ask(finder, "gia lai")
    link = finder.locator("[data-part=others] a", has_text="Gia Lai").first
    assert urlsplit(link.get_attribute("href") or "").path == "/tinh/gia-lai/"


def test_on_a_phone_the_facets_lie_in_a_drawer(browser: Browser, address: str) -> None:
    """It opens over the page, its choices count at once, and closing it leads to the results."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = opened(context.new_page(), f"{address}san-pham/")
    expect(page.locator("input[value=hue]")).to_be_hidden()
    page.locator("[data-part=open]").tap()
    choose(page, "tinh", "hue")
    page.locator("[data-part=close]").tap()
    expect(page.locator("input[value=hue]")).to_be_hidden()
    assert count(page) < 394
    expect(page.locator("[data-part=open]")).to_contain_text("(1)")
    context.close()


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
    expect(page.locator("[data-finder-static] [data-product]").first).to_be_visible()


def aborted(route: Route) -> None:
    """A request that never arrives."""
    route.abort()


def manifest(page: Page, address: str) -> dict[str, Any]:
    """The finder's manifest."""
    told_by: dict[str, Any] = json.loads(page.request.get(f"{address}assets/search/vi.json").text())
    return told_by


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_product_is_reached(
    page: Page, address: str, site: BuiltSite, language: Language
) -> None:
    """The finder makes most addresses from names: all are those of pages that there are."""
    base = address if language == "vi" else f"{address}en/"
    opened(page, f"{base}san-pham/")
    more = page.locator("[data-part=more]")
    while more.is_visible():
        more.click()
    assert set(found(page)) == set(site.catalogue.product_by_id)
    links = page.locator("[data-product] h3 a").evaluate_all("all => all.map(one => one.pathname)")
    root = urlsplit(base).path
    assert set(links) == {f"{root}san-pham/{one}/" for one in site.catalogue.product_by_id}


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


def test_without_scripts_there_is_no_finder(browser: Browser, address: str) -> None:
    """The static catalogue is there with a link for each facet value, and nothing dead."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}san-pham/?q=nuoc")
    expect(page.locator("[data-finder]")).to_be_hidden()
    expect(page.locator(".sc-facet a").first).to_be_visible()
    page.context.close()


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
