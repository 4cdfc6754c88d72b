"""The scripts as they are sent: joined, without comments, still the same program."""

import pytest

from showcase.press.scripts import JOINED, BrokenScript, published_scripts


def sent(**sources: str) -> dict[str, str]:
    """What becomes of modules of the finder's folder."""
    paths = {f"finder/{name}.js": source.encode() for name, source in sources.items()}
    return {path: content.decode() for path, content in published_scripts(paths).items()}


def test_modules_stand_after_what_they_import() -> None:
    """Each once, without the lines that imported it, under short names that nobody else sees."""
    scripts = sent(
        boxes='import { one } from "./one.js";\nimport { two } from "./two.js";\none(two);\n',
        one='import { two } from "./two.js";\nexport const one = two;\n',
        two="export const two = 2;\n",
    )
    joined = "export const{}=(()=>{const e=2,t=e;return t(e),{}})()"
    assert scripts == {JOINED: joined}


def test_what_the_first_module_exports_comes_out() -> None:
    """Declared there, or listed there and declared in another; what others export does not."""
    scripts = sent(
        boxes='import { one, two } from "./one.js";\nexport { one };\n'
        "export async function open() {\n  return two;\n}\n",
        one="export const one = 1;\nexport const two = 2;\n",
    )
    joined = "=(()=>{const e=1,t=2;async function n(){return t}return{one:e,open:n}})()"
    assert scripts == {JOINED: f"export const{{one,open}}{joined}"}


def test_imports_from_elsewhere_stand_first_and_once() -> None:
    """Two modules may need the same one of another folder."""
    scripts = sent(
        boxes='import { day } from "../day.js";\nimport { one } from "./one.js";\none(day)\n',
        one='import { day } from "../day.js";\nexport const one = day;\n',
    )
    first = 'import{day}from"../day.js";'
    joined = "export const{}=(()=>{const e=day;return e(day),{}})()"
    assert scripts[JOINED] == f"{first}{joined}"


def test_a_module_that_nothing_joins_stays_alone() -> None:
    """What starts the finder is fetched before it."""
    assert sent(start="export const start = 1;\n") == {"finder/start.js": "export const start=1"}


def test_one_name_in_two_modules_is_an_error() -> None:
    """Joined, the second would be a syntax error in the browser."""
    with pytest.raises(BrokenScript, match="MOST"):
        sent(
            boxes='import { one } from "./one.js";\nconst MOST = 1;\none(MOST);\n',
            one="const MOST = 2;\nexport const one = MOST;\n",
        )


def test_comments_go() -> None:
    """They are for readers of the project, not for visitors."""
    source = "/** @type {any} */\nexport const start = 1; // Why.\n"
    assert sent(start=source) == {"finder/start.js": "export const start=1"}


def test_other_files_are_not_scripts() -> None:
    """What lies beside a script is none."""
    assert published_scripts({"finder/notes.txt": b"x"}) == {}
