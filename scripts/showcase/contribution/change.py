"""What a fixer answers: a change to be made, problems that stand in its way, or nothing."""

from dataclasses import dataclass
from pathlib import Path

from showcase.problem import Problem


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it would be; `difference` says it to people, line by line."""

    path: Path
    after: bytes
    difference: tuple[str, ...]


# None: the file is as the fixer wants it.
Outcome = Change | tuple[Problem, ...] | None
