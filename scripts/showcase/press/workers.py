"""All parallel work goes through one executor; tasks are values in, values out.

What every task needs is shared once instead of being sent with each.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any, Generic, ParamSpec, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
Value = TypeVar("Value")
Thing = TypeVar("Thing")
Arguments = ParamSpec("Arguments")

# So many tasks are under way or waiting at once: memory stays bounded, no worker is idle.
AHEAD = 8


@contextmanager
def worker_pool(jobs: int) -> Iterator[Executor]:
    """Processes for CPU-bound work, forked so that imports are paid once; none for one job.

    When the work ends early, what waits is dropped and what runs is awaited.
    """
    executor: Executor = _ThisProcess()
    if jobs > 1:
        executor = _Processes(jobs, get_context("fork"), initializer=_begin_worker)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


_VALUES: dict[int, Any] = {}
_numbers = count()


@dataclass(frozen=True, slots=True)
class Shared(Generic[Value]):
    """A large value in a task: a forked worker has it already, so only its number is sent.

    A cluster's workers would be sent the value itself, once (dask: `scatter`).
    """

    number: int

    @property
    def value(self) -> Value:
        """The value, in whichever process this is."""
        found: Value = _VALUES[self.number]
        return found


@contextmanager
def shared(value: Value) -> Iterator[Shared[Value]]:
    """Share a value with the workers of every pool that is opened inside."""
    handle: Shared[Value] = Shared(next(_numbers))
    _VALUES[handle.number] = value
    try:
        yield handle
    finally:
        del _VALUES[handle.number]


class _Processes(ProcessPoolExecutor):
    """Workers that begin with the first task: Ctrl-C waits until they can leave it alone."""

    def submit(
        self,
        function: Callable[Arguments, Result],
        /,
        *args: Arguments.args,
        **kwargs: Arguments.kwargs,
    ) -> Future[Result]:
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            return super().submit(function, *args, **kwargs)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin_worker() -> None:
    """Ctrl-C reaches every process of a terminal: only the first one answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for tasks for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class _ThisProcess(Executor):
    """Does each task at once, where forking is not wanted: with one job, or beside threads."""

    def submit(
        self,
        function: Callable[Arguments, Result],
        /,
        *args: Arguments.args,
        **kwargs: Arguments.kwargs,
    ) -> Future[Result]:
        future: Future[Result] = Future()
        try:
            future.set_result(function(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - whoever asks for the result gets it
            future.set_exception(error)
        return future


def portions(things: Sequence[Thing], most: int) -> Iterator[Sequence[Thing]]:
    """The things in their order, so many at a time."""
    return (things[start : start + most] for start in range(0, len(things), most))


def bounded_map(
    executor: Executor, function: Callable[[Task], Result], tasks: Iterable[Task]
) -> Iterator[Result]:
    """Results in the order of the tasks, never more than a few tasks ahead."""
    waiting: deque[Future[Result]] = deque()
    for task in tasks:
        waiting.append(executor.submit(function, task))
        if len(waiting) >= AHEAD:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
