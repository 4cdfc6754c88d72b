"""The day the theme ends: Zensical renders frames and prose, and the catalogue is the same."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.press.frames import cut_frame
from showcase.press.site_tool import CONFIGURATIONS, render
from showcase.press.zensical import render_with_zensical, with_links_from_file
from showcase.translation import LANGUAGES, Language
from tests.small_project import PROJECT, SmallProject, contents, make_project


@pytest.mark.parametrize(
    ("path", "written", "expected"),
    [
        ("bao-tri/index.md", "[x](do-phu/)", "[x](do-phu/)"),
        ("bao-tri/cach-lam.md", "[x](../do-phu/)", "[x](do-phu/)"),
        ("xuat-ban.md", "[x](../tinh/#hue)", "[x](tinh/#hue)"),
        ("bao-tri/cach-lam.md", "[x](../xuat-ban.md#rsync)", "[x](../xuat-ban.md#rsync)"),
        ("xuat-ban.md", "[x](#costs)", "[x](#costs)"),
        ("xuat-ban.md", "[x](https://example.vn/a)", "[x](https://example.vn/a)"),
        ("xuat-ban.md", "[x](v1/)", "[x](xuat-ban/v1/)"),
        ("api/index.md", "[x](v1/products.json)", "[x](v1/products.json)"),
        ("binh-chon/cach-thuc.md", '<a href="../">x</a>', '<a href="./">x</a>'),
        ("binh-chon/cach-thuc.md", '<a href="../../tinh/">x</a>', '<a href="../tinh/">x</a>'),
    ],
)
def test_links_lead_where_they_led(path: str, written: str, expected: str) -> None:
    """A link to an address is written anew from the file; what both tools read alike stays."""
    assert with_links_from_file(written, path) == expected


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_same_marks_and_pages(language: Language) -> None:
    """The frame has every mark once and in order, and the same prose pages are there."""
    ours = render(PROJECT / CONFIGURATIONS[language], "https://site.example/")
    theirs = render_with_zensical(PROJECT, language)
    assert cut_frame(theirs.frame).before_body
    assert theirs.prose.keys() == ours.prose.keys()


def bodies(project: SmallProject, out: str) -> dict[str, str | None]:
    """What stands between header and footer, of every page that the press prints."""
    found = {}
    for path, content in contents(project.folder / out).items():
        if path.endswith(".html"):
            page = LexborHTMLParser(content)
            node = page.css_first("#noi-dung")
            if node and "sc-prose" not in (node.attributes.get("class") or ""):
                found[path] = node.html
    return found


@pytest.mark.full
def test_same_catalogue(tmp_path: Path) -> None:
    """A site by Zensical passes the scan, and no page of the catalogue says anything else."""
    project = make_project(tmp_path)
    project.build()
    project.build("--engine", "zensical", "--out", "zensical")
    expected = bodies(project, "site")
    assert sum(path.startswith("san-pham/") for path in expected) > 3
    assert bodies(project, "zensical") == expected
