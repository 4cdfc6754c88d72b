"""Builds at once and after every save, and tells the open pages."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from watchfiles import Change, watch

from showcase.serve.server import ADDRESS, serving
from showcase.serve.showing import Showing
from showcase.translation import Language, message

_PACKAGE = Path(__file__).parent.parent


def show_site(
    project: Path, products: Path, port: int, language: Language, say: Callable[[str], None]
) -> None:
    """Serve, watch and build until Ctrl-C; raises CannotServe when the port is not to be had."""
    url = f"http://{ADDRESS}:{port}/"
    site = project / ".cache/serve/site"
    command = _command(products, site, url, language)
    showing, changed = Showing(), Event()
    changed.set()
    builder = _Builder(command, project)

    def end() -> None:
        builder.stop()
        changed.set()

    with (
        _on_interrupt(end),
        serving(site, port, showing),
        _watching(project, products, changed),
    ):
        say(message("See {url}. Ctrl-C ends it.", url=url).in_language(language))
        while changed.wait() and not builder.is_stopped:
            changed.clear()
            is_good, output = builder.build()
            if not builder.is_stopped:
                # Whoever reads that it is done finds it shown.
                showing.change("" if is_good else _with_heading(output, language))
                say(output)
        say("")


def _with_heading(output: str, language: Language) -> str:
    heading = message("This has to be mended first; below stands the last good site.")
    return f"{heading.in_language(language)}\n\n{output}"


def _command(products: Path, site: Path, url: str, language: Language) -> list[str]:
    command = [sys.executable, "-m", "showcase", "build", "--quiet", "--no-pictures"]
    return [
        *command,
        "--lang",
        language,
        "--products",
        str(products),
        "--out",
        str(site),
        "--site-url",
        url,
    ]


class _Builder:
    """Builds in fresh processes, so that changed code counts too, until it is stopped."""

    def __init__(self, command: list[str], project: Path) -> None:
        self._command = command
        self._project = project
        self._process: subprocess.Popen[str] | None = None
        self.is_stopped = False

    def build(self) -> tuple[bool, str]:
        """Build once: did it go well, and its words.

        It has a session of its own: Ctrl-C reaches this process, which then stops the build.
        """
        self._process = subprocess.Popen(  # noqa: S603 - our own command
            self._command,
            cwd=self._project,
            env=os.environ | {"PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )
        if self.is_stopped:  # while the process was being made
            self._process.send_signal(signal.SIGINT)
        output, _ = self._process.communicate()
        return self._process.returncode == 0, output.rstrip()

    def stop(self) -> None:
        """Stop the build that is under way, and begin no other; also from a signal's handler."""
        self.is_stopped = True
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)


@contextmanager
def _on_interrupt(act: Callable[[], None]) -> Iterator[None]:
    """Ctrl-C acts at whatever place it comes; as an exception it could come between any two."""
    before = signal.signal(signal.SIGINT, lambda *_: act())
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _watching(project: Path, products: Path, changed: Event) -> Iterator[None]:
    """Set `changed` whenever something is saved that the site is made from."""
    stop = Event()
    folders = (products, project / "docs", project / "overrides", _PACKAGE)
    watches = (
        watch(*folders, stop_event=stop, ignore_permission_denied=True),
        watch(project, stop_event=stop, recursive=False, watch_filter=_is_configuration),
    )
    threads = [Thread(target=_follow, args=(one, changed), daemon=True) for one in watches]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def _follow(changes: Iterable[object], changed: Event) -> None:
    for _change in changes:
        changed.set()


def _is_configuration(_change: Change, path: str) -> bool:
    return Path(path).match("mkdocs*.yml")
