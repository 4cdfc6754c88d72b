"""The rules that one page keeps, looked at as browsers read it.

Attributes that act are rare words: only where one of them stands before an equals sign, in text or
markup, is every attribute of the page looked at.
"""

import re
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from showcase.press.policy import policy_of_meta
from showcase.press.scan import rules
from showcase.press.scan.addresses import (
    Ground,
    address_faults,
    address_of,
    language_of,
    pages_of_both,
)
from showcase.press.scan.findings import Fault, Findings
from showcase.press.scan.links import is_elsewhere, judged
from showcase.translation import Message

_ACTING = tuple(
    re.compile(name + rb"\s*=")
    for name in (rb"on[a-z]+", rb"style", rb"srcdoc", rb"formaction", rb"ping", rb"background")
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
_WATCHED = {*_FOREIGN, *_LOADS, "a", "area", "link", "meta", "h1"}
_LOADING_LINKS = {"stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload"}
_DATA = "application/ld+json"

Attributes = Mapping[str, str | None]


def scan_page(path: str, html: bytes, ground: Ground) -> Findings:
    """Everything that is wrong on a page by itself, and where its links lead."""
    look = _Look(path, html, ground)
    look.whole()
    return look.findings


class _Look:
    """One look at one page."""

    def __init__(self, path: str, html: bytes, ground: Ground) -> None:
        self.path = path
        self.html = html
        self.ground = ground
        self.tree = LexborHTMLParser(html)
        self.findings = Findings()
        self.folder = path[: path.rfind("/") + 1]
        self.ids = [node.attributes.get("id") or "" for node in self.tree.css("[id]")]
        self.known = {*self.ids, "", "top"}
        self.counts = {"h1": 0, "policy": 0}
        self.named: dict[str, str] = {}
        self.is_indexed = True

    def whole(self) -> None:
        """Every rule, in one walk over the elements."""
        for node in _elements(self.tree):
            if node.tag in _WATCHED:
                self._element(node.tag or "", node.attributes)
        if _may_act(self.html):
            for node in _elements(self.tree):
                self._acting(node)
        self._page()

    def refuse(self, rule: Message, found: str) -> None:
        self.findings.faults.append(Fault(self.path, rule, found[:200]))

    def _element(self, tag: str, attributes: Attributes) -> None:
        if tag in _FOREIGN:
            self.refuse(rules.NO_FRAME, f"<{tag}>")
        elif tag == "h1":
            self.counts["h1"] += 1
        elif tag in {"a", "area"}:
            self._follows(attributes.get("href"))
        elif tag in _LOADS:
            self._loads(tag, attributes)
        elif tag == "link":
            self._link(attributes)
        else:
            self._meta(attributes)

    def _loads(self, tag: str, attributes: Attributes) -> None:
        if tag == "script" and "src" not in attributes and attributes.get("type") != _DATA:
            self.refuse(rules.NOTHING_INLINE, "<script>")
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
            self.counts["policy"] += content == policy_of_meta(address_of(self.path))
        elif kind == "refresh":
            self._own(content.partition("url=")[2], "<meta refresh>")
        elif kind:
            self.refuse(rules.NO_FRAME, f"<meta http-equiv={kind}>")
        elif attributes.get("name") == "robots":
            self.is_indexed = "noindex" not in content
        elif attributes.get("property") == "og:image":
            self._picture(content)

    def _picture(self, link: str) -> None:
        if link.startswith(self.ground.site_url):
            self._leads_to(link[len(self.ground.site_url) :], "")
        else:
            self.refuse(rules.NOTHING_FOREIGN, f"og:image {link}")

    def _acting(self, node: LexborNode) -> None:
        for name in node.attributes:
            if _ACTS.fullmatch(name):
                self.refuse(rules.NOTHING_INLINE, f"<{node.tag} {name}>")

    def _own(self, link: str, where: str) -> None:
        """What is loaded from or sent to the site itself."""
        if is_elsewhere(link):
            self.refuse(rules.NOTHING_FOREIGN, f"{where} {link}")
        else:
            self._follows(link)

    def _follows(self, link: str | None) -> None:
        if link is None:
            return
        target = judged(link, self.folder, self.ground.site_path)
        if target is None:
            return
        if isinstance(target, Message):
            self.refuse(target, link)
        elif target.path in {"", self.path}:
            if target.fragment not in self.known:
                self.refuse(rules.PLACE_IN_PAGE, link)
        else:
            self._leads_to(target.path, target.fragment)

    def _leads_to(self, path: str, fragment: str) -> None:
        self.findings.targets.setdefault(path, self.path)
        if fragment:
            self.findings.fragments.append((self.path, path, fragment))

    def _page(self) -> None:
        """What holds of the page as a whole."""
        language = language_of(self.path)
        said = self.tree.root.attributes.get("lang") if self.tree.root else None
        if said != language:
            self.refuse(rules.LANGUAGE, f"lang={said}")
        if self.counts["h1"] != 1:
            self.refuse(rules.ONE_HEADING, f"<h1> × {self.counts['h1']}")
        if self.counts["policy"] != 1:
            self.refuse(rules.POLICY, "Content-Security-Policy")
        for twice in self.ids if len(self.ids) > len(set(self.ids)) else ():
            if self.ids.count(twice) > 1:
                self.refuse(rules.NO_ID_TWICE, twice)
        for fault in address_faults(self.path, self.named, self.ground, is_indexed=self.is_indexed):
            self.refuse(rules.ADDRESSES, fault)
        if self.is_indexed:
            for page in pages_of_both(self.path, self.ground):
                self._leads_to(page, "")


def _may_act(html: bytes) -> bool:
    """Whether the name of an attribute that acts stands before an equals sign, in text or markup.

    A pattern that begins with letters is looked for quickly; what stands before is asked after.
    """
    text = html.lower()
    found = (one.start() for acting in _ACTING for one in acting.finditer(text))
    return any(text[start - 1] in _BEFORE_A_NAME for start in found)


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
