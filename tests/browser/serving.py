"""The site on an address of this machine, and the browser that opens it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, WebError, sync_playwright

# The browser of the system: the package for Debian and Ubuntu is called `chromium`.
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# The same engine without the browser's own window, menus and pages: half the work for a page.
SHELL = shutil.which("chromium-headless-shell")


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
def device(browser: Browser, **options: Any) -> Iterator[BrowserContext]:
    """A browser of somebody's own, which may copy, and keeps files for the next visit."""
    context = browser.new_context(**options)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@contextmanager
def quiet_visit(device: BrowserContext) -> Iterator[BrowserContext]:
    """One visit; any word in the console fails the test.

    The next one is somebody else's: no page stays open, and nothing of what was written.
    """
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    def hear_error(error: WebError) -> None:
        said.append(str(error.error))

    device.on("console", hear)
    device.on("weberror", hear_error)
    yield device
    for page in device.pages:
        page.evaluate("localStorage.clear()")
        page.close()
    device.remove_listener("console", hear)
    device.remove_listener("weberror", hear_error)
    assert said == []


@contextmanager
def opened_browser(*arguments: str, program: str | None = CHROMIUM) -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", *arguments]
        )
        try:
            yield browser
        finally:
            browser.close()
