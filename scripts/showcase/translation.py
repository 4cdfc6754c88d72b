"""Sentences in Vietnamese and English: written once in English, translated in one `.po` file.

Words of the domain (levels, groups, field titles) are not here: they stand bilingual in the
vocabulary and the model, which are their home.
"""

import gettext
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DOMAIN = "showcase"
LOCALE_FOLDER = Path(__file__).parent / "locale"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A word of the domain in both languages."""

    vi: str
    en: str

    def in_language(self, language: Language) -> str:
        """The word in the language asked for."""
        return self.vi if language == "vi" else self.en


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be said later, in the reader's language: English template and its values.

    A value that is Bilingual is put in in the same language as the sentence.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def in_language(self, language: Language) -> str:
        """The sentence with its values in it."""
        shown = {
            name: value.in_language(language) if isinstance(value, Bilingual | Message) else value
            for name, value in self.values.items()
        }
        return translations(language).gettext(self.template).format(**shown)


class Reasoned(Exception):
    """Something that cannot be done; `reason` says why, in the language of who asked."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.in_language("en"))
        self.reason = reason


def message(template: str, /, **values: object) -> Message:
    """Mark an English sentence for translation; `{name}` in it takes the value of that name."""
    return Message(template, values)


@lru_cache
def translations(language: Language) -> gettext.NullTranslations:
    """The translated sentences of a language; English is the language they are written in."""
    if language == "en":
        return gettext.NullTranslations()
    with po_path(language).open("rb") as stream:
        catalog = read_po(stream, locale=language, domain=DOMAIN)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def po_path(language: Language) -> Path:
    """Where the translated sentences of a language stand."""
    return LOCALE_FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"
