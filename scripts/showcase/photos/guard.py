"""Does what could go wrong in a process of its own, with limits on memory and time.

A decoder that crashes, never ends or eats all memory ends that process, and nothing else.
"""

import resource
import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import ParamSpec, TypeVar

from showcase.photos.unfit import Unfit
from showcase.translation import message

Result = TypeVar("Result")
Arguments = ParamSpec("Arguments")

MEGABYTES_MORE = 1024
SECONDS_OF_CPU = 60
SECONDS = 300


def guarded(
    function: Callable[Arguments, Result], *args: Arguments.args, **kwargs: Arguments.kwargs
) -> Result:
    """What the function returns or raises as Unfit; anything else becomes an Unfit too."""
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_limited, args=(sender, function, args, kwargs))
    process.start()
    sender.close()
    try:
        outcome = receiver.recv() if receiver.poll(SECONDS) else None
    except EOFError:
        outcome = None
    finally:
        receiver.close()
        process.kill()
        process.join()
        process.close()
    if outcome is None:
        raise _too_hard()
    result, unfit = outcome
    if unfit is not None:
        raise unfit
    value: Result = result
    return value


def _limited(
    sender: Connection,
    function: Callable[..., object],
    args: tuple[object, ...],
    kwargs: dict[str, object],
) -> None:
    signal.alarm(SECONDS)
    _set(resource.RLIMIT_CPU, SECONDS_OF_CPU)
    _set(resource.RLIMIT_CORE, 0)
    if size := _size_of_this_process():
        _set(resource.RLIMIT_AS, size + MEGABYTES_MORE * 1024 * 1024)
    try:
        sender.send((function(*args, **kwargs), None))
    except Unfit as unfit:
        sender.send((None, unfit))
    except MemoryError:
        sender.send((None, _too_hard()))


def _set(limit: int, value: int) -> None:
    _, hard = resource.getrlimit(limit)
    allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(limit, (allowed, allowed))


def _size_of_this_process() -> int:
    """Bytes of address space in use; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_bytes().split()[0])
    except (OSError, ValueError):
        return 0
    return pages * resource.getpagesize()


def _too_hard() -> Unfit:
    return Unfit(
        "photo-too-hard",
        message("The photo cannot be read within the limits of memory and time."),
        message("Open it in a photo program and save it anew as JPEG."),
    )
