"""What a check costs: milliseconds for each of 1,000 entries, on one core, after start-up."""

import statistics
import time
from pathlib import Path

from showcase.entries.reading import read_entries
from showcase.plan import today
from showcase.press.workers import worker_pool
from tests.bench.builds import entries

ROUNDS = 7
SIZE = 1_000


def run() -> dict[str, object]:
    """Measure the check of synthetic entries in this process, and print the median."""
    folder = entries(SIZE)
    read_entries_once(folder)
    found = [read_entries_once(folder) for _ in range(ROUNDS)]
    median = statistics.median(found)
    print(f"showcase check     {median:6.2f} ms an entry, {min(found):.2f} at best")
    return {"milliseconds an entry": median, "entries": SIZE}


def read_entries_once(folder: Path) -> float:
    """Milliseconds of one core for each entry, reading and all rules."""
    begun = time.process_time()
    with worker_pool(1) as executor:
        read = read_entries(folder, today(), executor)
    spent = time.process_time() - begun
    assert len(read.products) == SIZE, read.problems[:3]
    return spent * 1000 / SIZE
