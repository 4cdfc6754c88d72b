"""The officers' guide to the programme's data: its examples are right, its lists are whole."""

import re
from pathlib import Path
from typing import Any

import pytest

from showcase.entries.programme.vocabulary import (
    AREAS,
    CONTENTS,
    EVENT_KINDS,
    MONEY,
    PROJECT_STATES,
)
from showcase.translation import LANGUAGES, Language
from tests.small_tree import SmallTree

PLACES = (
    "khanh-hoa/_programme/2025.yml",
    "khanh-hoa/_projects/may-say.yml",
    "khanh-hoa/_events/hoi-cho.yml",
)
MAKER = "{name: Hợp tác xã Làng Mẫu, kind: hop-tac-xa}"


def guide(language: Language) -> str:
    """The guide in a language."""
    return Path(f"docs/{language}/khuyen-cong/du-lieu.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_have_no_problem(language: Language, tree: SmallTree) -> None:
    """What an officer copies from the guide passes the check as it stands."""
    tree.province("khanh-hoa")
    tree.product(at="khanh-hoa/nuoc-mam-lang-mau", producer=MAKER)
    examples = re.findall(r"```yaml\n(.*?)```", guide(language), re.DOTALL)
    for place, example in zip(PLACES, examples, strict=True):
        tree.write(place, example)
    assert tree.lines() == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("terms", [AREAS, MONEY, PROJECT_STATES, EVENT_KINDS])
def test_the_guide_names_every_code(language: Language, terms: tuple[Any, ...]) -> None:
    """An officer finds each code of a short list in the guide."""
    assert [term.code for term in terms if term.code not in guide(language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_nine_contents_are_those_of_the_vocabulary(language: Language) -> None:
    """The page on support lists the nine contents in their one wording."""
    page = Path(f"docs/{language}/khuyen-cong/ho-tro.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\d\. (.*)$", page.partition("##")[2].partition("\n## ")[0], re.MULTILINE)
    assert listed == [term.name.in_language(language) for term in CONTENTS]
