"""Rules on letters: what looks right on the screen but is another character."""

import re
from collections.abc import Iterator
from typing import Any

from showcase.entries.places import Location
from showcase.entries.rules.subject import Subject, Written
from showcase.entries.yaml_reader import Fields, Items, Text, Value
from showcase.problem import Problem, shortened
from showcase.translation import message

# Letter of another alphabet → the one it looks like: Ð (eth) and Ɖ (African d) for Đ, ǎ (caron)
# for ă, Cyrillic and Greek for Latin.
LOOK_ALIKES = dict(
    zip(
        "ÐðƉɖǍǎАВЕКМНОРСТХІЈЅаеорсхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
        "ĐđĐđĂăABEKMHOPCTXIJSaeopcxyijsABEZHIKMNOPTYXo",
        strict=True,
    )
)
_LOOK_ALIKE = re.compile(f"[{''.join(LOOK_ALIKES)}]")
# What a broken conversion leaves: the replacement character, and letters of private fonts.
LOST = re.compile("[\ufffd\ue000-\uf8ff]")

_VIETNAMESE = "ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
# A tone or mark typed as its key: a Vietnamese word ends in no f, j or w and begins with no dd.
TYPED = re.compile(rf"\b\w*[{_VIETNAMESE}]\w*[fjw]\b|\bdd[aeiouy]\w*", re.IGNORECASE)


def letters_are_vietnamese(subject: Written[Any]) -> Iterator[Problem]:
    """No letter is a look-alike from another alphabet (Ð for Đ, Cyrillic а for a)."""
    for location, text, found in _texts_with(_LOOK_ALIKE, subject.fields):
        yield subject.problem(
            location,
            "look-alike",
            message(
                "«{letter}» (U+{code}) only looks like «{right}».",
                letter=found.group(),
                code=f"{ord(found.group()):04X}",
                right=LOOK_ALIKES[found.group()],
            ),
            message("Write «{right}».", right=_corrected(_word_around(text, found))),
        )


def no_letter_is_lost(subject: Written[Any]) -> Iterator[Problem]:
    """No letter was lost when the text was copied from an old file."""
    for location, text, found in _texts_with(LOST, subject.fields):
        yield subject.problem(
            location,
            "lost-letter",
            message("A letter was lost in «{word}».", word=_word_around(text, found)),
            message("Type the word again."),
        )


def no_typing_keys_are_left(subject: Subject) -> Iterator[Problem]:
    """No keystrokes of a Vietnamese input method are left in a text ("phêf", "ddak")."""
    for field in ("name", "summary", "story"):
        text = getattr(subject.entry, field)
        if text and (found := TYPED.search(text)):
            yield subject.problem(
                (field,),
                "telex-left",
                message("«{word}» looks as if the keyboard left a letter.", word=found.group()),
                message("Type the word again."),
            )


def _word_around(text: str, found: re.Match[str]) -> str:
    before = text[: found.start()].rpartition(" ")[2]
    after = text[found.start() :].partition(" ")[0]
    return shortened(before + after)


def _corrected(word: str) -> str:
    return _LOOK_ALIKE.sub(lambda found: LOOK_ALIKES[found.group()], word)


def _texts_with(
    pattern: re.Pattern[str], fields: Fields
) -> Iterator[tuple[Location, Text, re.Match[str]]]:
    """The texts in which a pattern is found; hardly any has one, so all are asked at once first."""
    if not pattern.search("\n".join(_words(fields))):
        return
    for location, text in _texts(fields, ()):
        if found := pattern.search(text):
            yield location, text, found


def _words(value: Fields | Items) -> list[str]:
    words: list[str] = []
    for item in value.values() if isinstance(value, Fields) else value:
        if isinstance(item, Text):
            words.append(item)
        else:
            words += _words(item)
    return words


def _texts(value: Value, location: Location) -> Iterator[tuple[Location, Text]]:
    if isinstance(value, Text):
        yield location, value
    elif isinstance(value, Items):
        for number, item in enumerate(value):
            yield from _texts(item, (*location, number))
    elif isinstance(value, Fields):
        for key, item in value.items():
            yield from _texts(item, (*location, str(key)))


RULES = (letters_are_vietnamese, no_letter_is_lost, no_typing_keys_are_left)
