"""What the form says of a wrong value: the sentences of the check, by the code of the problem.

`code/variant` stands for a code that is explained in several ways. A test holds every sentence
against the one that the check says of the same value.
"""

from collections.abc import Mapping

from showcase.translation import Language, Message, message, translations

# What is wrong, and what to write.
Sentences = tuple[Message, Message]

_EXAMPLE = message("For example: {example}.")
_CORRECT_ONE = message("Correct the one or the other.")
_CORRECT_A_DAY = message("Correct the one or the other day.")
_COPY_THE_ADDRESS = message("Copy the address from the browser: https://…")
_DELETE = message("Delete this line.")
_KEEP_ONE = message("Keep one of the two.")
_TYPE_AGAIN = message("Type the word again.")
_USE_ONE_OF = message("Use one of: {known}.")
_WRITE_RIGHT = message("Write «{right}».")

_OF_VALUES: dict[str, Sentences] = {
    "missing": (message("This field is missing."), _EXAMPLE),
    "not-a-date": (message("«{written}» is not a date."), _EXAMPLE),
    "no-such-day": (message("«{written}» is not in the calendar."), _EXAMPLE),
    "int-parsing": (message("«{written}» is not a whole number."), _EXAMPLE),
    "greater-than-equal": (
        message("The smallest number here is {least}, not {written}."),
        _EXAMPLE,
    ),
    "less-than-equal": (message("The largest number here is {most}, not {written}."), _EXAMPLE),
    "string-too-long": (
        message("The text has {length} characters; at most {most} fit."),
        _EXAMPLE,
    ),
    "string-too-short": (
        message("The text has {length} characters; at least {least} are needed."),
        _EXAMPLE,
    ),
    "string-pattern-mismatch": (message("«{written}» is not written as expected."), _EXAMPLE),
    "too-long": (message("The list is too long; at most {most} items fit."), _EXAMPLE),
}
_OF_THE_VOTE: dict[str, Sentences] = {
    "region-missing": (
        message("A regional recognition does not say of which region."),
        message("Add the line «region: mien-trung-tay-nguyen» below it."),
    ),
    "region-not-regional": (
        message("Only the regional level (khu-vuc) has a region."),
        message("Delete this line, or write «level: khu-vuc»."),
    ),
    "region-of-another-time": (
        message("{place} did not vote with this region before 1 July 2025."),
        _USE_ONE_OF,
    ),
    "level-abolished": (
        message("There is no district level (huyen) after 30 June 2025."),
        message("Write «level: xa», or correct the year."),
    ),
    "level-not-yet": (
        message("There was no commune level (xa) before 1 July 2025."),
        message("Write «level: huyen», or correct the year."),
    ),
    "odd-decision": (
        message("«{written}» is no decision number."),
        message("Write number and sign only, for example «1997/QĐ-BCT»."),
    ),
    "odd-decision/right": (message("«{written}» is no decision number."), _WRITE_RIGHT),
    "recognition-twice": (
        message("The same recognition (level and year) stands twice."),
        _KEEP_ONE,
    ),
    "stars-not-ocop": (
        message("Only OCOP gives stars."),
        message("Delete this line, or write «kind: ocop»."),
    ),
    "too-few-stars": (
        message("OCOP certificates begin at three stars."),
        message("Write 3, 4 or 5."),
    ),
    "mark-without-name": (
        message("A mark of the kind «khac» has no name."),
        message("Add the line «name: …» with the name on the paper."),
    ),
    "nothing-given": (
        message("The product has neither a recognition nor a mark."),
        message("Add «recognitions» or «marks» as on its certificates."),
    ),
}
_OF_DAYS: dict[str, Sentences] = {
    "future-day": (
        message("{day} is in the future."),
        message("Write the day that stands on the paper."),
    ),
    "future-year": (
        message("The year {year} is in the future."),
        message("Write the year that stands on the paper."),
    ),
    "before-the-vote": (
        message("The vote did not exist in {year}."),
        message("Write a year from {first} on."),
    ),
    "day-against-year": (
        message("The decision is of {day}, the year says {year}."),
        _CORRECT_ONE,
    ),
    "issued-before-decided": (
        message("The certificate is older than the decision."),
        _CORRECT_A_DAY,
    ),
    "ends-before-it-begins": (
        message("The last day lies before the day of the decision."),
        _CORRECT_A_DAY,
    ),
}
_OF_NAMES: dict[str, Sentences] = {
    "foreign-former-province": (message("«{written}» never belonged to {province}."), _USE_ONE_OF),
    "former-province-spelling": (
        message("«{written}» is spelt otherwise in this catalogue."),
        _WRITE_RIGHT,
    ),
    "set-of-one": (
        message("A set of one product is no set."),
        message("List every product of the set, or take away «is_set»."),
    ),
    "translator-unknown": (
        message("There is English text, but not who translated it."),
        message("Add the line «translated_by: province»."),
    ),
    "english-only": (
        message("There is an English text without the Vietnamese one."),
        message("Add «{field}» in Vietnamese."),
    ),
    "alias-repeats": (message("«{alias}» is already a name of this product."), _DELETE),
    "look-alike": (
        message("«{letter}» (U+{code}) only looks like «{right}»."),
        message("Write «{right}».", right="{word}"),
    ),
    "lost-letter": (message("A letter was lost in «{word}»."), _TYPE_AGAIN),
    "telex-left": (message("«{word}» looks as if the keyboard left a letter."), _TYPE_AGAIN),
    "kind-unknown": (
        message("It is not said whether this belongs to a company or to a household."),
        message("Add «kind» to the maker, for example «kind: ho-kinh-doanh»."),
    ),
    "name-without-letters": (
        message("«{name}» holds no letter."),
        message("Write the name as on the registration."),
    ),
}
_OF_CODES: dict[str, Sentences] = {
    "odd-link": (message("«{url}» is no web address."), _COPY_THE_ADDRESS),
    "odd-link/scheme": (message("«{url}» does not begin with https://."), _COPY_THE_ADDRESS),
    "odd-link/host": (message("«{url}» names no site."), _COPY_THE_ADDRESS),
    "odd-link/login": (message("«{url}» carries a user name."), _COPY_THE_ADDRESS),
    "odd-link/character": (
        message("«{url}» holds a character that no address has."),
        _COPY_THE_ADDRESS,
    ),
    "gtin-length": (
        message("A barcode has 8, 12, 13 or 14 digits, not {count}."),
        message("Copy all digits below the barcode."),
    ),
    "gtin-check-digit": (
        message("The last digit of the barcode does not fit the others."),
        message("Copy the digits below the barcode once more."),
    ),
    "photo-missing": (
        message("There is no file «{file}» in the folder."),
        message("Put the photo beside the entry, or correct its name."),
    ),
    "photo-twice": (message("The photo «{file}» stands twice."), _KEEP_ONE),
}
FORM_MESSAGES: Mapping[str, Sentences] = (
    _OF_VALUES | _OF_THE_VOTE | _OF_DAYS | _OF_NAMES | _OF_CODES
)


def form_messages(language: Language) -> dict[str, tuple[str, str]]:
    """What is wrong and what to write, by code; `{name}` still stands for its value."""
    return {
        code: (_template(wrong, language), _template(advice, language))
        for code, (wrong, advice) in FORM_MESSAGES.items()
    }


def _template(sentence: Message, language: Language) -> str:
    """The sentence with its values still to come, but for those that it has already."""
    said = translations(language).gettext(sentence.template)
    for name, value in sentence.values.items():
        said = said.replace(f"{{{name}}}", str(value))
    return said
