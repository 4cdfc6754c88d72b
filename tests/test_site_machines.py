"""What machines read of the whole built site keeps to its schema: the sitemap, JSON-LD."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xmlschema
from selectolax.lexbor import LexborHTMLParser

from tests.built_site import BuiltSite

# The words of schema.org that the site uses: types with their properties, no others.
_PAGE = {"@context", "@type", "name", "description", "inLanguage", "url", "isPartOf"}
VOCABULARY: dict[str, set[str]] = {
    "WebPage": _PAGE,
    "ItemPage": _PAGE,
    "WebSite": {"@context", "@type", "name", "description", "inLanguage", "url"},
    "BreadcrumbList": {"@context", "@type", "itemListElement"},
    "ItemList": {"@context", "@type", "name", "numberOfItems", "itemListElement"},
    "ListItem": {"@type", "position", "name", "item", "url"},
    "Organization": {"@context", "@type", "name", "url"},
}
ADDRESSES = {"url", "item"}


def test_sitemap_keeps_to_its_schema(site: BuiltSite) -> None:
    """The sitemap is valid: every address once, whole, with its day and its languages in order."""
    schema = xmlschema.XMLSchema(Path(__file__).with_name("sitemap.xsd"))
    schema.validate(ET.parse(site.folder / "sitemap.xml"))


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a piece of JSON-LD."""
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from objects(one)
    if isinstance(value, list):
        for one in value:
            yield from objects(one)


def test_json_ld_keeps_to_its_vocabulary(site: BuiltSite) -> None:
    """All JSON-LD is JSON, has only known types with their own properties, and whole addresses."""
    for page in site.folder.rglob("*.html"):
        tree = LexborHTMLParser(page.read_bytes())
        for script in tree.css('script[type="application/ld+json"]'):
            whole = json.loads(script.text())
            assert whole["@context"] == "https://schema.org", page
            for one in objects(whole):
                assert one.keys() <= VOCABULARY[one["@type"]], (page, one)
                assert all(str(one[name]).startswith("https://") for name in ADDRESSES & one.keys())
                assert positions(one) == list(range(1, len(positions(one)) + 1)), page


def positions(one: dict[str, Any]) -> list[int]:
    """The places of a list's items."""
    return [item["position"] for item in one.get("itemListElement", [])]
