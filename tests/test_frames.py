"""Frames: cut at their marks once, filled for every page, at any depth of the site."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.press.frames import (
    BASE,
    ROOT,
    BrokenFrame,
    Frame,
    cut_frame,
    cut_prose,
    with_absolute_roots,
    with_roots,
)

DEEP = "../../../../.."
FRAME = f"""<html>

  <head>
    @@head@@
  </head>
  <a href="{DEEP}">home</a><a href="{DEEP}/tinh/">provinces</a><a href="@@alternate@@">en</a>
  @@body@@
</html>
"""
PROSE = """<head>@@head@@</head><a href="@@alternate@@"></a><a href="..">home</a>
<div data-head='{&#34;title&#34;: &#34;About&#34;}'><a href="../tinh/">x</a> and ../../y</div>"""

texts = st.binary()


def test_cut_and_filled() -> None:
    """Head, alternate and body stand where their marks stood, and no mark is left."""
    filled = cut_frame(FRAME).fill(b"<title>T</title>", b"../en/", b"<p>B</p>")
    assert re.sub(r"\s*\n\s*", "", filled.decode()) == (
        f'<html><head><title>T</title></head><a href="{BASE}">home</a>'
        f'<a href="{BASE}/tinh/">provinces</a><a href="../en/">en</a><p>B</p></html>'
    )


@given(head=texts, alternate=texts, body=texts)
def test_what_is_filled_in_is_not_looked_at(head: bytes, alternate: bytes, body: bytes) -> None:
    """Text that joins later stands as it is, even where it contains a mark."""
    frame = Frame(b"<1>", b"<2>", b"<3>", b"<4>")
    whole = frame.fill(head, alternate, body)
    assert whole == b"<1>%b<2>%b<3>%b<4>" % (head, alternate, body)
    marks = (b"@@head@@", b"@@alternate@@", b"@@body@@")
    assert cut_frame(FRAME).fill(*marks).count(b"@@") == 6


@pytest.mark.parametrize("mark", ["@@head@@", "@@alternate@@", "@@body@@"])
@pytest.mark.parametrize("count", [0, 2])
def test_each_mark_stands_once(mark: str, count: int) -> None:
    """A frame that lost a mark, or has one twice, is refused and the mark is named."""
    with pytest.raises(BrokenFrame, match=f"{mark}: {count}"):
        cut_frame(FRAME.replace(mark, mark * count))


def test_order_of_marks() -> None:
    """Marks in another order are refused: what stands between them would be lost."""
    turned = FRAME.replace("@@head@@", "@@x@@").replace("@@body@@", "@@head@@")
    with pytest.raises(BrokenFrame):
        cut_frame(turned.replace("@@x@@", "@@body@@"))


def test_frame_that_is_not_deep() -> None:
    """A frame without one way to the root was rendered at another depth: all links would break."""
    with pytest.raises(BrokenFrame, match=re.escape(DEEP)):
        cut_frame(FRAME.replace(DEEP, ".."))


@pytest.mark.parametrize(
    ("address", "base", "root"),
    [
        ("", ".", "."),
        ("san-pham/", "..", ".."),
        ("san-pham/hue/tra/", "../../..", "../../.."),
        ("en/", ".", ".."),
        ("en/san-pham/", "..", "../.."),
        ("en/san-pham/hue/tra/", "../../..", "../../../.."),
        ("english/", "..", ".."),
    ],
)
def test_roots(address: str, base: str, root: str) -> None:
    """Ways lead to the root of the language and to the root of the whole site."""
    assert with_roots(f"{BASE} {ROOT}".encode(), address) == f"{base} {root}".encode()


addresses = st.lists(st.from_regex(r"[a-z][a-z0-9-]*", fullmatch=True), max_size=6).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@given(address=addresses, in_english=st.booleans(), folder=st.sampled_from(["", "sub/folder/"]))
def test_roots_lead_home(address: str, folder: str, *, in_english: bool) -> None:
    """From every page, in a subfolder of a host too, a browser comes to the right roots."""
    site = f"https://example.vn/{folder}"
    whole = f"en/{address}" if in_english else address
    base, root = with_roots(f"{BASE}/ {ROOT}/".encode(), whole).decode().split()
    if not whole.startswith("en/"):
        assert urljoin(site + whole, base) == site
    assert urljoin(site + whole, root) == site
    if in_english:
        assert urljoin(site + whole, base) == f"{site}en/"


@pytest.mark.parametrize(
    ("path", "in_english", "ways"),
    [
        ("/", False, "/tinh/ /assets/"),
        ("/", True, "/en/tinh/ /assets/"),
        ("/sub/", False, "/sub/tinh/ /sub/assets/"),
        ("/sub/", True, "/sub/en/tinh/ /sub/assets/"),
    ],
)
def test_absolute_roots(path: str, ways: str, *, in_english: bool) -> None:
    """The 404 page is shown at any address, so its ways begin at the host."""
    html = f"{BASE}/tinh/ {ROOT}/assets/"
    assert with_absolute_roots(html.encode(), path, in_english=in_english) == ways.encode()


def test_home_of_the_404_page() -> None:
    """A link to the root itself is never empty: an empty link would be the page that is missing."""
    html = f'href="{BASE}"'.encode()
    assert with_absolute_roots(html, "/", in_english=False) == b'href="/"'


def test_prose() -> None:
    """A prose page keeps its content, gives away title and description, and links from the root."""
    frame, said = cut_prose(PROSE, 1)
    assert said == "{&#34;title&#34;: &#34;About&#34;}"
    assert frame.fill(b"H", b"A", b"").decode() == (
        f'<head>H</head><a href="A"></a><a href="{BASE}">home</a>\n'
        f'<div><a href="{BASE}/tinh/">x</a> and ../../y</div>'
    )


def test_preformatted_text() -> None:
    """Examples in prose pages keep their indentation and blank lines; the rest is compacted."""
    html = PROSE.replace("x</a>", "x</a>\n\n  <p>\n  <pre>a:\n\n  - b</pre>\n  <pre>  c\n</pre>")
    frame, _ = cut_prose(html, 1)
    assert "\n<p>\n<pre>a:\n\n  - b</pre>\n<pre>  c\n</pre>" in frame.before_body.decode()


@pytest.mark.parametrize("lost", [" data-head=", "@@head@@", "@@alternate@@"])
def test_prose_without_its_marks(lost: str) -> None:
    """A prose page that was rendered without our templates is refused."""
    with pytest.raises(BrokenFrame):
        cut_prose(PROSE.replace(lost, ""), 1)


def test_frames_use_no_template_of_the_press() -> None:
    """A frame is rendered again when a template beside it changes: it uses no other."""
    overrides = Path(__file__).parents[1] / "overrides"
    frames = [*overrides.glob("*.html"), *(overrides / "partials").rglob("*.html")]
    used = re.findall(r'"(?:components|pages)/', "".join(one.read_text("utf-8") for one in frames))
    assert frames
    assert not used
