"""Atom feeds of what is new among the products of the vote: the region, each province and group.

Made as a tree, never as text: whatever an entry says stays text.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from showcase.catalogue.model import Product
from showcase.entries.vocabulary import GROUPS
from showcase.pages import addresses
from showcase.pages.addresses import from_root
from showcase.pages.wording import Wording
from showcase.press.exports.interface import Published
from showcase.press.head import absolute

_ATOM = "http://www.w3.org/2005/Atom"
MOST_ENTRIES = 50


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed beside the page at an address: its words and its products, the newest first."""

    address: str
    title: str
    products: tuple[Product, ...]


def feed_files(published: Published) -> dict[str, bytes]:
    """Every feed in every language, by its path below `site/`."""
    return {
        from_root(addresses.feed(feed.address), words.language): _atom(feed, published, words)
        for words in map(Wording, published.languages)
        for feed in _feeds(published, words)
    }


def addresses_with_feeds(published: Published) -> tuple[str, ...]:
    """The pages that have a feed beside them."""
    return tuple(sorted(feed.address for feed in _feeds(published, Wording("vi"))))


def _feeds(published: Published, words: Wording) -> Iterator[Feed]:
    """Only of what has products of the vote: other products are in no feed of it."""
    newest = _newest_first(published)
    site = published.settings.name_in(words.language)
    whole = words.say("New typical rural industrial products")
    found = [Feed(addresses.HOME, f"{whole} – {site}", newest)]
    for province in published.catalogue.provinces:
        own = tuple(one for one in newest if one.province == province.slug)
        title = f"{whole}: {province.name}"
        found.append(Feed(addresses.province(province.slug), title, own))
    for term in GROUPS:
        own = tuple(one for one in newest if one.group == term.code)
        found.append(Feed(addresses.group(term.code), f"{whole}: {words.group(term.code)}", own))
    yield from (feed for feed in found if feed.products)


def _newest_first(published: Published) -> tuple[Product, ...]:
    """Of one day, those that stand first in the catalogue come first."""
    voted = (one for one in published.catalogue.products if one.family == "of-the-vote")
    return tuple(sorted(voted, key=lambda one: day_added(one, published), reverse=True))


def day_added(product: Product, published: Published) -> date:
    """The day on which the entry was first committed; outside a checkout that of its paper."""
    days = published.days_of(product)
    if days:
        return days.added
    papers = [one.decided_on or one.issued_on for one in product.recognitions]
    years = [date(one.year, 1, 1) for one in product.recognitions if one.year]
    return max((*filter(None, papers), *years), default=date.min)


def _atom(feed: Feed, published: Published, words: Wording) -> bytes:
    settings, language = published.settings, words.language
    page = absolute(feed.address, language, settings)
    root = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": language})
    entries = feed.products[:MOST_ENTRIES]
    _add(root, "title", feed.title)
    _add(root, "id", page)
    _add(root, "updated", _moment(max(_changed(one, published) for one in entries)))
    _add(root, "link", rel="self", type="application/atom+xml", href=addresses.feed(page))
    _add(root, "link", rel="alternate", type="text/html", href=page)
    _add(_add(root, "author"), "name", settings.name_in(language))
    _add(root, "rights", "CC BY 4.0")
    for product in entries:
        _entry(root, product, published, words)
    ET.indent(root)
    content: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return content + b"\n"


def _entry(root: ET.Element, product: Product, published: Published, words: Wording) -> None:
    page = absolute(addresses.product(product.id), words.language, published.settings)
    entry = _add(root, "entry")
    _add(entry, "title", words.of(product.name).text)
    _add(entry, "id", page)
    _add(entry, "link", rel="alternate", type="text/html", href=page)
    _add(entry, "published", _moment(day_added(product, published)))
    _add(entry, "updated", _moment(_changed(product, published)))
    _add(entry, "category", term=product.group, label=words.group(product.group))
    if product.summary:
        _add(entry, "summary", words.of(product.summary).text)


def _changed(product: Product, published: Published) -> date:
    days = published.days_of(product)
    return days.changed if days else day_added(product, published)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, name, attributes)
    child.text = text
    return child
