"""What a build leaves for hosts: rules beside the pages, compressed files, the zip for fairs."""

import gzip
import posixpath
import re
import zipfile
from pathlib import Path

import brotli
import pytest
from selectolax.lexbor import LexborHTMLParser

from showcase.pages.settings import Settings
from showcase.press.hosting.apache import apache_rules
from showcase.press.hosting.beside import files_beside
from showcase.press.hosting.offline import offline_page, write_offline
from showcase.press.hosting.rules import FOR_EVER, HSTS, headers_at
from showcase.press.hosting.side_files import write_side_files
from showcase.press.policy import headers_of
from showcase.press.workers import worker_pool
from showcase.press.writer import NewTree
from tests.built_site import BuiltSite
from tests.small_project import make_project

SETTINGS = Settings("https://site.test/", "Tên", "Name")
WRITTEN = (
    "index.html",
    "assets/styles-012345/showcase.css",
    "assets/covers-678901/tra.svg",
    "assets/search/vi.json",
)


def blocks(settings: Settings = SETTINGS) -> dict[str, dict[str, str]]:
    """The blocks of `_headers`: path → header → value."""
    text = files_beside(WRITTEN, (), settings)["_headers"].decode()
    found: dict[str, dict[str, str]] = {}
    path = ""
    for line in filter(None, text.splitlines()):
        if not line.startswith(" "):
            path = line
            assert path not in found
            found[path] = {}
        else:
            name, _, value = line.strip().partition(": ")
            assert name not in found[path]
            found[path][name] = value
    return found


def test_no_header_stands_in_two_blocks() -> None:
    """Hosts join the values of all blocks that match: no address gets a header from two of them."""
    found = blocks()
    everywhere = found.pop("/*")
    assert set(everywhere) == {name for name, _ in headers_of("")}
    for names in found.values():
        assert not everywhere.keys() & names.keys()
    assert found["/assets/styles-012345/*"] == {"Cache-Control": FOR_EVER}
    assert not any(path.startswith("/assets/search") for path in found)
    assert found["/api/v1/*"] == {"Access-Control-Allow-Origin": "*"}


def test_limits_of_hosts(site: BuiltSite) -> None:
    """Cloudflare Pages takes a hundred blocks, and lines of two thousand characters."""
    text = (site.folder / "_headers").read_text()
    assert len(re.findall(r"^/", text, re.MULTILINE)) <= 100
    assert max(map(len, text.splitlines())) <= 2000


@pytest.mark.parametrize("has_hsts", [True, False])
def test_hsts_is_a_switch(has_hsts: bool) -> None:  # noqa: FBT001 - a case of a table
    """Browsers are bound to encryption only where the owner says so, in every form of the rules."""
    settings = Settings("https://site.test/", "Tên", "Name", has_hsts=has_hsts)
    texts = (
        str(blocks(settings)),
        apache_rules("/", has_hsts=has_hsts),
        str(headers_at("", has_hsts=has_hsts)),
    )
    assert [HSTS[0] in text for text in texts] == [has_hsts] * 3


def test_redirects(tmp_path: Path) -> None:
    """Former addresses lead on in both languages, for hosts that read such a list."""
    project = make_project(tmp_path)
    project.build()
    lines = (project.site / "_redirects").read_text().splitlines()
    old, new = "san-pham/hue/tra-rau-ma/", "san-pham/hue/tra-rau-ma-lang-thu/"
    assert lines == [f"/{old} /{new} 301", f"/en/{old} /en/{new} 301"]


def test_apache_in_a_folder() -> None:
    """Apache's rules name the site's folder, the 404 page of each language, and every header."""
    rules = apache_rules("/ten-repo/", has_hsts=False)
    assert "ErrorDocument 404 /ten-repo/404.html" in rules
    assert "ErrorDocument 404 /ten-repo/en/404.html" in rules
    for name, value in headers_of(""):
        assert f'Header always set {name} "{value}"' in rules
    assert rules.count("<If ") == rules.count("</If>")


