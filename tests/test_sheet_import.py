"""The import of a sheet: what Excel does to values, what it merges into, and what it refuses."""

import csv
import io
import zipfile
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from showcase.cli import main
from showcase.contribution.spreadsheets.opening import LARGEST_FILE, open_table
from showcase.contribution.spreadsheets.table import CannotOpen
from showcase.faces.spreadsheet import column_titled, columns
from showcase.translation import LANGUAGES, Language
from tests.sheets import HEAD, RIGHT, lines, of_one, planned, saved, workbook
from tests.small_tree import SmallTree
from tests.words import snippets

PROJECT = Path(__file__).parent.parent
PHONE = "Cơ sở sản xuất › Điện thoại"
TAX = "Cơ sở sản xuất › Mã số thuế"
DECIDED = "Công nhận sản phẩm CNNT tiêu biểu 1 › Ngày quyết định"
YEAR = "Công nhận sản phẩm CNNT tiêu biểu 1 › Năm"
PLACE = "products/gia-lai/ca-phe-lang-thu/product.yml"


def written(tree: SmallTree, head: str, value: object) -> object:
    """What the entry of a right product would hold of one more column."""
    plan = of_one(head, value, tree.folder)
    assert lines(plan) == []
    found = yaml.load(plan.rows[0].text, yaml.BaseLoader)
    column = column_titled(head)
    assert column
    for step in column.location:
        found = found[step]
    return found


def test_a_new_product(tree: SmallTree) -> None:
    """A row becomes an entry: its folder is made from the name, codes from their names."""
    (row,) = planned(tree.folder, workbook(HEAD, RIGHT)).to_write
    assert (row.product, row.is_new) == ("gia-lai/tra-lang-thu", True)
    assert yaml.safe_load(row.text) == {
        "name": "Trà Làng Thử",
        "group": "thu-cong-my-nghe",
        "recognitions": [{"level": "tinh"}],
    }


@pytest.mark.parametrize(
    ("head", "value", "expected"),
    [
        (YEAR, 2024, "2024"),
        (YEAR, 2024.0, "2024"),
        (YEAR, "2024", "2024"),
        (DECIDED, datetime.fromisoformat("2024-01-31"), "2024-01-31"),
        (DECIDED, date(2024, 1, 31), "2024-01-31"),
        (DECIDED, 45322, "2024-01-31"),
        (DECIDED, "31/1/2024", "31/1/2024"),
        ("Là bộ sản phẩm", True, "true"),
        ("Là bộ sản phẩm", "Không", "false"),
        ("Là bộ sản phẩm", "co", "true"),
        ("Nhóm sản phẩm", "thu cong my nghe", "thu-cong-my-nghe"),
        ("nguyen lieu", " Lá chè ", "Lá chè"),
        ("Nguyên liệu", "La\u0301 che\u0300", "Lá chè"),
        ("materials", "Lá chè", "Lá chè"),
        ("Công dụng", "'=SUM(A1)", "=SUM(A1)"),
        ("Tên gọi khác", "Chè xanh\nTrà mạn\n", ["Chè xanh", "Trà mạn"]),
        ("Mã vạch (GTIN)", 8938505974194, "8938505974194"),
    ],
)
def test_values_are_turned_back(
    tree: SmallTree, head: str, value: object, expected: object
) -> None:
    """What Excel made of a number, a day, yes or no becomes the text that was meant."""
    if head in HEAD:
        plan = planned(tree.folder, workbook(HEAD, ("", "Trà Làng Thử", value, "Cấp tỉnh")))
        assert f"group: {expected}\n" in plan.rows[0].text
    else:
        assert written(tree, head, value) == expected


