"""Rules on letters: what looks right on the screen but is another character."""

import re
from collections.abc import Iterator

from showcase.entries.explain import Location, titles_of
from showcase.entries.product_entry import ProductEntry
from showcase.entries.rules.subject import Subject
from showcase.entries.yaml_reader import Fields, Items, Text, Value
from showcase.problem import Place, Problem
from showcase.translation import message

# Ð (eth) and Ɖ (African d) look like Đ; Cyrillic and Greek capitals look like Latin ones.
_LOOK_ALIKES = dict(zip("ÐðƉɖ", "ĐđĐđ", strict=True)) | dict(
    zip("АВЕКМНОРСТХаеорсхуіΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXaeopcxyiABEZHIKMNOPTYXo", strict=True)
)
_LOOK_ALIKE = re.compile(f"[{''.join(_LOOK_ALIKES)}]")
_TELEX = re.compile(r"\b\w*(?:aa|ee|oo|dd)[fsrxj]\b|\b\w*[ăâêôơưđ]\w*[fjw]\b", re.IGNORECASE)


def letters_are_vietnamese(subject: Subject) -> Iterator[Problem]:
    """No letter is a look-alike from another alphabet (Ð for Đ, Cyrillic а for a)."""
    for location, text in _texts(subject.fields, ()):
        for found in _LOOK_ALIKE.finditer(text):
            yield Problem(
                Place(subject.path, text.line, text.column),
                "look-alike",
                message(
                    "«{letter}» (U+{code}) only looks like «{right}».",
                    letter=found.group(),
                    code=f"{ord(found.group()):04X}",
                    right=_LOOK_ALIKES[found.group()],
                ),
                message("Write «{right}».", right=_corrected(text)),
                titles_of(ProductEntry, location),
            )
            break


def no_typing_keys_are_left(subject: Subject) -> Iterator[Problem]:
    """No keystrokes of a Vietnamese input method are left in a name ("phêf")."""
    for field in ("name", "summary"):
        text = getattr(subject.entry, field)
        if text and (found := _TELEX.search(text)):
            yield subject.problem(
                (field,),
                "telex-left",
                message("«{word}» looks as if the keyboard left a letter.", word=found.group()),
                message("Type the word again."),
            )


def _corrected(text: str) -> str:
    return _LOOK_ALIKE.sub(lambda found: _LOOK_ALIKES[found.group()], text)


def _texts(value: Value, location: Location) -> Iterator[tuple[Location, Text]]:
    if isinstance(value, Text):
        yield location, value
    elif isinstance(value, Items):
        for number, item in enumerate(value):
            yield from _texts(item, (*location, number))
    elif isinstance(value, Fields):
        for key, item in value.items():
            yield from _texts(item, (*location, str(key)))


RULES = (letters_are_vietnamese, no_typing_keys_are_left)
