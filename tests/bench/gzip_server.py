"""Serves a folder as a host does: gzipped, and remembers what it sent."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

LEVEL = 6
# What is packed already: Pagefind packs its own files.
_PACKED = {".png", ".woff2", ".gz", ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter"}
_PACKED |= {".pagefind"}


@cache
def packed(path: Path) -> bytes:
    """A file as it is sent."""
    content = path.read_bytes()
    return content if path.suffix in _PACKED else gzip.compress(content, LEVEL, mtime=0)


@dataclass
class Host:
    """A served folder: its address, and the path and size of each file sent since the last look."""

    folder: Path
    address: str = ""
    sent: list[tuple[str, int]] = field(default_factory=list)


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """The folder on an address of this machine, for as long as the block runs."""
    host = Host(folder.resolve())

    class Handler(_Handler):
        to = host

    with _Server(("127.0.0.1", 0), Handler) as server:
        host.address = f"http://127.0.0.1:{server.server_port}/"
        Thread(target=server.serve_forever, daemon=True).start()
        yield host
        server.shutdown()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_whose: object) -> None:
        """A tab that closes while it is answered is no error."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    to: Host

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments, directory=str(self.to.folder))

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = packed(path)
        self.to.sent.append((path.relative_to(self.to.folder).as_posix(), len(content)))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        if path.suffix not in _PACKED:
            self.send_header("Content-Encoding", "gzip")
        # Alone in its process: only then does the browser say what page and workers hold.
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_arguments: object) -> None:
        """Requests are counted, not told."""
