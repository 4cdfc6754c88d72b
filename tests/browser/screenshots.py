"""Pictures of every kind of page, to be looked at one by one: `make screenshots`."""

import shutil
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Page

from showcase.pages.addresses import from_root
from showcase.translation import LANGUAGES
from tests.browser.serving import opened_browser, served
from tests.built_site import BuiltSite, build

FOLDER = Path("screenshots")
WIDTHS = (360, 768, 1440)
SCHEMES = ("light", "dark")


def main() -> None:
    """Build the site, open every page in every size, scheme and language, and keep a picture."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    with tempfile.TemporaryDirectory() as folder, opened_browser() as browser:
        site = build(Path(folder) / "site")
        with served(site.folder) as address:
            for width, scheme in product(WIDTHS, SCHEMES):
                for name in _pictures(browser, address, site, width, scheme):
                    print(name)


def _pictures(
    browser: Browser, address: str, site: BuiltSite, width: int, scheme: str
) -> Iterator[Path]:
    height = 800 if width < 1000 else 900
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    for (kind, place), language in product(site.page_kinds.items(), LANGUAGES):
        show(page, address + from_root(place, language))
        picture = FOLDER / f"{kind}-{width}-{scheme}-{language}.png"
        page.screenshot(path=picture, full_page=True)
        yield picture
    context.close()


def show(page: Page, address: str) -> None:
    """Open a page and wait for every picture on it, those further down too."""
    page.goto(address)
    page.evaluate(
        """async () => {
          const pictures = [...document.images];
          for (const picture of pictures) picture.loading = "eager";
          await Promise.all(pictures.map((picture) => picture.decode().catch(() => null)));
        }"""
    )


if __name__ == "__main__":
    main()
