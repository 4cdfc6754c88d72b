"""What the rules of the form are told, so that they know no list or pattern of their own."""

from datetime import date
from typing import Any

from showcase.entries.decoding import INVISIBLE
from showcase.entries.province_entry import THE_MERGER
from showcase.entries.rules.codes import GTIN_LENGTHS
from showcase.entries.rules.dates import FIRST_YEAR_OF_THE_VOTE
from showcase.entries.rules.maker import PERSONAL_FIELDS
from showcase.entries.rules.text import LOOK_ALIKES, LOST, TYPED
from showcase.entries.rules.votes import DECISION
from showcase.entries.vocabulary import LEVELS, OUR_REGION

# JavaScript's \w and \b know no Vietnamese letters.
_LETTER = r"[\p{L}\p{N}_]"


def form_rules() -> dict[str, Any]:
    """The facts behind the rules: levels, days, letters, patterns."""
    return {
        "levels": {level.code: _level(level.since, level.until) for level in LEVELS},
        "merger": THE_MERGER.isoformat(),
        "region": OUR_REGION,
        "first": FIRST_YEAR_OF_THE_VOTE,
        "personal": PERSONAL_FIELDS,
        "gtin": GTIN_LENGTHS,
        "alike": LOOK_ALIKES,
        "lost": LOST.pattern,
        "invisible": INVISIBLE.pattern,
        "typed": for_browser(TYPED.pattern),
        "decision": DECISION.pattern,
    }


def for_browser(pattern: str) -> str:
    """A pattern of Python as one of JavaScript that knows all letters."""
    ends = pattern.replace(r"]\b", rf"](?!{_LETTER})")
    return ends.replace(r"\b", rf"(?<!{_LETTER})").replace(r"\w", _LETTER)


def _level(since: date | None, until: date | None) -> dict[str, str]:
    days = {"since": since, "until": until}
    return {name: day.isoformat() for name, day in days.items() if day}
