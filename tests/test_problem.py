"""A problem is one line, in the reader's language, that nothing written in an entry can break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.problem import Place, Problem, in_reading_order, printable, shortened
from showcase.translation import Bilingual, message

TITLES = (Bilingual("Cơ sở sản xuất", "Maker"), Bilingual("Điện thoại", "Phone"))


def problem(place: Place, written: str = "a", field: tuple[Bilingual, ...] = ()) -> Problem:
    """A problem with what was written in its sentence."""
    wrong = message("«{written}» is not written as expected.", written=written)
    return Problem(place, "odd", wrong, message("Keep one of the two."), field)


def test_the_shape_of_a_line() -> None:
    """`path:line:column: «field»: what is wrong. what to write`."""
    line = problem(Place("a/b.yml", 3, 7), "9", TITLES).line("en")
    assert line == (
        "a/b.yml:3:7: «Maker › Phone»: «9» is not written as expected. Keep one of the two."
    )


def test_the_field_in_vietnamese() -> None:
    """Titles and sentences are in the language that was asked for."""
    line = problem(Place("a/b.yml", 3, 7), "9", TITLES).line("vi")
    assert line.startswith("a/b.yml:3:7: «Cơ sở sản xuất › Điện thoại»: «9» ")
    assert "expected" not in line


def test_a_file_as_a_whole() -> None:
    """Without a field the sentence follows the place, which is the beginning of the file."""
    assert problem(Place("a/b.yml")).line("en").startswith("a/b.yml:1:1: «a» is not ")


@given(st.text(), st.text())
def test_nothing_written_breaks_the_line(path: str, written: str) -> None:
    """Line ends, control and direction characters are spelt out; the line can be printed."""
    line = problem(Place(path), written).line("en")
    assert len(line.splitlines()) == 1
    assert line.encode("utf-8")
    assert not any(character in line for character in "\x1b\u202e\u2066\u200b\x00")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Đắk Lắk – “5,23\xa0%”", "Đắk Lắk – “5,23\xa0%”"),
        ("a\nb", r"a\nb"),
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\u202eb", r"a\u202eb"),
        ("\udce0", r"\udce0"),
    ],
)
def test_what_is_spelt_out(text: str, shown: str) -> None:
    """Only what cannot be seen, or is no text at all."""
    assert printable(text) == shown


def test_values_are_quoted_short() -> None:
    """On one line, cut where a reader has seen enough."""
    assert shortened("một\n  hai") == "một hai"
    assert shortened("x" * 61) == "x" * 60 + "…"
    assert shortened("x" * 60) == "x" * 60


def test_problems_come_in_the_order_of_reading() -> None:
    """By file, line and column, lines as numbers."""
    places = [Place("a", 2, 1), Place("a", 10, 1), Place("a", 10, 3), Place("b", 1, 1)]
    problems = [problem(place) for place in places]
    backwards = problems[::-1]
    assert sorted(backwards, key=in_reading_order) == problems
