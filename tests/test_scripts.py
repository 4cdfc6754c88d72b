"""The scripts as they are sent: joined, without comments, still the same program."""

import re
from pathlib import Path

import pytest

from showcase.press.scripts import JOINED, BrokenScript, published_scripts

SCRIPTS = Path("docs/assets/scripts")


def sent(**sources: str) -> dict[str, str]:
    """What becomes of modules of the finder's folder."""
    paths = {f"finder/{name}.js": source.encode() for name, source in sources.items()}
    return {path: content.decode() for path, content in published_scripts(paths).items()}


def test_modules_stand_after_what_they_import() -> None:
    """Each once, and without the lines that imported it."""
    scripts = sent(
        boxes='import { one } from "./one.js";\nimport { two } from "./two.js";\none(two);\n',
        one='import { two } from "./two.js";\nexport const one = two;\n',
        two="export const two = 2;\n",
    )
    assert scripts == {JOINED: "export const two=2;export const one=two;one(two);"}


def test_imports_from_elsewhere_stand_first_and_once() -> None:
    """Two modules may need the same one of another folder."""
    scripts = sent(
        boxes='import { day } from "../day.js";\nimport { one } from "./one.js";\none(day);\n',
        one='import { day } from "../day.js";\nexport const one = day;\n',
    )
    first = 'import{day}from"../day.js";'
    assert scripts[JOINED] == f"{first}export const one=day;one(day);"


def test_a_module_that_nothing_joins_stays_alone() -> None:
    """What starts the finder is fetched before it."""
    assert sent(start="export const start = 1;\n") == {"finder/start.js": "export const start=1;"}


def test_one_name_in_two_modules_is_an_error() -> None:
    """Joined, the second would be a syntax error in the browser."""
    with pytest.raises(BrokenScript, match="MOST"):
        sent(
            boxes='import { one } from "./one.js";\nconst MOST = 1;\none(MOST);\n',
            one="const MOST = 2;\nexport const one = MOST;\n",
        )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("/** What it is for. */\nconst a = 1;\n", "const a=1;"),
        (
            "/**\n * @param {string} a\n */\nfunction f(a) {\n  return a;\n}\n",
            "function f(a){return a;}",
        ),
        ("const a = /** @type {any} */ (b);\n", "const a=(b);"),
        ("  // Why.\n  f();\n\n\n  g();\n", "f();g();"),
        ("f(); // Why.\ng();\n", "f();g();"),
        ("const a = b\n  ? 1\n  : 2;\n", "const a=b?1:2;"),
        ("if (a) b();\nelse c();\n", "if(a)b();else c();"),
        ("const a = b - -1 + +c - d;\n", "const a=b- -1+ +c-d;"),
    ],
)
def test_comments_and_margins_go(source: str, expected: str) -> None:
    """They are for readers of the project, not for visitors."""
    assert sent(start=source) == {"finder/start.js": expected}


@pytest.mark.parametrize(
    "kept",
    [
        '"http://b  c"',
        "'it  is /* not */ one'",
        "`a  // ${b ? ' c ' : ''}  d`",
        '/[/ ]  \\/ "x/g',
        '"say \\"a  b\\""',
    ],
)
def test_texts_and_patterns_stay(kept: str) -> None:
    """What looks like a comment or a space in them is none."""
    assert sent(start=f"const a = {kept};\nf( a );\n")["finder/start.js"] == f"const a={kept};f(a);"


@pytest.mark.parametrize("path", sorted(SCRIPTS.rglob("*.js")), ids=lambda path: path.stem)
def test_no_template_stands_in_a_template(path: Path) -> None:
    """What takes the spaces out would take those of the inner one too."""
    assert not re.search(r"\$\{[^}`]*`", path.read_text(encoding="utf-8"))


def test_other_files_are_not_scripts() -> None:
    """What lies beside a script is none."""
    assert published_scripts({"finder/notes.txt": b"x"}) == {}
