"""The periodic report: its sums are the catalogue's, its gaps are gaps, its files open."""

import io
from datetime import date
from fractions import Fraction

import html5lib
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.catalogue.model import Catalogue
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording
from showcase.reports.as_html import as_html
from showcase.reports.as_pdf import as_pdf
from showcase.reports.as_workbook import as_workbook
from showcase.reports.collecting import Collected, collect, growth_of
from showcase.reports.document import Column, Document, Section, Table
from showcase.reports.period import NoPeriod, Period, name_of
from showcase.reports.values import shown
from showcase.reports.writing import write_report
from tests.papers import complaints_of, plain, text_of, unbroken
from tests.small_tree import PRODUCTS, TODAY, SmallTree

SETTINGS = Settings("https://example.vn/", "Sản phẩm thử", "Products for a test")
YEARS = {
    2024: "  - {money: dia-phuong, until: 6/2024, planned: 8 tỷ, done: 2 tỷ, SOURCE}\n"
    "  - {money: ca-hai, planned: 20 tỷ, done: 19 tỷ, SOURCE}\n",
    2025: "  - {money: dia-phuong, until: 3/2025, planned: 10 tỷ, done: 1 tỷ, SOURCE}\n"
    "  - {money: dia-phuong, until: 6/2025, planned: 10 tỷ, done: 3 tỷ, fairs: 2, SOURCE}\n"
    "  - {money: quoc-gia, planned: 5 tỷ, SOURCE}\n",
}
HOSTILE = '=HYPERLINK("x") #import "a": * \\ @@head@@ <script>alert(1)</script> $x$'

SIGNS = "aăâđêôơưAĐ ợễẳỳ#*_$\\@<>[]{}()=/~`'\"&%+-.:;,!?0123456789"


def project(state: str, content: str, support: str = "") -> str:
    """A project of 2025 as a province writes it."""
    money = f"support: {support}\n" if support else ""
    stopped = "stopped_because: Cơ sở đã chuyển đi.\n" if state == "dung" else ""
    return (
        f"name: Đề án {state} {content} {support or 'chưa rõ'}\nkind: dia-phuong\n"
        f"content: {content}\nyear: 2025\nstate: {state}\n{money}{stopped}"
        "sources: [{name: Báo cáo thử}]\n"
    )


@pytest.fixture
def catalogue(tree: SmallTree) -> Catalogue:
    """Gia Lai with two years, four projects, an event and two products."""
    for year, reports in YEARS.items():
        written = reports.replace("SOURCE", "sources: [{name: Báo cáo thử}]")
        tree.write(f"gia-lai/_programme/{year}.yml", f"year: {year}\nreports:\n{written}")
    for name, written in {
        "mot": project("da-xong", "kc3", "300 triệu"),
        "hai": project("dang-lam", "kc3", "200 triệu"),
        "ba": project("dung", "kc1"),
        "bon": project("du-kien", "kc1", "50 triệu"),
    }.items():
        tree.write(f"gia-lai/_projects/{name}.yml", written)
    tree.write(
        "gia-lai/_events/hoi-cho.yml",
        "name: Hội chợ thử\nkind: hoi-cho\nbegins: 2025-06-28\nends: 2025-07-02\n"
        "sources: [{name: Báo cáo thử}]\n",
    )
    dated = "[{level: tinh, year: 2025, decision: 12/QĐ-UBND, decided_on: 2025-08-20}]"
    tree.product(recognitions=dated)
    tree.product(
        at="gia-lai/mat-ong-thu", name="Mật ong Thử", recognitions="[{level: tinh, year: 2025}]"
    )
    return tree.catalogue()


def of_gia_lai(catalogue: Catalogue, period: str) -> Collected:
    """What is known of Gia Lai in a period."""
    return collect(catalogue, Period.read(period), catalogue.province_by_slug["gia-lai"])


def document_of(catalogue: Catalogue, period: str = "2025") -> Document:
    """The Vietnamese report of Gia Lai."""
    return write_report(of_gia_lai(catalogue, period), catalogue, Wording("vi"), SETTINGS)


@pytest.mark.parametrize(
    ("written", "first", "last", "name"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "năm 2025"),
        ("2024-q1", date(2024, 1, 1), date(2024, 3, 31), "quý I năm 2024"),
        ("2025-H1", date(2025, 1, 1), date(2025, 6, 30), "6 tháng đầu năm 2025"),
        ("2025-H2", date(2025, 7, 1), date(2025, 12, 31), "6 tháng cuối năm 2025"),
        ("2025-Q4", date(2025, 10, 1), date(2025, 12, 31), "quý IV năm 2025"),
    ],
)
def test_period_is_read_and_named(written: str, first: date, last: date, name: str) -> None:
    """A year, a half and a quarter have their first and last day, and their Vietnamese name."""
    period = Period.read(written)
    assert (period.first, period.last) == (first, last)
    assert name_of(period, Wording("vi")) == name
    assert period.before.last.year == last.year - 1


