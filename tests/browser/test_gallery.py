"""Photos in the browser: cards, the gallery of a product, and what a list shows of them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import served
from tests.made_photos import picture, saved
from tests.small_project import TEA, SmallProject, make_project

pytestmark = pytest.mark.browser

CARD = """(product) => {
  const card = document.querySelector(`[data-product="${product}"]`);
  const image = card.querySelector("img");
  const names = (set) => set.split(/[ ,]+/).map((part) => part.split("/").at(-1)).join(" ");
  return [
    image.alt, image.getAttribute("width"), image.getAttribute("height"),
    card.querySelector("rect").getAttribute("fill"),
    ...[...card.querySelectorAll("source")].map((one) => [one.type, one.sizes, names(one.srcset)]),
  ];
}"""
ALT = ("Túi trà trên bàn", "Lá rau má", "Phơi trà")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    """A built project in which one product has three photos."""
    made = make_project(tmp_path_factory.mktemp("gallery"))
    photos = []
    for number, alt in enumerate(ALT):
        size = (1200, 900) if number % 2 == 0 else (900, 1200)
        (made.entry(TEA).parent / f"anh-{number}.jpg").write_bytes(saved(picture(size)))
        photos.append({"file": f"anh-{number}.jpg", "alt": alt, "credit": "Hợp tác xã Làng Thử"})
    made.write(TEA, photos=photos)
    made.build()
    return made


@pytest.fixture(scope="module")
def at(project: SmallProject) -> Iterator[str]:
    """Where it is served."""
    with served(project.site) as address:
        yield address


@pytest.fixture
def product(page: Page, at: str) -> Page:
    """The product's page, on which nothing may be refused or fail."""
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{at}san-pham/{TEA}/", wait_until="networkidle")
    assert said == []
    return page


def test_the_photos_are_opened_and_turned_by_keys(product: Page) -> None:
    """A click opens, arrows turn in a circle, + and - zoom, Escape closes and gives focus back."""
    product.click("figure .sc-gallery__open")
    shown = product.locator("dialog[open]")
    assert shown.locator(".sc-viewer__words").inner_text().startswith(ALT[0])
    assert "Hợp tác xã Làng Thử · CC BY 4.0" in shown.inner_text()
    for key, alt in (("ArrowRight", ALT[1]), ("ArrowRight", ALT[2]), ("ArrowRight", ALT[0])):
        product.keyboard.press(key)
        assert shown.locator("img").get_attribute("alt") == alt
    product.keyboard.press("+")
    expect(shown.locator(".sc-viewer__stage--large")).to_have_count(1)
    product.keyboard.press("-")
    expect(shown.locator(".sc-viewer__stage--large")).to_have_count(0)
    product.keyboard.press("ArrowLeft")
    product.keyboard.press("Escape")
    expect(product.locator("dialog")).to_have_count(0)
    focused = product.evaluate("document.activeElement.dataset.caption")
    assert focused == ALT[2]


def test_a_swipe_turns_the_photo(product: Page) -> None:
    """To the left for the next, to the right for the one before."""
    product.click("figure .sc-gallery__open")
    swipe = """(way) => {
      const stage = document.querySelector(".sc-viewer__stage");
      const touch = (x) => new Touch({ identifier: 1, target: stage, clientX: x, clientY: 9 });
      const send = (type, x) => stage.dispatchEvent(new TouchEvent(type, {
        touches: type === "touchend" ? [] : [touch(x)], changedTouches: [touch(x)],
      }));
      send("touchstart", 200);
      send("touchend", 200 + way);
    }"""
    for way, alt in ((-120, ALT[1]), (120, ALT[0]), (20, ALT[0])):
        product.evaluate(swipe, way)
        assert product.locator("dialog img").get_attribute("alt") == alt


def test_without_scripts_the_photos_are_links(
    browser: Browser, at: str, project: SmallProject
) -> None:
    """Each leads to its large file, which is there."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{at}san-pham/{TEA}/")
    links = page.locator("a.sc-gallery__open")
    for number in range(len(ALT)):
        answer = page.request.get(links.nth(number).evaluate("(one) => one.href"))
        assert answer.ok
    context.close()


@pytest.mark.parametrize("width", [360, 1440])
def test_the_browser_takes_the_small_one(browser: Browser, at: str, width: int) -> None:
    """AVIF, not larger than needed by more than the next step; nothing moves while it loads."""
    context = browser.new_context(viewport={"width": width, "height": 800}, device_scale_factor=2)
    page = context.new_page()
    page.goto(f"{at}san-pham/{TEA}/", wait_until="networkidle")
    taken = page.locator("figure img").evaluate("(one) => one.currentSrc")
    assert re.search(rf"-page-{800 if width == 360 else 1200}\.avif$", taken)
    small = page.locator("[data-gallery] li img").first.evaluate("(one) => one.currentSrc")
    assert re.search(r"-card-(160|320)\.avif$", small)
    context.close()


def test_a_found_product_shows_what_the_printed_card_shows(page: Page, at: str) -> None:
    """The finder draws the same picture, from the same files, with the same words."""
    page.goto(f"{at}tinh/hue/")
    printed = page.evaluate(CARD, TEA)
    page.goto(f"{at}san-pham/?q=rau+ma")
    page.wait_for_selector("html[data-finder=ready]")
    assert page.evaluate(CARD, TEA) == printed


def test_the_saved_list_shows_the_photo(page: Page, at: str) -> None:
    """Taken over from the product's page, with addresses that hold elsewhere."""
    page.goto(f"{at}da-luu/?sp={TEA}")
    image = page.locator(".sc-card img")
    image.wait_for()
    image.evaluate("(one) => one.decode()")
    assert image.evaluate("(one) => one.naturalWidth") > 0


def test_machines_are_told_of_the_photo(project: SmallProject) -> None:
    """The social picture and the structured data name the JPEG of the first photo."""
    html = Path(project.site / f"san-pham/{TEA}/index.html").read_text(encoding="utf-8")
    (social,) = re.findall(r'og:image" content="[^"]*/(assets/photos/[^"]+\.jpg)"', html)
    assert (project.site / social).is_file()
    assert (
        f'"primaryImageOfPage":{{"@type":"ImageObject","url":"https://spcnnttb.example/{social}"'
        in html
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_gallery(browser: Browser, at: str, scheme: str) -> None:
    """Neither on the page with its photos nor in the opened window, on a phone."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{at}san-pham/{TEA}/", wait_until="networkidle")
    on_the_page = Axe().run(page).response["violations"]
    page.click("figure .sc-gallery__open")
    page.wait_for_selector("dialog[open] img")
    in_the_window = Axe().run(page).response["violations"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()
    found = [*on_the_page, *in_the_window]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
