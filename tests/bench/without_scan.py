"""`showcase` as it would be without looking at its pages; only a bench runs it."""

from showcase import steps
from showcase.cli import main

if __name__ == "__main__":
    steps._ground = lambda _plan: None  # type: ignore[assignment,return-value]
    main()