@pytest.mark.parametrize(
    ("head", "value", "said"),
    [
        (PHONE, 905123456, "Excel made a number of this: 905123456. A 0 before it is lost."),
        (PHONE, 84905123456, "type «+84905123456»"),
        (TAX, 400123456, "type «0400123456»"),
        ("Công dụng", 35.5, "Excel made a number of this: 35.5."),
        ("Mã HS", 2103.9, "Excel made a number of this: 2103.9."),
        ("Công dụng", time(8, 0), "Excel made a time of this: 08:00:00."),
        ("Công dụng", timedelta(hours=30), "Excel made a time of this"),
        (
            "Số quyết định",
            datetime.fromisoformat("2026-08-03"),
            "Excel made a date of this: 2026-08-03.",
        ),
        ("Công dụng", True, "Excel made yes or no of this: True."),
        ("Công dụng", "=HYPERLINK(1)", "This cell holds a formula: =HYPERLINK(1)."),
        ("Công dụng", "#N/A", "Excel shows a fault here: #N/A."),
        ("Công dụng", "Ði?n Bàn", "Letters are lost in «Ði?n Bàn»."),
        (YEAR, "2o24", "«2o24» is not a whole number."),
        (YEAR, 20.5, "Excel made a number of this: 20.5."),
        (DECIDED, 2024, "«2024» is not a date."),
        (DECIDED, "31/2/2024", "«31/2/2024» is not in the calendar."),
        (PHONE, "12", "«12» is not written as expected."),
    ],
)
def test_values_that_are_refused(tree: SmallTree, head: str, value: object, said: str) -> None:
    """What is lost or was never a value is said at its cell, and nothing may be written."""
    head = head if head != "Số quyết định" else f"{YEAR.partition(' › ')[0]} › {head}"
    plan = of_one(head, value, tree.folder)
    at_cell = [line for line in lines(plan) if line.startswith("Sản phẩm!E2: ")]
    assert any(said in line for line in at_cell), lines(plan)
    assert not plan.to_write


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shown_problem_is_what_the_import_says(tree: SmallTree, language: Language) -> None:
    """The officers' page shows a problem as it is said: the check's words, with the cell."""
    page = (PROJECT / f"docs/{language}/bang-tinh.md").read_text(encoding="utf-8")
    plan = of_one(YEAR, "2o24", tree.folder)
    assert snippets(page, "text") == [plan.problems[0].line(language) + "\n"]


def test_a_row_merges_into_its_entry(tree: SmallTree) -> None:
    """Fields, items and comments that the sheet does not name stay as they were."""
    tree.product(
        "# Hỏi lại tỉnh\n"
        "name: Cà phê Làng Thử\n"
        "group: che-bien-nong-lam-thuy-san-do-uong\n"
        "summary: Cà phê rang mộc ở Làng Thử, uống đậm.\n"
        "producer: {name: Hợp tác xã Làng Thử, kind: hop-tac-xa, shops: ['https://a.example']}\n"
        "recognitions:\n"
        "  - {level: quoc-gia, year: 2021, decision: 1997/QĐ-BCT}\n"
        "  - {level: tinh, year: 2024}\n"
    )
    heads = ("Tên sản phẩm", PHONE, HEAD[3], YEAR, f"{YEAR[:-6]} › Lần thứ")
    row = ("Cà phê Làng Thử", "0905123456", "Cấp tỉnh", "2024", "8")
    plan = planned(tree.folder, workbook(heads, row))
    assert lines(plan) == []
    (change,) = plan.to_write
    found = yaml.load(change.text, yaml.BaseLoader)
    assert found["producer"]["shops"] == ["https://a.example"]
    assert found["producer"]["phone"] == "0905123456"
    assert found["recognitions"] == [
        {"level": "quoc-gia", "year": "2021", "decision": "1997/QĐ-BCT"},
        {"level": "tinh", "year": "2024", "round": "8"},
    ]
    assert change.text.splitlines()[1:3] == ["# Hỏi lại tỉnh", "name: Cà phê Làng Thử"]
    assert [one.line("en") for one in change.differences] == [
        "Maker › Phone: «0905123456»",
        "Recognitions of the vote › 2 › Round: «8»",
    ]


