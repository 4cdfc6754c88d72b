"""The form asks what the model has, in words and limits that are the model's."""

from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from showcase.entries.described import title_of
from showcase.entries.places import field_at
from showcase.entries.product_entry import ProductEntry
from showcase.faces.form import FormField, form_fields
from showcase.faces.form_rules import for_browser
from showcase.pages.questions import NOT_ASKED, Question, sections_of
from showcase.pages.wording import Wording
from showcase.translation import LANGUAGES, Language


def all_fields(fields: Iterable[FormField]) -> Iterator[FormField]:
    """Every field, those inside others too."""
    for field in fields:
        yield field
        yield from all_fields(field.fields)


def all_questions(questions: Iterable[Question]) -> Iterator[Question]:
    """Every question, those inside others too."""
    for question in questions:
        yield question
        yield from all_questions((*question.asked, *question.more))


FIELDS = list(all_fields(form_fields().values()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_asked_once_or_left_out_on_purpose(language: Language) -> None:
    """A field that the model gains is asked, or somebody says why it is not."""
    sections = sections_of(form_fields(), Wording(language))
    asked = [
        question.anchor
        for section in sections
        for question in all_questions((*section.asked, *section.more))
    ]
    left_out = tuple(NOT_ASKED)
    expected = [one.anchor for one in FIELDS if not one.anchor.startswith(left_out)]
    assert sorted(asked) == sorted(expected)


def test_titles_and_needs_are_those_of_the_model() -> None:
    """What a field is called and whether it is needed has one home."""
    for field in FIELDS:
        info = field_at(ProductEntry, tuple(field.anchor.split("-")))
        assert info is not None, field.anchor
        assert field.title == title_of(info, field.key)
        assert field.is_required == info.is_required()


def limits_of(schema: dict[str, Any]) -> set[object]:
    """Every number and pattern by which a schema limits values."""
    names = {"minLength", "maxLength", "pattern", "minimum", "maximum", "minItems", "maxItems"}
    here = {value for name, value in schema.items() if name in names}
    inside = [one for one in schema.values() if isinstance(one, dict)]
    inside += [one for one in schema.get("anyOf", ()) if isinstance(one, dict)]
    return here.union(*map(limits_of, inside))


def test_no_limit_is_lost() -> None:
    """Whatever limits a value in the schema limits it in the form."""
    printed = {value for field in FIELDS for value in field.limits.values()}
    assert printed == limits_of(ProductEntry.model_json_schema())


def test_every_code_has_its_words() -> None:
    """No list of the form shows a bare code."""
    chosen = [field for field in FIELDS if field.kind in {"code", "several"}]
    assert len(chosen) == 10
    for field in chosen:
        assert field.codes
        assert all(name.vi and name.en for _, name in field.codes), field.anchor


@pytest.mark.parametrize(
    ("python", "browser"),
    [
        (r"\b\w+", r"(?<![\p{L}\p{N}_])[\p{L}\p{N}_]+"),
        (r"\w*[fjw]\b|a", r"[\p{L}\p{N}_]*[fjw](?![\p{L}\p{N}_])|a"),
        ("[0-9]{4}", "[0-9]{4}"),
    ],
)
def test_patterns_know_vietnamese_letters_in_the_browser(python: str, browser: str) -> None:
    """A word of JavaScript ends at the first letter with a mark, unless it is told otherwise."""
    assert for_browser(python) == browser
