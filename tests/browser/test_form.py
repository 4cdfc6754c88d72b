"""The form, from the paper file to the published page, as officers use it."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect

from showcase.entries.product_entry import ProductEntry
from showcase.entries.writing import cleaned, schema_line, write_entry
from showcase.entries.yaml_reader import read_yaml
from showcase.pages.addresses import CONTRIBUTE
from tests.browser.filling import (
    fill,
    open_draft,
    open_form,
    open_more,
    part,
    photo,
    text_of,
)
from tests.browser.form_values import GOOD
from tests.browser.serving import device, quiet_visit, served
from tests.built_site import NOON
from tests.small_project import SmallProject, make_project

pytestmark = pytest.mark.browser

EXAMPLES = Path("tests/examples/valid")
NEW = "gia-lai/ruou-can-lang-thu"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    """A small project with a repository, built."""
    project = make_project(tmp_path_factory.mktemp("form"))
    settings_file = project.folder / "mkdocs.base.yml"
    written = settings_file.read_text("utf-8")
    settings_file.write_text(
        written.replace('repo_url: ""', "repo_url: https://github.com/vi-du/danh-muc"), "utf-8"
    )
    project.build()
    return project


@pytest.fixture(scope="module")
def small(project: SmallProject) -> Iterator[str]:
    """Where the small project is served."""
    with served(project.site) as found:
        yield found


@pytest.fixture(scope="module")
def telephone(browser: Browser) -> Iterator[BrowserContext]:
    """A telephone that keeps the files of the site from one test to the next."""
    screen = {"width": 390, "height": 844}
    with device(browser, viewport=screen, accept_downloads=True) as context:
        yield context


@pytest.fixture
def phone(telephone: BrowserContext) -> Iterator[BrowserContext]:
    """In the hand of somebody who has written nothing yet; any word in its console fails."""
    with quiet_visit(telephone) as context:
        yield context


@pytest.fixture
def form(phone: BrowserContext, small: str) -> Page:
    """The empty form on the telephone, on a day that does not move."""
    page = phone.new_page()
    page.clock.set_fixed_time(NOON)
    open_form(page, small)
    return page


def fill_in(page: Page) -> None:
    """Everything that a paper file usually says, in the order of the form."""
    page.locator("[data-province]").select_option("gia-lai")
    fill(part(page, "co-so"), name="Hợp tác xã Làng Thử", kind="hop-tac-xa", phone="0905 123 456")
    fill(
        part(page, "san-pham"),
        name="Rượu cần Làng Thử",
        group="che-bien-nong-lam-thuy-san-do-uong",
        place="xã Làng Thử, huyện Làng Thử",
        commune="xã Làng Thử",
        former_province="Bình Định",
    )
    recognition = part(page, "cong-nhan")
    fill(recognition, level="khu-vuc", year="2024", decision="456/QĐ-CTĐP", decided_on="10/10/2024")
    fill(recognition, region="mien-trung-tay-nguyen")
    part(page, "danh-hieu").locator("[data-add]").first.click()
    fill(part(page, "danh-hieu"), kind="ocop", stars="4", year="2025")
    fill(part(page, "thuyet-minh"), summary="Rượu ủ trong ghè từ nếp nương và men lá của làng.")
    page.locator("[data-photo-files]").set_input_files(
        [photo("Ghè rượu.JPG"), photo("Men lá.jpg", "olive"), photo("IMG_1.jpg", "teal")]
    )
    items = part(page, "anh").locator("[data-item]")
    expect(items).to_have_count(3)
    for number, words in enumerate(("Ghè rượu cần", "Men lá phơi nắng", "Người ủ rượu")):
        fill(items.nth(number), alt=words, credit="Trung tâm Khuyến công")
    part(page, "nguon").locator("[data-add]").click()
    fill(part(page, "nguon"), url="https://example.vn/quyet-dinh", grade="A")
    confirmed = part(page, "xac-nhan").locator("[data-field=confirmed]")
    fill(confirmed, by="Sở Công Thương tỉnh Gia Lai", on="20/11/2026")


def test_from_the_paper_file_to_the_page(form: Page, project: SmallProject, small: str) -> None:
    """Filled in on a telephone, sent as a zip file, added, checked, built and found."""
    fill_in(form)
    expect(form.locator("[data-count]")).to_have_text("Không còn chỗ nào phải sửa. Có thể gửi.")
    with form.expect_download() as download:
        form.locator("[data-send=zip]").click()
    parcel = project.folder / download.value.suggested_filename
    download.value.save_as(parcel)
    assert parcel.name == "gia-lai-ruou-can-lang-thu.zip"
    for arguments in (("add", parcel), ("check",)):
        done = project.run(*arguments)
        assert done.returncode == 0, done.stdout + done.stderr
    assert sorted(one.name for one in project.entry(NEW).parent.iterdir()) == [
        "ghe-ruou.jpg",
        "img-1.jpg",
        "men-la.jpg",
        "product.yml",
    ]
    project.build()
    form.goto(f"{small}san-pham/?q=ruou+can+lang+thu")
    form.wait_for_selector("html[data-finder=ready]")
    expect(form.locator("[data-product]").first).to_have_attribute("data-product", NEW)
    form.goto(f"{small}san-pham/{NEW}/")
    expect(form.locator("h1")).to_have_text("Rượu cần Làng Thử")
    expect(form.locator(".sc-product__badges")).to_contain_text("Cấp khu vực 2024")


def test_photos_lose_what_was_hidden_in_them(form: Page) -> None:
    """Turned as they were held, at most 2,400 px and 2 MB, no place, no device, no word."""
    fill_in(form)
    part(form, "anh").locator("[data-turn]").nth(1).click()
    expect(part(form, "anh").locator("[data-picture]").nth(1)).to_have_js_property(
        "naturalWidth", 2400
    )
    with form.expect_download() as download:
        form.locator("[data-send=zip]").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        assert archive.testzip() is None
        photos = [one for one in archive.namelist() if one.endswith(".jpg")]
        sizes = [_plain_size(archive.read(one)) for one in photos]
    assert sizes == [(1600, 2400), (2400, 1600), (1600, 2400)]


def _plain_size(content: bytes) -> tuple[int, int]:
    """The size of a photo that holds nothing but its picture."""
    assert len(content) <= 2 * 1024 * 1024
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.format == "JPEG"
        assert not picture.getexif()
        # The profile is that of every canvas, sRGB.
        known = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "icc_profile"}
        assert set(picture.info) <= known
        return picture.size


def test_what_is_no_photo_is_said_to_be_none(form: Page) -> None:
    """A file that no browser can read changes nothing."""
    form.locator("[data-photo-files]").set_input_files(
        {"name": "anh.jpg", "mimeType": "image/jpeg", "buffer": b"no photo"}
    )
    expect(form.locator(".sc-said")).to_contain_text("Trình duyệt không đọc được ảnh “anh.jpg”.")
    expect(part(form, "anh").locator("[data-item]")).to_have_count(0)


def entries_of_the_examples() -> dict[str, dict[str, Any]]:
    """Every right example: its values as the form has them."""
    read = {
        path.stem: read_yaml(path.read_bytes(), path.name)[0] for path in EXAMPLES.glob("*.yml")
    }
    return {name: fields for name, fields in read.items() if "group" in fields}


def as_form_has_it(values: Any) -> Any:
    """Days in ISO 8601, as the form writes them."""
    if isinstance(values, dict):
        return {str(key): as_form_has_it(value) for key, value in values.items()}
    if isinstance(values, list):
        return [as_form_has_it(value) for value in values]
    day = re.fullmatch(r"(\d+)/(\d+)/(\d{4})", values)
    return f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}" if day else cleaned(values)


def test_the_form_writes_the_canonical_form(form: Page, small: str) -> None:
    """Every field of an entry, put into the form and read again, is written as the fixer would."""
    values = as_form_has_it(entries_of_the_examples()["every-field"])
    open_draft(form, small, values)
    assert text_of(form) == write_entry(ProductEntry, values, schema_line(ProductEntry))


TEXTS = st.text(st.sampled_from(" :-'\"\\|>[]{},&*!%@`?.~=<0159exoaAđĐếà#\n")).map(cleaned)


@settings(max_examples=60)
@given(
    name=TEXTS.filter(bool),
    story=TEXTS.filter(bool),
    aliases=st.lists(TEXTS.filter(bool), min_size=1),
)
def test_any_text_is_written_as_the_fixer_would(
    any_form: Page, name: str, story: str, aliases: list[str]
) -> None:
    """Quotes stand where the canonical writer sets them, whatever the text."""
    values = {
        "name": name,
        "story": story,
        "aliases": aliases,
        "recognitions": [{"decision": name, "year": "2024"}],
    }
    written = any_form.evaluate("values => window.yamlOf(values)", values)
    assert written == write_entry(ProductEntry, values, schema_line(ProductEntry))


@pytest.fixture(scope="module")
def any_form(browser: Browser, small: str) -> Iterator[Page]:
    """The form's own writer, within reach."""
    page = browser.new_page()
    open_form(page, small)
    page.evaluate(
        """async () => {
          const main = document.querySelector("script[type=module]").src;
          window.yamlOf = (await import(new URL("contribute/yaml.js", main))).yamlOf;
        }"""
    )
    yield page
    page.close()