def test_an_item_that_is_not_there_yet_comes_last(tree: SmallTree) -> None:
    """A recognition of another year is another recognition; the one that stands is not changed."""
    tree.product(recognitions="[{level: tinh, year: 2020, decision: 1/QĐ-UBND}]")
    heads = ("Thư mục", HEAD[3], YEAR)
    plan = planned(tree.folder, workbook(heads, ("ca-phe-lang-thu", "Cấp tỉnh", 2024)))
    found = yaml.load(plan.rows[0].text, yaml.BaseLoader)["recognitions"]
    assert found == [
        {"level": "tinh", "year": "2020", "decision": "1/QĐ-UBND"},
        {"level": "tinh", "year": "2024"},
    ]


def test_an_empty_cell_changes_nothing(tree: SmallTree) -> None:
    """What is left empty in the sheet stays in the entry."""
    tree.product(uses="Pha uống")
    heads = ("Thư mục", "Công dụng", "Nguyên liệu")
    plan = planned(tree.folder, workbook(heads, ("ca-phe-lang-thu", None, "  ")))
    assert plan.is_right
    assert plan.to_write == ()


def test_the_same_written_otherwise_changes_nothing(tree: SmallTree) -> None:
    """A name for its code, «có» for «true»: the entry keeps how it was written."""
    tree.product(is_set="yes", parts="[Hạt, Bột]")
    heads = ("Thư mục", "Nhóm sản phẩm", "Là bộ sản phẩm", "Gồm những sản phẩm")
    group = "Chế biến nông, lâm, thủy sản và thực phẩm"
    row = ("ca-phe-lang-thu", group, "có", "Hạt\nBột")
    assert planned(tree.folder, workbook(heads, row)).to_write == ()


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([(*HEAD, "Điện thọai cơ sở"), RIGHT], "Sản phẩm!E1: «Điện thọai cơ sở» is no column"),
        ([(*HEAD, "Nguyen lieuu"), RIGHT], "Did you mean «Nguyên liệu»?"),
        ([(*HEAD, "Tên sản phẩm"), RIGHT], "Sản phẩm!E1: The column «Tên sản phẩm» stands twice."),
        ([HEAD, (*RIGHT, "gì đây")], "Sản phẩm!E2: This column has no head."),
        ([HEAD[2:], RIGHT[2:]], "There is no column for the name or the folder"),
        ([HEAD, ("", "", *RIGHT[2:])], "Sản phẩm!A2: This row has neither a folder nor a name."),
        ([HEAD, ("Trà Xanh", *RIGHT[1:])], "Sản phẩm!A2: The folder name «Trà Xanh» is no slug."),
        ([HEAD, ("../x", *RIGHT[1:])], "The folder name «../x» is no slug."),
        ([HEAD, ("moi", "", *RIGHT[2:])], "Sản phẩm!A2: «Name»: This field is missing."),
        ([HEAD, RIGHT, RIGHT], "Sản phẩm!A3: The product «gia-lai/tra-lang-thu» stands in two"),
        ([HEAD, RIGHT, ("khac", *RIGHT[1:])], "The same product stands in"),
        ([HEAD, (*RIGHT[:3], "Cấp thôn")], "Sản phẩm!D2: «Recognitions of the vote › 1 › Level»"),
    ],
)
def test_what_is_wrong_with_a_sheet(
    tree: SmallTree, rows: list[tuple[object, ...]], said: str
) -> None:
    """Heads, rows and products that cannot be meant so are said with their cell."""
    plan = planned(tree.folder, workbook(*rows))
    assert any(said in line for line in lines(plan)), lines(plan)
    assert not plan.is_right


def test_a_product_that_stands_elsewhere(tree: SmallTree) -> None:
    """A row that means a product of another folder is told, as the check would tell it."""
    tree.product()
    row = ("ten-khac", "Cà phê Làng Thử", "Thủ công mỹ nghệ", "Cấp tỉnh")
    plan = planned(tree.folder, workbook(HEAD, row))
    assert any(PLACE in line for line in lines(plan))


