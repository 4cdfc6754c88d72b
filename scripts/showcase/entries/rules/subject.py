"""What a rule looks at: one entry, where its values stand, and what surrounds it."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from pydantic import BaseModel

from showcase.entries.collection_entry import CollectionEntry
from showcase.entries.places import Location, keys_of, place_of, place_of_key, text_at, titles_of
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.yaml_reader import Fields
from showcase.problem import Place, Problem
from showcase.translation import Message

Entry = TypeVar("Entry", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written(Generic[Entry]):
    """One entry under the rules.

    `path` is the entry's path as messages show it, `today` the day against which dates are held,
    `doubtful` where the model refused something: the entry says less there than its file.
    """

    entry: Entry
    fields: Fields
    path: str
    today: date
    doubtful: frozenset[Location] = frozenset()

    @property
    def folder(self) -> str:
        """The name of the entry's folder: its permanent id."""
        return self.path.split("/")[-2]

    def is_doubtful(self, *location: int | str) -> bool:
        """Whether something was refused there, within it, or around it."""
        return any(other[: len(location)] == location[: len(other)] for other in self.doubtful)

    def problem(self, location: Location, code: str, wrong: Message, advice: Message) -> Problem:
        """A problem at the value that stands at `location`."""
        place = place_of(self.fields, location, self.path)
        return self._problem(place, location, code, wrong, advice)

    def problem_at_field(
        self, location: Location, code: str, wrong: Message, advice: Message
    ) -> Problem:
        """A problem at the name of the field that stands at `location`."""
        place = place_of_key(self.fields, location, self.path)
        return self._problem(place, location, code, wrong, advice)

    def _problem(
        self, place: Place, location: Location, code: str, wrong: Message, advice: Message
    ) -> Problem:
        return Problem(
            place,
            code,
            wrong,
            advice,
            titles_of(type(self.entry), location),
            key=keys_of(location),
            found=text_at(self.fields, location),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject(Written[ProductEntry]):
    """One product under the rules: `files` are the photos beside its entry."""

    province: ProvinceEntry | None
    files: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceSubject(Written[ProvinceEntry]):
    """One province under the rules."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionSubject(Written[CollectionEntry]):
    """One collection under the rules: `known` are the ids of all products."""

    known: frozenset[str]
