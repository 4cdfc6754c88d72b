"""The sheets that we give out: printed from the model, safe to open, nothing lost on the way."""

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from showcase.cli import main
from showcase.contribution.spreadsheets.cells import LOST_LETTERS
from showcase.contribution.spreadsheets.importing import plan_import
from showcase.contribution.spreadsheets.lists import (
    PRODUCTS_SHEET,
    short_list,
    template,
    whole_list,
)
from showcase.contribution.spreadsheets.merging import ITEM_NAMES
from showcase.contribution.spreadsheets.opening import open_table
from showcase.contribution.spreadsheets.plan import Around
from showcase.contribution.spreadsheets.workbook import Sheet, as_csv, as_workbook, guarded
from showcase.entries.product_entry import ProductEntry
from showcase.entries.writing import write_entry
from showcase.entries.yaml_reader import Fields, read_yaml
from showcase.faces.fields import field_faces
from showcase.faces.spreadsheet import FOLDER, TEMPLATE_ITEMS, column_titled, columns
from showcase.press.workers import worker_pool
from tests.sheets import planned
from tests.small_tree import PRODUCTS, TODAY, SmallTree

DANGEROUS = ["=1+1", "+84905123456", "-5", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1"]


def opened(content: bytes) -> "object":
    """A workbook as openpyxl reads it."""
    return load_workbook(io.BytesIO(content))


def test_every_field_has_its_column() -> None:
    """Nothing of an entry is missing from the template, and each head is understood again."""
    wanted = columns()
    assert {one.location[0] for one in wanted} == set(ProductEntry.model_fields)
    assert [column_titled(one.title) for one in wanted] == list(wanted)
    assert len({one.title for one in wanted}) == len(wanted)


def test_every_list_of_records_can_be_merged() -> None:
    """Each list of records has room in the template; what names its items is a field of them."""
    lists = {
        face.path[0]: face for face in field_faces(ProductEntry) if face.is_list and face.parts
    }
    assert set(lists) == set(TEMPLATE_ITEMS) == set(ITEM_NAMES)
    for key, names in ITEM_NAMES.items():
        assert set(names) <= {part.path[-1] for part in lists[key].parts}


def test_the_template_is_text_with_choices() -> None:
    """Columns are text, codes are chosen from a list, heads explain themselves, row 2 is marked."""
    book = opened(as_workbook(template()))
    sheet = book[PRODUCTS_SHEET]
    head = [cell.value for cell in sheet[1]]
    assert head == [FOLDER.vi, *(one.title for one in columns())]
    assert {sheet.column_dimensions[cell.column_letter].number_format for cell in sheet[1]} == {"@"}
    assert all(cell.comment for cell in sheet[1])
    offered = {
        str(range_) for rule in sheet.data_validations.dataValidation for range_ in rule.sqref
    }
    with_codes = [one for one in columns() if one.face.codes or one.kind == "yes-no"]
    assert len(offered) == len(with_codes)
    assert sheet["A2"].value == "(ví dụ)"
    assert book.sheetnames == [PRODUCTS_SHEET, "Hướng dẫn", "Danh mục chọn"]
    assert book["Danh mục chọn"].sheet_state == "hidden"


def test_the_template_imports_to_nothing(tree: SmallTree) -> None:
    """An untouched template says nothing, as a workbook and as CSV."""
    for content in (as_workbook(template()), as_csv(template()[0])):
        plan = planned(tree.folder, content)
        assert (plan.rows, plan.problems) == ((), ())


def test_the_example_of_the_template_is_an_entry(tree: SmallTree) -> None:
    """Who copies the example row and its photos gets an entry without a problem."""
    sheet = template()[0]
    example = ["vi-du", *sheet.rows[0][1:]]
    plan = planned(tree.folder, as_workbook([Sheet(PRODUCTS_SHEET, sheet.head, [example])]))
    assert {one.code for one in plan.problems} == {"photo-missing", "photos-few"}


@pytest.mark.parametrize("written", DANGEROUS)
def test_no_cell_is_run(written: str) -> None:
    """What begins like a formula has ' before it, in both forms."""
    assert guarded(written) == f"'{written}"
    sheet = Sheet("A", ["Cột"], [[written]])
    cell = opened(as_workbook([sheet]))["A"]["A2"]
    assert (cell.value, cell.data_type) == (f"'{written}".replace("\r", "\n"), "s")
    text = as_csv(sheet).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))[1] == [f"'{written}"]


@pytest.mark.parametrize("province", ["dak-lak", "hue"])
@pytest.mark.parametrize("as_file", [as_workbook, lambda sheets: as_csv(sheets[0])])
def test_an_export_imports_to_no_change(province: str, as_file: object) -> None:
    """All fields of real entries go out and come back without one difference."""
    folders = sorted((PRODUCTS / province).glob("*/product.yml"))
    entries = [(one.parent.name, fields_of(one)) for one in folders]
    assert callable(as_file)
    with worker_pool(1) as executor:
        table = open_table(as_file(whole_list(entries)), "ds.csv")
        plan = plan_import(table, Around(PRODUCTS, province, TODAY, executor))
    assert len(plan.rows) == len(folders)
    assert plan.problems == ()
    assert plan.to_write == ()


