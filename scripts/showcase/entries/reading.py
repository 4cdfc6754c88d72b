"""The stage as a whole: from the folder of entries to checked entries and every problem."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from showcase.entries.across import Identity, identity_of, problems_across
from showcase.entries.explain import validate
from showcase.entries.files import read_plain_file
from showcase.entries.layout import ProductFolder, Tree, walk
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.rules import product_problems
from showcase.entries.rules.subject import Subject
from showcase.entries.yaml_reader import Refused, read_yaml
from showcase.problem import Problem, in_reading_order

PRODUCTS_PER_TASK = 200


@dataclass(frozen=True, slots=True)
class CheckedProduct:
    """One product's entry after all rules; no entry when it could not be read."""

    folder: ProductFolder
    entry: ProductEntry | None
    identity: Identity | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """All that the provinces wrote: by slug, with every problem in reading order."""

    provinces: dict[str, ProvinceEntry]
    products: tuple[tuple[ProductFolder, ProductEntry], ...]
    problems: tuple[Problem, ...]

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
    root: Path, today: date, executor: Executor, shown: str = "products"
) -> Entries:
    """Read and check every entry below `root`, in parallel; nothing is raised, all is reported."""
    tree = walk(root, shown)
    provinces, problems = _read_provinces(root, shown, tree)
    tasks = _tasks(root, shown, tree.products, provinces, today)
    checked = [one for chunk in executor.map(read_products, tasks) for one in chunk]
    problems += [problem for one in checked for problem in one.problems]
    problems += problems_across([one.identity for one in checked if one.identity])
    products = tuple((one.folder, one.entry) for one in checked if one.entry)
    everything = sorted((*tree.problems, *problems), key=in_reading_order)
    return Entries(provinces, products, tuple(everything))


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
        fields, problems = read_yaml(read_plain_file(task.root / folder.entry, path), path)
    except Refused as refused:
        return CheckedProduct(folder, None, None, (refused.problem,))
    model, refusals = validate(ProductEntry, fields, path)
    if model is None:
        return CheckedProduct(folder, None, None, (*problems, *refusals))
    entry = cast(ProductEntry, model)
    province = task.provinces.get(folder.province)
    subject = Subject(entry, fields, path, province, folder.photos, task.today)
    found = (*problems, *product_problems(subject))
    return CheckedProduct(folder, entry, identity_of(folder, entry, fields, path), found)


def _read_provinces(
    root: Path, shown: str, tree: Tree
) -> tuple[dict[str, ProvinceEntry], list[Problem]]:
    provinces: dict[str, ProvinceEntry] = {}
    problems: list[Problem] = []
    for name in tree.provinces:
        path = f"{shown}/{name}/province.yml"
        try:
            content = read_plain_file(root / name / "province.yml", path)
            fields, found = read_yaml(content, path)
        except Refused as refused:
            problems.append(refused.problem)
            continue
        model, refusals = validate(ProvinceEntry, fields, path)
        problems += [*found, *refusals]
        if model is not None:
            provinces[name] = cast(ProvinceEntry, model)
    return provinces, problems
