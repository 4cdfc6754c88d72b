"""The template environment: what is compiled once, and where an error is said to be."""

import re
from pathlib import Path

import pytest

from showcase.press.assets import Drawings
from showcase.press.environment import (
    BrokenTemplate,
    environment,
    template_errors_placed,
    templates_of,
)


def folder_with(folder: Path, text: str) -> Path:
    """A folder of templates with one page."""
    (folder / "pages").mkdir(parents=True, exist_ok=True)
    (folder / "pages/one.html").write_text(text, encoding="utf-8")
    return folder


def printed(folder: Path) -> str:
    """The page of that folder."""
    templates = templates_of(folder, ["vi"])
    made = environment(templates, "vi", Drawings("", ""))
    with template_errors_placed(folder):
        return made.get_template("pages/one.html").render()


def test_a_changed_template_is_compiled_anew(tmp_path: Path) -> None:
    """A process that builds again prints what stands there now, and the old again if it comes."""
    for text in ("one", "two", "one"):
        assert printed(folder_with(tmp_path, text)) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [("\n{{ nothing }}", "one.html:2 'nothing' is undefined"), ("{% if %}", "one.html:1 Expected")],
)
def test_errors_are_said_of_the_own_folder(tmp_path: Path, text: str, said: str) -> None:
    """Two folders may hold the same: the place of an error is that of the folder in use."""
    for name in ("a", "b"):
        with pytest.raises(BrokenTemplate, match=re.escape(f"{tmp_path / name}/pages/{said}")):
            printed(folder_with(tmp_path / name, text))
