"""The site on an address of this machine, and the browser that opens it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, BrowserContext, sync_playwright

# The browser of the system: the package for Debian and Ubuntu is called `chromium`.
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a built site, its own 404 page included, and says nothing."""

    def log_message(self, *_arguments: object) -> None:
        """Requests are no output of a test."""


class _Patient(ThreadingHTTPServer):
    """A tab that closes while it is answered is no error of a test."""

    def handle_error(self, *_whose: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the folder is served, for as long as the block runs."""
    with _Patient(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def quiet_visitor(browser: Browser, **options: Any) -> Iterator[BrowserContext]:
    """Somebody whose browser may copy; any word in its console fails the test."""
    context = browser.new_context(**options)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    said: list[str] = []
    context.on("console", lambda message: said.append(message.text))
    context.on("weberror", lambda error: said.append(str(error.error)))
    yield context
    context.close()
    assert said == []


@contextmanager
def opened_browser(*arguments: str) -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", *arguments]
        )
        try:
            yield browser
        finally:
            browser.close()
