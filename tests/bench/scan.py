"""What the scan costs: cold builds of 10,000 entries with it and without it, in turn."""

import sys
from dataclasses import asdict, replace

from tests.bench.builds import entries, ours, place
from tests.bench.measure import in_turn

ROUNDS = 3
MOST = 0.35


def run() -> dict[str, object]:
    """Measure, and print the share of a cold build that the scan adds to one without."""
    scanned = ours("10,000 scanned", entries(10_000))
    command = [sys.executable, "-m", "tests.bench.without_scan", *scanned.command[1:]]
    bare = replace(scanned, name="10,000 not scanned", command=command)
    with place():
        figures = in_turn([scanned, bare], ROUNDS)
    with_scan, without = figures[scanned.name], figures[bare.name]
    shares = {
        "wall": (with_scan.wall - without.wall) / without.wall,
        "cpu": (with_scan.cpu - without.cpu) / without.cpu,
    }
    for name, one in figures.items():
        print(f"{name:22}{one.wall:8.2f} s {one.cpu:8.2f} s CPU")
    print(f"scan: {shares['wall']:.2f} of the wall time, {shares['cpu']:.2f} of the CPU time")
    print(f"{shares['wall'] / (1 + shares['wall']):.2f} of a build with it; at most {MOST}")
    return {name: asdict(one) for name, one in figures.items()} | {"shares": shares}
