"""What the sender of an issue is told: that it came, or what to mend, in both languages."""

from collections.abc import Iterator

from showcase.contribution.annotations import escaped
from showcase.contribution.issues.conversion import Converted
from showcase.translation import LANGUAGES, Language, Message, message

LONGEST_ANSWER = 50_000


def answer(result: Converted | Message) -> str:
    """The comment, in Markdown; a Message is the reason why there is no entry."""
    text = "\n".join(line for language in LANGUAGES for line in _lines(result, language))
    return text[:LONGEST_ANSWER] + "\n"


def _lines(result: Converted | Message, language: Language) -> Iterator[str]:
    if isinstance(result, Message):
        yield f"{_TO_MEND.in_language(language)}"
        yield ""
        yield f"- {escaped(result.in_language(language))}"
    else:
        errors = [one for one in result.problems if one.severity == "error"]
        yield (_TO_MEND if errors else _RIGHT).in_language(language)
        yield ""
        yield from (f"- {escaped(one.line(language))}" for one in result.problems)
        if result.unused_photos:
            sentence = message(
                "{n} photos were sent that the entry does not name.", n=result.unused_photos
            )
            yield f"- {sentence.in_language(language)}"
    yield ""


_TO_MEND = message(
    "Thank you. Please mend the following by editing the text above (… → Edit); it is then read"
    " again by itself."
)
_RIGHT = message("Thank you. The entry is right; a maintainer looks at it now.")
