"""One event of the programme."""

from dataclasses import dataclass
from datetime import date

from showcase.catalogue.texts import LocalText
from showcase.entries.programme.parts import Sources
from showcase.entries.programme.vocabulary import EventKindCode


@dataclass(frozen=True, slots=True)
class Event:
    """One event on its days; `id` is "province/slug", without province for the region's."""

    id: str
    province: str
    name: LocalText
    kind: EventKindCode
    begins: date
    ends: date
    place: str | None
    organiser: str | None
    about: LocalText | None
    website: str | None
    sources: Sources

    def is_past(self, today: date) -> bool:
        """Whether its last day lies before today."""
        return self.ends < today
