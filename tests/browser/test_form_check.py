"""The form says of every value what the check says."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from showcase.entries.product_entry import ProductEntry
from showcase.entries.writing import write_entry
from showcase.faces.form_messages import FORM_MESSAGES
from showcase.pages.addresses import CONTRIBUTE, from_root
from showcase.problem import Problem
from showcase.translation import LANGUAGES, Language
from tests.browser.form_values import BAD, GOOD, Values
from tests.built_site import NOON
from tests.small_tree import SmallTree

pytestmark = pytest.mark.browser

ALL = [GOOD, *BAD.values()]
# Beside what each field lacks, the form also asks for the province: there it is a folder.
PROVINCE = "gia-lai"


def problems_of(values: Values, folder: Path) -> list[Problem]:
    """What the check finds wrong with an entry with these values; notes stop nobody."""
    tree = SmallTree(folder)
    tree.province(PROVINCE)
    text = write_entry(ProductEntry, values) if values else "{}\n"
    tree.product(text, at=f"{PROVINCE}/san-pham")
    return list(tree.read().errors)


def said_by_check(problem: Problem, language: Language) -> str:
    """The problem without its place, as the form shows it."""
    return problem.line(language).split(": ", 1)[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_says_what_the_check_says(
    browser: Browser, address: str, tmp_path: Path, language: Language
) -> None:
    """The same sentences, field by field, for every entry of the table."""
    page = browser.new_page()
    page.clock.set_fixed_time(NOON)
    page.goto(address + from_root(CONTRIBUTE, language))
    for number, values in enumerate(ALL):
        draft = json.dumps({"province": PROVINCE, "values": values, "files": []})
        page.evaluate("draft => localStorage.setItem('draft', draft)", draft)
        page.reload()
        page.wait_for_selector("[data-form][data-ready]")
        shown = page.locator("[data-problems] button").all_text_contents()
        expected = [
            said_by_check(one, language) for one in problems_of(values, tmp_path / str(number))
        ]
        assert sorted(shown) == sorted(expected)
    page.close()


def test_every_sentence_of_the_form_is_tried(tmp_path: Path) -> None:
    """The table above leaves out no code that the form knows."""
    found = {
        problem.code
        for number, values in enumerate(ALL)
        for problem in problems_of(values, tmp_path / str(number))
    }
    assert {code.partition("/")[0] for code in FORM_MESSAGES} == found
