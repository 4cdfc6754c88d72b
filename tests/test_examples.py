"""Examples of entries: pairs of a right and a wrong one, and a tree where everything is wrong.

`invalid/x.yml` has exactly the problem x, `valid/x.yml` beside it has none.
"""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from showcase.entries.product_entry import ProductEntry
from showcase.entries.yaml_reader import read_yaml
from showcase.translation import LANGUAGES, Language
from tests.made_photos import saved
from tests.small_tree import PRODUCTS, SmallTree

EXAMPLES = Path(__file__).parent / "examples"
CODE = PRODUCTS.parent / "scripts/showcase/entries"
TERRIBLE = "tests/examples/terrible"
TERRIBLE_ENTRY = "sai-tu-dau-den-cuoi/product.yml"
NOON = "1795435200"  # 23 November 2026, 12:00 UTC
FIRST_LINE = re.compile(rf"{TERRIBLE}/[^:]+:\d+:\d+: ")
PHOTO = saved()
PAIRS = sorted(path.stem for path in (EXAMPLES / "invalid").iterdir())

# What one entry alone cannot show: its folder, other entries, other kinds of entry, its size.
SHOWN_ELSEWHERE = {
    "test_across.py",
    "test_files.py",
    "test_layout.py",
    "test_programme_entries.py",
    "test_rules_collection.py",
    "test_rules_photos.py",
    "test_rules_province.py",
    "test_yaml_reader.py",
}


def codes_of(tree: SmallTree, example: Path) -> list[str]:
    """What is wrong with an example in its folder, with the photos beside it that it names."""
    content = example.read_bytes()
    tree.product(content, at="gia-lai/vi-du")
    for photo in re.findall(rb"file: (\S+)", content):
        tree.write(f"gia-lai/vi-du/{photo.decode()}", PHOTO)
    return tree.codes()


@pytest.mark.parametrize("code", PAIRS)
def test_the_wrong_one_shows_its_problem(code: str, tree: SmallTree) -> None:
    """One problem, the one that the file is called after, and nothing that follows from it."""
    assert codes_of(tree, EXAMPLES / f"invalid/{code}.yml") == [code]


@pytest.mark.parametrize("code", PAIRS)
def test_the_right_one_beside_it_is_right(code: str, tree: SmallTree) -> None:
    """The same entry, written as the problem's line advises."""
    assert codes_of(tree, EXAMPLES / f"valid/{code}.yml") == []


def test_an_entry_with_every_field_is_right(tree: SmallTree) -> None:
    """One example holds every field that a product can have, and all of it together is right."""
    example = EXAMPLES / "valid/every-field.yml"
    fields, _ = read_yaml(example.read_bytes(), "product.yml")
    assert set(fields) == set(ProductEntry.model_fields)
    assert codes_of(tree, example) == []


def codes_in_the_code() -> Iterator[str]:
    """Every code of a problem that is written in the stage."""
    takers = {"Problem", "problem", "problem_at_field", "refuse", "refused", "_refuse_at"}
    for module in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            called = getattr(node, "func", None)
            if getattr(called, "attr", getattr(called, "id", "")) in takers:
                texts = [getattr(one, "value", None) for one in getattr(node, "args", ())]
                yield from (text for text in texts if isinstance(text, str))


def test_every_problem_is_shown_by_some_example() -> None:
    """No rule is there that never speaks: each code has its pair, or its line in a test."""
    tests = "".join(
        (Path(__file__).parent / name).read_text(encoding="utf-8") for name in SHOWN_ELSEWHERE
    )
    codes = set(codes_in_the_code())
    assert len(codes) > 60
    assert not [code for code in codes if code not in PAIRS and f'"{code}"' not in tests]


@lru_cache
def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command as an officer's machine or the pull-request check runs it, on a fixed day."""
    return subprocess.run(
        [sys.executable, "-m", "showcase", "check", "--products", TERRIBLE, *arguments],
        cwd=PRODUCTS.parent,
        env=os.environ | {"SOURCE_DATE_EPOCH": NOON, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_terrible_example_says_everything(language: Language) -> None:
    """A tree with everything wrong: the whole output, as a person on a terminal reads it.

    It doubles as the manual of messages. After a change of words that is meant:
    `SOURCE_DATE_EPOCH=1795435200 showcase check --products tests/examples/terrible --explain`.
    """
    done = check("--explain", "--lang", language)
    expected = (EXAMPLES / f"terrible.{language}.txt").read_text(encoding="utf-8")
    assert done.stdout.splitlines() == expected.splitlines()
    assert done.returncode == 1
    assert done.stderr == ""


def test_without_a_terminal_a_problem_is_one_line() -> None:
    """Scripts and editors get the first line of each block; Vietnamese is said unasked."""
    *problems, count = check().stdout.splitlines()
    assert all(FIRST_LINE.match(line) for line in problems)
    assert re.findall(r"\d+", count) == [str(len(problems))]
    blocks = (EXAMPLES / "terrible.vi.txt").read_text(encoding="utf-8").splitlines()
    assert problems == [line for line in blocks if FIRST_LINE.match(line)]
    assert check().stdout == check("--lang", "vi", "--jobs", "1").stdout


def test_the_terrible_example_for_machines() -> None:
    """The same problems as JSON, each with the value found, an example and a link."""
    found = json.loads(check("--format", "json", "--lang", "en").stdout)
    lines = check("--lang", "en").stdout.splitlines()[:-1]
    titles = [" › ".join(one["field"]) for one in found]
    assert lines == [
        "{path}:{line}:{column}: ".format(**one)
        + (f"«{title}»: " if title else "")
        + "{wrong} {advice}".format(**one)
        for one, title in zip(found, titles, strict=True)
    ]
    stars = next(one for one in found if one["key"][-1:] == ["stars"])
    assert (stars["found"], stars["example"]) == ("6", "stars: 4")
    assert stars["link"] == "https://spcnnttb.example/en/dong-gop/cac-muc/#marks-stars"


def test_a_field_has_an_example_and_a_link() -> None:
    """Whatever is wrong with a field, the block leads to where the guide explains it."""
    fields = [one for one in json.loads(check("--format", "json").stdout) if one["field"]]
    assert len(fields) > 60
    assert all("/dong-gop/cac-muc/#" in one["link"] for one in fields)
    assert all(one["example"] for one in fields if one["code"] != "extra-forbidden")


def test_the_terrible_entry_shows_most_problems_at_once() -> None:
    """One file shows its problems of writing, of fields and of rules in one go."""
    found = json.loads(check("--format", "json").stdout)
    codes = {one["code"] for one in found if one["path"].endswith(TERRIBLE_ENTRY)}
    assert len(codes) > 40