def test_what_is_written_stays_until_it_is_deleted(form: Page, small: str) -> None:
    """Closing the page loses nothing; emptying the form deletes it from the device."""
    fill(part(form, "san-pham"), name="Nón lá Làng Thử")
    form.locator("[data-province]").select_option("hue")
    expect(form.locator("[data-kept-note]")).to_contain_text("Đã lưu trên máy này")
    open_form(form, small)
    expect(form.locator("[data-field=name] input").nth(1)).to_have_value("Nón lá Làng Thử")
    expect(form.locator("[data-province]")).to_have_value("hue")
    form.on("dialog", lambda dialog: dialog.accept())
    form.locator("[data-clear]").click()
    assert form.evaluate("localStorage.length") == 0
    open_form(form, small)
    expect(form.locator("[data-field=name] input").nth(1)).to_have_value("")


def test_mistakes_are_said_where_they_are_made(form: Page) -> None:
    """Beside the field once it was left, and at the end, from where one press leads to it."""
    wrong = form.locator("[data-field=gtin]")
    open_more(part(form, "san-pham"))
    wrong.locator("input").fill("8938505974195")
    expect(wrong.locator("[data-problem]")).to_be_hidden()
    wrong.locator("input").blur()
    expect(wrong.locator("[data-problem]")).to_contain_text("Chữ số cuối của mã vạch")
    expect(wrong.locator("input")).to_have_attribute("aria-invalid", "")
    form.locator("[data-problems] button[data-code=gtin-check-digit]").click()
    expect(wrong.locator("input")).to_be_focused()
    form.locator("[data-send=zip]").click()
    expect(form.locator("[data-province]")).to_be_focused()
    expect(part(form, "tinh").locator("[data-problem]")).to_have_text("Xin chọn tỉnh trước.")


