"""The whole built site of the real entries: what must hold on each of its pages."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.pages.addresses import from_root
from showcase.press.policy import policy_of_meta
from showcase.translation import LANGUAGES, Language
from tests.built_site import BuiltSite

# Pages are parsed in parts, so that several workers share the work.
PARTS = 8
ORIGIN = "http://site.test/"
LINKS = (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("form", "action"))
SCHEMES = ("https", "http", "mailto", "tel")
JSON_LD_TYPES = {
    "WebPage",
    "ItemPage",
    "WebSite",
    "BreadcrumbList",
    "ItemList",
    "ListItem",
    "Organization",
}


@dataclass(frozen=True)
class Link:
    """A link of a page: where it stands, and the address that it leads to."""

    page: str
    target: str


@lru_cache
def pages(folder: Path) -> tuple[Path, ...]:
    """Every page of the site."""
    return tuple(sorted(folder.rglob("*.html")))


def parsed(page: Path) -> LexborHTMLParser:
    """A page as a tree."""
    return LexborHTMLParser(page.read_text(encoding="utf-8"))


def address_of(folder: Path, page: Path) -> str:
    """The address of a page below the origin."""
    return page.relative_to(folder).as_posix().removesuffix("index.html")


@cache
def links_of(folder: Path, page: Path) -> tuple[Link, ...]:
    """Every link of a page as a full address; two tests ask for them."""
    return tuple(_links_of(folder, page))


def _links_of(folder: Path, page: Path) -> Iterator[Link]:
    tree, here = parsed(page), address_of(folder, page)
    for element, attribute in LINKS:
        for node in tree.css(f"{element}[{attribute}]"):
            is_reference = element == "link" and node.attributes.get("rel") in {
                "canonical",
                "alternate",
            }
            if not is_reference:
                yield Link(here, urljoin(ORIGIN + here, node.attributes[attribute] or ""))


def file_of(folder: Path, address: str) -> Path:
    """The file that a server would send for an address."""
    path = folder / unquote(urlsplit(address).path).lstrip("/")
    return path / "index.html" if path.is_dir() else path


@pytest.mark.parametrize("language", LANGUAGES)
def test_kinds_of_page_are_right_html(language: Language, site: BuiltSite) -> None:
    """One page of every kind passes html5lib's strict parser."""
    found = (from_root(urlsplit(one).path, language) for one in site.page_kinds.values())
    assert_right_html(file_of(site.folder, ORIGIN + address) for address in found)


# An eighth of all pages in the gate, among them every eighth product.
@pytest.mark.parametrize(
    "part", [pytest.param(part, marks=pytest.mark.full if part else ()) for part in range(PARTS)]
)
def test_pages_are_right_html(part: int, site: BuiltSite) -> None:
    """Every page passes it."""
    assert_right_html(pages(site.folder)[part::PARTS])


def assert_right_html(files: Iterable[Path]) -> None:
    parser = html5lib.HTMLParser(strict=True)
    for file in files:
        parser.parse(file.read_text(encoding="utf-8"))


def test_internal_links_lead_somewhere(site: BuiltSite) -> None:
    """Every internal link, picture and script is there, fragments included."""
    ids = {
        page: {node.attributes["id"] for node in parsed(page).css("[id]")}
        for page in pages(site.folder)
    }
    for page in pages(site.folder):
        if page.name == "404.html":
            continue
        for link in links_of(site.folder, page):
            if not link.target.startswith(ORIGIN):
                continue
            file, fragment = file_of(site.folder, link.target), urlsplit(link.target).fragment
            assert file.is_file(), link
            assert not fragment or fragment in ids[file], link


def test_links_have_known_schemes(site: BuiltSite) -> None:
    """No link of any page has a scheme other than https, http, mailto and tel."""
    for page in pages(site.folder):
        for link in links_of(site.folder, page):
            assert urlsplit(link.target).scheme in SCHEMES, link


def test_nothing_is_inline(site: BuiltSite) -> None:
    """No page has an inline script, a style or an event handler: the policy would block it."""
    for page in pages(site.folder):
        for node in parsed(page).css("*"):
            handlers = [name for name in node.attributes if name.startswith("on")]
            assert not handlers, page
            assert "style" not in node.attributes, page
            assert node.tag != "style", page
            is_script = (
                node.tag == "script" and node.attributes.get("type") != "application/ld+json"
            )
            assert not is_script or node.attributes.get("src"), page


