"""Reading YAML: every value stays text and knows its place; all that is odd is refused."""

import importlib
import re
from itertools import pairwise
from pathlib import Path

import pytest

from showcase.entries.decoding import LARGEST_FILE, Refused
from showcase.entries.yaml_messages import EXPLANATIONS
from showcase.entries.yaml_reader import DEEPEST, MOST_NODES, Fields, Items, Text, read_yaml


def fields_of(text: str) -> Fields:
    """The fields of a text that has nothing odd."""
    fields, problems = read_yaml(text.encode(), "entry.yml")
    assert problems == ()
    return fields


def codes(content: bytes) -> list[str]:
    """The codes of everything that is wrong with the writing."""
    try:
        return [problem.code for problem in read_yaml(content, "entry.yml")[1]]
    except Refused as refused:
        return [problem.code for problem in refused.problems]


def lines(content: str) -> list[str]:
    """Everything that is wrong with the writing, as the check prints it."""
    try:
        problems = read_yaml(content.encode(), "entry.yml")[1]
    except Refused as refused:
        problems = refused.problems
    return [problem.line("en") for problem in problems]


@pytest.mark.parametrize(
    "written",
    [
        "0905123456",
        "012",
        "1_000",
        "1e3",
        "0x1F",
        "2024-09-19",
        "12:30",
        "yes",
        "null",
        "~",
        ".inf",
    ],
)
def test_every_value_stays_the_text_that_was_written(written: str) -> None:
    """Nothing is guessed: a phone number keeps its zero, a date and "yes" stay words."""
    assert fields_of(f"a: {written}") == {"a": written}


def test_values_and_keys_carry_their_place() -> None:
    """Line and column count from 1, in characters, for fields, items, lists and texts alike."""
    fields = fields_of("# đầu tệp\nname: Mắm\nlist:\n  - một\n  - đắng: cay\n")
    name, listed = list(fields)
    value, items = fields.values()
    assert (fields.line, fields.column) == (2, 1)
    assert (name.line, name.column, value.line, value.column) == (2, 1, 2, 7)
    assert (listed.line, items.line, items.column) == (3, 4, 3)
    assert isinstance(items, Items)
    first, second = items
    assert (first.line, first.column) == (4, 5)
    assert isinstance(second, Fields)
    assert (second[Text("đắng")].line, second[Text("đắng")].column) == (5, 11)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_count_alike(ending: str) -> None:
    """Windows and old Mac line ends give the same lines, and the same lost comment."""
    text = ending.join(["a: một", "b: hai # ba", "c: bốn"])
    fields, problems = read_yaml(text.encode(), "entry.yml")
    assert [value.line for value in fields.values()] == [1, 2, 3]
    assert [problem.place for problem in problems] == [("entry.yml", 2, 7)]


def test_text_is_composed() -> None:
    """Letters typed as base and mark (macOS) become the composed letters of everybody else."""
    assert fields_of("na\u0302m: Đắk Lắk") == {"nâm": "Đắk Lắk"}
    assert fields_of('a: "e\\u0302"') == {"a": "ê"}


def test_byte_order_mark_is_no_problem() -> None:
    """Windows Notepad begins a file with a mark that is not part of the text."""
    assert fields_of("\ufeffname: Mắm") == {"name": "Mắm"}


def test_fields_left_blank_are_not_there() -> None:
    """A field of the template that nobody filled in says nothing, but its place is known."""
    fields = fields_of("name:\nplace: # nơi làm ra\nlist:\n  -\n  - hai\n")
    assert fields == {"list": ["hai"]}
    assert [(key, key.line) for key in fields.blank] == [("name", 1), ("place", 2)]


def test_paragraphs_keep_their_empty_line() -> None:
    """A story is written below «|», with an empty line between paragraphs."""
    assert fields_of("story: |\n  Một.\n\n  Hai.\n") == {"story": "Một.\n\nHai.\n"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &x một\nb: *x", "anchor"),
        ("b: *x", "alias"),
        ("a: !!int 1", "tag"),
        ("a: ! x", "tag"),
        ("--- !!map\na: 1", "tag"),
        ("%YAML 1.1\n---\na: 1", "directive"),
        ("a: 1\n---\na: 2", "second-document"),
        ("a: 1\n...\n---\n", "second-document"),
        ("? [a, b]\n: 1", "odd-key"),
        ("? \n: 2", "odd-key"),
        ("- một\n- hai", "not-fields"),
        ("chỉ có chữ", "not-fields"),
        ("# chỉ có ghi chú\n", "empty"),
        ("", "empty"),
        (" \n\t\n", "empty"),
        ("\ufeff", "empty"),
        ("a: " + "[" * DEEPEST + "]" * DEEPEST, "too-deep"),
        ("a: [" + "x," * MOST_NODES + "]", "too-many"),
        ("a: " + "x" * LARGEST_FILE, "too-large"),
        ("a: một\n\tb: hai", "yaml-syntax"),
    ],
)
def test_odd_yaml_is_refused(text: str, code: str) -> None:
    """Anchors, aliases, tags, directives, a second document, depth and size beyond any entry."""
    assert codes(text.encode()) == [code]


