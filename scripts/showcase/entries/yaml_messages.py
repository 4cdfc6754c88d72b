"""The YAML parser's own complaints, said in words an officer can act on."""

import yaml

from showcase.problem import Place, Problem
from showcase.translation import Message, message

Sentences = tuple[Message, Message]

_QUOTE_IT = message('Put the whole value in quotes: "…".')

_ODD_BEGINNING: Sentences = (
    message("A value may not begin with this character, and a line not with a tab."),
    message(
        "Use spaces instead of tabs, "
        "and put quotes around a value that begins with @, %, ` or a tab."
    ),
)
_SECOND_COLON: Sentences = (message("There is a second «: » in this line."), _QUOTE_IT)
_QUESTION_MARK: Sentences = (message("A value may not begin with «? »."), _QUOTE_IT)
_NO_COLON: Sentences = (
    message("«:» is missing after the name of the field."),
    message("Write «field: value», with a space after the colon."),
)
_ODD_LINE: Sentences = (
    message("This line does not fit the lines around it."),
    message("Begin the line as far to the right as its neighbours, and close every quote."),
)
_ODD_ITEM: Sentences = (
    message("This line does not fit the list above it."),
    message("Begin each item of the list with «- », all equally far to the right."),
)
_ITEM_ON_A_LINE: Sentences = (
    message("A list item «- » may not stand here."),
    message("Begin the list on a new line below the name of its field."),
)
_OPEN_QUOTE: Sentences = (
    message("A quote is opened here and never closed."),
    message("Add the closing quote."),
)
_BACKSLASH: Sentences = (
    message("The backslash \\ has a special meaning inside double quotes."),
    message("Write the value in single quotes, or without the backslash."),
)
_TAG: Sentences = (message("A value that begins with ! is a YAML tag."), _QUOTE_IT)
_TEXT_ON_A_LINE: Sentences = (
    message("The text below «|» begins in the line of its field."),
    message("Begin the text on the next line, two spaces further to the right."),
)
_BRACKET: Sentences = (
    message("A bracket is opened and not closed as YAML expects."),
    _QUOTE_IT,
)
_ANCHOR: Sentences = (message("A value may not begin with & or *."), _QUOTE_IT)
_SPECIAL: Sentences = (
    message("The value begins with a character that means something else in YAML."),
    _QUOTE_IT,
)
_AFTER_THE_END: Sentences = (
    message("This line does not fit the lines before it."),
    message("Write «field: value»; put several lines of text below «field: |»."),
)
_DIRECTIVE: Sentences = (
    message("A line that begins with «%» is not used here."),
    message("Delete the line, or put quotes around a value that begins so."),
)
_NO_TEXT: Sentences = (
    message("The file is not text in UTF-8."),
    message("Save it again with the encoding UTF-8."),
)

# Everything that the scanner and the parser of libyaml can complain of, by its own words.
EXPLANATIONS: dict[str, Sentences] = {
    "found character that cannot start any token": _ODD_BEGINNING,
    "found a tab character that violates indentation": _ODD_BEGINNING,
    "found a tab character where an indentation space is expected": _ODD_BEGINNING,
    "mapping values are not allowed in this context": _SECOND_COLON,
    "mapping keys are not allowed in this context": _QUESTION_MARK,
    "could not find expected ':'": _NO_COLON,
    "did not find expected key": _ODD_LINE,
    "did not find expected '-' indicator": _ODD_ITEM,
    "block sequence entries are not allowed in this context": _ITEM_ON_A_LINE,
    "found unexpected end of stream": _OPEN_QUOTE,
    "found unexpected document indicator": _OPEN_QUOTE,
    "found unknown escape character": _BACKSLASH,
    "did not find expected hexdecimal number": _BACKSLASH,
    "found invalid Unicode character escape code": _BACKSLASH,
    "did not find expected whitespace or line break": _TAG,
    "did not find expected tag URI": _TAG,
    "did not find the expected '>'": _TAG,
    "did not find expected '!'": _TAG,
    "did not find URI escaped octet": _TAG,
    "found an incorrect leading UTF-8 octet": _TAG,
    "found an incorrect trailing UTF-8 octet": _TAG,
    "found undefined tag handle": _TAG,
    "did not find expected comment or line break": _TEXT_ON_A_LINE,
    "found an indentation indicator equal to 0": _TEXT_ON_A_LINE,
    "did not find expected ',' or ']'": _BRACKET,
    "did not find expected ',' or '}'": _BRACKET,
    "found unexpected ':'": _BRACKET,
    "did not find expected alphabetic or numeric character": _ANCHOR,
    "did not find expected node content": _SPECIAL,
    "did not find expected <document start>": _AFTER_THE_END,
    "did not find expected <stream-start>": _AFTER_THE_END,
    "could not find expected directive name": _DIRECTIVE,
    "found unexpected non-alphabetical character": _DIRECTIVE,
    "did not find expected digit or '.' character": _DIRECTIVE,
    "did not find expected version number": _DIRECTIVE,
    "found extremely long version number": _DIRECTIVE,
    "found unknown directive name": _DIRECTIVE,
    "found duplicate %YAML directive": _DIRECTIVE,
    "found duplicate %TAG directive": _DIRECTIVE,
    "duplicate %TAG directive": _DIRECTIVE,
    "found incompatible YAML document": _DIRECTIVE,
    "did not find expected whitespace": _DIRECTIVE,
    "control characters are not allowed": _NO_TEXT,
    "incomplete UTF-8 octet sequence": _NO_TEXT,
    "incomplete UTF-16 character": _NO_TEXT,
    "incomplete UTF-16 surrogate pair": _NO_TEXT,
    "invalid leading UTF-8 octet": _NO_TEXT,
    "invalid trailing UTF-8 octet": _NO_TEXT,
    "invalid length of a UTF-8 sequence": _NO_TEXT,
    "invalid Unicode character": _NO_TEXT,
    "unexpected low surrogate area": _NO_TEXT,
    "input is too long": _NO_TEXT,
}


def explain_syntax_error(error: yaml.YAMLError, path: str) -> Problem:
    """The problem for an error that the C parser raised, at the place it names."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    wrong, advice = EXPLANATIONS.get(said, _ODD_LINE)
    return Problem(place, "yaml-syntax", wrong, advice)
