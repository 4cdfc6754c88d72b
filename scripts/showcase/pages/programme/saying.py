"""How the programme's facts are put into words: money, percentages, scopes, codes."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.model import VoteResult
from showcase.catalogue.programme.scopes import Scope
from showcase.entries.programme import vocabulary
from showcase.entries.programme.parts import Sources
from showcase.entries.programme.percentages import rounded
from showcase.entries.term import names_of
from showcase.pages.components import SourceLine
from showcase.pages.wording import Wording

_AREAS = names_of(vocabulary.AREAS)
_MONEY = names_of(vocabulary.MONEY)
CONTENT_NAMES = names_of(vocabulary.CONTENTS)
CONTENT_SHORT = {term.code: term.short for term in vocabulary.CONTENTS}
KIND_NAMES = names_of(vocabulary.PROJECT_KINDS)
FORM_NAMES = names_of(vocabulary.PROJECT_FORMS)
STATE_NAMES = names_of(vocabulary.PROJECT_STATES)
EVENT_NAMES = names_of(vocabulary.EVENT_KINDS)
DOCUMENT_NAMES = names_of(vocabulary.DOCUMENT_KINDS)
TOPIC_NAMES = names_of(vocabulary.TOPICS)


def money(dong: int, words: Wording) -> str:
    """43,735 tỷ đồng in Vietnamese, 43.735 billion VND in English; smaller sums to the đồng."""
    if dong >= 10**9:
        return words.say("{n} billion VND", n=_decimal(Fraction(dong, 10**9), 3, words))
    if dong >= 10**6:
        return words.say("{n} million VND", n=_decimal(Fraction(dong, 10**6), 3, words))
    return words.say("{n} VND", n=words.number(dong))


def percent(exact: Fraction, words: Wording, decimals: int = 2) -> str:
    """84,06 % in Vietnamese, 84.06% in English."""
    number = _decimal(exact, decimals, words)
    return f"{number} %" if words.language == "vi" else f"{number}%"


def _decimal(exact: Fraction, decimals: int, words: Wording) -> str:
    """A number with at most so many decimals, as the language writes it."""
    whole, _, rest = f"{rounded(exact, decimals):f}".partition(".")
    rest = rest.rstrip("0")
    sign, digits = ("−", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = sign + words.number(int(digits))
    return f"{grouped}{',' if words.language == 'vi' else '.'}{rest}" if rest else grouped


def month(day: date, words: Wording) -> str:
    """Tháng 6/2020, June 2020."""
    if words.language == "vi":
        return f"tháng {day.month}/{day.year}"
    return f"{day:%B} {day.year}"


def until(day: date | None, words: Wording) -> str:
    """Up to which month a figure reaches."""
    return words.say("up to {month}", month=month(day, words)) if day else words.say("whole year")


def whose(scope: Scope | VoteResult, catalogue: Catalogue, words: Wording) -> str:
    """Which provinces a figure is of; a former one with the province it is in now."""
    if not scope.province:
        return words.term(_AREAS[scope.area or "khong-ro"])
    now = catalogue.province_by_slug[scope.province].name
    if scope.former is None:
        return now
    if scope.former == now:
        return words.say("{former} (before July 2025)", former=scope.former)
    return words.say("{former} (now {now})", former=scope.former, now=now)


def scope_line(scope: Scope, catalogue: Catalogue, words: Wording) -> str:
    """All that a figure covers: whose, which money, up to when."""
    place = whose(scope, catalogue, words)
    return f"{place} · {words.term(_MONEY[scope.money])} · {until(scope.until, words)}"


def vote_period(vote: VoteResult, words: Wording) -> str:
    """The year of a result, or the years that it sums up."""
    if vote.since is not None:
        return f"{vote.since}–{vote.year}"
    if vote.is_total:
        end = month(vote.until, words) if vote.until else str(vote.year)
        return words.say("all years up to {end}", end=end)
    return str(vote.year)


def count_name(name: str, words: Wording) -> str:
    """What a count of a report counts."""
    return {
        "projects_planned": words.say("Projects planned"),
        "projects_done": words.say("Projects done"),
        "training_courses": words.say("Training courses"),
        "trained_people": words.say("People trained"),
        "fairs": words.say("Fairs"),
        "fair_products": words.say("Products shown at fairs"),
    }[name]


def source_lines(sources: Iterable[Sources], words: Wording) -> Iterator[SourceLine]:
    """Each source once, in order."""
    seen: set[str] = set()
    for one in (source for many in sources for source in many):
        if one.name not in seen:
            seen.add(one.name)
            grade = words.grade(one.grade) if one.grade else ""
            yield SourceLine(one.name, one.url or "", grade, words.vietnamese("").lang)


def rounded_text(exact: Fraction, words: Wording) -> str:
    """A ratio with two decimals: 0,61 in Vietnamese, 0.61 in English."""
    return _decimal(exact, 2, words)