def test_side_files(tmp_path: Path) -> None:
    """Files that shrink have both compressed forms, which say the same; small ones have none."""
    text = b"<p>x</p>" * 500
    files = {"index.html": text, "small.html": b"<p>", "a.png": text, "a.json": b"[1]" * 900}
    with NewTree(tmp_path / "site") as tree, worker_pool(1) as executor:
        for path, content in files.items():
            tree.write(path, content)
        write_side_files(tree, executor)
        made = tree.written - files.keys()
        assert made == {"index.html.br", "index.html.gz", "a.json.br", "a.json.gz"}
        assert gzip.decompress((tree.folder / "index.html.gz").read_bytes()) == text
        assert brotli.decompress((tree.folder / "index.html.br").read_bytes()) == text
        tree.put_in_place()
    with NewTree(tmp_path / "site") as tree, worker_pool(1) as executor:
        for path in files:
            assert tree.keep(path)
        write_side_files(tree, executor)
        assert made <= tree.kept


@pytest.mark.parametrize(
    ("path", "link", "named"),
    [
        ("index.html", "./", "./index.html"),
        ("index.html", "san-pham/", "san-pham/index.html"),
        ("san-pham/hue/tra/index.html", "../../..", "../../../index.html"),
        ("san-pham/hue/tra/index.html", "../../../tinh/hue/#a", "../../../tinh/hue/index.html#a"),
        ("san-pham/index.html", "?tinh=hue", "index.html"),
        ("tinh/index.html", "../assets/x-1/a.svg", "../assets/x-1/a.svg"),
        ("tinh/index.html", "../api/v1/products.json", "../index.html"),
        ("tinh/index.html", "#a", "#a"),
        ("tinh/index.html", "https://example.vn/", "https://example.vn/"),
        ("tinh/index.html", "mailto:a@b.vn", "mailto:a@b.vn"),
    ],
)
def test_links_name_files(path: str, link: str, named: str) -> None:
    """A link to a folder names the page in it, for a file manager shows folders otherwise."""
    assert offline_page(path, f'<a href="{link}">x</a>') == f'<a href="{named}">x</a>'


@pytest.fixture(scope="module")
def unpacked(site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip of the real site, unpacked as on a stick."""
    folder = tmp_path_factory.mktemp("stick")
    pages = write_offline(site.folder, folder / "danh-muc.zip")
    with zipfile.ZipFile(folder / "danh-muc.zip") as archive:
        archive.extractall(folder / "danh-muc")
    everything = sum(1 for one in site.folder.rglob("index.html"))
    assert pages == everything
    return folder / "danh-muc"


def test_every_link_of_the_zip(unpacked: Path) -> None:
    """In all pages of the zip no script is left, and every link and picture is a file of it."""
    names = {one.relative_to(unpacked).as_posix() for one in unpacked.rglob("*") if one.is_file()}
    for page in unpacked.rglob("*.html"):
        tree, path = LexborHTMLParser(page.read_bytes()), page.relative_to(unpacked).as_posix()
        assert tree.css("script") == [], path
        for tag, name in (("a", "href"), ("img", "src"), ("link", "href"), ("form", "action")):
            for node in tree.css(f"{tag}[{name}]"):
                link = (node.attributes[name] or "").partition("#")[0]
                if link and not re.match(r"[a-z]+:", link):
                    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
                    assert target in names, (path, link)


def test_the_same_zip_twice(site: BuiltSite, tmp_path: Path) -> None:
    """The same site gives the same bytes."""
    small = tmp_path / "site"
    (small / "tinh").mkdir(parents=True)
    (small / "index.html").write_text('<a href="tinh/">')
    (small / "tinh/index.html").write_text('<a href="../">')
    write_offline(small, tmp_path / "a.zip")
    (small / "index.html").touch()
    write_offline(small, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
