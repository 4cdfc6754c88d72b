"""Brochures and labels: every name whole, codes that can be read, entry text never run."""

import io
import re
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from showcase.booklets.choosing import index_of, of_collection, of_product, of_province
from showcase.booklets.model import Booklet
from showcase.booklets.ready import booklets_of, write_booklets
from showcase.booklets.setting import Workshop, booklet_digest, files_of, set_booklet, workshop_of
from showcase.catalogue.model import Catalogue
from showcase.entries.reading import NOTHING_KEPT
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording
from showcase.photos.reading import Darkroom
from showcase.photos.store import Store
from showcase.press.pictures import studio_of
from showcase.press.workers import worker_pool
from showcase.press.writer import NewTree
from showcase.translation import Language
from tests.papers import codes_on, complaints_of, text_of, unbroken
from tests.small_project import SmallProject, make_project
from tests.small_tree import PRODUCTS, SmallTree

SETTINGS = Settings("https://example.vn/trang/", "Sản phẩm thử", "Products for a test")
ASSETS = Path("docs/assets").resolve()
NAMES = (
    "Ấm đất Thử",
    "Ẩm thực Thử",
    "Bánh ỷ lộn xào Thử ườm ợ ễ ẳ",
    "Đũa dừa Thử",
    "Dầu phộng Thử",
    '#import "x": * \\ @@head@@ <script>alert(1)</script> $x$ *đậm* _nghiêng_ // [a](b)',
)
PERSONAL = "{name: Hộ Thử, kind: ho-kinh-doanh, phone: 0905 123 456, place: xã Thử}"


@pytest.fixture
def workshop(tree: SmallTree) -> Workshop:
    """The project's drawings, and the photos of the small folder."""
    return Workshop(studio_of(ASSETS), {}, NOTHING_KEPT)


@pytest.fixture
def catalogue(tree: SmallTree) -> Catalogue:
    """Gia Lai with a handful of products, one also from the region, one with a hostile name."""
    for place, name in enumerate(NAMES):
        tree.product(
            at=f"gia-lai/thu-{place}",
            name=f"'{name}'",
            cover="dau-an" if place % 2 else "",
            story=f"'Câu chuyện thứ {place}. #panic(1)'",
            producer=PERSONAL if place == 0 else "",
            recognitions=f"[{{level: tinh, year: {2018 + place}}}]" if place < 5 else "",
            marks="" if place < 5 else "[{kind: ocop, stars: 4, year: 2025}]",
        )
    tree.write(
        "_region/collections/thu.yml",
        "name: Tuyển tập Thử\nintroduction: Vài sản phẩm thử.\nname_en: Test\nintroduction_en: A.\n"
        "products: [gia-lai/thu-4, gia-lai/thu-1, gia-lai/thu-2]\n",
    )
    return tree.catalogue()


def brochure(catalogue: Catalogue, language: Language = "vi") -> Booklet:
    """The brochure of Gia Lai."""
    return of_province(catalogue.provinces[0], catalogue, Wording(language), SETTINGS)


@pytest.mark.parametrize("layout", ["brochure", "labels"])
def test_every_name_stands_in_the_pdf_as_it_is_written(
    catalogue: Catalogue, workshop: Workshop, layout: str
) -> None:
    """With all its marks, and with what looks like markup: text stays text."""
    pdf = set_booklet(brochure(catalogue), layout, workshop)  # type: ignore[arg-type]
    assert complaints_of(pdf) == ""
    text = unbroken(text_of(pdf))
    for name in NAMES:
        assert unbroken(name) in text, name


def test_brochure_says_what_the_page_says(catalogue: Catalogue, workshop: Workshop) -> None:
    """Story, recognition with its validity, the two families apart, both lists of names."""
    text = text_of(set_booklet(brochure(catalogue), "brochure", workshop))
    for part in (
        "Câu chuyện thứ 3. #panic(1)",
        "Cấp tỉnh 2022 hết hiệu lực 31/12/2025",
        "Mục lục",
        "Sản phẩm theo tên",
        "Sản phẩm giới thiệu thêm",
    ):
        assert part in text, part


def test_personal_data_without_consent_stays_out(catalogue: Catalogue, workshop: Workshop) -> None:
    """The phone of a household that has not agreed is in no file that the layout reads."""
    files = files_of(brochure(catalogue), "brochure", workshop)
    assert all("0905" not in content.decode("utf-8", "replace") for content in files.values())
    assert "Hộ Thử" in files["data.json"].decode()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_codes_of_a_page_lead_to_its_product(
    catalogue: Catalogue, workshop: Workshop, language: Language
) -> None:
    """A phone that reads the printed page opens the product in the language of the booklet."""
    booklet = brochure(catalogue, language)
    pdf = set_booklet(booklet, "brochure", workshop)
    assert codes_on(pdf, 3) == {booklet.products[0].url}
    prefix = "https://example.vn/trang/" + ("en/" if language == "en" else "")
    assert booklet.products[0].url == f"{prefix}san-pham/{booklet.products[0].id}/"


