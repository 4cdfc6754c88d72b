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
    with serving(site, port, showing), _watching(project, products, changed):
        say(message("See {url}. Ctrl-C ends it.", url=url).in_language(language))
        try:
            while changed.wait():
                changed.clear()
                is_good, output = _build(command, project)
                say(output)
                showing.change("" if is_good else _with_heading(output, language))
        except KeyboardInterrupt:
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


def _build(command: list[str], project: Path) -> tuple[bool, str]:
    """Build in a fresh process, so that changed code counts too: did it go well, and its words.

    It has a session of its own: Ctrl-C reaches this process, which then stops the build.
    """
    builder = subprocess.Popen(  # noqa: S603 - our own command
        command,
        cwd=project,
        env=os.environ | {"PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        output, _ = builder.communicate()
    except KeyboardInterrupt:
        builder.send_signal(signal.SIGINT)
        builder.wait()
        raise
    return builder.returncode == 0, output.rstrip()


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
