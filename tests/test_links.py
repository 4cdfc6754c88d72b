"""The link check: who answers, who does not, and that each host is asked politely."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from showcase.cli import main
from showcase.contribution.fetching import Fetcher, Limits
from showcase.contribution.links.asking import Found, ask, ask_all
from showcase.contribution.links.report import report
from showcase.contribution.links.sources import Source, sources_of
from tests import loopback as behaving
from tests.loopback import Loopback, loopback
from tests.small_tree import SmallTree


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A server of this machine."""
    with loopback() as state:
        yield state


def state_of(server: Loopback, behaviour: behaving.Behaviour) -> Found:
    """What is found of a source that behaves so."""
    server.paths = {"/a": behaviour}
    fetcher = Fetcher(Limits(1000, 0.5), allowance=server.allowance)
    return ask(Source(server.url("/a"), ("gia-lai/tra",)), fetcher)


def only_get(asked: behaving.BaseHTTPRequestHandler) -> None:
    """A server that does not know HEAD."""
    behaving.status(200 if asked.command == "GET" else 405)(asked)


@pytest.mark.parametrize(
    ("behaviour", "state"),
    [
        (behaving.content(b"a page"), "there"),
        (only_get, "there"),
        (behaving.status(404), "gone"),
        (behaving.status(500), "gone"),
        (behaving.garbage, "gone"),
        (behaving.moved("/a"), "gone"),
        (behaving.moved("https://127.0.0.1/"), "gone"),
    ],
)
def test_states(server: Loopback, behaviour: behaving.Behaviour, state: str) -> None:
    """A page is there when it answers HEAD or GET with a good status."""
    assert state_of(server, behaviour).state == state


def test_the_head_is_enough(server: Loopback) -> None:
    """A page that answers HEAD is not asked for its content."""
    state_of(server, behaving.content(b"x" * 5000))
    assert server.asked == ["HEAD /a"]


def test_plain_http_is_not_asked() -> None:
    """A source by http is told as not asked, which is no fault of it."""
    found = ask(Source("http://example.vn/", ()), Fetcher(Limits(10, 1)))
    assert found.state == "not-asked"


def test_a_host_is_asked_one_question_at_a_time(
    server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between two questions to one host there is a pause, and the order is that of the sources."""
    pauses: list[float] = []
    monkeypatch.setattr("time.sleep", pauses.append)
    server.paths = {f"/{name}": behaving.content(b"") for name in "abc"}
    sources = [Source(server.url(f"/{name}"), ()) for name in "abc"]
    fetcher = Fetcher(Limits(1000, 5), allowance=server.allowance)
    assert [one.source for one in ask_all(sources, fetcher, 1.5)] == sources
    assert pauses == [1.5, 1.5]
    assert server.asked == ["HEAD /a", "HEAD /b", "HEAD /c"]


def test_each_address_is_asked_once(tree: SmallTree) -> None:
    """Products that share a source are named together."""
    url = "https://example.vn/tin"
    tree.product(sources=f"[{{url: '{url}'}}]")
    tree.product(at="gia-lai/tra", name="Trà Làng Thử", sources=f"[{{url: '{url}'}}]")
    expected = Source(url, ("gia-lai/ca-phe-lang-thu", "gia-lai/tra"))
    assert sources_of(tree.read().products) == (expected,)


def test_the_report_names_what_is_gone(server: Loopback) -> None:
    """Numbers first, then each address that does not answer with the products that name it."""
    found = [state_of(server, behaving.status(404)), state_of(server, behaving.status(200))]
    lines = list(report(found, "en"))
    assert lines[0] == "1 sources answer, 1 do not, 0 were not asked (http)."
    assert lines[-1] == "  - `gia-lai/tra`"


def test_the_command(server: Loopback, tree: SmallTree, tmp_path: Path) -> None:
    """The command asks, writes its report, and ends with 1 where something is gone."""
    tree.product(sources=f"[{{url: '{server.url('/weg')}'}}]")
    place = tmp_path / "links.md"
    done = CliRunner().invoke(
        main,
        [
            *("check-links", "--products", str(tree.folder), "--report", str(place)),
            *("--allow-local", "127.0.0.1", str(server.port), "--jobs", "1", "--pause", "0"),
        ],
    )
    assert done.exit_code == 1
    assert "weg" in place.read_text(encoding="utf-8")
