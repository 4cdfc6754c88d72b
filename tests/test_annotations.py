"""Problems for GitHub: marks in files, a table in the summary, and nothing that breaks out."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from showcase.cli import main
from showcase.contribution.annotations import (
    LARGEST_SUMMARY,
    MOST_ANNOTATIONS,
    annotations,
    escaped,
    summary,
)
from showcase.problem import Place, Problem
from showcase.translation import Bilingual, message
from tests.small_tree import SmallTree

SITE = "https://site.example/"
HOSTILE = "a|b\r\n::error::x%0A<img src=x>[x](javascript:alert) @team `c` www.evil.example"


def problem(written: str = "x", severity: str = "error", path: str = "a.yml") -> Problem:
    """A problem that quotes what was written."""
    wrong = message("«{written}» is wrong.", written=written)
    field = (Bilingual("Cấp", "Level"),)
    assert severity in {"error", "note"}
    return Problem(
        Place(path, 3, 8), "code", wrong, message("Mend it."), field, severity, ("level",)
    )


def test_an_annotation_names_file_line_and_column() -> None:
    """One command of GitHub's for each problem, with the field as its title."""
    assert annotations([problem()], "vi") == [
        "::error file=a.yml,line=3,col=8,title=Cấp::«x» is wrong. Mend it."
    ]


def test_only_ten_are_shown_and_errors_come_first() -> None:
    """GitHub drops what is above ten in a step: no error is lost to a note."""
    problems = [problem("n", "note")] * 8 + [problem("e")] * 8
    kinds = [line.split()[0] for line in annotations(problems, "en")]
    assert kinds == ["::error"] * 8 + ["::notice"] * (MOST_ANNOTATIONS - 8)


def test_a_value_cannot_speak_for_us() -> None:
    """Line ends, colons and commas of a value or a file name begin no command and no property."""
    (line,) = annotations([problem(HOSTILE, path="a,line=9:b\n::error::.yml")], "en")
    assert "\n" not in line
    assert line.startswith("::error file=a%2Cline=9%3Ab\\n%3A%3Aerror%3A%3A.yml,line=3,col=8,")


def test_the_summary_is_a_table_of_everything() -> None:
    """A row for each problem, with a link to the guide, even where annotations are full."""
    table = summary([problem(str(n)) for n in range(30)], "en", SITE)
    rows = [line for line in table.splitlines() if line.startswith("| ")]
    assert len(rows) == 2 + 30
    assert "[Level](https://site.example/en/dong-gop/cac-muc/#cach-ghi)" in rows[2]
    assert summary([], "vi", SITE) == "Không có lỗi.\n"


def test_markdown_of_a_value_is_text() -> None:
    """A value breaks no row, makes no link, mentions nobody and brings no markup."""
    (row,) = summary([problem(HOSTILE)], "en", "").splitlines()[4:]
    assert row.count("|") == 6
    assert not set("<>[]@`*_") & set(escaped(HOSTILE))
    assert "www." not in row
    assert re.fullmatch(r"(?:[^!-/:-@\[-`{-~]|&#\d+;)*", escaped(HOSTILE))


def test_the_summary_stays_below_what_github_takes() -> None:
    """A table that is too large says how many rows are left out, instead of failing the step."""
    table = summary([problem("-" * 500)] * 2000, "en", SITE)
    assert len(table.encode()) < LARGEST_SUMMARY + 1000
    assert re.search(r"… and \d+ more in the log\.", table)


@pytest.fixture
def wrong_tree(tree: SmallTree, monkeypatch: pytest.MonkeyPatch) -> SmallTree:
    """A product without a recognition, seen from the folder above it."""
    tree.product(recognitions="")
    monkeypatch.chdir(tree.folder.parent)
    return tree


def test_the_check_for_github(
    wrong_tree: SmallTree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command prints annotations and lines, adds to the summary, and fails the step."""
    (tmp_path / "summary.md").write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    done = CliRunner().invoke(main, ["check", "--jobs", "1", "--format", "github"])
    assert done.exit_code == 1
    marked, line = done.output.splitlines()
    assert marked.startswith("::error file=products/gia-lai/ca-phe-lang-thu/product.yml,line=1,")
    assert line.startswith("products/gia-lai/ca-phe-lang-thu/product.yml:1:1: ")
    written = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert written.startswith("before\n### 1 lỗi\n")


def test_without_a_summary_the_check_for_github_works(wrong_tree: SmallTree) -> None:
    """On a laptop the same command prints the same lines."""
    done = CliRunner().invoke(main, ["check", "--jobs", "1", "--format", "github"])
    assert done.exit_code == 1
    assert len(done.output.splitlines()) == 2