@pytest.mark.parametrize("written", ["", "25", "2025-H3", "2025-Q0", "2025-06", "1925", "2025-H1x"])
def test_what_is_no_period_is_refused(written: str) -> None:
    """Nothing is guessed from a period that is written otherwise."""
    with pytest.raises(NoPeriod):
        Period.read(written)


def test_figures_of_a_half_are_held_against_the_same_months(catalogue: Catalogue) -> None:
    """The half-year has its own figures, and grows over the half-year before: 8 to 10 is 25 %."""
    (held,) = of_gia_lai(catalogue, "2025-H1").reports
    assert held.before is not None
    assert growth_of(held.report.planned, held.before.planned) == 25
    assert growth_of(held.report.done, held.before.done) == 50


def test_of_a_scope_the_latest_figures_are_reported(catalogue: Catalogue) -> None:
    """Figures run from January: those up to June hold those up to March."""
    reports = [one.report for one in of_gia_lai(catalogue, "2025").reports]
    assert [one.done.dong for one in reports if one.done] == [3_000_000_000]


def test_figures_of_another_scope_are_compared_with_nothing(catalogue: Catalogue) -> None:
    """National money of 2025 is not held against all money of 2024; the report says so."""
    held = {one.report.scope.money: one.before for one in of_gia_lai(catalogue, "2025").reports}
    assert held["quoc-gia"] is None
    comparison = document_of(catalogue).sections[4]
    assert any("Không có số liệu năm 2024 cùng phạm vi" in line for line in comparison.sentences)


def test_projects_add_up(catalogue: Catalogue) -> None:
    """By content and state every project counts once, money that is unknown counts nowhere."""
    found = of_gia_lai(catalogue, "2025")
    projects = catalogue.programme.projects
    assert sum(len(line.projects) for line in found.contents) == len(projects) == 4
    known = sum(one.support or 0 for one in projects)
    assert sum(line.support for line in found.contents) == known == 550_000_000
    assert [line.without_support for line in found.contents] == [1, 0]
    counts, support = (one for one in document_of(catalogue).sections[1].tables if one.has_sum)
    for table in (counts, support):
        numbers = [[value or 0 for value in row[1:]] for row in table.rows]
        assert numbers[-1] == [sum(column) for column in zip(*numbers[:-1], strict=True)]
        assert all(row[-1] == sum(row[:-1]) for row in numbers)
    assert counts.rows[-1][1:] == (1, 1, 1, 1, 4)
    assert support.rows[0][1:] == (50_000_000, 0, 0, None, 50_000_000)


def test_certificates_fall_into_their_period(catalogue: Catalogue) -> None:
    """Of August it is one, of the year both; where only the year is known a part of it asks."""
    counts = {
        period: (len(found.recognised), len(found.undated))
        for period in ("2025", "2025-H1", "2025-H2", "2024")
        for found in [of_gia_lai(catalogue, period)]
    }
    assert counts == {"2025": (2, 0), "2025-H1": (0, 1), "2025-H2": (1, 1), "2024": (0, 0)}


@pytest.mark.parametrize(
    ("period", "events"), [("2025-Q2", 1), ("2025-Q3", 1), ("2025-Q1", 0), ("2025", 1)]
)
def test_event_belongs_to_each_period_of_its_days(
    catalogue: Catalogue, period: str, events: int
) -> None:
    """A fair from 28 June to 2 July is one of both quarters."""
    assert len(of_gia_lai(catalogue, period).events) == events


def test_gaps_are_shown_as_gaps(catalogue: Catalogue) -> None:
    """What nobody reported has a word where its number would stand, and a line in the list."""
    document = document_of(catalogue)
    national = document.sections[0].tables[1]
    assert national.rows[-1][2:] == (None, None)
    assert shown(None, document) == "chưa rõ"
    gaps = " ".join(document.sections[5].points)
    assert "kinh phí thực hiện" in gaps
    assert "Mức hỗ trợ của 1 đề án" in gaps


