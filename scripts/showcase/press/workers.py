"""All parallel work goes through one executor; tasks are values in, values out."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

# So many tasks are under way or waiting at once: memory stays bounded, no worker is idle.
AHEAD = 8


def worker_pool(jobs: int) -> Executor:
    """Processes for CPU-bound work; forked, so that imports are paid once."""
    return ProcessPoolExecutor(max_workers=jobs, mp_context=get_context("fork"))


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