def test_every_label_has_its_own_code(catalogue: Catalogue, workshop: Workshop) -> None:
    """The sheet of labels holds the code of every product of the booklet."""
    booklet = brochure(catalogue)
    assert codes_on(set_booklet(booklet, "labels", workshop), 1) == {
        one.url for one in booklet.products
    }


def test_index_follows_the_vietnamese_alphabet(catalogue: Catalogue) -> None:
    """Ấ and Ẩ stand below Â by their next letters, Đ after D, a mark before a name sorts not."""
    letters = list(index_of(brochure(catalogue).products))
    assert [one.letter for one in letters] == ["Â", "B", "D", "Đ", "I"]
    assert [name for name, _ in letters[0].names] == ["Ấm đất Thử", "Ẩm thực Thử"]


def test_families_are_chapters_of_their_own(catalogue: Catalogue) -> None:
    """Products of the vote come first and are never mixed with those also from the region."""
    chapters = brochure(catalogue).chapters
    assert [len(chapter.products) for chapter in chapters] == [5, 1]
    assert all(one.also == "" for one in chapters[0].products)


def test_collection_and_single_product(catalogue: Catalogue, workshop: Workshop) -> None:
    """A collection holds its own products; a product alone is one sheet without lists."""
    words = Wording("vi")
    few = of_collection(catalogue.collections[0], catalogue, words, SETTINGS)
    assert {one.id for one in few.products} == {"gia-lai/thu-4", "gia-lai/thu-1", "gia-lai/thu-2"}
    sheet = of_product(catalogue.product_by_id["gia-lai/thu-1"], catalogue, words, SETTINGS)
    text = text_of(set_booklet(sheet, "brochure", workshop))
    assert "Mục lục" not in text
    assert "Ẩm thực Thử" in text


def test_photo_is_printed_without_what_the_camera_wrote(tree: SmallTree, tmp_path: Path) -> None:
    """A photo takes the place of the drawing, made smaller, without its place and time."""
    written = io.BytesIO()
    exif = Image.Exif()
    exif[0x9286] = "12.3456 N 108.1234 E"
    Image.radial_gradient("L").resize((2400, 1800)).save(written, "JPEG", exif=exif)
    photo = "[{file: anh.jpg, alt: Chai mẫu, credit: Người chụp, licence: CC-BY-4.0}]"
    tree.product(photos=photo)
    tree.write("gia-lai/ca-phe-lang-thu/anh.jpg", written.getvalue())
    photos = tree.read().photos.values()
    workshop = workshop_of(ASSETS, photos, Darkroom(Store(tmp_path / "cache")))
    booklet = brochure(tree.catalogue())
    files = files_of(booklet, "brochure", workshop)
    (content,) = (files[name] for name in files if name.startswith("photos/"))
    with Image.open(io.BytesIO(content)) as printed:
        assert max(printed.size) == 1200
        assert not printed.getexif()
    assert "Ảnh: Người chụp" in text_of(set_booklet(booklet, "brochure", workshop))


def test_same_booklet_has_the_same_bytes_and_name(catalogue: Catalogue, workshop: Workshop) -> None:
    """What it is made from names it in the cache; another layout or word has another name."""
    booklet = brochure(catalogue)
    assert set_booklet(booklet, "labels", workshop) == set_booklet(booklet, "labels", workshop)
    names = {
        booklet_digest(booklet, "labels", workshop),
        booklet_digest(booklet, "brochure", workshop),
        booklet_digest(brochure(catalogue, "en"), "brochure", workshop),
    }
    assert len(names) == 3
    assert booklet_digest(brochure(catalogue), "labels", workshop) in names


