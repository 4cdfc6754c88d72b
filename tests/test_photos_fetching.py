"""Originals by address: from a listed host, once, checked; every way in which a server can fail."""

import hashlib
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from showcase.photos.fetching import fetch, is_on_list
from showcase.photos.reading import Darkroom, Whereabouts, look_at
from showcase.photos.store import Store
from showcase.photos.unfit import Unfit
from tests.made_photos import saved

RIGHT = saved()
DIGEST = hashlib.sha256(RIGHT).hexdigest()
asked: list[str] = []


class _Answers(BaseHTTPRequestHandler):
    """A store of photos that keeps its word at /right.jpg alone."""

    def do_GET(self) -> None:
        asked.append(self.path)
        ways: dict[str, Callable[[], None]] = {
            "/right.jpg": lambda: self._send(RIGHT),
            "/slow.jpg": self._trickle,
            "/cut.jpg": lambda: self._send(RIGHT[:2000], len(RIGHT)),
            "/lying.jpg": lambda: self._send(saved(quality=50)),
            "/text.jpg": lambda: self._send(b"<html>"),
            "/endless.jpg": lambda: self._send(b"\0" * 13_000_000),
            "/elsewhere.jpg": lambda: self._lead(f"http://localhost:{self.server.server_port}"),  # type: ignore[attr-defined]
            "/here.jpg": lambda: self._lead(""),
        }
        ways.get(self.path, lambda: self.send_error(404))()

    def _send(self, content: bytes, length: int | None = None) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "image/jpeg")
        self.send_header("Content-Length", str(len(content) if length is None else length))
        self.end_headers()
        self.wfile.write(content)

    def _trickle(self) -> None:
        self.send_response(200)
        self.end_headers()
        for start in range(0, len(RIGHT), 100):
            self.wfile.write(RIGHT[start : start + 100])
            time.sleep(0.1)

    def _lead(self, origin: str) -> None:
        self.send_response(302)
        self.send_header("Location", f"{origin}/right.jpg")
        self.end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Requests are no output of a test."""


class _Patient(ThreadingHTTPServer):
    def handle_error(self, *_whose: object) -> None:
        """A client that has had enough is no error."""


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """Where the store stands."""
    with _Patient(("127.0.0.1", 0), _Answers) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(autouse=True)
def _directly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/slow.jpg", "it comes too slowly"),
        ("/cut.jpg", "it was cut off"),
        ("/lying.jpg", "it is another file"),
        ("/text.jpg", "it is another file"),
        ("/endless.jpg", "it is too large"),
        ("/elsewhere.jpg", "Found"),
        ("/here.jpg", "Found"),
        ("/none.jpg", "Not Found"),
    ],
)
def test_what_a_server_can_do_wrong(path: str, reason: str, origin: str) -> None:
    """Slow, cut, another file, too much, leading elsewhere, not there: a reason, and no photo."""
    with pytest.raises(Unfit) as refused:
        fetch(origin + path, DIGEST, (origin,), seconds=1.0)
    assert refused.value.code == "photo-not-fetched"
    assert reason in refused.value.wrong.in_language("en")


def test_a_redirect_is_never_followed(origin: str) -> None:
    """Not even to the right file: nobody but the listed address is asked."""
    asked.clear()
    with pytest.raises(Unfit):
        fetch(f"{origin}/elsewhere.jpg", DIGEST, (origin,))
    assert asked == ["/elsewhere.jpg"]


@pytest.mark.parametrize(
    "url",
    [
        "https://anh.example.vn.evil.example/1.jpg",
        "https://anh.example.vn@evil.example/1.jpg",
        "https://anh.example.vn:8443/1.jpg",
        "http://anh.example.vn/1.jpg",
        "file:///etc/passwd",
        "https://anh.example.vn",
    ],
)
def test_only_listed_hosts(url: str) -> None:
    """What merely looks like a listed host is none; nothing is asked."""
    assert not is_on_list(url, ("https://anh.example.vn",))
    with pytest.raises(Unfit, match="photo-not-fetched"):
        fetch(url, DIGEST, ("https://anh.example.vn",))


def test_it_is_fetched_once(origin: str, tmp_path: Path) -> None:
    """The second look takes it from the cache; a damaged copy there is fetched anew."""
    asked.clear()
    darkroom = Darkroom(Store(tmp_path), (origin,))
    where = Whereabouts(Path("1.jpg"), f"{origin}/right.jpg", DIGEST)
    looks = [look_at(where, darkroom) for _ in range(2)]
    assert looks[0] == looks[1]
    assert looks[0][0] == DIGEST
    assert asked == ["/right.jpg"]
    (tmp_path / f"fetched/{DIGEST}").write_bytes(b"torn")
    assert look_at(where, darkroom) == looks[0]
    assert len(asked) == 2
