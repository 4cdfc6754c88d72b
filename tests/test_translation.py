"""Sentences in two languages: every one is translated, and values come into it unharmed."""

import ast
import re
import unicodedata
from collections.abc import Sequence

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from showcase.translation import LANGUAGES, Bilingual, Language, message, po_path, translations
from showcase.vietnamese import with_old_tone_placement
from tests.messages import CODE, gathered, merged, sentences_of_code

# {name}, or {{name}} where a second step puts the value in.
PLACEHOLDER = re.compile(r"\{+\w+\}+")
SAYS_A_SENTENCE = re.compile(r"message|ngettext|(words|self)\.(say|count)")

Sentence = tuple[str, ...]


def sentences(catalog: Catalog) -> dict[Sentence, Message]:
    """The messages of a catalog by their English sentence: its one form, or one and many."""
    return {tuple(_forms(found.id)): found for found in catalog if found.id}


def _forms(text: str | Sequence[str] | None) -> list[str]:
    return [text or ""] if isinstance(text, str | None) else list(text)


@pytest.fixture(scope="module")
def vietnamese() -> Catalog:
    """The translations as they stand in the file."""
    with po_path("vi").open("rb") as stream:
        return read_po(stream, locale="vi")


def test_every_sentence_is_translated(vietnamese: Catalog) -> None:
    """A Vietnamese reader never meets an English sentence: none is empty, none only guessed."""
    translated = {
        english
        for english, found in sentences(vietnamese).items()
        if all(_forms(found.string)) and not found.fuzzy
    }
    assert set(sentences(gathered())) - translated == set()


def test_no_translation_is_left_over(vietnamese: Catalog) -> None:
    """The file holds what is said today and nothing else."""
    assert set(sentences(vietnamese)) - set(sentences(gathered())) == set()
    assert not vietnamese.obsolete


def test_the_file_is_what_make_messages_writes() -> None:
    """`make messages` changes nothing but sentences, so that its diff shows only those."""
    written = po_path("vi").read_bytes()
    assert merged(written) == written


def test_both_languages_have_the_same_placeholders(vietnamese: Catalog) -> None:
    """A value of the English sentence stands in the Vietnamese one too, and no other does."""
    different = {
        english: found.string
        for english, found in sentences(vietnamese).items()
        for spoken in filter(None, _forms(found.string))
        if sorted(PLACEHOLDER.findall(spoken)) != sorted(PLACEHOLDER.findall(english[-1]))
    }
    assert different == {}


def test_both_languages_begin_and_end_alike(vietnamese: Catalog) -> None:
    """Spaces and the closing sign are part of a sentence: others are put before and after it."""
    different = {
        english: found.string
        for english, found in sentences(vietnamese).items()
        for spoken in filter(None, _forms(found.string))
        if _edges(spoken) != _edges(english[-1])
    }
    assert different == {}


def _edges(sentence: str) -> tuple[bool, str]:
    return sentence.startswith(" "), sentence[-1] if sentence[-1] in " .?:…" else ""


def test_vietnamese_is_written_in_one_way(vietnamese: Catalog) -> None:
    """Letters in composed form, tones in the old placement (hòa), and one term for lapsed."""
    spoken = [form for found in sentences(vietnamese).values() for form in _forms(found.string)]
    assert [one for one in spoken if one != unicodedata.normalize("NFC", one)] == []
    assert [one for one in spoken if one != with_old_tone_placement(one)] == []
    assert [one for one in spoken if "hết hạn" in one.lower()] == []


def test_a_sentence_stands_in_the_call_that_says_it() -> None:
    """A sentence in a variable would not be gathered, and never be translated."""
    hidden = [
        f"{path.name}:{call.lineno}: {ast.unparse(call)}"
        for path in sorted(CODE.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and SAYS_A_SENTENCE.fullmatch(ast.unparse(call.func))
        if not list(sentences_of_code(ast.unparse(call)))
    ]
    assert hidden == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('message("One.")', ["One."]),
        ('words.say("One of {year}.", year=2024)', ["One of {year}."]),
        ('words.count("{n} one", "{n} many", number)', [("{n} one", "{n} many")]),
        ('message("Long, "\n    "over lines.")', ["Long, over lines."]),
        ('message("Outer {it}.", it=message("Inner."))', ["Outer {it}.", "Inner."]),
        ('text.count(b"\\n", 0, 9) + text.count("\\n", 0, 9) + text.count("/")', []),
        ("message(sentence)", []),
    ],
)
def test_sentences_are_read_from_calls(source: str, expected: list[object]) -> None:
    """What is gathered: the first argument, or singular and plural."""
    assert list(sentences_of_code(source)) == expected


def test_gathering_keeps_translations_and_drops_the_unused() -> None:
    """An old file becomes today's: known translations stay, unknown sentences go."""
    old = 'msgid "Home"\nmsgstr "Nhà"\n\nmsgid "Nobody says this."\nmsgstr "Không ai nói."\n'
    new = sentences(read_po(merged(old.encode()).decode().splitlines(), locale="vi"))
    assert new["Home",].string == "Nhà"
    assert ("Nobody says this.",) not in new
    assert set(new) == set(sentences(gathered()))


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "Ý bạn là «ocop»?"), ("en", "Did you mean «ocop»?")],
)
def test_a_message_is_said_in_the_language_of_its_reader(language: Language, said: str) -> None:
    """The same message, later, in either language."""
    assert message("Did you mean «{near}»?", near="ocop").in_language(language) == said


@pytest.mark.parametrize(("language", "said"), [("vi", "Ghi «Gốm»."), ("en", "Write «Pottery».")])
def test_a_bilingual_value_follows_the_sentence(language: Language, said: str) -> None:
    """A word of the domain inside a sentence is in the sentence's language."""
    assert (
        message("Write «{right}».", right=Bilingual("Gốm", "Pottery")).in_language(language) == said
    )


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "Ghi «Xóa dòng này.»."), ("en", "Write «Delete this line.».")]
)
def test_a_message_inside_a_message_follows_it(language: Language, said: str) -> None:
    """A sentence inside a sentence is translated too."""
    inner = message("Delete this line.")
    assert message("Write «{right}».", right=inner).in_language(language) == said


@given(written=st.text(), language=st.sampled_from(LANGUAGES))
def test_a_value_comes_into_a_sentence_unchanged(written: str, language: Language) -> None:
    """What somebody wrote is shown as it is, braces and all."""
    said = message("Write «{right}».", right=written).in_language(language)
    assert said == {"vi": "Ghi", "en": "Write"}[language] + f" «{written}»."


def test_any_name_may_be_given_to_a_value() -> None:
    """No name of a value is taken by the function itself."""
    assert message("{template}", template="x").in_language("en") == "x"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_without_translation_stays_english(language: Language) -> None:
    """A translator may be late: the sentence is said in English and nothing breaks."""
    assert message("Nobody translates {this}.", this=1).in_language(language) == (
        "Nobody translates 1."
    )


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1, "{n} product"),
        ("en", 0, "{n} products"),
        ("en", 2, "{n} products"),
        ("vi", 0, "{n} sản phẩm"),
        ("vi", 1, "{n} sản phẩm"),
        ("vi", 2, "{n} sản phẩm"),
    ],
)
def test_numbers_choose_the_form(language: Language, number: int, said: str) -> None:
    """English has one and many, Vietnamese one form for all."""
    assert translations(language).ngettext("{n} product", "{n} products", number) == said
