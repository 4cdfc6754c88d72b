"""Commands as forks of a process that is ready: imports and templates are paid once for many.

Each command still has a process of its own, with its folder, environment, output and exit status.
What counts when an interpreter begins (the order of hashes, its encoding) cannot be asked for here.
"""

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import showcase.cli.build  # noqa: F401 - most commands of the tests build
from showcase.cli import main
from showcase.press.environment import templates_of
from showcase.translation import LANGUAGES

PROJECT = Path(__file__).parent.parent


def run(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run `showcase …` in a folder."""
    with TemporaryDirectory() as room:
        out, err = Path(room) / "out", Path(room) / "err"
        status = _ask(
            arguments=arguments,
            folder=str(folder),
            environment=dict(environment),
            streams=(os.devnull, str(out), str(err)),
        )
        said = out.read_text("utf-8"), err.read_text("utf-8")
    return subprocess.CompletedProcess(arguments, status, *said)


def _ask(**wanted: object) -> int:
    ready = _ready()
    assert ready.stdin
    assert ready.stdout
    print(json.dumps(wanted), file=ready.stdin, flush=True)
    return int(ready.stdout.readline())


@cache
def _ready() -> subprocess.Popen[str]:
    """One for each process of tests; when that ends its input ends, and so it ends too."""
    ready = subprocess.Popen(
        [sys.executable, "-m", "tests.ready_process"],
        cwd=PROJECT,
        env=os.environ | {"PYTHONUTF8": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    atexit.register(ready.communicate)
    return ready


def _answer() -> None:
    """Run what is asked for, one after the other, and tell the exit status."""
    templates_of(PROJECT / "overrides", LANGUAGES)
    for asked in sys.stdin:
        if child := os.fork():
            _, status = os.waitpid(child, 0)
            print(os.waitstatus_to_exitcode(status), flush=True)
        else:
            _become(**json.loads(asked))
            main(prog_name="python -m showcase")


def _become(
    arguments: list[str], folder: str, environment: dict[str, str], streams: list[str]
) -> None:
    """Be the process that somebody has started there with these arguments."""
    for number, place in enumerate(streams):
        stream = os.open(place, os.O_RDWR | os.O_CREAT)
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["showcase", *arguments]


if __name__ == "__main__":
    _answer()
