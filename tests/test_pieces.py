"""Pieces: printed once, held by a mark, put in when the page is whole."""

import pytest
from jinja2 import Environment

from showcase.press.pieces import Marked, Pieces, mark_of

PAGE = Marked.of(f"<p>{mark_of('hue/tra')}</p>{mark_of('hue/nuoc-mam')}{mark_of('hue/tra')}")


def test_every_piece_in_its_place() -> None:
    """Each mark gives way to its piece, as often as it stands there."""
    pieces = Pieces({"hue/tra": "<b>Trà</b>".encode(), "hue/nuoc-mam": "<i>Nước mắm</i>".encode()})
    assert pieces.put_in(PAGE).decode() == "<p><b>Trà</b></p><i>Nước mắm</i><b>Trà</b>"


def test_what_a_page_asks_for_and_what_is_its_own() -> None:
    """The names come in the page's order; without the marks its own markup is left."""
    assert PAGE.names == [b"hue/tra", b"hue/nuoc-mam", b"hue/tra"]
    assert PAGE.own == b"<p></p>"


def test_printed_for_the_first_page_only() -> None:
    """`once` prints a macro one time for the same values, and each values' own for others."""
    source = "{% macro place(name) %}<b>{{ name }}{{ count() }}</b>{% endmacro %}"
    counted = iter(range(10))
    template = Environment(autoescape=True).from_string(source, {"count": lambda: next(counted)})
    place = template.module.place  # type: ignore[attr-defined]
    pieces = Pieces()
    page = "".join(pieces.once(place, name) for name in ("Huế", "<Huế>", "Huế"))
    assert pieces.put_in(Marked.of(page)).decode() == "<b>Huế0</b><b>&lt;Huế&gt;1</b><b>Huế0</b>"


def test_a_piece_is_printed_when_it_is_asked_for() -> None:
    """What was not printed ahead is printed by its name, once; without a printer it is missing."""
    asked: list[str] = []

    def later(name: str) -> bytes:
        asked.append(name)
        return f"<i>{name}</i>".encode()

    pieces = Pieces({"hue/tra": b"<b>hue/tra</b>"}, later)
    whole = "<p><b>hue/tra</b></p><i>hue/nuoc-mam</i><b>hue/tra</b>"
    assert [pieces.put_in(PAGE).decode() for _ in range(2)] == [whole, whole]
    assert asked == ["hue/nuoc-mam"]
    with pytest.raises(KeyError):
        Pieces().put_in(PAGE)
