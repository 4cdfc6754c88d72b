"""`showcase` without some of its steps, to see what they cost: `without scan,exports build …`."""

import sys
from collections.abc import Callable

from showcase import steps
from showcase.cli import main
from showcase.press import ahead
from showcase.press.exports import making
from showcase.press.files import Files


def _without_scan() -> None:
    steps._ground = lambda _plan: None  # type: ignore[assignment,return-value]


def _without_exports() -> None:
    ahead.LISTS = ()
    making.product_file = lambda _product, _published: b""
    write = Files.write
    Files.write = lambda files, path, content: write(files, path, content) if content else "-"  # type: ignore[method-assign]


STEPS: dict[str, Callable[[], None]] = {"scan": _without_scan, "exports": _without_exports}

if __name__ == "__main__":
    _, left_out, *sys.argv[1:] = sys.argv
    for step in left_out.split(","):
        STEPS[step]()
    main()
