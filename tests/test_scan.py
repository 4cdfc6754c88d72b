"""The scan of the printed site: what may stand on a page, and what keeps a site unpublished."""

from pathlib import Path

import pytest

from showcase.press.frames import Frame
from showcase.press.inputs import read_record
from showcase.press.pieces import Marked, Pieces, mark_of
from showcase.press.policy import policy_of_meta
from showcase.press.scan import rules
from showcase.press.scan.addresses import Ground
from showcase.press.scan.findings import Findings, RefusedSite
from showcase.press.scan.links import Target, has_known_scheme, is_elsewhere, target_of
from showcase.press.scan.page import scan_page
from showcase.press.scan.parts import Parts, look_at_piece
from showcase.press.scan.site import scan_tree
from showcase.press.writer import NewTree
from showcase.translation import LANGUAGES, Message
from tests.small_project import contents, make_project

GROUND = Ground("https://site.test/ten/", "/ten/", ("vi", "en"))
PATH = "san-pham/hue/tra/index.html"


def page(body: str = "", head: str = "", *, path: str = PATH, language: str = "vi") -> bytes:
    """A right page with something more in it."""
    plain = path.removesuffix("index.html").removeprefix("en/")
    vi, en = f"https://site.test/ten/{plain}", f"https://site.test/ten/en/{plain}"
    policy = policy_of_meta(path.removesuffix("index.html"))
    return f"""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>T</title>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<link rel="canonical" href="{en if path.startswith("en/") else vi}">
<link rel="alternate" hreflang="vi" href="{vi}"><link rel="alternate" hreflang="en" href="{en}">
<link rel="alternate" hreflang="x-default" href="{vi}">{head}</head>
<body><h1 id="a">T</h1>{body}</body></html>""".encode()


def rules_broken(html: bytes, path: str = PATH) -> list[Message]:
    return [fault.rule for fault in scan_page(path, html, GROUND).faults]


@pytest.mark.parametrize("path", [PATH, f"en/{PATH}", "index.html", "dong-gop/index.html"])
def test_a_right_page(path: str) -> None:
    """A right page has no fault, in either language and at any depth."""
    language = "en" if path.startswith("en/") else "vi"
    assert rules_broken(page(path=path, language=language), path) == []


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<script>alert(1)</script>", rules.NOTHING_INLINE),
        ('<script type="module">x</script>', rules.NOTHING_INLINE),
        ('<p onclick="x()">', rules.NOTHING_INLINE),
        ("<svg/onload=alert(1)>", rules.NOTHING_INLINE),
        ('<img src="../../../a.png"onerror=x>', rules.NOTHING_INLINE),
        ("<p OnMouseOver\n=x>", rules.NOTHING_INLINE),
        ('<p style="color:red">', rules.NOTHING_INLINE),
        ('<button formaction="https://evil.test/">', rules.NOTHING_INLINE),
        ("<style>p{}</style>", rules.NO_FRAME),
        ('<iframe src="../"></iframe>', rules.NO_FRAME),
        ('<object data="x"></object>', rules.NO_FRAME),
        ('<embed src="x">', rules.NO_FRAME),
        ('<base href="https://evil.test/">', rules.NO_FRAME),
        ('<meta http-equiv="set-cookie" content="a=b">', rules.NO_FRAME),
        ('<script src="https://evil.test/a.js"></script>', rules.NOTHING_FOREIGN),
        ('<script src="//evil.test/a.js"></script>', rules.NOTHING_FOREIGN),
        ('<script src="\\\\evil.test/a.js"></script>', rules.NOTHING_FOREIGN),
        ('<img src="https://evil.test/a.png">', rules.NOTHING_FOREIGN),
        ('<img srcset="../../../a.png 1x, https://evil.test/b.png 2x">', rules.NOTHING_FOREIGN),
        ('<img src="data:image/png;base64,AA">', rules.NOTHING_FOREIGN),
        ('<form action="https://evil.test/"></form>', rules.NOTHING_FOREIGN),
        ('<link rel="stylesheet" href="https://evil.test/a.css">', rules.NOTHING_FOREIGN),
        ('<svg><use href="https://evil.test/a.svg#x"/></svg>', rules.NOTHING_FOREIGN),
        ('<meta http-equiv="refresh" content="0; url=https://evil.test/">', rules.NOTHING_FOREIGN),
        ('<meta property="og:image" content="https://evil.test/a.png">', rules.NOTHING_FOREIGN),
        ('<a href="javascript:alert(1)">', rules.KNOWN_SCHEMES),
        ('<a href=" java\tscript:alert(1)">', rules.KNOWN_SCHEMES),
        ('<a href="data:text/html,x">', rules.KNOWN_SCHEMES),
        ('<a href="//evil.test/">', rules.KNOWN_SCHEMES),
        ('<a href="https://you@evil.test/">', rules.KNOWN_SCHEMES),
        ('<a href="../../../../x/">', rules.INSIDE),
        ('<a href="/x/">', rules.INSIDE),
        ('<a href="#nowhere">', rules.PLACE_IN_PAGE),
        ("<h1>Two</h1>", rules.ONE_HEADING),
        ('<p id="a">', rules.NO_ID_TWICE),
    ],
)
def test_what_may_not_stand_on_a_page(body: str, rule: Message) -> None:
    """Each of these is a fault by the rule that names it."""
    assert rule in rules_broken(page(body))


