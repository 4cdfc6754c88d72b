"""A web server of this machine that answers as badly as a test wants."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Behaviour = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Loopback:
    """Where it stands, how each path behaves, and what it was asked."""

    port: int = 0
    paths: dict[str, Behaviour] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    @property
    def allowance(self) -> tuple[str, int]:
        """The host and port that a fetcher must be allowed."""
        return "127.0.0.1", self.port

    def url(self, path: str) -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"


@contextmanager
def loopback() -> Iterator[Loopback]:
    """A server for the time of a test."""
    state = Loopback()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            state.asked.append(f"{self.command} {self.path}")
            state.paths.get(self.path, status(404))(self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    Handler.do_HEAD = Handler.do_GET
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def content(body: bytes) -> Behaviour:
    """Answer with this."""

    def answer(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(200)
        asked.send_header("Content-Length", str(len(body)))
        asked.end_headers()
        if asked.command == "GET":
            asked.wfile.write(body)

    return answer


def status(code: int) -> Behaviour:
    """Answer with this status and nothing else."""

    def answer(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(code)
        asked.send_header("Content-Length", "0")
        asked.end_headers()

    return answer


def moved(to: str) -> Behaviour:
    """Say that it stands elsewhere."""

    def answer(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(302)
        asked.send_header("Location", to)
        asked.send_header("Content-Length", "0")
        asked.end_headers()

    return answer


def cut(body: bytes, promised: int) -> Behaviour:
    """Promise so many bytes, send fewer and hang up."""

    def answer(asked: BaseHTTPRequestHandler) -> None:
        asked.send_response(200)
        asked.send_header("Content-Length", str(promised))
        asked.end_headers()
        asked.wfile.write(body)

    return answer


def endless(asked: BaseHTTPRequestHandler) -> None:
    """Send and send, without saying how much."""
    asked.send_response(200)
    asked.end_headers()
    try:
        while True:
            asked.wfile.write(b"x" * 65536)
    except OSError:
        return


def slow(asked: BaseHTTPRequestHandler) -> None:
    """Send a byte now and then, for ever."""
    asked.send_response(200)
    asked.send_header("Content-Length", "1000000")
    asked.end_headers()
    try:
        for _ in range(200):
            asked.wfile.write(b"x")
            asked.wfile.flush()
            time.sleep(0.05)
    except OSError:
        return


def garbage(asked: BaseHTTPRequestHandler) -> None:
    """Answer with no HTTP at all."""
    asked.wfile.write(b"\x00\xff not http\r\n\r\n")
