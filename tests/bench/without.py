"""`showcase` without some of its steps, to see what they cost: `without scan,exports build …`."""

import sys
from collections.abc import Callable

from showcase import steps
from showcase.cli import main
from showcase.press import ahead


def _without_scan() -> None:
    steps._ground = lambda _plan: None  # type: ignore[assignment,return-value]


def _without_exports() -> None:
    ahead.write_exports = lambda _plan, _tree, _executor: {}


STEPS: dict[str, Callable[[], None]] = {"scan": _without_scan, "exports": _without_exports}

if __name__ == "__main__":
    _, left_out, *sys.argv[1:] = sys.argv
    for step in left_out.split(","):
        STEPS[step]()
    main()