@pytest.mark.parametrize(
    "body",
    [
        '<a href="https://example.vn/x?a=1#b">',
        '<a href="http://example.vn/">',
        '<a href="mailto:a@b.vn?subject=x">',
        '<a href="tel:+84912345678">',
        '<a href="#a">',
        '<a href="?tinh=hue">',
        '<a href="../../">',
        '<script type="application/ld+json">{"a": 1}</script>',
        '<script type="module" src="../../../assets/a.js"></script>',
        "<p>Chất liệu: onclick = 5, style=&#34;x&#34;</p>",
        '<form action="../../"></form>',
        '<svg><use href="#a"/></svg>',
    ],
)
def test_what_may(body: str) -> None:
    """None of these is a fault, whatever the words of an entry look like."""
    assert rules_broken(page(body)) == []


@pytest.mark.parametrize(
    ("wrong", "right", "rule"),
    [
        ('lang="vi"', 'lang="en"', rules.LANGUAGE),
        ("default-src 'none'", "default-src *", rules.POLICY),
        (
            'rel="canonical" href="https://site.test/ten/',
            'rel="canonical" href="/',
            rules.ADDRESSES,
        ),
        ('hreflang="en" href="https://site.test/ten/en/', 'hreflang="en" href="/', rules.ADDRESSES),
        ('hreflang="x-default"', 'hreflang="fr"', rules.ADDRESSES),
    ],
)
def test_what_a_page_says_of_itself(wrong: str, right: str, rule: Message) -> None:
    """Language, policy, canonical address and both languages are those of this very page."""
    html = page().decode()
    assert wrong in html
    assert rule in rules_broken(html.replace(wrong, right, 1).encode())


@pytest.mark.parametrize(
    ("link", "folder", "target"),
    [
        ("../../../assets/a.js", "san-pham/hue/tra/", Target("assets/a.js")),
        ("../../../tinh/hue/?x=1#b", "san-pham/hue/tra/", Target("tinh/hue/index.html", "b")),
        ("../..", "tinh/hue/", Target("index.html")),
        ("./tinh/", "", Target("tinh/index.html")),
        (".", "", Target("index.html")),
        ("../", "tinh/hue/", Target("tinh/index.html")),
        ("/ten/en/", "", Target("en/index.html")),
        ("a%20b.png", "x/", Target("x/a b.png")),
        ("../../..", "a/b/", None),
        ("/other/", "", None),
    ],
)
def test_where_a_link_leads(link: str, folder: str, target: Target | None) -> None:
    """A relative link means one file of the site, or leads out of it."""
    assert target_of(link, folder, "/ten/") == target


@pytest.mark.parametrize("link", ["jAvAsCrIpT:x", "\x01javascript:x", "ja\nva:x", "\\\\evil.test"])
def test_as_browsers_read(link: str) -> None:
    """What browsers drop or mend before they read an address hides nothing."""
    assert is_elsewhere(link)
    assert not has_known_scheme(link)


def parts_with(card: str) -> Parts:
    """A frame and one piece, `card`."""
    begin, between = b'<!doctype html><html lang="vi"><head>', b'</head><body id="top-of-page">'
    frame = Frame(begin, between, b"", b"")
    return Parts(frame, Pieces({"card": card.encode()}), "vi", GROUND)


def head_and_body(html: bytes) -> tuple[str, str]:
    text = html.decode()
    return text.split("<head>")[1].split("</head>")[0], text.split("<body>")[1].split("</body>")[0]


@pytest.mark.parametrize(
    ("body", "card", "found"),
    [
        ("", "<b>A card</b>", []),
        ('<a href="#top-of-page">x</a>', "", []),
        ('<a href="#in-card">x</a>', '<p id="in-card"></p>', []),
        ("", '<a href="#nowhere">x</a>', [rules.PLACE_IN_PAGE]),
        ("", '<a href="https://you@evil.test/">x</a>', [rules.KNOWN_SCHEMES]),
        ("", "<h1>Two</h1>", [rules.ONE_HEADING]),
        ("", '<p id="a"></p>', [rules.NO_ID_TWICE] * 2),
        ("", "<p onclick=x></p>", [rules.NOTHING_INLINE]),
        (mark_of("card"), '<p id="b"></p>', [rules.NO_ID_TWICE] * 2),
        ("<!-- ", "", [rules.CLOSED]),
        ("<textarea>", "", [rules.CLOSED]),
        ('<p title="', "", [rules.CLOSED]),
        ("<div>", "", [rules.CLOSED]),
        ("</main>", "", [rules.CLOSED]),
        ("</main><main>", "", [rules.CLOSED]),
        ("<p>One</p></div>", "", [rules.CLOSED]),
        ("", "<ul><li>One</ul></ul>", [rules.CLOSED]),
        ("", "<li><p>One</li>", []),
        ("", "<div>", [rules.CLOSED]),
        ("", "<!-- ", [rules.CLOSED]),
    ],
)
def test_a_page_by_its_parts(body: str, card: str, found: list[Message]) -> None:
    """Every rule holds for what a page is made of, and no part reaches out of its place.

    That a part was looked at before changes nothing.
    """
    head, own = head_and_body(page(body))
    marked = Marked.of(f"{own}{mark_of('card')}")
    findings = parts_with(card).scan(PATH, Marked.of(head), "\x02/en/", marked)
    assert [fault.rule for fault in findings.faults] == found
    known = parts_with(card)
    known.know({"card": look_at_piece(card.encode(), "vi", GROUND)})
    assert known.scan(PATH, Marked.of(head), "\x02/en/", marked) == findings


