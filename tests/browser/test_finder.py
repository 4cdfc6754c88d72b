"""The finder in a browser: what visitors type, and what they are shown."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from showcase.pages.cards import first_mark
from tests.browser.finding import READY, ask, count, field, found
from tests.built_site import BuiltSite

pytestmark = pytest.mark.browser


def test_results_come_with_every_key(finder: Page) -> None:
    """Nothing has to be pressed after typing, and the number of results is announced."""
    field(finder).press_sequentially("nuoc ma")
    finder.wait_for_selector(READY)
    assert "quang-ngai/nuoc-mam-cot-dac-biet-muoi-quy" in found(finder)
    announced = finder.locator("[role=status]:has([data-result-count])")
    assert announced.inner_text().startswith(f"{count(finder)} ")


def test_two_rows_while_somebody_types(finder: Page) -> None:
    """What is not on the screen is not painted with every key; whoever scrolls on sees more."""
    field(finder).press_sequentially("ca phe")
    finder.wait_for_selector(READY)
    assert len(found(finder)) == 6
    finder.mouse.wheel(0, 400)
    expect(finder.locator("[data-product]")).to_have_count(12)


def test_whoever_turns_to_the_cards_sees_more_than_two_rows(finder: Page) -> None:
    """The keyboard reaches as many as the wheel."""
    field(finder).press_sequentially("ca phe")
    finder.wait_for_selector(READY)
    finder.keyboard.press("ArrowDown")
    expect(finder.locator("[data-product] a").first).to_be_focused()
    assert len(found(finder)) == 12


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


def test_the_year_of_a_mark_is_found(finder: Page, site: BuiltSite) -> None:
    """What a card says of its mark can be asked for: stars, and the year of the decision."""
    right = {
        product.id
        for product in site.catalogue.products
        if product.family == "also-from-the-region"
        and (mark := first_mark(product))
        and (mark.kind, mark.stars, mark.year) == ("ocop", 4, 2025)
    }
    ask(finder, "ocop 4 sao 2025")
    assert count(finder) == len(right) > 0
    assert set(found(finder)) <= right


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


@pytest.mark.parametrize(
    ("query", "hint"),
    [("keo guongg", "meant"), ("ca phe xyzzy", "nearest"), ("zzzzqqq", "none")],
)
def test_hints_are_announced(finder: Page, query: str, hint: str) -> None:
    """What was meant, what comes near and that there is nothing is told without looking."""
    ask(finder, query)
    expect(finder.locator(f"[role=status] [data-part={hint}]")).to_be_visible()


def test_praise_rules_nothing_out(finder: Page) -> None:
    """Good fish sauce is any fish sauce."""
    ask(finder, "nuoc mam")
    plain = count(finder)
    assert ask(finder, "nuoc mam ngon")
    assert count(finder) == plain


def test_a_typing_error_may_make_another_word(finder: Page) -> None:
    """“dep” is a word of another product, and “diep” was meant."""
    assert ask(finder, "tra dep ha chau")[0] == "dak-lak/tra-diep-ha-chau-dong-hoa"


@pytest.mark.parametrize(
    ("query", "number"),
    [
        # Ninh Thuận is not Bình Thuận, and 2023 is not 2021.
        ("nuoc mam ninh thuan", 2),
        ("cấp quốc gia 2023", 1),
        ("gạo ocop 4 sao huế", 1),
    ],
)
def test_right_answers_are_not_filled_up(finder: Page, query: str, number: int) -> None:
    """Where few products have all words, those that only come near are not counted with them."""
    ask(finder, query)
    assert count(finder) == number


@pytest.mark.parametrize(
    ("query", "former"),
    [
        ("tinh binh thuan", "Bình Thuận"),
        ("tỉnh Kon Tum", "Kon Tum"),
        ("quảng nam cũ", "Quảng Nam"),
        ("ninh thuan", "Ninh Thuận"),
    ],
)
def test_a_former_province_is_found_as_people_say_it(
    finder: Page, site: BuiltSite, query: str, former: str
) -> None:
    """All that comes from there, whatever else has the words."""
    ask(finder, query)
    inside = [one for one in site.catalogue.products if one.former_province == former]
    assert len(inside) <= count(finder) <= len(inside) + 2


@pytest.mark.parametrize("query", ["ha tinh", "Thanh Hóa", "nuoc mam thanh hoa"])
def test_words_apart_are_not_a_province_without_products(finder: Page, query: str) -> None:
    """Nothing comes from there yet: what has “hà” here and “tĩnh” there only comes near."""
    ask(finder, query)
    assert count(finder) == 0


def test_one_word_out_of_a_long_name_is_not_that_name(finder: Page, site: BuiltSite) -> None:
    """Every product of the vote is one of “công nghiệp nông thôn”; a hat is not."""
    named = {one.id for one in site.catalogue.products if "nón" in one.name.vi.lower()}
    assert named <= set(ask(finder, "nón"))
    voted = [one for one in site.catalogue.products if one.family == "of-the-vote"]
    assert count(finder) < len(voted) / 2


@pytest.mark.parametrize("query", ["khuyến công", "khuyen cong la gi"])
def test_what_a_page_is_called_was_not_mistyped(finder: Page, query: str) -> None:
    """It leads to the page, and to no products that have a word like it."""
    ask(finder, query)
    assert count(finder) == 0
    expect(finder.locator("[data-part=meant]")).to_be_hidden()
    expect(finder.locator("[data-part=others]")).to_contain_text("Khuyến công trong vùng")


def test_what_was_mistyped_without_a_better_word_only_comes_near(finder: Page) -> None:
    """Products are shown for it, and that they are not what was typed."""
    ask(finder, "vit quay")
    expect(finder.locator("[data-part=meant]")).to_be_hidden()
    expect(finder.locator("[data-part=nearest]")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("bản đồ", "Bản đồ vùng"),
        ("lien he", "Gọi cho ai"),
        ("tho cam va lua", "Thổ cẩm và lụa"),
        ("thong tu 26/2014", "Văn bản"),
        ("cach dang ky binh chon", "Bình chọn từng bước"),
        ("ho so binh chon gom nhung giay to gi", "Bình chọn từng bước"),
    ],
)
def test_questions_lead_to_pages(finder: Page, query: str, page: str) -> None:
    """By their names, by what they tell, and where nearly all of a question is told there."""
    ask(finder, query)
    expect(finder.locator("[data-part=others]").get_by_role("link", name=page)).to_be_visible()


def test_nonsense_leads_on(finder: Page) -> None:
    """Nothing is found, and there are ways to browse."""
    assert ask(finder, "zzzzqqq") == []
    assert count(finder) == 0
    expect(finder.locator("[data-part=none] a").first).to_be_visible()


def test_the_query_can_be_cleared(finder: Page) -> None:
    """All products come back."""
    ask(finder, "nuoc mam")
    finder.locator("[data-part=empty]").click()
    assert field(finder).input_value() == ""
    assert count(finder) == 394


def test_equal_matches_stand_in_the_order_of_the_vote(finder: Page, site: BuiltSite) -> None:
    """Products of the vote stand before those also from the region."""
    shown = ask(finder, "ca phe")
    families = [site.catalogue.product_by_id[one].family == "of-the-vote" for one in shown]
    named = ["cà phê" in site.catalogue.product_by_id[one].name.vi.lower() for one in shown]
    voted = [is_voted for is_voted, is_named in zip(families, named, strict=True) if is_named]
    assert voted == sorted(voted, reverse=True)


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
