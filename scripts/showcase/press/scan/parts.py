"""Looks at a page by its parts: what stands on many pages is looked at once.

That finds what a look at the whole page would find, as long as no part reaches out of its place:
each must have closed whatever it opened.
"""

from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborHTMLParser

from showcase.pages.addresses import from_root
from showcase.press.frames import ROOT, Frame, with_roots
from showcase.press.pieces import Pieces, names_in, without_pieces
from showcase.press.scan import rules
from showcase.press.scan.addresses import Ground
from showcase.press.scan.findings import Findings
from showcase.press.scan.page import findings_of, folder_of
from showcase.press.scan.seen import Seen, look_at, seen_in
from showcase.translation import Language

_END = "data-end"
_PLACES = f"main, [{_END}]"
_SHELL = (
    "<!doctype html><html><head>{head}<meta {end}></head>"
    "<body><main>{body}<hr {end}></main></body></html>"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the pages of one language have in common: the frame, and pieces by their names."""

    frame: Frame
    pieces: Pieces
    language: Language
    ground: Ground
    _seen: dict[str, Seen] = field(default_factory=dict)

    def scan(self, path: str, head: str, alternate: str, body: str) -> Findings:
        """What is wrong on a page that fills the frame so; roots and pieces still as marks."""
        common = [self._frame(), *map(self._piece, names_in(body))]
        own = look_at_part(
            head, f'<a href="{alternate}"></a>{without_pieces(body)}', path, self.ground
        )
        return findings_of(path, [*common, own], self.ground)

    @property
    def _home(self) -> str:
        return from_root("index.html", self.language)

    def _frame(self) -> Seen:
        if "" not in self._seen:
            html = with_roots(self.frame.fill("", f"{ROOT}/", ""), self._home)
            self._seen[""] = look_at(html.encode(), folder_of(self._home), self.ground)
        return self._seen[""]

    def _piece(self, name: str) -> Seen:
        if name not in self._seen:
            self._seen[name] = look_at_part("", self.pieces[name], self._home, self.ground)
        return self._seen[name]


def look_at_part(head: str, body: str, path: str, ground: Ground) -> Seen:
    """What stands in a part of a head and of a body; a fault where one reaches out of its place."""
    shell = _SHELL.format(head=head, body=body, end=_END)
    html = with_roots(shell, path).encode()
    tree = LexborHTMLParser(html)
    seen = seen_in(tree, html, folder_of(path), ground)
    if _is_closed(tree):
        return seen
    return replace(seen, faults=(*seen.faults, (rules.CLOSED, f"… {body[-100:]}")))


def _is_closed(tree: LexborHTMLParser) -> bool:
    """Whether what was put behind both parts still stands in their places, and as the last."""
    found = [(node.tag, node.parent and node.parent.tag, node.next) for node in tree.css(_PLACES)]
    return found == [("meta", "head", None), ("main", "body", None), ("hr", "main", None)]
