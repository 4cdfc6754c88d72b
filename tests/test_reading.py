"""The stage as a whole: every problem of every file at once, and nothing lost."""

import random
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.entries import known
from showcase.entries.decoding import Refused
from showcase.entries.explain import validate
from showcase.entries.product_entry import ProductEntry
from showcase.entries.reading import read_entries
from showcase.entries.yaml_reader import read_yaml
from tests.small_tree import PRODUCT, PRODUCTS, TODAY, SmallTree, entry

REAL = [path.read_text(encoding="utf-8") for path in sorted(PRODUCTS.glob("*/*/product.yml"))[::20]]


def test_all_problems_of_all_files_come_at_once(tree: SmallTree) -> None:
    """Files, places in them, and names in the tree, in the order of reading."""
    tree.product(at="gia-lai/b", name="B", gtin="1", levle="tinh")
    tree.product(at="gia-lai/a", group="kem", recognitions="[{level: xa, year: 2020}]")
    tree.product("name: [", at="gia-lai/c")
    tree.write("gia-lai/D/product.yml", "")
    assert [(one.place, one.code) for one in tree.problems()] == [
        (("products/gia-lai/D", 1, 1), "not-a-slug"),
        (("products/gia-lai/a/product.yml", 2, 8), "literal-error"),
        (("products/gia-lai/a/product.yml", 3, 24), "level-not-yet"),
        (("products/gia-lai/b/product.yml", 4, 7), "gtin-length"),
        (("products/gia-lai/b/product.yml", 5, 1), "extra-forbidden"),
        (("products/gia-lai/c/product.yml", 2, 1), "yaml-syntax"),
    ]


def test_only_right_entries_go_on(tree: SmallTree) -> None:
    """What was refused is not in the entries, what is right is."""
    tree.product()
    tree.product(at="gia-lai/a", name="A", group="kem")
    entries = tree.read()
    assert [folder.entry for folder, _ in entries.products] == [f"{PRODUCT}/product.yml"]
    assert list(entries.provinces) == ["gia-lai"]
    assert entries.errors == entries.problems != ()


def test_workers_change_nothing(tree: SmallTree, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the number of processes and the size of their tasks, the same comes out."""
    for number in range(7):
        tree.product(at=f"gia-lai/so-{number}", name="Một tên", gtin=str(number))
    alone = tree.read()
    monkeypatch.setattr(known, "PRODUCTS_PER_TASK", 2)
    with ProcessPoolExecutor(2, get_context("fork")) as executor:
        together = read_entries(tree.folder, TODAY, executor)
    assert together == alone
    assert len(together.problems) == 7 + 6


def test_paths_are_shown_as_they_were_given(tree: SmallTree) -> None:
    """Messages begin with the folder of entries as the reader knows it."""
    tree.product("")
    with ProcessPoolExecutor(1, get_context("fork")) as executor:
        (problem,) = read_entries(tree.folder, TODAY, executor, "moi/san-pham").problems
    assert problem.place.path == f"moi/san-pham/{PRODUCT}/product.yml"


def test_no_entries_are_no_problem(tmp_path: Path) -> None:
    """An empty folder is an empty catalogue."""
    assert SmallTree(tmp_path).read().problems == ()


def check(content: bytes) -> None:
    """Read and validate; nothing but Refused may come out, and soon."""
    begun = time.perf_counter()
    try:
        fields, problems = read_yaml(content, "a/b/product.yml")
    except Refused as refused:
        problems = refused.problems
    else:
        problems += validate(ProductEntry, fields, "a/b/product.yml").problems
    for problem in problems:
        assert problem.line("en").isprintable() or "\xa0" in problem.line("en")
    assert time.perf_counter() - begun < 1


@given(st.binary(max_size=300))
def test_any_bytes(content: bytes) -> None:
    """No file can make the reader fail or hang."""
    check(content)


YAML_PIECES = st.sampled_from(
    [
        *"-?:,[]{}#&*!|>'\"%@`~<=.\n\t 0aĐ",
        ": ",
        "- ",
        " #",
        "\n  ",
        "---\n",
        "...\n",
        "!!",
        "<<: ",
        "name: ",
        "marks:\n",
        "\\u202e",
        "\u200b",
        "\r\n",
        "%YAML 1.1\n",
        "&a ",
        "*a",
        "\ufeff",
        "é",
    ]
)


@given(st.lists(YAML_PIECES, max_size=60).map("".join))
@settings(max_examples=400)
def test_anything_that_looks_like_yaml(text: str) -> None:
    """Nor can any mixture of the marks that mean something in YAML."""
    check(text.encode())


VALUES = st.recursive(
    st.one_of(
        st.text(max_size=30), st.sampled_from(["true", "2024", "2024-02-30", "khac", "ocop"])
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.one_of(st.sampled_from(["name", "kind", "level", "year", "url", "file"]), st.text()),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(list(ProductEntry.model_fields)), VALUES, max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_value_in_any_field(tree: SmallTree, values: dict[str, object]) -> None:
    """Whatever stands in the fields, the rules say what is wrong and never fail."""
    import json

    tree.product(json.dumps(values))
    for problem in tree.problems():
        assert "\n" not in problem.line("en")


def _cut(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    return text[:start] + text[start + chance.randrange(20) :]


def _double(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    return "\n".join(lines)


def _indent(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    place = chance.randrange(len(lines))
    lines[place] = " " * chance.randrange(4) + lines[place].strip()
    return "\n".join(lines)


def _put(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text))
    return text[:place] + chance.choice(":#-[]{}'\"&*!|>%@\t\u202e\x07Ð\ufffd ") + text[place:]


MUTATIONS: list[Callable[[str, random.Random], str]] = [_cut, _double, _indent, _put]


@given(st.sampled_from(REAL), st.integers())
@settings(
    max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_real_entries_with_slips(tree: SmallTree, text: str, seed: int) -> None:
    """Real entries with a few random slips give problems, never a failure."""
    chance = random.Random(seed)
    for _slip in range(chance.randrange(1, 6)):
        text = chance.choice(MUTATIONS)(text or " ", chance)
    tree.product(text)
    for problem in tree.problems():
        assert problem.place.line <= text.count("\n") + 2
        assert "\n" not in problem.line("en")


def test_the_largest_entry_is_read_in_no_time(tree: SmallTree) -> None:
    """Neither many values nor long ones nor deep ones take longer than a moment."""
    story = "x" * 5990
    tree.product(story=story, recognitions="[" + "{level: tinh, year: 2024}," * 40 + "]")
    tree.product(entry() + "a: {" * 6 + "\n", at="gia-lai/sau")
    tree.product(entry() + "'" + "a" * 60000, at="gia-lai/dai")
    tree.product("- " * 30000, at="gia-lai/gach")
    tree.product("[" * 60000, at="gia-lai/ngoac")
    tree.product("? " * 30000, at="gia-lai/hoi")
    begun = time.perf_counter()
    tree.read()
    assert time.perf_counter() - begun < 2
