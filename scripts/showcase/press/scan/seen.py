"""What stands in HTML, looked at as browsers read it: a whole page, or a piece of pages.

Attributes that act and most elements that load are rare words: only where one of them stands, in
text or markup, are they looked for in the tree.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from showcase.press.scan import rules
from showcase.press.scan.addresses import Ground
from showcase.press.scan.links import is_elsewhere, judged
from showcase.translation import Message

_HANDLER = re.compile(rb"on[a-z]+\s*=")
_OTHER_ACTING = tuple(
    (name, re.compile(name + rb"\s*="))
    for name in (b"style", b"srcdoc", b"formaction", b"ping", b"background")
)
_BEFORE_A_NAME = b" \t\n\r\f/\"'"
_ACTS = re.compile(r"on.*|style|srcdoc|formaction|ping|background")
_FOREIGN = {"iframe", "frame", "frameset", "object", "embed", "applet", "base", "style", "portal"}
# What a page loads or sends to: only from and to the site itself.
_LOADS = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
    "form": ("action",),
}
_TELLING_META = ("meta[http-equiv]", "meta[name=robots]", 'meta[property="og:image"]')
_USUAL = ("a", "link", "script", "img", *_TELLING_META, "h1", "[id]")
_SELDOM = sorted({*_FOREIGN, *_LOADS, "area"} - set(_USUAL))
# In a bare list an element that two of the names mean would be found twice.
_WATCHED_USUALLY = f":is({','.join(_USUAL)})"
_WATCHED = f":is({','.join((*_USUAL, *_SELDOM))})"
_BEGINS_SELDOM = re.compile("<(?:{})".format("|".join(_SELDOM)).encode())
_LOADING_LINKS = {"stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload"}
_DATA = "application/ld+json"

Attributes = Mapping[str, str | None]


class Seen(NamedTuple):
    """What a rule asks for; there is one for every piece of a site, so what is empty is shared.

    `named` are the addresses that a head names. `targets` are the files that links lead to, by
    their paths below the site; `places` the ids that links name, each with its file, or with ""
    for the page that the link stands on.
    """

    faults: tuple[tuple[Message, str], ...] = ()
    language: str | None = None
    policies: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()
    is_indexed: bool = True
    headings: int = 0
    ids: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()


NOTHING = Seen()


def look_at(html: bytes, folder: str, ground: Ground) -> Seen:
    """What stands in the HTML of a page in a folder of the site, such as `san-pham/hue/tra/`."""
    return seen_in(LexborHTMLParser(html), html, folder, ground)


def seen_in(tree: LexborHTMLParser, html: bytes, folder: str, ground: Ground) -> Seen:
    """The same of what a parser has made of the HTML."""
    look, lower = _Look(folder, ground), html.lower()
    for node in tree.css(_WATCHED if _BEGINS_SELDOM.search(lower) else _WATCHED_USUALLY):
        look.element(node.tag or "", node.attributes)
    if _may_act(lower):
        look.acting(tree)
    return Seen(
        faults=tuple(look.faults),
        language=tree.root.attributes.get("lang") if tree.root else None,
        policies=tuple(look.policies),
        named=tuple(look.named.items()),
        is_indexed=look.is_indexed,
        headings=look.headings,
        ids=tuple(look.ids),
        targets=tuple(look.targets),
        places=tuple(look.places),
    )


class _Look:
    """One look over the elements that matter."""

    def __init__(self, folder: str, ground: Ground) -> None:
        self.folder = folder
        self.ground = ground
        self.faults: list[tuple[Message, str]] = []
        self.policies: list[str] = []
        self.named: dict[str, str] = {}
        self.is_indexed = True
        self.headings = 0
        self.ids: list[str] = []
        self.targets: dict[str, None] = {}
        self.places: list[tuple[str, str]] = []

    def element(self, tag: str, attributes: Attributes) -> None:
        if "id" in attributes:
            self.ids.append(attributes["id"] or "")
        if tag in {"a", "area"}:
            self._follows(attributes.get("href"))
        elif tag in _FOREIGN:
            self._refuse(rules.NO_FRAME, f"<{tag}>")
        elif tag == "h1":
            self.headings += 1
        elif tag in _LOADS:
            self._loads(tag, attributes)
        elif tag == "link":
            self._link(attributes)
        elif tag == "meta":
            self._meta(attributes)

    def acting(self, tree: LexborHTMLParser) -> None:
        """Every attribute of every element."""
        for node in _elements(tree):
            for name in filter(_ACTS.fullmatch, node.attributes):
                self._refuse(rules.NOTHING_INLINE, f"<{node.tag} {name}>")

    def _refuse(self, rule: Message, found: str) -> None:
        self.faults.append((rule, found))

    def _loads(self, tag: str, attributes: Attributes) -> None:
        if tag == "script" and "src" not in attributes and attributes.get("type") != _DATA:
            self._refuse(rules.NOTHING_INLINE, "<script>")
        for name in _LOADS[tag]:
            for link in _sources(name, attributes.get(name)):
                self._own(link, f"<{tag} {name}>")

    def _link(self, attributes: Attributes) -> None:
        kinds, link = (attributes.get("rel") or "").split(), attributes.get("href") or ""
        if _LOADING_LINKS & set(kinds):
            self._own(link, f"<link rel={kinds[0]}>")
        elif kinds == ["canonical"]:
            self.named["canonical"] = link
        elif "hreflang" in attributes:
            self.named[attributes["hreflang"] or ""] = link
        else:
            self._follows(link)

    def _meta(self, attributes: Attributes) -> None:
        kind = (attributes.get("http-equiv") or "").lower()
        content = attributes.get("content") or ""
        if kind == "content-security-policy":
            self.policies.append(content)
        elif kind == "refresh":
            self._own(content.partition("url=")[2], "<meta refresh>")
        elif kind:
            self._refuse(rules.NO_FRAME, f"<meta http-equiv={kind}>")
        elif attributes.get("name") == "robots":
            self.is_indexed = "noindex" not in content
        elif attributes.get("property") == "og:image":
            self._picture(content)

    def _picture(self, link: str) -> None:
        if link.startswith(self.ground.site_url):
            self.targets[link[len(self.ground.site_url) :]] = None
        else:
            self._refuse(rules.NOTHING_FOREIGN, f"og:image {link}")

    def _own(self, link: str, where: str) -> None:
        """What is loaded from or sent to the site itself."""
        if is_elsewhere(link):
            self._refuse(rules.NOTHING_FOREIGN, f"{where} {link}")
        else:
            self._follows(link)

    def _follows(self, link: str | None) -> None:
        target = None if link is None else judged(link, self.folder, self.ground.site_path)
        if isinstance(target, Message):
            self._refuse(target, link or "")
        elif target is not None:
            if target.path:
                self.targets[target.path] = None
            if target.fragment:
                self.places.append((target.path, target.fragment))


def _may_act(lower: bytes) -> bool:
    """Whether the name of an attribute that acts stands before an equals sign, in small letters.

    What is looked for begins with letters, which is quick; what stands before is asked after.
    """
    return any(name in lower and acting.search(lower) for name, acting in _OTHER_ACTING) or any(
        lower[found.start() - 1] in _BEFORE_A_NAME for found in _HANDLER.finditer(lower)
    )


def _elements(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    if tree.root is not None:
        yield from tree.root.traverse(include_text=False)


def _sources(name: str, value: str | None) -> Iterator[str]:
    """The addresses in an attribute: several, each with its size, in a `srcset`."""
    if not value:
        return
    if name != "srcset":
        yield value
        return
    for one in value.split(","):
        yield one.split()[0] if one.split() else ""