@pytest.mark.full
@pytest.mark.parametrize("language", ["vi", "en"])
def test_real_provinces_are_printed_whole(language: Language) -> None:
    """Every product of every province: its name in the brochure and its code on the labels."""
    tree = SmallTree(PRODUCTS)
    catalogue, words = tree.catalogue(), Wording(language)
    workshop = Workshop(studio_of(ASSETS), {}, NOTHING_KEPT)
    for province in catalogue.provinces:
        booklet = of_province(province, catalogue, words, SETTINGS)
        text = unbroken(text_of(set_booklet(booklet, "brochure", workshop)))
        assert [one.name for one in booklet.products if unbroken(one.name) not in text] == []
        labels = set_booklet(booklet, "labels", workshop)
        sheets = range(1, -(-len(booklet.products) // 10) + 1)
        read = set().union(*(codes_on(labels, sheet) for sheet in sheets))
        assert read == {one.url for one in booklet.products}


def test_zxing_reads_what_segno_writes() -> None:
    """The reader of these tests refuses what is no code, so that the tests above can fail."""
    assert zxingcpp.read_barcodes(Image.new("RGB", (200, 200), "white")) == []


def test_build_with_booklets_links_to_what_it_makes(tmp_path: Path) -> None:
    """Province, collection and product pages link to PDFs that stand there; without, to none."""
    project = make_project(tmp_path)
    project.build("--site-language", "vi")
    page = project.site / "tinh/hue/index.html"
    assert ".pdf" not in page.read_text(encoding="utf-8")
    project.build("--site-language", "vi", "--booklets")
    linked = set()
    for place in project.site.rglob("index.html"):
        links = re.findall(r'href="([^"]+\.pdf)"', place.read_text(encoding="utf-8"))
        linked |= {(place.parent / link).resolve() for link in links}
    assert linked == set(project.site.resolve().rglob("*.pdf"))
    assert len(linked) == 2 * 2 + 3
    assert all(complaints_of(one.read_bytes()) == "" for one in linked)


def test_second_build_takes_booklets_from_the_cache(
    catalogue: Catalogue, workshop: Workshop, tmp_path: Path
) -> None:
    """Nothing is set twice, the bytes stay, and what is no longer linked leaves the cache."""
    readies = [one for one in booklets_of(catalogue, ["vi"], SETTINGS) if one.layout == "labels"]
    cache, found = tmp_path / "cache", []
    for number, wanted in enumerate((readies, readies, readies[:1])):
        with worker_pool(1) as executor, NewTree(tmp_path / f"site-{number}") as new:
            found.append(write_booklets(wanted, workshop, cache, new, executor))
            new.put_in_place()
    assert found == [2, 0, 0]
    assert len(list((cache / "booklets").iterdir())) == 1
    first, second = (tmp_path / f"site-{n}" / readies[0].path for n in (0, 1))
    assert first.read_bytes() == second.read_bytes()


def test_a_damaged_booklet_is_set_anew(
    catalogue: Catalogue, workshop: Workshop, tmp_path: Path
) -> None:
    """A cache in which a byte is another is not believed."""
    (ready, *_) = (one for one in booklets_of(catalogue, ["vi"], SETTINGS))
    found = []
    for number in range(2):
        with worker_pool(1) as executor, NewTree(tmp_path / f"site-{number}") as new:
            found.append(write_booklets([ready], workshop, tmp_path / "cache", new, executor))
            new.put_in_place()
        (kept,) = (tmp_path / "cache/booklets").iterdir()
        damaged = bytearray(kept.read_bytes())
        damaged[len(damaged) // 2] ^= 1
        kept.write_bytes(damaged)
    assert found == [1, 1]
    first, second = (tmp_path / f"site-{n}" / ready.path for n in (0, 1))
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["print", "brochure", "--out", "x.pdf"], "Name one of"),
        (["print", "labels", "--province", "hue", "--out", "x.doc"], "not as x.doc"),
        (["print", "labels", "--product", "hue/khong-co", "--out", "x.pdf"], "«hue/khong-co»"),
        (["print", "labels", "--province", "nghe-an", "--out", "x.pdf"], "«nghe-an»"),
        (["report", "--period", "2025-H3", "--out", "x.pdf"], "is no period"),
        (["report", "--period", "2025", "--out", "x.txt"], "not as x.txt"),
        (["report", "--period", "2025", "--province", "ha-noi", "--out", "x.pdf"], "«ha-noi»"),
    ],
)
def test_wrong_use_is_said_in_a_sentence(
    project: SmallProject, options: list[str], said: str
) -> None:
    """Each wrong option ends with status 2, a sentence, and no file."""
    done = project.run(*options, "--lang", "en")
    assert done.returncode == 2
    assert said in done.stderr
    assert not list(project.folder.glob("x.*"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    """A small project that no test changes."""
    return make_project(tmp_path_factory.mktemp("project"))


def test_commands_write_their_files_and_say_so(project: SmallProject, tmp_path: Path) -> None:
    """The address that the codes lead to is said, for what is printed stays."""
    booklet, report = tmp_path / "hue.pdf", tmp_path / "bao-cao.html"
    done = project.run("print", "labels", "--province", "hue", "--out", booklet, "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert "The codes lead to https://" in done.stdout
    assert len(codes_on(booklet.read_bytes(), 1)) == 2
    done = project.run("report", "--period", "2024", "--out", report, "--jobs", "1")
    assert done.returncode == 0, done.stderr
    assert "Trà rau má Làng Thử" in report.read_text(encoding="utf-8")
