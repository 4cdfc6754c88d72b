"""`showcase serve` in a browser: what is saved shows without a hand on the reload key."""

import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.small_project import TEA, SmallProject, free_port, make_project

pytestmark = pytest.mark.browser

PATIENCE = 60
TITLE = "h1"
PANEL = ".sc-problems"


@dataclass(frozen=True)
class Served:
    """A small project while `showcase serve` runs over it."""

    project: SmallProject
    address: str


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    project = make_project(tmp_path_factory.mktemp("project"))
    port = free_port()
    process = subprocess.Popen(
        project.command("serve", "--port", port),
        cwd=project.folder,
        env=project.environment(),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout
    for _line in range(2):
        process.stdout.readline()
    yield Served(project, f"http://127.0.0.1:{port}/")
    process.send_signal(signal.SIGINT)
    assert process.wait(PATIENCE) == 0


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """The page of a product; whatever the browser complains of fails the test."""
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)
    page.goto(f"{served.address}san-pham/{TEA}/")
    yield page
    context.close()
    assert complaints == []


def test_saved_product_shows(page: Page, served: Served) -> None:
    """The open page shows the new name by itself."""
    served.project.write(TEA, name="Trà rau má Vừa Lưu")
    expect(page.locator(TITLE)).to_have_text("Trà rau má Vừa Lưu")
    served.project.write(TEA)
    expect(page.locator(TITLE)).to_have_text("Trà rau má Làng Thử")


def test_saved_style_shows(page: Page, served: Served) -> None:
    """The open page takes on a changed style by itself."""
    sheet = served.project.folder / "docs/assets/styles/base.css"
    before = sheet.read_text(encoding="utf-8")
    sheet.write_text(f"{before}body {{ outline-offset: 7px; }}\n", encoding="utf-8")
    expect(page.locator("body")).to_have_css("outline-offset", "7px")
    sheet.write_text(before, encoding="utf-8")
    expect(page.locator("body")).not_to_have_css("outline-offset", "7px")


def test_wrong_entry(page: Page, served: Served) -> None:
    """The panel comes with the mistake and goes with it; the page below stays, the place too."""
    entry = served.project.entry(TEA)
    good = entry.read_text(encoding="utf-8")
    entry.write_text(good.replace("name: ", "tenn: <b>", 1), encoding="utf-8")
    expect(page.locator(PANEL)).to_contain_text(f"products/{TEA}/product.yml:1:1: «tenn»")
    expect(page.locator(PANEL)).to_be_in_viewport()
    expect(page.locator(TITLE)).to_have_text("Trà rau má Làng Thử")
    entry.write_text(good, encoding="utf-8")
    expect(page.locator(PANEL)).to_have_count(0)


def test_page_out_of_sight(page: Page, served: Served) -> None:
    """A hidden page gives its connection back, and catches up when it is looked at again."""
    hide = "Object.defineProperty(document, 'hidden', {configurable: true, get: () => %s})"
    tell = "document.dispatchEvent(new Event('visibilitychange'))"
    page.evaluate(f"() => {{ {hide % 'true'}; {tell}; window.seen = true; }}")
    served.project.write(TEA, name="Trà rau má Ngoài Tầm Mắt")
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(TITLE)).to_have_text("Trà rau má Ngoài Tầm Mắt")
    other.close()
    assert page.evaluate("window.seen")
    page.evaluate(f"() => {{ {hide % 'false'}; {tell}; }}")
    expect(page.locator(TITLE)).to_have_text("Trà rau má Ngoài Tầm Mắt")
    served.project.write(TEA)
