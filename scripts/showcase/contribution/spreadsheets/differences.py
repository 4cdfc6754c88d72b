"""What an import would change in an entry, value by value."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.entries.places import Location, titles_of
from showcase.entries.product_entry import ProductEntry
from showcase.entries.writing import cleaned
from showcase.entries.yaml_reader import Fields, Items, Value
from showcase.problem import printable, shortened
from showcase.translation import Language


@dataclass(frozen=True, slots=True)
class Difference:
    """One value before and after; empty where there is none."""

    location: Location
    before: str
    after: str

    def line(self, language: Language) -> str:
        """`Cơ sở sản xuất › Điện thoại: «cũ» → «mới»`, on one line."""
        titles = titles_of(ProductEntry, self.location)
        subject = " › ".join(title.in_language(language) for title in titles)
        before = f"«{shortened(self.before)}» → " if self.before else ""
        return printable(f"{subject}: {before}«{shortened(self.after)}»")


def differences(before: Fields, after: Fields) -> tuple[Difference, ...]:
    """Every value that differs, in the order of the entry."""
    old, new = dict(_values(before, ())), dict(_values(after, ()))
    locations = dict.fromkeys((*old, *new))
    found = (Difference(one, old.get(one, ""), new.get(one, "")) for one in locations)
    return tuple(one for one in found if one.before != one.after)


def _values(value: Value, at: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, Fields):
        for key, inside in value.items():
            yield from _values(inside, (*at, str(key)))
    elif isinstance(value, Items):
        for number, inside in enumerate(value):
            yield from _values(inside, (*at, number))
    else:
        yield at, cleaned(value)
