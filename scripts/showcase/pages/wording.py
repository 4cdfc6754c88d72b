"""How facts are put into words of a language: dates, levels, validity, marks, places."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from showcase.catalogue.model import FormerProvince, Mark, Product, Province, Recognition
from showcase.catalogue.texts import LocalText
from showcase.entries import vocabulary
from showcase.entries.covers import COVERS
from showcase.entries.term import names_of
from showcase.pages.components import Badge, MarkBadge, Said
from showcase.translation import Bilingual, Language, translations

_GROUPS = names_of(vocabulary.GROUPS)
_LEVELS = names_of(vocabulary.LEVELS)
_REGIONS = names_of(vocabulary.REGIONS)
_MARKS = names_of(vocabulary.MARK_KINDS)
_MAKERS = names_of(vocabulary.MAKER_KINDS)
_COVERS = names_of(COVERS)
_GRADES = names_of(vocabulary.SOURCE_GRADES)


@dataclass(frozen=True)
class Wording:
    """The words of one language."""

    language: Language

    def say(self, sentence: str, **values: object) -> str:
        """A sentence of the interface, translated, with its values."""
        return (
            _gettext(self.language, sentence).format(**values)
            if values
            else _gettext(self.language, sentence)
        )

    def count(self, one: str, many: str, number: int) -> str:
        """A sentence that counts; `{n}` in it is the number, written as the language does."""
        sentence = translations(self.language).ngettext(one, many, number)
        return sentence.format(n=self.number(number))

    def number(self, value: int) -> str:
        """1.234 in Vietnamese, 1,234 in English."""
        grouped = f"{value:,}"
        return grouped.replace(",", ".") if self.language == "vi" else grouped

    def day(self, day: date) -> str:
        """31/12/2027 in Vietnamese, 31 Dec 2027 in English: short enough for a badge."""
        return _day(self.language, day)

    def of(self, text: LocalText) -> Said:
        """A text of an entry; the Vietnamese one, marked as such, where there is no English."""
        if self.language == "vi":
            return Said(text.vi)
        return Said(text.en) if text.en else Said(text.vi, "vi")

    def paragraphs(self, text: LocalText) -> Iterator[Said]:
        """A longer text of an entry, cut where it has an empty line."""
        said = self.of(text)
        for paragraph in said.text.split("\n\n"):
            if paragraph.strip():
                yield Said(" ".join(paragraph.split()), said.lang)

    def vietnamese(self, text: str) -> Said:
        """A text that exists in Vietnamese only."""
        return Said(text, None if self.language == "vi" else "vi")

    def term(self, word: Bilingual) -> str:
        """A word of the domain."""
        return word.in_language(self.language)

    def group(self, code: str) -> str:
        """The name of a group of the vote."""
        return self.term(_GROUPS[code])

    def level(self, code: str | None) -> str:
        """The name of a level, also where the level is unknown."""
        return self.term(_LEVELS[code]) if code else self.say("Level unknown")

    def region(self, code: str) -> str:
        """The name of one of the three regions of the vote."""
        return self.term(_REGIONS[code])

    def maker_kind(self, code: str) -> str:
        """The name of a kind of maker."""
        return self.term(_MAKERS[code])

    def cover(self, code: str) -> str:
        """The name of a kind of good."""
        return self.term(_COVERS[code])

    def grade(self, code: str) -> str:
        """The name of a kind of source."""
        return self.term(_GRADES[code])

    def mark_value(self, code: str) -> str:
        """The name of a facet value of marks, such as "ocop-4-sao"."""
        if code.startswith("ocop-"):
            return self.say(
                "OCOP {stars} stars", stars=code.removeprefix("ocop-").removesuffix("-sao")
            )
        return self.term(_MARKS[code])

    def badge(self, recognition: Recognition) -> Badge:
        """The badge of a recognition."""
        held = recognition.validity
        level = self.level(recognition.level)
        title = f"{level} {recognition.year}" if recognition.year else level
        return Badge(
            title,
            self._until(recognition),
            held.state,
            recognition.rank,
            held.last_day.isoformat() if held.last_day else None,
        )

    def _until(self, recognition: Recognition) -> str:
        held = recognition.validity
        if held.last_day is None:
            return self.say("validity unknown")
        day = self.day(held.last_day)
        if held.state == "in-force":
            return self.say("until {day}", day=day)
        return self.say("lapsed {day}", day=day)

    def mark_badge(self, mark: Mark) -> MarkBadge:
        """The badge of a mark."""
        title = mark.name if mark.kind == "khac" and mark.name else self.term(_MARKS[mark.kind])
        details = []
        if mark.stars:
            details.append(self.say("{stars} stars", stars=mark.stars))
        if mark.year:
            details.append(str(mark.year))
        last_day = mark.validity.last_day.isoformat() if mark.validity.last_day else None
        return MarkBadge(title, mark.stars or 0, " · ".join(details), mark.validity.state, last_day)

    def former_note(self, product: Product, province: Province) -> str:
        """Say “formerly Bình Định” where the product's former province had another name."""
        if not product.former_province or product.former_province == province.name:
            return ""
        return self.say("formerly {name}", name=product.former_province)

    def fate(self, former: FormerProvince) -> str:
        """What became of a former province, in a sentence."""
        if former.fate == "unchanged":
            return self.say("{name} was not merged.", name=former.name)
        until = self.day(former.until) if former.until else ""
        if former.fate == "renamed":
            return self.say("{name} was the name until {day}.", name=former.name, day=until)
        return self.say(
            "{name} was a province of its own until {day}.", name=former.name, day=until
        )


@lru_cache(maxsize=4096)
def _day(language: Language, day: date) -> str:
    if language == "vi":
        return f"{day.day}/{day.month}/{day.year}"
    return f"{day.day} {day:%b} {day.year}"


@lru_cache(maxsize=4096)
def _gettext(language: Language, sentence: str) -> str:
    return translations(language).gettext(sentence)
