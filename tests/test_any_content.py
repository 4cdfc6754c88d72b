"""Whatever a file of an entry holds, there are problems in words, and never an exception."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.contribution.annotations import annotations, summary
from showcase.contribution.canonical import canonical_form
from showcase.contribution.explaining import explain, for_machines
from showcase.contribution.new_product import Project, open_project
from showcase.entries.checking import ReadingTask, check_product
from showcase.entries.layout import ProductFolder
from showcase.translation import LANGUAGES
from tests.small_tree import PRODUCTS, TODAY

EVERY_FIELD = (PRODUCTS.parent / "tests/examples/valid/every-field.yml").read_text("utf-8")
FOLDER = ProductFolder("gia-lai", "a", frozenset({"chai.jpg"}))
# What a slip of the hand, an editor or a converter leaves in a file.
CHARACTERS = " \t\n\r:\"'|{[!%@?\\\x00\x85\u200b\u202e\u0302\ufeff0ß😀"
PIECES = ("", ": ", " #", "- ", "&a", "*a", "---\n", "<<: ", "name: x\n", "  - a\n", "null", "~")
VALUES = ("true", "1e999", "2024-02-30", "9" * 400)
SLIPS = st.sampled_from([*CHARACTERS, *PIECES, *VALUES])
EDITS = st.lists(st.tuples(st.integers(0, len(EVERY_FIELD)), st.integers(0, 30), SLIPS), max_size=6)


@pytest.fixture(scope="module")
def real() -> Project:
    """The real provinces, against which products are held."""
    return open_project(PRODUCTS, "products", TODAY)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that examples are written into one after the other."""
    return tmp_path_factory.mktemp("any") / "product.yml"


def say_everything(real: Project, file: Path, content: bytes) -> None:
    """All that a contributor could see of a file: by the check, the fixer, GitHub, machines."""
    file.write_bytes(content)
    task = ReadingTask(real.root, str(file.parent), (), real.provinces, TODAY)
    problems = check_product(task, FOLDER, content).problems
    for language in LANGUAGES:
        for problem in problems:
            assert "\n" not in problem.line(language)
            assert all(
                "\n" not in line for line in explain(problem, language, "https://a/").lines()
            )
            for_machines(problem, language, "")
        summary(problems, language, "")
        assert all("\n" not in line for line in annotations(problems, language))
    canonical_form(file, "products/gia-lai/a/product.yml")


@settings(max_examples=100)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")))
def test_any_bytes(real: Project, file: Path, content: bytes) -> None:
    """Bytes of no kind in particular."""
    say_everything(real, file, content)


@settings(max_examples=100)
@given(EDITS)
def test_a_right_entry_with_slips(
    real: Project, file: Path, edits: list[tuple[int, int, str]]
) -> None:
    """An entry that was right before somebody's hand slipped, a few times, anywhere."""
    text = EVERY_FIELD
    for at, length, slip in edits:
        text = text[:at] + slip + text[at + length :]
    say_everything(real, file, text.encode("utf-8", "replace"))
