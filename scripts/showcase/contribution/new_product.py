"""A new product before it is in the catalogue: checked as it would stand there, then written."""

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from showcase.entries.checking import ReadingTask, check_product
from showcase.entries.layout import ProductFolder, Tree, walk
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.reading import read_entries, read_provinces
from showcase.entries.writing import Plain, schema_line, write_entry
from showcase.entries.yaml_reader import DEEPEST
from showcase.problem import Problem
from showcase.vietnamese import fold, slug


@dataclass(frozen=True, slots=True)
class Project:
    """The entries that a new one joins: their folder, its name in messages, what stands there."""

    root: Path
    shown: str
    tree: Tree
    provinces: dict[str, ProvinceEntry]
    today: date


@dataclass(frozen=True, slots=True)
class NewProduct:
    """A product as its officer would write it, in the folder that its name gives it."""

    province: str
    folder: str
    values: Mapping[str, Plain]

    @property
    def place(self) -> str:
        """Where its entry stands below the folder of entries."""
        return f"{self.province}/{self.folder}/product.yml"

    @property
    def text(self) -> str:
        """Its entry in the canonical form."""
        return write_entry(ProductEntry, self.values, schema_line(ProductEntry))


def open_project(root: Path, shown: str, today: date) -> Project:
    """What a new product is held against."""
    tree = walk(root, shown)
    provinces, _ = read_provinces(root, shown, tree, today)
    return Project(root, shown, tree, provinces, today)


def province_called(project: Project, said: str) -> str | None:
    """The slug of a province by slug, name or former name, with marks or without."""
    wanted = fold(said).strip()
    for name, entry in project.provinces.items():
        former = (one.name for one in entry.former)
        names = {fold(one) for one in (entry.name, entry.full_name, *entry.aliases, *former)}
        if wanted == name or wanted in names:
            return name
    return None


def new_product(project: Project, province: str, values: Mapping[str, Plain]) -> NewProduct:
    """The product in a folder of its own; the maker's name is added where the name is taken."""
    name = slug(str(values.get("name", "")))
    producer = values.get("producer")
    maker = str(producer.get("name", "")) if isinstance(producer, Mapping) else ""
    is_taken = (project.root / province / name).exists()
    folder = slug(f"{name} {maker}") if name and is_taken else name
    return NewProduct(province, folder, values)


def problems_with(project: Project, product: NewProduct) -> tuple[Problem, ...]:
    """What the check would say of it: the same model, the same rules."""
    folder = ProductFolder(product.province, product.folder or "moi", frozenset())
    task = ReadingTask(project.root, project.shown, (), project.provinces, project.today)
    return check_product(task, folder, product.text.encode()).problems


def write_product(project: Project, product: NewProduct) -> Path:
    """Write the folder and its entry. Raises FileExistsError: nothing is ever overwritten."""
    place = project.root / product.place
    place.parent.mkdir()
    with place.open("x", encoding="utf-8") as stream:
        stream.write(product.text)
    return place


def problems_in_place(
    project: Project, product: NewProduct, executor: Executor
) -> tuple[Problem, ...]:
    """What the check says of a product that was written, beside all other entries."""
    path = f"{project.shown}/{product.place}"
    found = read_entries(project.root, project.today, executor, project.shown).problems
    return tuple(one for one in found if path in one.line("vi"))


def plain_values(value: Any, depth: int = 1) -> Plain | None:
    """A value of JSON as an officer would write it; None for what is blank, within lists too.

    Raises ValueError for what lies deeper than anything in an entry.
    """
    if depth > DEEPEST:
        raise ValueError(depth)
    if isinstance(value, Mapping):
        inside = {str(key): plain_values(item, depth + 1) for key, item in value.items()}
        return {key: item for key, item in inside.items() if item is not None} or None
    if isinstance(value, list):
        items = (plain_values(item, depth + 1) for item in value)
        return [item for item in items if item is not None] or None
    if isinstance(value, bool):
        return str(value).lower()
    return None if value is None or str(value).strip() == "" else str(value)
