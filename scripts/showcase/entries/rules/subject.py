"""What a rule looks at: one product's entry, where its values stand, and what surrounds it."""

from dataclasses import dataclass
from datetime import date

from showcase.entries.explain import Location, place_of, place_of_key, titles_of
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.yaml_reader import Fields
from showcase.problem import Place, Problem, Severity
from showcase.translation import Message


@dataclass(frozen=True, slots=True)
class Subject:
    """One product under the rules.

    `path` is the entry's path as messages show it, `files` the names beside it, `today` the day
    against which dates are held.
    """

    entry: ProductEntry
    fields: Fields
    path: str
    province: ProvinceEntry | None
    files: frozenset[str]
    today: date

    @property
    def folder(self) -> str:
        """The name of the product's folder: its permanent id within the province."""
        return self.path.split("/")[-2]

    def problem(
        self,
        location: Location,
        code: str,
        wrong: Message,
        advice: Message,
        severity: Severity = "error",
    ) -> Problem:
        """A problem at the value that stands at `location`."""
        place = place_of(self.fields, location, self.path)
        return Problem(place, code, wrong, advice, titles_of(ProductEntry, location), severity)

    def problem_at_field(
        self, location: Location, code: str, wrong: Message, advice: Message
    ) -> Problem:
        """A problem at the name of the field that stands at `location`."""
        place: Place = place_of_key(self.fields, location, self.path)
        return Problem(place, code, wrong, advice, titles_of(ProductEntry, location))
