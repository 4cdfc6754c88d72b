"""Looks at a page by its parts: what stands on many pages is looked at once.

That finds what a look at the whole page would find, as long as no part reaches out of its place:
each must have closed whatever it opened, and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from showcase.pages.addresses import from_root
from showcase.press.frames import ROOT, Frame, with_roots
from showcase.press.pieces import Marked, Pieces
from showcase.press.scan import rules
from showcase.press.scan.addresses import Ground
from showcase.press.scan.findings import Findings
from showcase.press.scan.page import findings_of, folder_of
from showcase.press.scan.seen import NOTHING, Seen, look_at, seen_in
from showcase.translation import Language

_END = b"data-end"
# A closing tag too many closes what stands around a part: here one of each of these does.
_AROUND = ("main", "article", "section", "figure", "nav", "ul", "div", "span")
_OPENED = "".join(f"<{tag}>" for tag in _AROUND).encode()
_SHELL = b"<!doctype html><html><head>%b<meta %b></head><body>%b%b<hr %b></body></html>"


@dataclass(frozen=True, slots=True)
class Parts:
    """What the pages of one language have in common: the frame, and pieces by their names.

    Where these lead is told with the first page that has them, and then forgotten.
    """

    frame: Frame
    pieces: Pieces
    language: Language
    ground: Ground
    _seen: dict[bytes, Seen] = field(default_factory=dict)

    def know(self, pieces: Mapping[str, Seen]) -> None:
        """Pieces that have been looked at before."""
        self._seen.update((name.encode(), seen) for name, seen in pieces.items())

    def scan(self, path: str, head: Marked, alternate: str, body: Marked) -> Findings:
        """What is wrong on a page that fills the frame so; roots and pieces still as marks."""
        common = [
            self._frame(),
            *map(self._piece_of_head, head.names),
            *map(self._piece, body.names),
        ]
        own_body = b'<a href="%b"></a>%b' % (alternate.encode(), body.own)
        own = look_at_part(head.own, own_body, path, self.ground)
        found = findings_of(path, [*common, own], self.ground)
        found.lead_to(path, own.targets)
        for name in {b"", *head.names, *body.names}:
            if targets := self._seen[name].targets:
                found.lead_to(path, targets)
                self._seen[name] = _told(self._seen[name])
        return found

    def _frame(self) -> Seen:
        if b"" not in self._seen:
            home = _home(self.language)
            html = with_roots(self.frame.fill(b"", f"{ROOT}/".encode(), b""), home)
            self._seen[b""] = look_at(html, folder_of(home), self.ground)
        return self._seen[b""]

    def _piece_of_head(self, name: bytes) -> Seen:
        if name not in self._seen:
            self._seen[name] = look_at_part(
                self.pieces[name], b"", _home(self.language), self.ground
            )
        return self._seen[name]

    def _piece(self, name: bytes) -> Seen:
        if name not in self._seen:
            self._seen[name] = look_at_piece(self.pieces[name], self.language, self.ground)
        return self._seen[name]


def _home(language: Language) -> str:
    return from_root("index.html", language)


def _told(seen: Seen) -> Seen:
    """What is left when a page has told where a part leads: of most cards the same, nothing."""
    left = seen._replace(targets=())
    return NOTHING if left == NOTHING else left


def look_at_piece(html: bytes, language: Language, ground: Ground) -> Seen:
    """What stands in a piece of bodies."""
    return look_at_part(b"", html, _home(language), ground)


def look_at_part(head: bytes, body: bytes, path: str, ground: Ground) -> Seen:
    """What stands in a part of a head and of a body; a fault where one reaches out of its place."""
    html = with_roots(_SHELL % (head, _END, _OPENED, body, _END), path)
    tree = LexborHTMLParser(html)
    seen = seen_in(tree, html, folder_of(path), ground)
    if _is_closed(tree):
        return seen
    left_open = f"… {body[-100:].decode(errors='replace')}"
    return seen._replace(faults=(*seen.faults, (rules.CLOSED, left_open)))


def _is_closed(tree: LexborHTMLParser) -> bool:
    """Whether what was put behind both parts still stands in their places, and as the last."""
    if tree.head is None or tree.body is None or not _is_end(tree.head.last_child, "meta"):
        return False
    place: LexborNode | None = tree.body
    for tag in _AROUND:
        place = place.child if place else None
        if place is None or place.tag != tag or place.next is not None:
            return False
    return place is not None and _is_end(place.last_child, "hr")


def _is_end(node: LexborNode | None, tag: str) -> bool:
    return node is not None and node.tag == tag and _END.decode() in node.attributes
