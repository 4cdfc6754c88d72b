"""`showcase` without some of its steps, to see what they cost: `without scan,exports build …`."""

import sys
from collections.abc import Callable

from showcase import steps
from showcase.cli import main
from showcase.press import ahead


def _without_scan() -> None:
    steps._ground = lambda _plan: None  # type: ignore[assignment,return-value]


def _without_exports() -> None:
    ahead.LISTS = ()
    ahead.write_products = lambda _plan, _places, _executor: iter(())


STEPS: dict[str, Callable[[], None]] = {"scan": _without_scan, "exports": _without_exports}

if __name__ == "__main__":
    _, left_out, *sys.argv[1:] = sys.argv
    for step in left_out.split(","):
        STEPS[step]()
    main()
