"""What is printed once and stands on many pages: a mark holds its place until the page is whole."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from jinja2.runtime import Macro
from markupsafe import Markup

# A control character, as those of the roots: no text of an entry can contain one.
PIECE = "\x03"
_PIECE = PIECE.encode()


@dataclass(frozen=True, slots=True)
class Marked:
    """HTML in UTF-8, cut at its marks: its own, the name of a piece, its own, and so on."""

    _cut: list[bytes]

    @classmethod
    def of(cls, html: str) -> "Marked":
        """What a template has printed."""
        return cls(html.encode().split(_PIECE))

    @property
    def own(self) -> bytes:
        """The HTML without its pieces."""
        return b"".join(self._cut[::2])

    @property
    def names(self) -> list[bytes]:
        """The pieces that it asks for, in its order, some more than once."""
        return self._cut[1::2]

    def filled(self, pieces: Mapping[bytes, bytes]) -> bytes:
        """The HTML with its pieces in their places; no piece stands in another."""
        whole = self._cut.copy()
        whole[1::2] = map(pieces.__getitem__, whole[1::2])
        return b"".join(whole)


class Pieces:
    """Pieces of HTML by their names, the ways to the roots still as marks in them."""

    def __init__(
        self,
        printed: Mapping[str, bytes] = MappingProxyType({}),
        later: Callable[[str], bytes] | None = None,
    ) -> None:
        """Begin with those that are printed already; `later` prints others by their names."""
        self._printed = _Printed(later)
        self._printed.update((name.encode(), html) for name, html in printed.items())
        self._marks: dict[tuple[object, ...], Markup] = {}

    def __getitem__(self, name: bytes) -> bytes:
        """The HTML of one; raises KeyError for a name that none has."""
        return self._printed[name]

    def once(self, macro: Macro, *values: object) -> Markup:
        """`once(macro, …)` in a template: printed for the first page that shows it only."""
        known = self._marks.get((macro.name, *values))
        return self._print(macro, values) if known is None else known

    def _print(self, macro: Macro, values: tuple[object, ...]) -> Markup:
        name = f"{macro.name} {len(self._marks)}"
        self._printed[name.encode()] = str(macro(*values)).encode()
        self._marks[macro.name, *values] = mark_of(name)
        return self._marks[macro.name, *values]

    def put_in(self, html: Marked) -> bytes:
        """The HTML with its pieces in their places."""
        return html.filled(self._printed)


class _Printed(dict[bytes, bytes]):
    """What is printed by its name; what is asked for later is printed then, once."""

    def __init__(self, later: Callable[[str], bytes] | None) -> None:
        super().__init__()
        self._later = later

    def __missing__(self, name: bytes) -> bytes:
        if self._later is None:
            raise KeyError(name)
        self[name] = self._later(name.decode())
        return self[name]


def mark_of(name: str) -> Markup:
    """What stands for a piece."""
    return Markup(f"{PIECE}{name}{PIECE}")  # noqa: S704 - no markup is in it
