"""What a visitor downloads, gzipped, pictures apart: little enough for a phone on a bad line."""

import gzip
import re
from pathlib import Path

import pytest

from tests.built_site import BuiltSite

KILOBYTE = 1024
LINKED = re.compile(r'<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"')
IMPORTED = re.compile(r'\bimport ?"([^"]+)"|\bfrom ?"([^"]+)"')


def size(path: Path) -> int:
    """The bytes of a file as a server sends it."""
    return len(gzip.compress(path.read_bytes()))


def page_of(site: BuiltSite, address: str) -> Path:
    """The file of a page, whatever its address asks of it."""
    return site.folder / address.partition("?")[0] / "index.html"


def needed(page: Path) -> set[Path]:
    """The styles and scripts that a page loads at once, with all that these import."""
    html = page.read_text(encoding="utf-8")
    found = {(page.parent / reference).resolve() for reference in LINKED.findall(html)}
    waiting = list(found)
    while waiting:
        file = waiting.pop()
        if file.suffix != ".js":
            continue
        for names in IMPORTED.findall(file.read_text(encoding="utf-8")):
            imported = (file.parent / "".join(names)).resolve()
            if imported not in found:
                found.add(imported)
                waiting.append(imported)
    return found


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize(
    ("kind", "most"),
    [
        ("product-in-force", 45),
        ("product-lapsed", 45),
        ("product-unknown", 45),
        ("product-also", 45),
        ("home", 70),
    ],
)
def test_a_first_visit(site: BuiltSite, kind: str, most: int, language: str) -> None:
    """The page with every style and script it needs."""
    page = page_of(site, language + site.page_kinds[kind])
    sizes = {file.name: size(file) for file in (page, *needed(page))}
    assert sum(sizes.values()) <= most * KILOBYTE, sizes


def test_every_further_product(site: BuiltSite) -> None:
    """Styles and scripts are there already: only the page itself comes, whichever it is."""
    pages = [
        site.folder / language / "san-pham" / product.id / "index.html"
        for language in ("", "en")
        for product in site.catalogue.products
    ]
    assert max(map(size, pages)) <= 12 * KILOBYTE


def test_pictures_further_down_come_late(site: BuiltSite) -> None:
    """Every drawing has its size reserved, and only the first of a page is fetched at once."""
    html = page_of(site, site.page_kinds["province"]).read_text(encoding="utf-8")
    pictures = re.findall(r"<img[^>]*>", html)
    assert [one for one in pictures if 'width="' not in one or 'height="' not in one] == []
    assert [one for one in pictures if 'loading="lazy"' not in one] == []


def test_the_theme_sheet_is_for_prose_only(site: BuiltSite) -> None:
    """The theme's own style sheet is the heaviest file: catalogue pages do without it."""
    kinds = {kind: address for kind, address in site.page_kinds.items() if kind != "not-found"}
    with_theme = {
        kind
        for kind, address in kinds.items()
        if any(file.name == "theme.css" for file in needed(page_of(site, address)))
    }
    for_maintainers = {"maintainers", "commands", "glossary", "costs"}
    assert with_theme == {"about", "guide", "support", "vote-steps", *for_maintainers}
