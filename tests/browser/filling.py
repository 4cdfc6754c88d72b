"""How a person fills in the form: by the titles of its fields, as they stand on the page."""

import io
import json
from typing import Any

from PIL import Image
from PIL.ExifTags import IFD
from playwright.sync_api import FilePayload, Locator, Page

from showcase.pages.addresses import CONTRIBUTE

GPS = {1: "N", 2: (13.0, 46.0, 0.0), 3: "E", 4: (109.0, 13.0, 0.0)}


def photo(
    name: str, size: tuple[int, int] = (3000, 2000), *, colour: str = "sienna"
) -> FilePayload:
    """A photo as a telephone takes it: large, lying on its side, with the place in it."""
    taken = Image.new("RGB", (3000, 2000), colour)
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x0110] = "Telephone"
    exif.get_ifd(IFD.GPSInfo).update(GPS)
    content = io.BytesIO()
    taken.save(content, "JPEG", exif=exif)
    return FilePayload(name=name, mimeType="image/jpeg", buffer=content.getvalue())


def open_form(page: Page, address: str, query: str = "", folder: str = "") -> None:
    """The form, when it is ready to be filled in."""
    page.goto(f"{address}{folder}{CONTRIBUTE}{query}")
    page.wait_for_selector("[data-form][data-ready]")


def open_draft(page: Page, address: str, values: dict[str, Any], province: str = "gia-lai") -> None:
    """The form as somebody left it with these values."""
    open_form(page, address)
    draft = json.dumps({"province": province, "values": values, "files": []})
    page.evaluate("draft => localStorage.setItem('draft', draft)", draft)
    open_form(page, address)


def part(page: Page, name: str) -> Locator:
    """A section of the form."""
    return page.locator(f"#{name}")


def fill(place: Locator, /, **answers: str) -> None:
    """Type or choose what belongs into the fields of a section or an item."""
    for key, answer in answers.items():
        control = place.locator(f"[data-field={key}] [data-control]").last
        if control.evaluate("one => one.tagName") == "SELECT":
            control.select_option(answer)
        else:
            control.fill(answer)


def open_more(place: Locator) -> None:
    """Unfold what is asked only of who wants to say more."""
    for summary in place.locator("details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()


def text_of(page: Page) -> str:
    """The entry as the form would send it."""
    return page.locator("[data-text]").text_content() or ""
