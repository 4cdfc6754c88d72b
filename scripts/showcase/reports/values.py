"""How a value of a table is written, the same in PDF and HTML."""

from fractions import Fraction

from showcase.pages.programme.saying import percent
from showcase.pages.wording import Wording
from showcase.reports.document import Document, Value


def shown(value: Value, document: Document) -> str:
    """A number and a percentage as the language writes them; a gap by its word."""
    words = Wording(document.language)
    if value is None:
        return document.unknown
    if isinstance(value, Fraction):
        return percent(value, words)
    return words.number(value) if isinstance(value, int) else value