def test_depth_and_size_of_an_entry_are_allowed() -> None:
    """As deep, as large and as full as allowed is still read."""
    lists = DEEPEST - 1
    assert codes(b"a: " + b"[" * lists + b"]" * lists) == []
    assert codes(b"a: " + b"x" * (LARGEST_FILE - 3)) == []
    assert codes(b"a: [" + b"x," * (MOST_NODES - 3) + b"]") == []


def test_alias_bomb_is_one_line() -> None:
    """Nine aliases of nine aliases of nine … are refused at the first, and never expanded."""
    bomb = "a: &a [lol]\n" + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in pairwise("abcdefghi")
    )
    (line,) = lines(bomb)
    assert line.startswith("entry.yml:1:4: A value that begins with & is a YAML anchor. ")


@pytest.mark.parametrize(
    "content",
    [
        "name: Mắm".encode("utf-16"),
        "name: Mam".encode("utf-16-le"),
        "name: Mam".encode("utf-32"),
        "name: Mắm".encode("cp1258", "ignore") + b"\xd2",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
        b"\0" * 100,
        "name: \ud800".encode("utf-8", "surrogatepass"),
    ],
)
def test_other_encodings_and_pictures_are_no_text(content: bytes) -> None:
    """What is not UTF-8 (UTF-16, old Vietnamese code pages, a photo) is said to be so."""
    assert codes(content) == ["not-utf-8"]


def test_encoding_is_wrong_in_its_line() -> None:
    """The line with the first odd byte is named."""
    assert lines_of_bytes(b"name: Mam\nplace: H\xf5i An\n") == [
        "entry.yml:2:1: The file is not text in UTF-8. Save it again with the encoding UTF-8."
    ]


def lines_of_bytes(content: bytes) -> list[str]:
    """What is said of bytes that are no text."""
    with pytest.raises(Refused) as caught:
        read_yaml(content, "entry.yml")
    return [problem.line("en") for problem in caught.value.problems]


@pytest.mark.parametrize(
    "character",
    [
        *"\x01\x08\x0b\x0c\x1b\x7f\x85\x9f",  # control characters
        *"\u202a\u202e\u2066\u2069\u061c\u200e",  # direction: what is shown is not what is written
        *"\u200b\u200c\u200d\u2060\ufeff",  # no width
        *"\xad\u034f\u115f\u3164\u2028\u2029\ufe0f\ufffe\U000e0041",  # other ones that nobody sees
    ],
)
def test_invisible_characters_are_problems(character: str) -> None:
    """Control, direction, zero-width and filler characters are named and taken out."""
    fields, problems = read_yaml(f"b: 1\nname: Cà{character} phê".encode(), "entry.yml")
    assert [(one.code, one.place.line, one.place.column) for one in problems] == [
        ("forbidden-character", 2, 9)
    ]
    assert f"U+{ord(character):04X}" in problems[0].line("en")
    assert fields[Text("name")] == "Cà phê"


@pytest.mark.parametrize("escape", [r"\u202e", r"\x07", r"\u200b", r"\N", r"\L", r"\e", r"\0"])
def test_invisible_characters_by_another_door(escape: str) -> None:
    """An escape in double quotes brings no invisible character in."""
    fields, problems = read_yaml(f'name: "Cà{escape} phê"'.encode(), "entry.yml")
    assert [problem.code for problem in problems] == ["forbidden-character"]
    assert fields == {"name": "Cà phê"}


def test_visible_characters_are_none() -> None:
    """Tabs within a line, no-break spaces, typographic marks and every Vietnamese letter stay."""
    text = "“Mắm” – 5,23\u00a0%\tở Đắk Lắk: ặ ẵ ỡ ự Ỹ"
    assert fields_of(f"a: '{text}'") == {"a": text}


