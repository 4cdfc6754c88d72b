"""What is printed once and stands on many pages: a mark holds its place until the page is whole."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from jinja2.runtime import Macro
from markupsafe import Markup

# A control character, as those of the roots: no text of an entry can contain one.
PIECE = "\x03"
_MARKS = re.compile(f"{PIECE}([^{PIECE}]*){PIECE}")


class Pieces:
    """Pieces of HTML by their names, the ways to the roots still as marks in them."""

    def __init__(self, printed: Mapping[str, str] = MappingProxyType({})) -> None:
        """Begin with those that are printed already."""
        self._printed = dict(printed)

    def __getitem__(self, name: str) -> str:
        """The HTML of one; raises KeyError for a name that none has."""
        return self._printed[name]

    def once(self, macro: Macro, *values: object) -> Markup:
        """`once(macro, …)` in a template: printed for the first page that shows it only."""
        name = f"{macro.name} {values!r}"
        if name not in self._printed:
            self._printed[name] = str(macro(*values))
        return mark_of(name)

    def put_in(self, html: str) -> str:
        """The HTML with its pieces in their places; no piece stands in another."""
        return _MARKS.sub(lambda found: self._printed[found.group(1)], html)


def mark_of(name: str) -> Markup:
    """What stands for a piece."""
    return Markup(f"{PIECE}{name}{PIECE}")  # noqa: S704 - no markup is in it


def names_in(html: str) -> Iterable[str]:
    """The pieces that HTML asks for, in its order, some more than once."""
    return _MARKS.findall(html)


def without_pieces(html: str) -> str:
    """What a page has of its own."""
    return _MARKS.sub("", html)