def test_the_example_is_passed_over(tree: SmallTree) -> None:
    """The marked row of the template is no product."""
    assert planned(tree.folder, workbook(HEAD, ("(ví dụ)", *RIGHT[1:]))).rows == ()


def semicolons(*rows: tuple[str, ...]) -> str:
    """A CSV file as Excel of a Vietnamese machine writes it."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return text.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        semicolons(HEAD, RIGHT).encode("utf-8-sig"),
        semicolons(HEAD, RIGHT).encode(),
        semicolons(HEAD, RIGHT).replace(";", ",").encode(),
        semicolons(HEAD, RIGHT).replace(";", "\t").encode("utf-16"),
        semicolons(HEAD, RIGHT).replace("\r\n", "\n").encode("utf-8-sig"),
    ],
    ids=["excel", "no mark", "commas", "unicode text", "plain ends"],
)
def test_csv_in_all_its_forms(tree: SmallTree, content: bytes) -> None:
    """A mark or none, commas, semicolons or tabs, UTF-8 or UTF-16: the same product."""
    (row,) = planned(tree.folder, content, "danh-sach.csv").to_write
    assert row.product == "gia-lai/tra-lang-thu"


def test_csv_problems_have_their_cell(tree: SmallTree) -> None:
    """The place in a CSV file is its name and the cell."""
    content = semicolons((*HEAD, YEAR), (*RIGHT, "20x4")).encode()
    assert lines(planned(tree.folder, content, "ds.csv"))[0].startswith("ds.csv!E2: ")


def bomb() -> bytes:
    """A small workbook with a part that unpacks to 80 MB."""
    written = io.BytesIO(workbook(HEAD, RIGHT))
    with zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", b" " * 80_000_000)
    return written.getvalue()


def with_macros() -> bytes:
    """A workbook that holds a program."""
    written = io.BytesIO(workbook(HEAD, RIGHT))
    with zipfile.ZipFile(written, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    return written.getvalue()


def with_entities() -> bytes:
    """A workbook whose sheet defines an entity that grows."""
    source, written = io.BytesIO(workbook(HEAD, RIGHT)), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + content
            new.writestr(name, content)
    return written.getvalue()


def large(rows: int = 1, columns_: int = 1, text: str = "x") -> bytes:
    """A workbook with many cells."""
    return workbook(*[[text] * columns_ for _ in range(rows)])


def hidden() -> bytes:
    """A workbook that counts days from 1904."""
    book = Workbook()
    book.epoch = datetime.fromisoformat("1904-01-01")
    book.worksheets[0].append(list(HEAD))
    return saved(book)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 cut off", "cannot be read as a sheet"),
        (workbook(HEAD, RIGHT)[:-200], "cannot be read as a sheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old form of Excel"),
        (b"x" * (LARGEST_FILE + 1), "larger than 10 MB"),
        ("Tên sản phẩm\nTr\u00e0\n".encode("cp1258", "replace"), "not in UTF-8"),
        (b"name\0;x", "cannot be read as a sheet"),
        (bomb(), "grows too large"),
        (with_macros(), "holds macros"),
        (with_entities(), "cannot be read as a sheet"),
        (large(rows=5001), "too large"),
        (large(columns_=501), "too large"),
        (large(text="x" * 20_001), "too large"),
        (hidden(), "1904"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
def test_files_that_are_not_opened(content: bytes, reason: str) -> None:
    """Bombs, macros, entities, lost letters and broken files end in a sentence."""
    with pytest.raises(CannotOpen, match=reason):
        open_table(content, "x")


@given(
    content=st.binary()
    | st.binary().map(lambda tail: b"PK\x03\x04" + tail)
    | st.text().map(str.encode)
)
def test_any_file_is_a_table_or_refused(content: bytes) -> None:
    """Whatever somebody sends, it is read or refused."""
    with suppress(CannotOpen):
        open_table(content, "x")


@given(at=st.integers(0, 5000), with_=st.binary(min_size=1, max_size=8))
@settings(max_examples=60)
def test_a_damaged_workbook_is_a_table_or_refused(at: int, with_: bytes) -> None:
    """A workbook with some bytes changed is read or refused, never a crash."""
    content = bytearray(workbook(HEAD, RIGHT))
    place = at % len(content)
    content[place : place + len(with_)] = with_
    with suppress(CannotOpen):
        open_table(bytes(content), "x")


CELLS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40),
    st.integers(-(10**18), 10**18),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.datetimes(*map(datetime.fromisoformat, ("1901-01-01", "2100-01-01"))),
    st.times(),
    st.none(),
)
TITLES = [one.title for one in columns()]


@given(heads=st.lists(st.sampled_from(TITLES), max_size=6, unique=True), data=st.data())
@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_cells_are_planned_or_told(
    tree: SmallTree, heads: list[str], data: st.DataObject
) -> None:
    """Whatever stands in a sheet, there is a plan; what it would write, the check finds right."""
    tree.product()
    cells = data.draw(st.lists(CELLS, min_size=len(heads), max_size=len(heads)))
    plan = planned(tree.folder, workbook(("Thư mục", *heads), ("ca-phe-lang-thu", *cells)))
    for row in plan.to_write:
        before = (tree.folder / row.product / "product.yml").read_bytes()
        tree.product(row.text)
        assert tree.codes() == []
        tree.product(before)


def run(tree: SmallTree, file: Path, *options: str) -> tuple[int, str]:
    """Run the import as on a terminal that cannot be asked."""
    arguments = ["import", str(file), "--province", "gia-lai", "--products", str(tree.folder)]
    done = CliRunner().invoke(main, [*arguments, "--jobs", "1", "--lang", "en", *options])
    return done.exit_code, done.output


def test_nothing_is_written_until_it_is_agreed(tree: SmallTree, tmp_path: Path) -> None:
    """Without --yes the plan is said and that is all; with it the entry stands and is right."""
    file = tmp_path / "danh-sach.xlsx"
    file.write_bytes(workbook(HEAD, RIGHT))
    place = tree.folder / "gia-lai/tra-lang-thu/product.yml"
    status, said = run(tree, file)
    assert (status, place.exists()) == (0, False)
    assert "New: gia-lai/tra-lang-thu" in said
    assert run(tree, file, "--yes")[0] == 0
    assert tree.codes() == []
    assert "0 new products, 0 changed, 1 unchanged" in run(tree, file)[1]


def test_all_or_nothing_but_for_partial(tree: SmallTree, tmp_path: Path) -> None:
    """One wrong row stops the whole sheet; --partial writes the rows that are right."""
    file = tmp_path / "danh-sach.xlsx"
    file.write_bytes(workbook(HEAD, RIGHT, ("", "Chè Lam", "Gì đó", "Cấp tỉnh")))
    place = tree.folder / "gia-lai/tra-lang-thu/product.yml"
    status, said = run(tree, file, "--yes")
    assert (status, place.exists()) == (1, False)
    assert "Sản phẩm!C3" in said
    assert run(tree, file, "--yes", "--partial")[0] == 1
    assert place.exists()
    assert not (tree.folder / "gia-lai/che-lam").exists()


@pytest.mark.parametrize(
    ("province", "content", "said"),
    [
        ("ha-noi", workbook(HEAD), "«ha-noi» is no province"),
        ("../..", workbook(HEAD), "is no province"),
        ("gia-lai", b"PK\x03\x04", "cannot be read as a sheet"),
    ],
)
def test_wrong_use(
    tree: SmallTree, tmp_path: Path, province: str, content: bytes, said: str
) -> None:
    """An unknown province or file ends in a sentence."""
    file = tmp_path / "x.xlsx"
    file.write_bytes(content)
    status, output = run(tree, file, "--province", province)
    assert status > 0
    assert said in output
