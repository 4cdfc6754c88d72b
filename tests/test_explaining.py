"""A problem in full: the line of the file, a caret under the place, an example, a link."""

from pathlib import Path

import pytest

from showcase.contribution.explaining import Explanation, explain
from showcase.problem import Place, Problem
from showcase.translation import Language, message

SITE = "https://site.example/"


def explained(
    file: Path, line: int, column: int, key: tuple[str, ...] = (), language: Language = "en"
) -> Explanation:
    """The block of a problem at that place."""
    place = Place(file.as_posix(), line, column)
    problem = Problem(place, "x", message("«Wrong»."), message("Mend it."), key=key)
    return explain(problem, language, SITE)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An entry of three lines, saved on Windows with decomposed letters."""
    file = tmp_path / "product.yml"
    text = "name: Ma\u0306\u0301m\r\nplace:\tx\r\nuses: " + "dài " * 100
    file.write_bytes(text.encode())
    return file


def test_the_caret_stands_below_the_place(file: Path) -> None:
    """Letters count as people see them, whatever they are made of."""
    shown = explained(file, 1, 7)
    assert (shown.source, shown.caret) == ("    1 | name: Mắm", "              ^")
    assert shown.source[shown.caret.index("^")] == "M"


def test_a_tab_is_seen(file: Path) -> None:
    """A tab, which nobody sees, is shown and is as wide as one letter."""
    shown = explained(file, 2, 8)
    assert shown.source == "    2 | place:→x"
    assert shown.source[shown.caret.index("^")] == "x"


@pytest.mark.parametrize("column", [1, 7, 200, 405])
def test_of_a_long_line_the_part_around_the_place_is_shown(file: Path, column: int) -> None:
    """A block is not wider than a screen, and the caret still points at the place."""
    shown = explained(file, 3, column)
    assert len(shown.source) < 110
    written = file.read_bytes().decode().split("\r\n")[2]
    at = shown.caret.index("^")
    assert shown.source[at : at + 3].strip() == written[column - 1 : column + 2].strip()


@pytest.mark.parametrize(("name", "line"), [("product.yml", 9), ("x.jpg", 1), ("none.yml", 1)])
def test_without_a_line_there_is_no_caret(file: Path, name: str, line: int) -> None:
    """A photo, a missing file, a line beyond the end: the sentence stands alone with its link."""
    shown = explained(file.with_name(name), line, 1)
    assert (shown.source, shown.caret) == ("", "")
    assert list(shown.lines()) == [shown.line, shown.link, ""]


def test_a_link_is_never_followed(tmp_path: Path) -> None:
    """An entry that is a link to another file does not show that file."""
    (tmp_path / "secret").write_text("secret\n", encoding="utf-8")
    (tmp_path / "product.yml").symlink_to(tmp_path / "secret")
    assert explained(tmp_path / "product.yml", 1, 1).source == ""


def test_example_and_link_are_of_the_field(file: Path) -> None:
    """In the language of the reader; of an unknown field, to that which it stands in."""
    shown = explained(file, 1, 1, ("recognitions", "level"), "vi")
    assert shown.example == "    Ví dụ: level: tinh"
    assert shown.link == f"    Xem: {SITE}dong-gop/cac-muc/#recognitions-level"
    unknown = explained(file, 1, 1, ("marks", "star"))
    assert unknown.link == f"    See: {SITE}en/dong-gop/cac-muc/#marks"


def test_characters_that_play_tricks_are_spelt_out(tmp_path: Path) -> None:
    """A source line cannot turn the terminal around or colour it."""
    file = tmp_path / "product.yml"
    file.write_text("name: a\u202e\x1b[31mb\n", encoding="utf-8")
    assert explained(file, 1, 7).source == "    1 | name: a\\u202e\\x1b[31mb"
