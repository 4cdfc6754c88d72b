"""The stage as a whole: from the folder of entries to checked entries and every problem."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from showcase.entries.across import maker_ids, problems_across
from showcase.entries.collection_entry import CollectionEntry
from showcase.entries.decoding import Refused
from showcase.entries.explain import validate
from showcase.entries.files import read_plain_file
from showcase.entries.identities import Identity, identity_of
from showcase.entries.layout import ProductFolder, Tree, walk
from showcase.entries.one_file import read_one_file
from showcase.entries.photo_files import (
    PhotoFile,
    Photographed,
    files_beside,
    files_elsewhere,
    see_photos,
)
from showcase.entries.product_entry import ProductEntry
from showcase.entries.programme.reading import (
    NOTHING_REPORTED,
    Reported,
    Surroundings,
    read_reported,
)
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.region import read_collections
from showcase.entries.rules import product_problems, province_problems, unsaid
from showcase.entries.rules.subject import ProvinceSubject, Subject
from showcase.entries.yaml_reader import Fields, read_yaml
from showcase.photos.reading import Darkroom
from showcase.photos.store import Store
from showcase.problem import Problem, in_reading_order

PRODUCTS_PER_TASK = 200
NOTHING_KEPT = Darkroom(Store(None))


@dataclass(frozen=True, slots=True)
class CheckedProduct:
    """One product's entry after all rules; no entry when it could not be read."""

    folder: ProductFolder
    entry: ProductEntry | None
    identity: Identity | None
    problems: tuple[Problem, ...]
    photos_elsewhere: tuple[PhotoFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """All that the provinces wrote: by slug, with every problem in reading order.

    `photos` are by "province/product/file".
    """

    provinces: dict[str, ProvinceEntry]
    products: tuple[tuple[ProductFolder, ProductEntry], ...]
    collections: dict[str, CollectionEntry]
    problems: tuple[Problem, ...]
    photos: dict[str, Photographed]
    reported: Reported = NOTHING_REPORTED

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


@dataclass(frozen=True, slots=True)
class ReadingTask:
    """One piece of work: products of one tree with what is needed to read them."""

    root: Path
    shown: str
    folders: tuple[ProductFolder, ...]
    provinces: dict[str, ProvinceEntry]
    today: date


def read_entries(
    root: Path,
    today: date,
    executor: Executor,
    shown: str = "products",
    darkroom: Darkroom = NOTHING_KEPT,
) -> Entries:
    """Read and check every entry and photo below `root`, in parallel.

    Nothing is raised, all is reported.
    """
    tree = walk(root, shown)
    provinces, problems = read_provinces(root, shown, tree, today)
    tasks = _tasks(root, shown, tree.products, provinces, today)
    checked = [one for chunk in executor.map(read_products, tasks) for one in chunk]
    problems += [problem for one in checked for problem in one.problems]
    identities = [one.identity for one in checked if one.identity]
    problems += problems_across(identities)
    beside = files_beside(root, shown, tree.products)
    elsewhere = (photo for one in checked for photo in one.photos_elsewhere)
    seen = see_photos((*beside, *elsewhere), darkroom, executor)
    problems += seen.problems
    products = tuple((one.folder, one.entry) for one in checked if one.entry)
    known = frozenset(one.id for one in tree.products)
    themes = [one.name for one in tree.reported if one.kind == "collection"]
    collections, found = read_collections(root, shown, themes, known, today)
    around = Surroundings(root, shown, today, provinces, maker_ids(identities))
    reported, also_found = read_reported(tree.reported, around)
    everything = sorted((*tree.problems, *problems, *found, *also_found), key=in_reading_order)
    return Entries(provinces, products, collections, tuple(everything), seen.photos, reported)


def _tasks(
    root: Path,
    shown: str,
    folders: Sequence[ProductFolder],
    provinces: dict[str, ProvinceEntry],
    today: date,
) -> Iterator[ReadingTask]:
    for start in range(0, len(folders), PRODUCTS_PER_TASK):
        chunk = tuple(folders[start : start + PRODUCTS_PER_TASK])
        yield ReadingTask(root, shown, chunk, provinces, today)


def read_products(task: ReadingTask) -> list[CheckedProduct]:
    """Read and check the products of one task."""
    return [_read_product(task, folder) for folder in task.folders]


def _read_product(task: ReadingTask, folder: ProductFolder) -> CheckedProduct:
    path = f"{task.shown}/{folder.entry}"
    try:
        content = read_plain_file(task.root / folder.entry, path)
    except Refused as refused:
        return CheckedProduct(folder, None, None, refused.problems)
    return check_product(task, folder, content)


def check_product(task: ReadingTask, folder: ProductFolder, content: bytes) -> CheckedProduct:
    """Check what an entry holds, or would hold, by every rule that needs no other entry."""
    path = f"{task.shown}/{folder.entry}"
    try:
        fields, problems = read_yaml(content, path)
    except Refused as refused:
        return CheckedProduct(folder, None, None, refused.problems)
    checked = check_fields(task, folder, fields)
    return replace(checked, problems=(*problems, *checked.problems))


def check_fields(task: ReadingTask, folder: ProductFolder, fields: Fields) -> CheckedProduct:
    """Check the fields of one product as they were read, or as they would be written."""
    path = f"{task.shown}/{folder.entry}"
    validated = validate(ProductEntry, fields, path)
    if validated.entry is None:
        return CheckedProduct(folder, None, None, validated.problems)
    subject = Subject(
        entry=validated.entry,
        fields=fields,
        path=path,
        today=task.today,
        doubtful=validated.doubtful,
        province=task.provinces.get(folder.province),
        files=folder.photos,
    )
    problems = (
        *validated.problems,
        *unsaid(validated.problems, product_problems(subject)),
    )
    entry = None if validated.problems else validated.entry
    elsewhere = tuple(files_elsewhere(folder, validated.entry, fields, path))
    return CheckedProduct(folder, entry, _identity(folder, subject), problems, elsewhere)


def _identity(folder: ProductFolder, subject: Subject) -> Identity | None:
    """Who the product is; None where its name or maker could not be understood."""
    if subject.is_doubtful("name") or subject.is_doubtful("producer", "name"):
        return None
    return identity_of(folder, subject.entry, subject.fields, subject.path)


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
