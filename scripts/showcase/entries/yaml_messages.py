"""The YAML parser's own complaints, said in words an officer can act on."""

import yaml

from showcase.problem import Place, Problem
from showcase.translation import Message, message

_QUOTE_IT = message('Put the whole value in quotes: "…".')

_TABS = (
    message("A value may not begin with this character, and a line not with a tab."),
    message(
        "Use spaces instead of tabs, "
        "and put quotes around a value that begins with @, %, ` or a tab."
    ),
)

_BACKSLASH = (
    message("The backslash \\ has a special meaning inside double quotes."),
    message("Write the value in single quotes, or without the backslash."),
)

# Part of libyaml's message → what is wrong, and what to write. The first that fits is used.
_EXPLANATIONS: tuple[tuple[str, Message, Message], ...] = (
    ("found character that cannot start any token", *_TABS),
    ("found a tab character", *_TABS),
    (
        "mapping values are not allowed",
        message("There is a second «: » in this line."),
        _QUOTE_IT,
    ),
    (
        "could not find expected ':'",
        message("«:» is missing after the name of the field."),
        message("Write «field: value», with a space after the colon."),
    ),
    (
        "did not find expected key",
        message("This line does not fit the lines around it."),
        message("Begin the line as far to the right as its neighbours, and close every quote."),
    ),
    (
        "did not find expected '-' indicator",
        message("This line does not fit the list above it."),
        message("Begin each item of the list with «- », all equally far to the right."),
    ),
    (
        "block sequence entries are not allowed",
        message("A list item «- » may not stand here."),
        message("Begin the list on a new line below the name of its field."),
    ),
    (
        "found unexpected end of stream",
        message("A quote is opened here and never closed."),
        message("Add the closing quote."),
    ),
    ("found unknown escape character", *_BACKSLASH),
    ("did not find expected hexdecimal number", *_BACKSLASH),
    ("found invalid Unicode character escape code", *_BACKSLASH),
    (
        "did not find expected whitespace or line break",
        message("A value that begins with ! is a YAML tag."),
        _QUOTE_IT,
    ),
    (
        "did not find expected comment or line break",
        message("The text below «|» begins in the line of its field."),
        message("Begin the text on the next line, two spaces further to the right."),
    ),
    (
        "did not find expected ',' or",
        message("A bracket is opened and not closed as YAML expects."),
        _QUOTE_IT,
    ),
    (
        "did not find expected alphabetic or numeric character",
        message("A value may not begin with & or *."),
        _QUOTE_IT,
    ),
    (
        "did not find expected node content",
        message("The value begins with a character that means something else in YAML."),
        _QUOTE_IT,
    ),
    (
        "did not find expected <document start>",
        message("This line does not fit the lines before it."),
        message("Write «field: value»; put several lines of text below «field: |»."),
    ),
)
_COMPARE_IT = message(
    "Compare the line with the template: "
    "«field: value», lists with «- », text with colons in quotes."
)


def explain_syntax_error(error: yaml.YAMLError, path: str) -> Problem:
    """The problem for an error that the C parser raised, at the place it names."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    wrong, advice = _sentences(str(getattr(error, "problem", None) or error))
    return Problem(place, "yaml-syntax", wrong, advice)


def _sentences(said: str) -> tuple[Message, Message]:
    for part, wrong, advice in _EXPLANATIONS:
        if part in said:
            return wrong, advice
    return message("YAML cannot be read here ({problem}).", problem=said), _COMPARE_IT