def test_a_household_is_asked_first(form: Page) -> None:
    """Its phone stands there only beside its consent, and the form says so at once."""
    fill(part(form, "co-so"), name="Hộ Thử", kind="ho-kinh-doanh")
    warning = form.locator("[data-household]")
    expect(warning).to_be_hidden()
    fill(part(form, "co-so"), phone="0905123456")
    expect(warning).to_be_visible()
    part(form, "xac-nhan").get_by_label("Điện thoại").check()
    expect(warning).to_be_hidden()


def test_an_existing_product_is_changed(phone: BrowserContext, small: str) -> None:
    """Its entry fills the form; what the form does not ask, and photos that are there, stay."""
    page = phone.new_page()
    entry = GOOD | {
        "former_addresses": ["ca-phe-cu"],
        "producer": {"name": "Hộ Thử", "slug": "ho-thu"},
        "photos": [{"file": "goi.jpg", "alt": "Gói", "credit": "Lan"}],
    }
    page.route(
        "**/api/v1/products/gia-lai/ca-phe-cu.json", lambda one: one.fulfill(json={"entry": entry})
    )
    open_form(page, small, "?sua=gia-lai/ca-phe-cu")
    expect(page.locator("[data-loaded]")).to_contain_text("Cà phê bột Đồi Thử")
    fill(part(page, "san-pham"), place="xã Thử")
    with page.expect_download() as download:
        page.locator("[data-send=zip]").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        (name,) = archive.namelist()
        written = yaml.safe_load(archive.read(name))
    assert name == "products/gia-lai/ca-phe-cu/product.yml"
    assert written == entry | {"place": "xã Thử", "recognitions": [{"level": "tinh", "year": 2024}]}


ROWS = "\n".join(
    "\t".join(row)
    for row in (
        (
            *("STT", "Tên sản phẩm", "Nhóm sản phẩm", "Cơ sở sản xuất › Tên cơ sở"),
            *("Công nhận sản phẩm CNNT tiêu biểu 1 › Cấp", "Ngày quyết định", "Tên gọi khác"),
        ),
        (
            *("1", '"Nước mắm ""Làng"" Thử"', "Thủ công mỹ nghệ", "HTX Làng Thử"),
            *("tỉnh", "23/8/2021", "Mắm A; Mắm B"),
        ),
    )
)


