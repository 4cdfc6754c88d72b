"""The pictures of the officers' guide, taken from the real form: `make guide-pictures`."""

import tempfile
from pathlib import Path

import click
from PIL import Image
from playwright.sync_api import Browser, FilePayload, Page

from showcase.translation import LANGUAGES, Language
from tests.browser.filling import fill, open_form, part
from tests.browser.serving import opened_browser, served
from tests.built_site import NOON, build

FOLDER = Path("docs/assets/guide")
DRAWINGS = Path("docs/assets/covers")
WIDTH = 390
COLOURS = 64


def main() -> None:
    """Fill in the form with an invented product and keep a picture of each step."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, opened_browser() as browser:
        site = build(Path(folder) / "site")
        photos = [_drawn(browser, name) for name in ("nuoc-mam", "nuoc-mam-2", "nuoc-mam-3")]
        with served(site.folder) as address:
            for language in LANGUAGES:
                _take(browser, address, language, photos)


def _take(browser: Browser, address: str, language: Language, photos: list[FilePayload]) -> None:
    page = browser.new_page(
        viewport={"width": WIDTH, "height": 844}, color_scheme="light", reduced_motion="reduce"
    )
    page.clock.set_fixed_time(NOON)
    open_form(page, address, folder="" if language == "vi" else "en/")
    _fill_in(page, photos)
    page.locator("h1").click()
    for number, name in enumerate(("san-pham", "cong-nhan", "anh", "xem-truoc", "gui"), 1):
        picture = FOLDER / f"{language}-{number}-{name}.png"
        part(page, name).screenshot(path=picture)
        _make_small(picture)
        click.echo(f"{picture} {picture.stat().st_size}")
    page.close()


def _fill_in(page: Page, photos: list[FilePayload]) -> None:
    page.locator("[data-province]").select_option("khanh-hoa")
    fill(part(page, "co-so"), name="Hợp tác xã Làng Mẫu", kind="hop-tac-xa", phone="0900000000")
    fill(
        part(page, "san-pham"),
        name="Nước mắm nhĩ Làng Mẫu",
        group="che-bien-nong-lam-thuy-san-do-uong",
        place="xã Làng Mẫu, huyện Làng Mẫu",
        commune="Làng Mẫu",
        former_province="Ninh Thuận",
    )
    fill(
        part(page, "cong-nhan"),
        level="tinh",
        year="2024",
        decision="123/QĐ-UBND",
        decided_on="15/9/2024",
    )
    fill(
        part(page, "thuyet-minh"),
        summary="Nước mắm kéo rút từ cá cơm ủ muối mười hai tháng trong thùng gỗ.",
    )
    page.locator("[data-photo-files]").set_input_files(photos[:1])
    page.wait_for_selector("#anh [data-item]")
    fill(part(page, "anh"), alt="Chai nước mắm 500 ml", credit="Trung tâm Khuyến công tỉnh")
    for field in page.locator("[data-field=commune] [data-control]").all():
        field.focus()
    page.wait_for_timeout(500)


def _drawn(browser: Browser, name: str) -> FilePayload:
    """A drawing of ours in the place of a photo: the guide shows none that is not one."""
    page = browser.new_page(viewport={"width": 400, "height": 500})
    page.goto((DRAWINGS / f"{name}.svg").resolve().as_uri())
    content = page.screenshot()
    page.close()
    return FilePayload(name=f"{name}.png", mimeType="image/png", buffer=content)


def _make_small(picture: Path) -> None:
    with Image.open(picture) as taken:
        small = taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(picture, optimize=True)


if __name__ == "__main__":
    main()