def test_a_field_written_twice_is_named_with_its_first_line() -> None:
    """The first value counts; every repetition is a problem, also of a blank field."""
    assert lines("name: a\nplace:\nname: b\nplace: c\nname: d\n") == [
        "entry.yml:3:1: The field «name» is written twice (first in line 1). Keep one of the two.",
        "entry.yml:4:1: The field «place» is written twice (first in line 2). Keep one of the two.",
        "entry.yml:5:1: The field «name» is written twice (first in line 1). Keep one of the two.",
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("name: Mắm # ngon", [(1, 10)]),
        ("name: Mắm #ngon", [(1, 10)]),
        ("name: #1 Mắm", [(1, 6)]),
        ("list:\n  - a # b\n  - c", [(2, 6)]),
        ("list:\n  - #NướcMắm", [(2, 4)]),
        ("list: [a, b # c\n]", [(1, 12)]),
        ("text: một\n  hai # ba", [(2, 6)]),
    ],
)
def test_a_comment_that_cuts_a_value_is_named(text: str, places: list[tuple[int, int]]) -> None:
    """What stands after « #» would silently be lost."""
    problems = read_yaml(text.encode(), "entry.yml")[1]
    assert [(one.code, one.place.line, one.place.column) for one in problems] == [
        ("comment-cuts", *place) for place in places
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# một dòng\nname: Mắm\n# dòng nữa",
        "name: 'Mắm # ngon'",
        'name: "Mắm" # ngon',
        "name: Mắm#1",
        "name: # Đúng như trên giấy chứng nhận",
        "url: https://a.vn/x#y",
        "story: |\n  # đầu đề\n  chữ # nữa",
    ],
)
def test_other_comments_cut_nothing(text: str) -> None:
    """Comments on their own line, after quotes, of the template, and # within a word are fine."""
    assert codes(text.encode()) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("name: @Mắm", "A value may not begin with this character, and a line not with a tab."),
        ("a: 1\n\tb: 2", "A value may not begin with this character, and a line not with a tab."),
        ("name: Mắm: ngon", "There is a second «: » in this line."),
        ("name: Mắm\nplace\ngroup: khac", "«:» is missing after the name of the field."),
        ("name: Mắm\n  group: khac", "There is a second «: » in this line."),
        ("a:\n  b: 1\n c: 2", "This line does not fit the lines around it."),
        ("a:\n  - 1\n  b: 2", "This line does not fit the list above it."),
        ("a: - 1", "A list item «- » may not stand here."),
        ('name: "Mắm', "A quote is opened here and never closed."),
        (r'name: "C:\Mắm"', "The backslash \\ has a special meaning inside double quotes."),
        (r'name: "\xz"', "The backslash \\ has a special meaning inside double quotes."),
        ("name: !Đặc sản", "A value that begins with ! is a YAML tag."),
        ("story: | Ngày xưa", "The text below «|» begins in the line of its field."),
        ("a: [1, 2", "A bracket is opened and not closed as YAML expects."),
        ("name: *Mắm*", "A value may not begin with & or *."),
        ("name: ]", "The value begins with a character that means something else in YAML."),
        ("name: 'Mắm' ngon", "This line does not fit the lines around it."),
        ("{a: 1}\nb: 2", "This line does not fit the lines before it."),
    ],
)
def test_syntax_errors_are_said_in_words(text: str, wrong: str) -> None:
    """Each usual slip has its own sentence, not the parser's."""
    (line,) = lines(text)
    assert wrong in line


def test_what_was_found_before_is_not_lost() -> None:
    """A file that cannot be read to its end still shows the problems up to there."""
    assert codes(b"a: 1\na: 2\nb: x # y\nc: [") == ["duplicate-key", "comment-cuts", "yaml-syntax"]
    assert codes(b"a: 1\na: 2\nb: *c") == ["duplicate-key", "alias"]


def complaints_of_the_parser() -> set[str]:
    """Every complaint of libyaml's reader, scanner and parser, read from the compiled parser.

    What begins otherwise is no complaint of theirs: "while …" says where, PyYAML's own composer
    ("undefined alias" and the like) is not used.
    """
    binary = Path(importlib.import_module("yaml._yaml").__file__ or "").read_bytes()
    begins = rb"did not find|could not find|found|mapping \w+ are|block sequence entries|control"
    begins += (
        rb"|incomplete UTF|invalid (?:leading|trailing|length|Unicode)|unexpected low|input is"
    )
    begins += rb"|duplicate"
    found = re.findall(rb"(?<=\0)(?:" + begins + rb") [\x20-\x7e]+(?=\0)", binary)
    composing = {"found undefined alias", "found another document"}
    composed = {"found duplicate anchor; first occurrence"}
    return {one.decode() for one in found} - composing - composed


def test_every_complaint_of_the_parser_has_its_words() -> None:
    """A new version of the parser with a complaint that nobody translated fails here."""
    complaints = complaints_of_the_parser()
    assert len(complaints) > 40
    assert complaints - EXPLANATIONS.keys() == set()
