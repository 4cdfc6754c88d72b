"""The server on this machine: the built files with the headers of production, and the events."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from showcase.press.hosting.rules import headers_at
from showcase.serve.answers import answer
from showcase.serve.showing import Showing

ADDRESS = "127.0.0.1"
_EVENTS = "/_reload"
_SECONDS_BETWEEN_BEATS = 15.0


class CannotServe(Exception):
    """The port is taken or not allowed."""


@contextmanager
def serving(site: Path, port: int, showing: Showing) -> Iterator[None]:
    """Serve the site in threads of its own; raises CannotServe when the port is not to be had."""
    try:
        server = _Server(site, port, showing)
    except OSError as error:
        raise CannotServe(f"{ADDRESS}:{port}: {error.strerror}") from None
    with server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        try:
            yield
        finally:
            server.shutdown()


class _Server(ThreadingHTTPServer):
    def __init__(self, site: Path, port: int, showing: Showing) -> None:
        super().__init__((ADDRESS, port), _Handler)
        self.site = site
        self.showing = showing

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes a connection is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    path = "/"  # until a request line has been understood

    def do_GET(self) -> None:
        if self.path == _EVENTS:
            self._send_events()
        else:
            self.wfile.write(self._send_head())

    def do_HEAD(self) -> None:
        self._send_head()

    def _send_head(self) -> bytes:
        """Everything but the content, which is returned."""
        found = answer(self.server.site, self.path, self.server.showing.shown)
        self.send_response(found.status)
        self.send_header("Content-Length", str(len(found.content)))
        self.send_header("Content-Type", found.content_type)
        if found.location:
            self.send_header("Location", found.location)
        self.end_headers()
        return found.content

    def _send_events(self) -> None:
        """The version that is shown, again at every change, until the page is left."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        version = ""
        while True:
            shown = self.server.showing.after(version, _SECONDS_BETWEEN_BEATS)
            line = ":" if shown.version == version else f"retry: 500\ndata: {shown.version}"
            self.wfile.write(f"{line}\n\n".encode())
            version = shown.version

    def end_headers(self) -> None:
        """Every answer carries what production sends; nothing is kept, for all may change."""
        address = unquote(urlsplit(self.path).path).lstrip("/")
        for name, value in (headers_at(address) | {"Cache-Control": "no-store"}).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Say nothing: the terminal is for the builds."""
