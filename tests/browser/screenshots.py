"""Pictures of every kind of page, to be looked at one by one: `make screenshots`.

`readme-home.png` and `readme-product.png` are the two that stand in `.github/`.
"""

import shutil
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal

import click
from PIL import Image
from playwright.sync_api import Browser, Page

from showcase.pages.addresses import from_root
from showcase.translation import LANGUAGES
from tests.browser.serving import opened_browser, served
from tests.built_site import BuiltSite, build

FOLDER = Path("screenshots")
WIDTHS = (360, 768, 1440)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main() -> None:
    """Build the site, open every page in every size, scheme and language, and keep a picture."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    with tempfile.TemporaryDirectory() as folder, opened_browser() as browser:
        site = build(Path(folder) / "site")
        with served(site.folder) as address:
            _for_readme(browser, address, site)
            for width, scheme in product(WIDTHS, SCHEMES):
                for picture in _pictures(browser, address, site, width, scheme):
                    click.echo(picture)


def _pictures(
    browser: Browser, address: str, site: BuiltSite, width: int, scheme: Literal["light", "dark"]
) -> Iterator[Path]:
    with browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        for (kind, place), language in product(site.page_kinds.items(), LANGUAGES):
            _show(page, address + from_root(place, language))
            picture = FOLDER / f"{kind}-{width}-{scheme}-{language}.png"
            page.screenshot(path=picture, full_page=True)
            yield picture


def _show(page: Page, address: str) -> None:
    """Open a page and wait for every picture on it, those further down too."""
    page.goto(address, wait_until="networkidle")
    page.evaluate(
        """async () => {
          const pictures = [...document.images];
          for (const picture of pictures) picture.loading = "eager";
          await Promise.all(pictures.map((picture) => picture.decode().catch(() => null)));
        }"""
    )


def _for_readme(browser: Browser, address: str, site: BuiltSite) -> None:
    """The top of the home page on a desk, and of a product on a phone: small files."""
    for name, kind, width, height, scale in (
        ("readme-home", "home", 1440, 1500, 900 / 1440),
        ("readme-product", "product-in-force", 360, 1100, 1),
    ):
        page = browser.new_page(viewport={"width": width, "height": height})
        _show(page, address + site.page_kinds[kind])
        picture = FOLDER / f"{name}.png"
        page.screenshot(path=picture)
        page.close()
        with Image.open(picture) as taken:
            size = round(taken.width * scale), round(taken.height * scale)
            small = taken.convert("RGB").resize(size, Image.Resampling.LANCZOS)
        small.quantize(192, dither=Image.Dither.NONE).save(picture, optimize=True)


if __name__ == "__main__":
    main()
