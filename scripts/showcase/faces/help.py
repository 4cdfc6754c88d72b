"""What helps with a problem: an example of its field, and where the guide explains it."""

from dataclasses import dataclass

from pydantic import BaseModel

from showcase.entries.collection_entry import CollectionEntry
from showcase.entries.places import example_at, field_at
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.faces.fields import anchor_of
from showcase.problem import Problem

# The guide to the fields, below the root of a language, and its part on how to write at all.
GUIDE = "dong-gop/cac-muc/"
WRITING = "cach-ghi"


@dataclass(frozen=True, slots=True)
class Help:
    """An example as it is written (none outside a field), and an address below the site's root."""

    example: str
    address: str


def help_with(problem: Problem) -> Help:
    """Help with the field of a problem, else with writing an entry."""
    model = model_of(problem.place.path)
    key = problem.key
    while key and field_at(model, key) is None:
        key = key[:-1]
    if not key:
        return Help("", f"{GUIDE}#{WRITING}")
    return Help(example_at(model, key), f"{GUIDE}#{anchor_of(model, key)}")


def model_of(path: str) -> type[BaseModel]:
    """The kind of entry that a file holds, by where it stands."""
    if path.endswith("/province.yml"):
        return ProvinceEntry
    return CollectionEntry if "/collections/" in path else ProductEntry
