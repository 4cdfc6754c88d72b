"""Makes the exports in the workers and puts them into the tree; what has not changed is kept."""

from collections.abc import Callable, Iterator, Mapping
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
from showcase.press.printing import digest_of, said
from showcase.press.workers import Shared, bounded_map, shared, worker_pool
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


@dataclass(frozen=True, slots=True)
class Export:
    """A file of the exports; no content where the last build made it from the same."""

    path: str
    digest: str
    content: bytes | None
    place: int = -1


def write_exports(plan: ExportPlan, tree: NewTree, jobs: int) -> dict[str, str]:
    """Put every export into the tree; from what each was made, for the next build."""
    with shared(plan) as handle, worker_pool(jobs) as executor:
        chunks = bounded_map(executor, _run, _tasks(handle))
        return {one.path: _put(one, plan, tree) for chunk in chunks for one in chunk}


Task = Callable[[], list[Export]]


def _run(task: Task) -> list[Export]:
    return task()


def _tasks(handle: Shared[ExportPlan]) -> Iterator[Task]:
    for make in _WHOLE:
        yield partial(_whole, handle, make)
    places = range(len(handle.value.published.catalogue.products))
    for start in places[::PRODUCTS_PER_TASK]:
        yield partial(_products, handle, places[start : start + PRODUCTS_PER_TASK])


def _whole(
    handle: Shared[ExportPlan], make: Callable[[Published], dict[str, bytes]]
) -> list[Export]:
    files = make(handle.value.published)
    return [Export(path, digest_of(content).hex(), content) for path, content in files.items()]


def _products(handle: Shared[ExportPlan], places: range) -> list[Export]:
    plan = handle.value
    products = plan.published.catalogue.products
    return [_product(plan, products[place], place) for place in places]


def _product(plan: ExportPlan, product: Product, place: int) -> Export:
    path, published = product_data(product.id), plan.published
    origin = digest_of(
        plan.tool.encode(),
        said((published.settings.site_url, product, published.maker_of(product))),
        published.entries[product.id].model_dump_json(exclude_unset=True).encode(),
    ).hex()
    is_new = plan.was.get(path) != origin
    return Export(path, origin, product_file(product, published) if is_new else None, place)


def _put(one: Export, plan: ExportPlan, tree: NewTree) -> str:
    """Put a file into the tree: what has not changed comes from the old site, if it has it."""
    if one.content is not None:
        tree.write(one.path, one.content)
    elif not tree.keep(one.path):
        product = plan.published.catalogue.products[one.place]
        tree.write(one.path, product_file(product, plan.published))
    return one.digest