def test_parts_show_what_the_whole_shows(tmp_path: Path) -> None:
    """Looked at by its parts or as a whole, every page of a site has the same links and places."""
    project = make_project(tmp_path)
    project.build()
    by_parts = read_record(project.folder / ".cache/site.json", project.site)
    ground = Ground("https://spcnnttb.example/", "/", LANGUAGES)
    whole = Findings()
    for path in by_parts.pages:
        whole.add(scan_page(path, (project.site / path).read_bytes(), ground))
    assert whole.faults == []
    assert set(by_parts.targets) == set(whole.targets)
    assert {tuple(one) for one in by_parts.fragments} == set(whole.fragments)


ALONE = Ground(GROUND.site_url, GROUND.site_path, ("vi",))


def scan(tmp_path: Path, files: dict[str, bytes], stray: str = "") -> list[tuple[str, Message]]:
    """The faults of a tree with these files."""
    findings = Findings()
    with NewTree(tmp_path / "site") as tree:
        for path, content in files.items():
            tree.write(path, content)
            if path.endswith(".html"):
                findings.add(scan_page(path, content, ALONE))
        if stray:
            (tree.folder / stray).write_text("x")
        try:
            scan_tree(tree, ALONE, findings, [], ([], []), 1)
        except RefusedSite as refused:
            return [(fault.page, fault.rule) for fault in refused.faults]
    return []


OTHER = "tinh/index.html"


@pytest.mark.parametrize(
    ("link", "faults"),
    [
        ("../../../tinh/", []),
        ("../../../tinh/#a", []),
        ("../../../tinh/#b", [(PATH, rules.PLACE_ELSEWHERE)]),
        ("../../../tinh", [(PATH, rules.FILE)]),
        ("../../../nowhere/", [(PATH, rules.FILE)]),
    ],
)
def test_links_between_pages(tmp_path: Path, link: str, faults: list[tuple[str, Message]]) -> None:
    """A link needs its page, and the place in it that it names."""
    files = {PATH: page(f'<a href="{link}">'), OTHER: page(path=OTHER)}
    assert scan(tmp_path, files) == faults


def test_one_language_alone(tmp_path: Path) -> None:
    """Where one language is built, the switch to the other is no broken link."""
    assert scan(tmp_path, {PATH: page(f'<a href="../../../en/{PATH[:-10]}">')}) == []


def test_pictures_are_there(tmp_path: Path) -> None:
    """A picture that is shown or shared needs its file."""
    shared = '<meta property="og:image" content="https://site.test/ten/assets/a.png">'
    files = {PATH: page('<img src="../../../assets/b.png">', shared)}
    assert scan(tmp_path, files) == [(PATH, rules.FILE)] * 2


def test_stray_files(tmp_path: Path) -> None:
    """A file that the build did not write keeps the site unpublished."""
    assert scan(tmp_path, {PATH: page()}, stray="x.html") == [("x.html", rules.STRAY)]


def test_pages_taken_over_are_looked_at_again(tmp_path: Path) -> None:
    """When something is gone that pages led to, pages that were taken over count too."""
    with NewTree(tmp_path / "site") as tree:
        tree.write(PATH, page('<a href="../../../tinh/">'))
        known = ([PATH, OTHER], [])
        with pytest.raises(RefusedSite, match="tinh/index"):
            scan_tree(tree, GROUND, Findings(), [PATH], known, 1)


def test_refused_site(tmp_path: Path) -> None:
    """A fault stops the build, says page, rule and what was found, and the old site stays."""
    project = make_project(tmp_path)
    project.build()
    before = contents(project.site)
    template = project.folder / "overrides/pages/product.html"
    template.write_text(template.read_text() + '<p style="color:red">x</p>')
    done = project.run("build", "--no-pictures", "--quiet", "--lang", "en")
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    rule = rules.NOTHING_INLINE.in_language("en")
    assert f"san-pham/hue/tra-rau-ma-lang-thu/index.html: {rule} (<p style>)" in lines
    assert lines[-1] == "The site was not published: 6 faults."
    assert contents(project.site) == before
