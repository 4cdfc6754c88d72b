"""Rules on links: only ordinary web addresses ever reach a page."""

import pytest

from tests.small_tree import PRODUCTS, SmallTree

NO_ADDRESSES = [
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "data:text/html,<script>",
    "ftp://example.vn/a",
    "file:///etc/passwd",
    "mailto:a@example.vn",
    "//example.vn/a",
    "example.vn",
    "https:example.vn",
    "https:///example.vn",
    "https://",
    "https://localhost/",
    "https://example",
    "https://127.0.0.1/",
    "https://127.1/",
    "https://1.2.3.0x7f/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[bad/",
    "https://example.vn:99999/",
    "https://exa_mple.vn/",
    "https://example..vn/",
    "https://.vn/",
    "https://user@example.vn/",
    "https://user:secret@example.vn/",
    "https://example.vn@evil.vn/",
    'https://example.vn/"onload="x',
    "https://example.vn/<b>",
    "https://example.vn\\@evil.vn/",
    "https://example.vn/{a}",
]
ADDRESSES = [
    "https://example.vn",
    "https://www.example.com.vn/a/b.aspx?id=1&x=%C3%A0#phan-2",
    "HTTPS://EXAMPLE.VN/",
    "https://xn--bnh-nh-lua.vn/",
    "https://bình-định.vn/",
    "https://example.vn:8443/a",
    "https://example.xn--p1ai/",
]


@pytest.mark.parametrize("url", NO_ADDRESSES)
def test_no_addresses(url: str, tree: SmallTree) -> None:
    """Other schemes, names of no site, logins and characters that leave an attribute."""
    tree.product(traceability_url=f"'{url}'")
    assert tree.codes() == ["odd-link"]


@pytest.mark.parametrize("url", ADDRESSES)
def test_addresses(url: str, tree: SmallTree) -> None:
    """What a browser's address bar shows is fine."""
    tree.product(traceability_url=url)
    assert tree.lines() == []


@pytest.mark.parametrize(
    "values",
    [
        {"producer": "{name: A, website: 'http://example.vn'}"},
        {"producer": "{name: A, shops: ['https://example.vn', 'http://example.vn']}"},
        {"traceability_url": "http://example.vn"},
        {"sources": "[{url: 'https://a.vn'}, {url: 'ftp://example.vn'}]"},
    ],
)
def test_every_link_of_a_product_is_looked_at(values: dict[str, str], tree: SmallTree) -> None:
    """Links are https; the line stands at the link that is not."""
    tree.product(**values)
    assert tree.codes() == ["odd-link"]


def test_sources_may_be_http(tree: SmallTree) -> None:
    """Many pages of offices and newspapers have no https; they are only named as sources."""
    tree.product(sources="[{url: 'http://sct.example.gov.vn/a'}]")
    assert tree.lines() == []


@pytest.mark.parametrize(
    "added",
    [
        "department: {name: Sở, website: 'javascript:alert(1)'}",
        "promotion_centre: {name: Sở, website: 'http://example.vn'}",
        "sources: [{url: 'javascript:alert(1)'}]",
    ],
)
def test_links_of_a_province_are_looked_at_too(added: str, tree: SmallTree) -> None:
    """The offices' sites stand on pages as well."""
    text = (PRODUCTS / "hue/province.yml").read_text(encoding="utf-8")
    tree.write("hue/province.yml", f"{text}{added}\n")
    assert tree.codes() == ["odd-link"]


def test_a_long_link_is_quoted_short(tree: SmallTree) -> None:
    """A line stays readable."""
    tree.product(traceability_url="http://example.vn/" + "a" * 1900)
    (line,) = tree.lines()
    assert len(line) < 300