def fields_of(entry: Path) -> Fields:
    """The fields of an entry as it was written."""
    return read_yaml(entry.read_bytes(), "product.yml")[0]


TEXT = (
    st.text(
        st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn")), min_size=1
    )
    .map(str.strip)
    .filter(lambda text: text and not LOST_LETTERS.search(text))
)
LINE = TEXT.filter(lambda text: len(text) < 100)
ENTRIES = st.fixed_dictionaries(
    {"name": LINE, "group": st.just("khac"), "recognitions": st.just([{"level": "tinh"}])},
    optional={
        "uses": LINE | st.sampled_from(DANGEROUS[:4] + DANGEROUS[6:]),
        "aliases": st.lists(LINE, min_size=1, max_size=3, unique=True),
        "story": st.lists(LINE, min_size=1, max_size=3).map("\n\n".join),
        "is_set": st.sampled_from(["true", "no", "có"]),
        "specifications": st.lists(
            st.fixed_dictionaries({"name": LINE, "value": LINE}), min_size=1, max_size=3
        ),
        "marks": st.lists(
            st.fixed_dictionaries({"kind": st.just("ocop")}, optional={"year": st.just("2024")}),
            min_size=1,
            max_size=3,
        ),
    },
)


@given(fields=ENTRIES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_law_of_the_round_trip(tree: SmallTree, fields: dict[str, object]) -> None:
    """Whatever an entry holds, exporting all fields and importing them changes nothing."""
    place = tree.product(write_entry(ProductEntry, fields))
    for content in (
        as_workbook(whole_list([("ca-phe-lang-thu", fields_of(place))])),
        as_csv(whole_list([("ca-phe-lang-thu", fields_of(place))])[0]),
    ):
        (row,) = planned(tree.folder, content).rows
        assert row.differences == ()


def test_the_short_list(tree: SmallTree) -> None:
    """The list of the vote has the products of the vote alone, with what their papers say."""
    maker = "{name: Hợp tác xã Làng Thử, kind: hop-tac-xa, place: xã Ia Thử, phone: '0905123456'}"
    paper = "[{level: tinh, year: 2024, decision: 12/QĐ-UBND, decided_on: 2024-05-06}]"
    tree.product(producer=maker, recognitions=paper)
    tree.product(at="gia-lai/mat-ong", name="Mật ong Thử", recognitions="", marks="[{kind: ocop}]")
    sheet = short_list(tree.catalogue(), "gia-lai")
    (row,) = sheet.rows
    assert dict(zip(sheet.head, row, strict=True)) == {
        "STT": "1",
        "Tên sản phẩm": "Cà phê Làng Thử",
        "Nhóm sản phẩm": "Chế biến nông, lâm, thủy sản và thực phẩm",
        "Cơ sở sản xuất": "Hợp tác xã Làng Thử",
        "Loại hình": "Hợp tác xã",
        "Địa chỉ": "xã Ia Thử",
        "Điện thoại": "0905123456",
        "Cấp công nhận": "Cấp tỉnh",
        "Năm": "2024",
        "Số quyết định": "12/QĐ-UBND",
        "Ngày quyết định": "06/05/2024",
        "Cơ quan công nhận": "",
        "Có giá trị đến": "31/12/2027",
    }


def test_the_short_list_has_no_phone_of_a_household(tree: SmallTree) -> None:
    """What may not be published does not leave by this door either."""
    tree.product(producer="{name: Hộ Bà A, kind: ho-kinh-doanh, phone: '0905123456'}")
    (row,) = short_list(tree.catalogue(), "gia-lai").rows
    assert "0905123456" not in row


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
@pytest.mark.parametrize("options", [[], ["--all-fields"]])
def test_the_commands(tree: SmallTree, tmp_path: Path, name: str, options: list[str]) -> None:
    """Template and export write a file that the import opens; neither runs over another name."""
    tree.product()
    file = tmp_path / name
    call = ["export", str(file), "--province", "gia-lai", "--products", str(tree.folder)]
    done = CliRunner().invoke(main, [*call, *options, "--jobs", "1", "--lang", "en"])
    assert (done.exit_code, done.output) == (0, f"{file}: 1 products.\n")
    assert open_table(file.read_bytes(), name).rows
    empty = tmp_path / f"empty-{name}"
    assert CliRunner().invoke(main, ["template", str(empty)]).exit_code == 0
    assert open_table(empty.read_bytes(), name).head
    assert CliRunner().invoke(main, ["template", str(empty)]).exit_code == 2


@pytest.mark.parametrize(
    "call",
    [
        ["export", "a.doc", "--province", "gia-lai"],
        ["export", "a.csv", "--province", "ha-noi"],
        ["template", "a.ods"],
    ],
)
def test_wrong_use(
    tree: SmallTree, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, call: list[str]
) -> None:
    """Another kind of file or an unknown province is wrong use."""
    monkeypatch.chdir(tmp_path)
    rest = ["--products", str(tree.folder)] if call[0] == "export" else []
    assert CliRunner().invoke(main, [*call, *rest]).exit_code == 2
    assert not list(tmp_path.glob("a.*"))
