"""Decoding happens in a process of its own, which may crash, hang or swell alone."""

import faulthandler
import os
import signal
import time
from pathlib import Path

import pytest

from showcase.photos import guard
from showcase.photos.guard import guarded
from showcase.photos.unfit import Unfit
from showcase.translation import message


def crash() -> None:
    """As a decoder with a fault in its memory; pytest would print it as if a test had failed."""
    faulthandler.disable()
    os.kill(os.getpid(), signal.SIGSEGV)


def swell() -> int:
    """As a decoder that a picture makes ask for four gigabytes."""
    return len(bytearray(4 << 30))


def hang() -> None:
    """As a decoder that waits for ever."""
    time.sleep(60)


def spin() -> None:
    """As a decoder that computes for ever."""
    while True:
        pass


@pytest.mark.parametrize("fault", [crash, swell, hang, spin])
def test_a_fault_becomes_a_reason(
    fault: object, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The process of its own is gone afterwards, and this one goes on."""
    monkeypatch.setattr(guard, "SECONDS", 3)
    monkeypatch.setattr(guard, "SECONDS_OF_CPU", 1)
    before = children()
    with pytest.raises(Unfit) as refused:
        guarded(fault)  # type: ignore[arg-type]
    assert refused.value.code == "photo-too-hard"
    assert children() == before


def children() -> set[str]:
    """Processes of this one, also those that have ended and were not waited for."""
    lists = Path("/proc/self/task").glob("*/children")
    return {number for one in lists for number in one.read_text("utf-8").split()}


def refuse() -> None:
    """As a photo that moves."""
    raise Unfit("photo-moves", message("The file is empty."), message("Close"))


def test_results_and_reasons_come_back() -> None:
    """What the function returns, or the reason that it gives."""
    assert guarded(len, b"abc") == 3
    with pytest.raises(Unfit) as refused:
        guarded(refuse)
    assert refused.value.code == "photo-moves"