def test_report_of_the_real_entries_agrees_with_the_catalogue(real: Catalogue) -> None:
    """Of 2025 the region planned 60.84 billion and used 77.28 %, as its page computes it."""
    found = collect(real, Period(2025), None)
    (report,) = (one.report for one in found.reports if not one.report.scope.province)
    assert report.planned is not None
    assert report.planned.dong == 60_840_000_000
    assert report.done_share == Fraction(47_017 * 100, 60_840)
    listed = sum(
        one.is_ours and (one.decided_on or one.issued_on or date(one.year or 1, 1, 1)).year == 2024
        for product in real.products
        for one in product.recognitions
    )
    assert len(collect(real, Period(2024), None).recognised) == listed > 0


@pytest.fixture(scope="module")
def real() -> Catalogue:
    """The region as its entries tell it."""
    return SmallTree(PRODUCTS).catalogue()


def long_document() -> Document:
    """A report whose table needs several pages and whose texts are hostile."""
    columns = Column("Sản phẩm", "text", 4), Column("Hỗ trợ (đồng)")
    rows = tuple((f"Đề án thứ {n} {HOSTILE}", n * 1_000_000) for n in range(70))
    table = Table("Danh sách", columns, (*rows, ("Chưa có", None)))
    section = Section(HOSTILE, (HOSTILE,), (table,), (HOSTILE,))
    return Document("vi", ("SỞ THỬ",), ("CỘNG HÒA",), "BÁO CÁO", HOSTILE, "", (section,), "chưa rõ")


def test_pdf_repeats_heads_and_shows_hostile_text_as_text() -> None:
    """A table over pages has its head on each; markup of an entry is printed, never run."""
    pdf = as_pdf(long_document(), TODAY)
    assert complaints_of(pdf) == ""
    text = text_of(pdf)
    assert text.count("Hỗ trợ (đồng)") > 1
    for part in ('#import "a": *', "@@head@@", "<script>alert(1)</script>", "$x$", "\\"):
        assert part in text, part
    assert "69.000.000" in text


def test_html_is_whole_and_escaped() -> None:
    """The page asks nothing of the network, has no script, and shows markup as text."""
    page = as_html(long_document()).decode()
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert {one.tag for one in tree.iter()}.isdisjoint({"script", "link", "img", "iframe"})
    assert HOSTILE in plain("".join(tree.itertext()))
    assert "default-src 'none'" in page


def test_workbook_holds_numbers_and_no_formula() -> None:
    """Sums are numbers that can be added; what begins like a formula is a text."""
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(long_document(), TODAY)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    numbers = [cell.value for cell in cells if cell.data_type == "n" and cell.value is not None]
    assert numbers == [n * 1_000_000 for n in range(70)]
    assert any(cell.value == HOSTILE for cell in cells)
    assert any(cell.value == "chưa rõ" for cell in cells)


@pytest.mark.parametrize("make", [as_pdf, as_workbook, lambda document, _day: as_html(document)])
def test_bytes_are_a_function_of_the_figures(catalogue: Catalogue, make: object) -> None:
    """The same figures of the same day make the same file."""
    assert callable(make)
    document = document_of(catalogue)
    assert make(document, TODAY) == make(document, TODAY)


def test_vietnamese_report_stands_in_the_order_of_a_department(catalogue: Catalogue) -> None:
    """Money, projects, the vote, events, the year before, gaps: as offices report, marks whole."""
    text = text_of(as_pdf(document_of(catalogue, "2025-H1"), TODAY))
    parts = [
        "ỦY BAN NHÂN DÂN TỈNH GIA LAI",
        "Kết quả hoạt động khuyến công tỉnh Gia Lai, 6 tháng đầu năm 2025",
        "Kinh phí khuyến công",
        "Đề án theo nội dung và tình trạng",
        "Sản phẩm được công nhận",
        "Đào tạo, hội chợ và sự kiện khác",
        "So sánh với cùng kỳ năm trước",
        "Số liệu còn thiếu",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)] if -1 in places else ""
    assert places == sorted(places)


@settings(max_examples=12)
@given(
    st.text("aăâđêôơưAĐ ợễẳỳ#*_$\\@<>[]{}()=/~`'\"&%+-.:;,!?0123456789", min_size=1, max_size=60)
)
def test_whatever_is_written_is_printed_as_text(written: str) -> None:
    """No sign of markup changes, hides or runs anything: all that is not space is in the PDF."""
    table = Table(written, (Column("Cột", "text"),), ((written,),))
    sections = (Section("Mục", (written,), (table,), (written,)),)
    document = Document("vi", ("A",), ("B",), "C", "D", "", sections, "chưa rõ")
    assert unbroken(text_of(as_pdf(document, TODAY))).count(unbroken(written)) >= 4