def test_each_page_says_what_it_is(site: BuiltSite) -> None:
    """Every page has one h1, a title, a description, its language, its policy, no id twice."""
    for page in pages(site.folder):
        tree = parsed(page)
        html = tree.css_first("html")
        expected = "en" if address_of(site.folder, page).startswith("en/") else "vi"
        assert html.attributes.get("lang") == expected, page
        assert len(tree.css("h1")) == 1, page
        assert tree.css_first("title").text().strip(), page
        assert tree.css_first('meta[name="description"]').attributes["content"], page
        policy = tree.css_first('meta[http-equiv="Content-Security-Policy"]').attributes["content"]
        assert policy == policy_of_meta(address_of(site.folder, page)), page
        ids = [node.attributes["id"] for node in tree.css("[id]")]
        assert len(ids) == len(set(ids)), page


def test_languages_point_at_each_other(site: BuiltSite) -> None:
    """Each indexed page names itself as canonical, and both languages name each other."""
    alternates: dict[str, dict[str, str]] = {}
    for page in pages(site.folder):
        tree = parsed(page)
        if tree.css_first('meta[name="robots"]'):
            continue
        canonical = tree.css_first('link[rel="canonical"]').attributes["href"] or ""
        assert urlsplit(canonical).path.lstrip("/") == address_of(site.folder, page)
        alternates[canonical] = {
            node.attributes["hreflang"] or "": node.attributes["href"] or ""
            for node in tree.css('link[rel="alternate"][hreflang]')
        }
    for canonical, named in alternates.items():
        assert set(named) == {"vi", "en", "x-default"}, canonical
        assert canonical in named.values(), canonical
        assert all(alternates[address] == named for address in named.values()), canonical


def test_json_ld_is_of_known_types(site: BuiltSite) -> None:
    """What search engines read is JSON of the few types we use, and never a Product."""

    def types(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            yield value.get("@type", "WebPage")
            for inner in value.values():
                yield from types(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from types(inner)

    for page in pages(site.folder):
        for node in parsed(page).css('script[type="application/ld+json"]'):
            data = json.loads(node.text())
            assert data["@context"] == "https://schema.org", page
            assert set(types(data)) <= JSON_LD_TYPES, page


def test_sitemap_lists_what_is_indexed(site: BuiltSite) -> None:
    """The sitemap lists exactly the pages that are not marked noindex, each with its languages."""
    root = ET.parse(site.folder / "sitemap.xml").getroot()
    spaces = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    listed = [url.findtext("s:loc", "", spaces) for url in root.findall("s:url", spaces)]
    indexed = [
        parsed(page).css_first('link[rel="canonical"]').attributes["href"]
        for page in pages(site.folder)
        if not parsed(page).css_first('meta[name="robots"]')
    ]
    assert sorted(listed) == sorted(address or "" for address in indexed)
    assert len(listed) == len(set(listed))
    assert all(len(url.findall("x:link", spaces)) == 3 for url in root.findall("s:url", spaces))


def test_only_known_kinds_of_file(site: BuiltSite) -> None:
    """Nothing but pages, styles, scripts, drawings, data and the few files of a site is there."""
    kinds = {
        ".html",
        ".css",
        ".csv",
        ".js",
        ".svg",
        ".png",
        ".json",
        ".xml",
        ".txt",
        ".ico",
        ".ics",
        ".webmanifest",
    }
    for_hosts = {"_headers", "_redirects", ".htaccess"}
    for file in site.folder.rglob("*"):
        if file.is_file() and file.relative_to(site.folder).as_posix() not in for_hosts:
            assert PurePosixPath(file.name).suffix in kinds, file


def test_every_entry_has_its_pages(site: BuiltSite) -> None:
    """Each product, maker and province has a page in both languages."""
    catalogue = site.catalogue
    addresses = [f"san-pham/{product.id}" for product in catalogue.products]
    addresses += [f"co-so/{maker.id}" for maker in catalogue.makers]
    addresses += [f"tinh/{province.slug}" for province in catalogue.provinces]
    for address in addresses:
        assert (site.folder / address / "index.html").is_file()
        assert (site.folder / "en" / address / "index.html").is_file()


def test_families_are_never_mixed(site: BuiltSite) -> None:
    """A product without a recognition is labelled, a winner of the vote never is."""
    for product in site.catalogue.products:
        page = parsed(site.folder / "san-pham" / product.id / "index.html")
        is_labelled = page.css_first(".sc-product .sc-also--plain") is not None
        assert is_labelled == (product.family == "also-from-the-region"), product.id
