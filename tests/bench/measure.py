"""Runs commands in turn and measures each whole tree of processes."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from threading import Event, Thread

import psutil

SECONDS_BETWEEN_SAMPLES = 0.1
MEGABYTE = 1_000_000


class CommandFailed(Exception):
    """A measured command ended with an error; the message holds its last lines."""


@dataclass(frozen=True, slots=True)
class Contestant:
    """A command to be measured: where it runs, what it writes, what comes before each run."""

    name: str
    command: Sequence[str]
    folder: Path
    out: Path
    before: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True)
class Figures:
    """What one run took: seconds, seconds of all processors, megabytes at the peak and written."""

    wall: float
    cpu: float
    memory: float
    written: float


def in_turn(contestants: Sequence[Contestant], rounds: int) -> dict[str, Figures]:
    """The medians of A B A B …, printed too: what else the machine does falls on all alike.

    What one has left for the disk to be written later does not fall on the next.
    """
    found: dict[str, list[Figures]] = {one.name: [] for one in contestants}
    for _ in range(rounds):
        for one in contestants:
            one.before()
            os.sync()
            found[one.name].append(measured(one))
    medians = {name: _median(figures) for name, figures in found.items()}
    for name, one in medians.items():
        row = f"{one.wall:8.2f} s {one.cpu:8.2f} s CPU {one.memory:7.0f} MB {one.written:7.1f} MB"
        print(f"{name:26}{row} written", flush=True)
    return medians


def measured(contestant: Contestant) -> Figures:
    """One run."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        contestant.command,
        cwd=contestant.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=_environment(),
    )
    watch = _Watch(process.pid)
    output = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    memory = watch.end()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CommandFailed(output.decode()[-2000:])
    cpu = usage.ru_utime + usage.ru_stime
    return Figures(wall, cpu, memory / MEGABYTE, size_of(contestant.out) / MEGABYTE)


def _environment() -> dict[str, str]:
    """That of somebody who builds: modules are compiled once, also where this shell forbids it."""
    left_out = "PYTHONDONTWRITEBYTECODE"
    kept = {name: value for name, value in os.environ.items() if name != left_out}
    return kept | {"NO_MKDOCS_2_WARNING": "1"}


class _Watch:
    """Samples the memory of a process and all below it: shared pages count once."""

    def __init__(self, pid: int) -> None:
        self._root = psutil.Process(pid)
        self._ended = Event()
        self._peak = 0
        self._thread = Thread(target=self._sample)
        self._thread.start()

    def end(self) -> int:
        self._ended.set()
        self._thread.join()
        return self._peak

    def _sample(self) -> None:
        while not self._ended.wait(SECONDS_BETWEEN_SAMPLES):
            self._peak = max(self._peak, self._now())

    def _now(self) -> int:
        try:
            tree = [self._root, *self._root.children(recursive=True)]
        except psutil.Error:
            return 0
        return sum(map(_pss, tree))


def _pss(process: psutil.Process) -> int:
    try:
        return int(process.memory_full_info().pss)
    except psutil.Error:
        return 0


def size_of(folder: Path) -> int:
    """The bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _median(figures: Sequence[Figures]) -> Figures:
    return Figures(
        *(
            statistics.median(getattr(one, field.name) for one in figures)
            for field in fields(Figures)
        )
    )
