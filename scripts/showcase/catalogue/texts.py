"""A text of an entry in the languages it was written in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text of an entry: Vietnamese always, English where somebody wrote it."""

    vi: str
    en: str | None = None
