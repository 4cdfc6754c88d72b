"""What the social pictures cost: the real entries with none, all drawn anew, and all kept."""

import shutil
import sys
from dataclasses import asdict
from pathlib import Path

from tests.bench.measure import Contestant, in_turn

ROUNDS = 3
FOLDER = Path("build/bench/pictures").resolve()
COMMAND = str(Path(sys.executable).with_name("showcase"))


def run() -> dict[str, object]:
    """Measure the three builds in turn."""
    rows = in_turn([_row("none", "--no-pictures"), _row("drawn"), _row("kept", keeps=True)], ROUNDS)
    return {name: asdict(one) for name, one in rows.items()}


def _row(name: str, *options: str, keeps: bool = False) -> Contestant:
    """A cold build; `keeps`: the pictures of the build before are still in the cache."""
    folder = FOLDER / ("drawn" if keeps else name)

    def wipe() -> None:
        shutil.rmtree(folder / "site" if keeps else folder, ignore_errors=True)
        for record in folder.glob(".cache/*.json"):
            record.unlink()

    command = [COMMAND, "build", "--quiet", "--out", str(folder / "site"), *options]
    return Contestant(f"pictures {name}", command, Path.cwd(), folder / "site", wipe)
