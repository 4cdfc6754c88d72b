"""The stage as a whole: from the folder of entries to checked entries and every problem."""

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase.entries.across import problems_across, stated_makers
from showcase.entries.checking import ReadingTask
from showcase.entries.collection_entry import CollectionEntry
from showcase.entries.known import Memory, check_products
from showcase.entries.layout import ProductFolder, Tree, walk
from showcase.entries.one_file import read_one_file
from showcase.entries.photo_files import Photographed, files_beside, see_photos
from showcase.entries.product_entry import ProductEntry
from showcase.entries.programme.reading import (
    NOTHING_REPORTED,
    Reported,
    Surroundings,
    read_reported,
)
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.region import read_collections
from showcase.entries.rules import province_problems
from showcase.entries.rules.subject import ProvinceSubject
from showcase.photos.reading import Darkroom
from showcase.photos.store import Store
from showcase.problem import Problem, in_reading_order

NOTHING_KEPT = Darkroom(Store(None))


@dataclass(frozen=True, slots=True)
class Entries:
    """All that the provinces wrote: by slug, with every problem in reading order.

    `photos` are by "province/product/file"; `written` has what each product's entry has written,
    as JSON, by "province/product".
    """

    provinces: dict[str, ProvinceEntry]
    products: tuple[tuple[ProductFolder, ProductEntry], ...]
    collections: dict[str, CollectionEntry]
    problems: tuple[Problem, ...]
    photos: dict[str, Photographed]
    written: Mapping[str, bytes]
    reported: Reported = NOTHING_REPORTED

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def read_entries(
    root: Path,
    today: date,
    executor: Executor,
    shown: str = "products",
    darkroom: Darkroom = NOTHING_KEPT,
    memory: Memory | None = None,
) -> Entries:
    """Read and check every entry and photo below `root`, in parallel.

    Entries that the memory knows as right are not checked again. Nothing is raised, all is
    reported.
    """
    tree = walk(root, shown)
    provinces, problems = read_provinces(root, shown, tree, today)
    task = ReadingTask(root, shown, tree.products, provinces, today)
    checked = check_products(task, memory, executor)
    problems += [problem for one in checked for problem in one.problems]
    identities = [one.identity for one in checked if one.identity]
    makers = stated_makers(identities)
    problems += problems_across(identities, makers)
    beside = files_beside(root, shown, tree.products)
    elsewhere = (photo for one in checked for photo in one.photos_elsewhere)
    seen = see_photos((*beside, *elsewhere), darkroom, executor)
    problems += seen.problems
    products = tuple((one.folder, one.entry) for one in checked if one.entry)
    known = frozenset(one.id for one in tree.products)
    themes = [one.name for one in tree.reported if one.kind == "collection"]
    collections, found = read_collections(root, shown, themes, known, today)
    around = Surroundings(root, shown, today, provinces, frozenset(one.id for one in makers))
    reported, also_found = read_reported(tree.reported, around)
    written = {one.folder.id: one.written for one in checked if one.entry}
    everything = sorted((*tree.problems, *problems, *found, *also_found), key=in_reading_order)
    return Entries(
        provinces, products, collections, tuple(everything), seen.photos, written, reported
    )


def read_provinces(
    root: Path, shown: str, tree: Tree, today: date
) -> tuple[dict[str, ProvinceEntry], list[Problem]]:
    """The provinces of a tree by slug, and what is wrong with their entries."""
    provinces: dict[str, ProvinceEntry] = {}
    problems: list[Problem] = []
    for name in tree.provinces:
        path = f"{name}/province.yml"
        entry, found = read_one_file(
            ProvinceEntry,
            root / path,
            f"{shown}/{path}",
            today,
            ProvinceSubject,
            province_problems,
        )
        problems += found
        if entry is not None:
            provinces[name] = entry
    return provinces, problems
