"""What looking at pages brings: faults, and links that can be judged only when all is printed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from showcase.translation import Message


class Fault(NamedTuple):
    """What is wrong on a page: where, which rule, and what was found there."""

    page: str
    rule: Message
    found: str


class RefusedSite(Exception):
    """The site that was printed must not be published; the old one stays."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(", ".join(f"{one.page}: {one.found}" for one in faults))
        self.faults = faults


@dataclass(slots=True)
class Findings:
    """What was found on some pages.

    `targets` has every file that a page of them leads to, with the first such page; `fragments`
    the places in other pages: page, target, id.
    """

    faults: list[Fault] = field(default_factory=list)
    targets: dict[str, str] = field(default_factory=dict)
    fragments: list[tuple[str, str, str]] = field(default_factory=list)

    def lead_to(self, page: str, targets: Iterable[str]) -> None:
        """A page leads to these files."""
        self.targets |= dict.fromkeys(targets, page)

    def add(self, others: "Findings") -> None:
        """What was found on other pages too."""
        self.faults += others.faults
        self.targets |= others.targets
        self.fragments += others.fragments
