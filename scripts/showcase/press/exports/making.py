"""Makes the exports in the workers and puts them into the tree; what has not changed is kept."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import NamedTuple

from showcase.catalogue.model import Product
from showcase.catalogue.placed import placed
from showcase.digest import digest_of
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
from showcase.press.origins import Origins
from showcase.press.workers import Shared, bounded_map, portions

PRODUCTS_PER_TASK = 200

Make = Callable[[Published], dict[str, bytes]]

# Lists of all products, and what is made of all of them: anew in every build.
LISTS: tuple[Make, ...] = (product_list, lists, feed_files, table_files, description_file)


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What the workers share: `was` is what the last build made, path → digest of its origin."""

    published: Published
    origins: Origins
    tool: str
    was: Mapping[str, str]
    files: Files


class Export(NamedTuple):
    """A file of the exports that stands in its place; no `sha256` of it where it was taken over.

    `digest` says what it was made from.
    """

    path: str
    digest: str
    sha256: str


def write_lists(handle: Shared[ExportPlan], makes: Iterable[Make]) -> list[Export]:
    """Put into the tree what each makes of the whole catalogue, one after the other.

    A worker that looks at all products comes to own a copy of them.
    """
    plan = handle.value
    return [
        Export(path, digest_of(content).hex(), plan.files.write(path, content))
        for make in makes
        for path, content in make(plan.published).items()
    ]


class ProductExport(NamedTuple):
    """The file of one product, and the digest of all that the product shows."""

    id: str
    origin: bytes
    file: Export


def write_products(
    handle: Shared[ExportPlan], places: Sequence[int], executor: Executor
) -> Iterator[ProductExport]:
    """Put the file of each product into the tree, for those at these places of the catalogue."""
    tasks = ((handle, portion) for portion in portions(places, PRODUCTS_PER_TASK))
    for chunk in bounded_map(executor, _products, tasks):
        yield from chunk


def _products(task: tuple[Shared[ExportPlan], Sequence[int]]) -> list[ProductExport]:
    plan, places = task[0].value, task[1]
    products = plan.published.catalogue.products
    return [_product(plan, products[place]) for place in places]


def _product(plan: ExportPlan, product: Product) -> ProductExport:
    path, published = product_data(product.id), plan.published
    origin = plan.origins.of(placed(product, published.catalogue))
    digest = digest_of(plan.tool.encode(), published.settings.site_url.encode(), origin).hex()
    is_kept = plan.was.get(path) == digest and plan.files.keep(path)
    sha256 = "" if is_kept else plan.files.write(path, product_file(product, published))
    return ProductExport(product.id, origin, Export(path, digest, sha256))
