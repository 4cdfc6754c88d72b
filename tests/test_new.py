"""`showcase new`: questions that check each answer at once, files of answers, no overwriting."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from showcase.cli import main
from showcase.contribution.new_product import (
    Project,
    new_product,
    open_project,
    plain_values,
    problems_with,
    province_called,
    write_product,
)
from showcase.entries.product_entry import ProductEntry
from tests.small_tree import PRODUCTS, TODAY, SmallTree

SALT = "gia-lai/muoi-ot-lang-thu/product.yml"
# Answers in the order of the questions; those marked ✗ are wrong and asked again.
ANSWERS = (
    ("Đà Lạt", "✗"),
    ("bình định", "Tỉnh"),
    ("", "✗ Tên sản phẩm"),
    ("Muối ớt Làng Thử", "Tên sản phẩm"),
    ("Làng Thử chilli salt", "Tên tiếng Anh"),
    ("7", "✗ Nhóm"),
    ("2", "Nhóm"),
    ("ngắn", "✗ Giới thiệu ngắn"),
    ("Muối biển giã với ớt xanh: ăn với trái cây.", "Giới thiệu ngắn"),
    ("", "Nguyên liệu"),
    ("Chấm", "Công dụng"),
    ("thôn 1, xã Làng Thử", "Nơi làm ra"),
    ("Làng Thử", "✗ Xã"),
    ("xã Làng Thử", "Xã"),
    ("Hà Nội", "✗ Tỉnh cũ"),
    ("Bình Định", "Tỉnh cũ"),
    ("Cơ sở Làng Thử", "Tên cơ sở"),
    ("hợp tác xã", "Loại hình"),
    ("", "Địa chỉ: mặc định"),
    ("", "Trang web"),
    ("c", "Có công nhận"),
    ("", "Cấp: mặc định"),
    ("1889", "✗ Năm"),
    ("2024", "Năm"),
    ("Quyết định 12/QĐ-UBND", "✗ Số"),
    ("12/QĐ-UBND", "Số"),
    ("31/9/2024", "✗ Ngày"),
    ("30/9/2024", "Ngày"),
    ("UBND tỉnh", "Cơ quan"),
    ("", "Thêm công nhận"),
    ("", "Danh hiệu khác"),
)
ENTRY = """\
# yaml-language-server: $schema=../../../.vscode/schemas/product.json
name: Muối ớt Làng Thử
name_en: Làng Thử chilli salt
group: che-bien-nong-lam-thuy-san-do-uong
summary: "Muối biển giã với ớt xanh: ăn với trái cây."
translated_by: province
uses: Chấm
former_province: Bình Định
place: thôn 1, xã Làng Thử
commune: xã Làng Thử
producer:
  name: Cơ sở Làng Thử
  kind: hop-tac-xa
  place: thôn 1, xã Làng Thử
recognitions:
  - level: tinh
    year: 2024
    decision: 12/QĐ-UBND
    decided_on: 30/9/2024
    authority: UBND tỉnh
"""


@pytest.fixture
def project(tree: SmallTree, monkeypatch: pytest.MonkeyPatch) -> SmallTree:
    """An empty province, seen from the folder above the entries."""
    monkeypatch.chdir(tree.folder.parent)
    return tree


def run(*arguments: str, typed: str | None = None) -> Result:
    """The command, with what is typed into it."""
    return CliRunner().invoke(main, ["new", *arguments], input=typed, catch_exceptions=False)


def test_from_the_first_question_to_a_right_entry(project: SmallTree) -> None:
    """An officer answers line by line; wrong answers are explained and asked again at once."""
    done = run(typed="".join(f"{answer}\n" for answer, _ in ANSWERS))
    assert done.exit_code == 0
    assert (project.folder / SALT).read_text(encoding="utf-8") == ENTRY
    assert project.codes() == []
    for said in (
        "Ghi tên tỉnh, một trong: Gia Lai.",
        "Còn thiếu mục này.",
        "«7» không có trong các giá trị cho phép.",
        "Văn bản có 4 ký tự; cần ít nhất 20.",
        "«Hà Nội» không phải tỉnh cũ của Gia Lai.",
        "Lịch không có ngày «31/9/2024».",
        "  2. Chế biến nông, lâm, thủy sản và thực phẩm",
        "[thôn 1, xã Làng Thử]",
        f"Đã ghi: products/{SALT}",
    ):
        assert said in done.output


def test_stopping_writes_nothing(project: SmallTree) -> None:
    """The end of input, like Ctrl-C, leaves the folder as it was and says so."""
    done = run(typed="Gia Lai\nMuối\n")
    assert done.exit_code == 130
    assert done.stderr == "Đã dừng. Không ghi gì.\n"
    assert project.codes() == []
    assert not list(project.folder.rglob("product.yml"))


def answers(project: SmallTree, **values: Any) -> str:
    """A file of answers: a right entry with other or more fields."""
    whole = {
        "province": "Gia Lai",
        "name": "Muối ớt Làng Thử",
        "group": "che-bien-nong-lam-thuy-san-do-uong",
        "recognitions": [{"level": "tinh", "year": 2024, "prize": None}],
        "is_set": False,
    }
    place = project.write("../answers.json", json.dumps(whole | values))
    return str(place)


def test_from_a_file(project: SmallTree) -> None:
    """Numbers, yes and no, and what is blank are taken as an officer would write them."""
    done = run("--from", answers(project))
    assert done.exit_code == 0
    assert "is_set: false" in (project.folder / SALT).read_text(encoding="utf-8")
    assert project.codes() == []


def test_from_a_file_only_what_is_right_is_written(project: SmallTree) -> None:
    """What is wrong is explained as by the check, and no folder is left behind."""
    done = run("--from", answers(project, recognitions=[{"year": 1889}]))
    assert done.exit_code == 1
    assert "Số nhỏ nhất được ghi ở đây là 1990" in done.output
    assert "Không ghi gì." in done.output
    assert not (project.folder / SALT).parent.exists()


def test_nothing_is_overwritten(project: SmallTree) -> None:
    """The same name again gets its maker's name; what is there already stays as it is."""
    again = answers(project, producer={"name": "Cơ sở Hai"})
    place = project.product("of somebody else", at=SALT.removesuffix("/product.yml"))
    assert run("--from", again).exit_code == 0
    assert (project.folder / "gia-lai/muoi-ot-lang-thu-co-so-hai/product.yml").is_file()
    done = run("--from", again)
    assert done.exit_code == 1
    assert "không ghi gì" in done.output
    assert place.read_text(encoding="utf-8") == "of somebody else"


