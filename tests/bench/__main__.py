"""`make bench`: every measurement, or those named; tables, and `build/bench.json`."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench import booklets, builds, checking, encoders, finder, photos, pictures

RESULT = Path("build/bench.json")
BENCHES: dict[str, Callable[[], dict[str, object]]] = {
    "builds": builds.run,
    "pictures": pictures.run,
    "checking": checking.run,
    "booklets": booklets.run,
}
# Those that take long: they run only when they are named.
LONG: dict[str, Callable[[], dict[str, object]]] = {
    "builds-large": builds.run_large,
    "finder": finder.run,
    "encoders": encoders.run,
    "photos": photos.run,
}


def main() -> None:
    """Run the benches, print their tables, keep their figures beside those of the others."""
    RESULT.parent.mkdir(exist_ok=True)
    kept = json.loads(RESULT.read_text()) if RESULT.exists() else {}
    for name in sys.argv[1:] or BENCHES:
        print(f"== {name}")
        kept[name] = (BENCHES | LONG)[name]()
        RESULT.write_text(json.dumps(kept, indent=1))


if __name__ == "__main__":
    main()
