"""Makes the exports in the workers and puts them into the tree; what has not changed is kept."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial

from showcase.catalogue.model import Product
from showcase.pages.addresses import product_data
from showcase.press.exports.description import description_file
from showcase.press.exports.feeds import feed_files
from showcase.press.exports.interface import (
    Published,
    product_file,
    product_list,
)
from showcase.press.exports.lists import lists
from showcase.press.exports.tables import table_files
from showcase.press.files import Files
from showcase.press.printing import digest_of, said
from showcase.press.workers import Shared, bounded_map, portions
from showcase.press.writer import NewTree

PRODUCTS_PER_TASK = 200

# Files that are made anew in every build: there are few.
_WHOLE: tuple[Callable[[Published], dict[str, bytes]], ...] = (
    product_list,
    lists,
    feed_files,
    table_files,
    description_file,
)


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What the workers share: `was` is what the last build made, path → digest of its origin."""

    published: Published
    tool: str
    was: Mapping[str, str]
    files: Files


@dataclass(frozen=True, slots=True)
class Export:
    """A file of the exports that stands in its place; no `sha256` of it where it was taken over.

    `digest` says what it was made from.
    """

    path: str
    digest: str
    sha256: str


def write_exports(plan: Shared[ExportPlan], tree: NewTree, executor: Executor) -> dict[str, str]:
    """Put every export into the tree; from what each was made, for the next build."""
    origins: dict[str, str] = {}
    for chunk in bounded_map(executor, _run, _tasks(plan)):
        for one in chunk:
            tree.add(one.path, one.sha256)
            origins[one.path] = one.digest
    return origins


Task = Callable[[], list[Export]]


def _run(task: Task) -> list[Export]:
    return task()


def _tasks(handle: Shared[ExportPlan]) -> Iterator[Task]:
    for make in _WHOLE:
        yield partial(_whole, handle, make)
    places = range(len(handle.value.published.catalogue.products))
    for portion in portions(places, PRODUCTS_PER_TASK):
        yield partial(_products, handle, portion)


def _whole(
    handle: Shared[ExportPlan], make: Callable[[Published], dict[str, bytes]]
) -> list[Export]:
    plan = handle.value
    return [
        Export(path, digest_of(content).hex(), plan.files.write(path, content))
        for path, content in make(plan.published).items()
    ]


def _products(handle: Shared[ExportPlan], places: range) -> list[Export]:
    plan = handle.value
    products = plan.published.catalogue.products
    return [_product(plan, products[place]) for place in places]


def _product(plan: ExportPlan, product: Product) -> Export:
    path, published = product_data(product.id), plan.published
    origin = digest_of(
        plan.tool.encode(),
        said((published.settings.site_url, product, published.maker_of(product))),
        published.written[product.id],
    ).hex()
    is_kept = plan.was.get(path) == origin and plan.files.keep(path)
    sha256 = "" if is_kept else plan.files.write(path, product_file(product, published))
    return Export(path, origin, sha256)