def test_the_same_product_twice_is_said(project: SmallTree) -> None:
    """What shows only beside other entries is said once the entry stands there."""
    maker = {"name": "Cơ sở Hai"}
    assert run("--from", answers(project, producer=maker)).exit_code == 0
    done = run("--from", answers(project, name="MUỐI ỚT LÀNG THỬ", producer=maker))
    assert done.exit_code == 1
    assert "Sản phẩm này đã có trong products/" in done.output


def test_a_link_in_the_way_is_not_followed(project: SmallTree, tmp_path: Path) -> None:
    """A folder that only leads elsewhere is in the way: nothing is written through it."""
    (tmp_path / "elsewhere").mkdir()
    (project.folder / "gia-lai/muoi-ot-lang-thu").symlink_to(tmp_path / "elsewhere")
    assert run("--from", answers(project)).exit_code == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "không phải tệp JSON"),
        ("[1]", "không có mục nào"),
        ("{}", "không có mục nào"),
        ("[" * 100_000, "không phải tệp JSON"),
        ('{"a": ' + "[" * 90 + "]" * 90 + "}", "không phải tệp JSON"),
        ('{"name": "Muối"}', "Ghi tên tỉnh, một trong: Gia Lai."),
        ('{"province": "Hà Nội", "name": "Muối"}', "Ghi tên tỉnh, một trong: Gia Lai."),
    ],
)
def test_a_file_that_is_no_entry(project: SmallTree, content: str, said: str) -> None:
    """Said in a sentence, with the exit status of wrong use."""
    done = run("--from", str(project.write("../answers.json", content)))
    assert done.exit_code == 2
    assert said in done.output


@pytest.mark.parametrize(
    "said", ["gia-lai", "Gia Lai", "gia lai", "Tỉnh Gia Lai", "Bình Định", "binh dinh"]
)
def test_a_province_by_any_of_its_names(project: SmallTree, said: str) -> None:
    """Slug, name, full name or the name of before July 2025, with marks or without."""
    assert province_called(open_project(project.folder, "products", TODAY), said) == "gia-lai"


@pytest.fixture(scope="module")
def real() -> Project:
    """The real entries, which a new one joins."""
    return open_project(PRODUCTS, "products", TODAY)


KEYS = st.sampled_from([*ProductEntry.model_fields, "level", "year", "lạ"]) | st.text(max_size=5)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(KEYS, JSON, max_size=5))
def test_any_answers_are_explained(real: Project, given_values: dict[str, Any]) -> None:
    """Whatever a file of answers holds, there are problems and never an exception."""
    values = plain_values(given_values)
    product = new_product(real, "gia-lai", values if isinstance(values, dict) else {})
    for problem in problems_with(real, product):
        assert problem.line("vi")


def test_writing_twice_is_refused(project: SmallTree) -> None:
    """Even when nobody looked first, an existing folder is not written into."""
    opened = open_project(project.folder, "products", TODAY)
    product = new_product(opened, "gia-lai", {"name": "Muối"})
    write_product(opened, product)
    with pytest.raises(FileExistsError):
        write_product(opened, product)
