"""Workers: tasks in order, never far ahead, and no process that outlives its work."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor

import pytest

from showcase.press.workers import AHEAD, bounded_map, portions, worker_pool


@pytest.fixture(params=[1, 2])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    """With processes, and without any."""
    with worker_pool(request.param) as executor:
        yield executor


def double(number: int) -> int:
    return 2 * number


def fail(number: int) -> int:
    raise ValueError(number)


def ignores_interrupts(_: int) -> bool:
    return signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def process(_: int) -> int:
    return os.getpid()


def test_results_in_order(executor: Executor) -> None:
    """Results come in the order of their tasks, each once."""
    assert list(bounded_map(executor, double, range(100))) == list(range(0, 200, 2))


def test_never_far_ahead(executor: Executor) -> None:
    """However many tasks there are, only a few are taken before their results are wanted."""
    taken = []

    def tasks() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    results = bounded_map(executor, double, tasks())
    assert next(results) == 0
    assert len(taken) == AHEAD


def test_errors_reach_whoever_asks(executor: Executor) -> None:
    """The error of a task is raised where its result is wanted."""
    with pytest.raises(ValueError, match="7"):
        list(bounded_map(executor, fail, [7]))


def test_one_job_needs_no_process() -> None:
    """One job works in this process: nothing is forked beside the threads of others."""
    with worker_pool(1) as executor:
        assert executor.submit(process, 0).result() == os.getpid()


def test_interrupts_are_for_the_first_process() -> None:
    """Ctrl-C reaches all processes of a terminal; workers leave the answer to their parent."""
    with worker_pool(2) as executor:
        assert executor.submit(ignores_interrupts, 0).result()


def test_workers_end_with_the_work() -> None:
    """When the work ends early, what waits is dropped and no worker stays."""
    pids = set()
    with pytest.raises(KeyboardInterrupt), worker_pool(2) as executor:  # noqa: PT012
        pids = {executor.submit(process, 0).result() for _ in range(20)}
        raise KeyboardInterrupt
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (3, [3]), (5, [5]), (11, [5, 5, 1])])
def test_portions(count: int, sizes: list[int]) -> None:
    """Every place once, in order, at most five at a time."""
    found = list(portions(range(count), 5))
    assert [len(one) for one in found] == sizes
    assert [place for one in found for place in one] == list(range(count))