def test_a_row_of_excel_fills_the_form(form: Page) -> None:
    """Columns are known by their headings, in any order; what is not known is said."""
    form.get_by_text("Dán một dòng từ Excel").click()
    form.locator("[data-paste]").fill(ROWS)
    expect(form.locator("[data-recognised] li").first).to_contain_text("chưa nhận ra")
    form.locator("[data-fill]").click()
    assert yaml.safe_load(text_of(form)) == {
        "name": 'Nước mắm "Làng" Thử',
        "group": "thu-cong-my-nghe",
        "aliases": ["Mắm A", "Mắm B"],
        "producer": {"name": "HTX Làng Thử"},
        "recognitions": [{"level": "tinh", "decided_on": yaml.safe_load("2021-08-23")}],
    }


def sent_to(page: Page, how: str) -> str:
    """The address that a way of sending opens."""
    page.context.route("https://github.com/**", lambda one: one.fulfill(body="GitHub"))
    with page.context.expect_page() as opened:
        page.locator(f"[data-send={how}]").click()
    opened.value.wait_for_load_state()
    return opened.value.url


def test_github_pages_are_filled_in(form: Page, small: str) -> None:
    """The issue form gets title and entry with its place, the new file its name and content."""
    open_draft(form, small, GOOD)
    text = text_of(form)
    issue = urlsplit(sent_to(form, "issue"))
    assert issue.path == "/vi-du/danh-muc/issues/new"
    asked = {name: value for name, (value,) in parse_qs(issue.query).items()}
    assert asked == {
        "template": "san-pham.yml",
        "title": "Sản phẩm: Cà phê bột Đồi Thử",
        "entry": f"# products/gia-lai/ca-phe-bot-doi-thu/product.yml\n{text}",
    }
    file = urlsplit(sent_to(form, "file"))
    assert file.path == "/vi-du/danh-muc/new/main"
    asked = {name: value for name, (value,) in parse_qs(file.query).items()}
    assert asked == {
        "filename": "products/gia-lai/ca-phe-bot-doi-thu/product.yml",
        "value": text,
    }


def test_a_long_entry_is_copied_instead(form: Page, small: str) -> None:
    """No address is longer than GitHub takes: the text waits on the clipboard."""
    open_draft(form, small, GOOD | {"story": "Chuyện dài. " * 400})
    address = sent_to(form, "issue")
    assert len(address) <= 7500
    assert "entry" not in parse_qs(urlsplit(address).query)
    expect(form.locator(".sc-said")).to_contain_text("xin dán vào trang vừa mở")
    copied = form.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(text_of(form))


def test_without_a_repository_the_zip_stands_first(page: Page, address: str) -> None:
    """What would lead nowhere is not offered."""
    open_form(page, address)
    expect(page.locator("[data-send]").first).to_have_attribute("data-send", "zip")
    expect(page.locator("[data-send=issue], [data-send=file]")).to_have_count(0)


@pytest.fixture(scope="module")
def filled(browser: Browser, small: str) -> Iterator[Page]:
    """The form filled and unfolded, with a mistake shown."""
    page = browser.new_page(viewport={"width": 360, "height": 900}, reduced_motion="reduce")
    open_form(page, small)
    fill_in(page)
    fill(part(page, "san-pham"), commune="Làng Thử")
    open_more(page.locator("[data-form]"))
    page.locator("[data-send=zip]").click()
    yield page
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_everybody_can_fill_it_in(filled: Page, width: int, scheme: Any) -> None:
    """On a phone and on a desk, light and dark: axe finds nothing, nothing is too wide."""
    filled.set_viewport_size({"width": width, "height": 900})
    filled.emulate_media(color_scheme=scheme)
    found = Axe().run(filled).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert filled.evaluate("document.documentElement.scrollWidth") <= width


def test_keys_alone_reach_everything(form: Page) -> None:
    """A recognition is added, filled in and taken away without a pointer."""
    form.locator("#cong-nhan [data-add]").focus()
    form.keyboard.press("Enter")
    item = form.locator("#cong-nhan [data-item]").nth(1)
    expect(item.locator("select").first).to_be_focused()
    item.locator("[data-take-away]").focus()
    form.keyboard.press("Enter")
    expect(form.locator("#cong-nhan [data-item]")).to_have_count(1)
    expect(form.locator("#cong-nhan [data-add]")).to_be_focused()


def test_without_scripts_other_ways_are_shown(browser: Browser, small: str) -> None:
    """The page says what it needs and leads to the guide."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(small + CONTRIBUTE)
    expect(page.locator(".sc-form__need")).to_be_visible()
    expect(page.locator("[data-form]")).to_be_hidden()
    expect(page.get_by_role("link", name="Hướng dẫn từng bước")).to_be_visible()
    context.close()
