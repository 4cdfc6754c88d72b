"""What strangers' addresses can make us do: ask a public server, little, for a short time."""

from collections.abc import Iterator

import pytest

from showcase.contribution.fetching import CannotFetch, Fetcher, Limits, is_public
from tests import loopback as behaving
from tests.loopback import Loopback, loopback


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A server of this machine."""
    with loopback() as state:
        yield state


def fetcher(server: Loopback, seconds: float = 5) -> Fetcher:
    """A fetcher that may ask the server, for at most 1,000 bytes."""
    return Fetcher(Limits(largest=1000, seconds=seconds), allowance=server.allowance)


def test_what_is_there_comes(server: Loopback) -> None:
    """An honest answer comes whole, after redirects too."""
    server.paths = {"/a": behaving.moved("/b"), "/b": behaving.content(b"photo")}
    answer = fetcher(server).fetch(server.url("/a"))
    assert (answer.status, answer.content, answer.url) == (200, b"photo", server.url("/b"))


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (behaving.content(b"x" * 1001), "It is larger than 1000 bytes."),
        (behaving.endless, "It is larger than 1000 bytes."),
        (behaving.slow, "It takes too long."),
        (behaving.cut(b"x" * 10, 500), "It ends before its end."),
        (behaving.moved("/a"), "It moves on and on."),
        (behaving.moved("http://127.0.0.1:9/"), "Only plain https addresses are asked."),
        (behaving.moved("https://127.0.0.1/"), "This is no address of a public web server."),
        (behaving.moved("file:///etc/hostname"), "Only plain https addresses are asked."),
        (behaving.garbage, "The server does not answer as it should"),
    ],
)
def test_a_bad_server_is_left(server: Loopback, behaviour: behaving.Behaviour, reason: str) -> None:
    """Too much, too slow, cut, turning in circles, moving inwards: each has its reason."""
    server.paths = {"/a": behaviour}
    with pytest.raises(CannotFetch, match=reason.partition("(")[0]):
        fetcher(server, seconds=0.5).fetch(server.url("/a"))


@pytest.mark.parametrize(
    "url",
    [
        "http://example.vn/",
        "ftp://example.vn/",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://[::1]/",
        "https://user:word@example.vn/",
        "https://example.vn:8443/",
        "https://example.vn:port/",
        "https://[broken/",
        "nonsense",
        "",
    ],
)
def test_what_is_never_asked(url: str) -> None:
    """Neither plain http nor this machine, nor an address that is a number or has a user."""
    with pytest.raises(CannotFetch):
        Fetcher(Limits(10, 1)).fetch(url)


def test_hosts_that_are_not_allowed() -> None:
    """Where only some hosts may be asked, no other name is even looked up."""
    only_one = Fetcher(Limits(10, 1), lambda host: host == "example.vn")
    with pytest.raises(CannotFetch, match="is not asked"):
        only_one.fetch("https://other.example/")


def test_a_name_of_this_machine_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A public name that means a private address, wholly or in part, is refused."""
    answers = [(2, 1, 6, "", ("93.184.216.34", 443)), (2, 1, 6, "", ("10.0.0.1", 443))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(CannotFetch, match="private network"):
        Fetcher(Limits(10, 1)).fetch("https://inside.example.vn/")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("93.184.216.34", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("name", False),
    ],
)
def test_public_addresses(address: str, *, expected: bool) -> None:
    """Loopback, private, link-local, shared and multicast addresses are not public."""
    assert is_public(address) is expected
