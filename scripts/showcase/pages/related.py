"""Which products stand beside a product: of the same maker, then of the same kind and province."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from showcase.catalogue.model import Catalogue, Product

MOST_OF_MAKER = 4
MOST_OF_KIND = 4

Shelf = tuple[str, str, str]


class Beside(NamedTuple):
    """Ids of the products that stand beside one: others of its maker, then of its kind."""

    same_maker: tuple[str, ...]
    same_kind: tuple[str, ...]


class Related:
    """The shelves of a catalogue: its products by province and kind of good, and by group.

    A product shows those that follow it on its shelf, so that every product is shown by some.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        """Put every product on its shelves, in the catalogue's order."""
        self._catalogue = catalogue
        self._shelves: dict[Shelf, list[str]] = defaultdict(list)
        self._places: dict[tuple[Shelf, str], int] = {}
        for product in catalogue.products:
            for shelf in _shelves_of(product):
                self._places[shelf, product.id] = len(self._shelves[shelf])
                self._shelves[shelf].append(product.id)

    def beside(self, product: Product) -> Beside:
        """What stands beside a product."""
        same_maker = self._of_same_maker(product)
        return Beside(same_maker, self._of_same_kind(product, same_maker))

    def _of_same_maker(self, product: Product) -> tuple[str, ...]:
        """Ids of other products of the maker."""
        if not product.maker:
            return ()
        known = self._catalogue.product_by_id
        others = self._catalogue.maker_by_id[product.maker].products
        return tuple(one for one in others if one != product.id and one in known)[:MOST_OF_MAKER]

    def _of_same_kind(self, product: Product, same_maker: tuple[str, ...]) -> tuple[str, ...]:
        """Ids of other products of the same kind of good in the province, then of the group."""
        shown = {product.id, *same_maker}
        found: list[str] = []
        for one in self._following(product):
            if one not in shown:
                shown.add(one)
                found.append(one)
            if len(found) == MOST_OF_KIND:
                break
        return tuple(found)

    def _following(self, product: Product) -> Iterator[str]:
        most = MOST_OF_MAKER + MOST_OF_KIND + 1
        for shelf in _shelves_of(product):
            ids, place = self._shelves[shelf], self._places[shelf, product.id]
            yield from ids[place + 1 : place + 1 + most]
            yield from ids[: min(place, most)]


def _shelves_of(product: Product) -> Iterator[Shelf]:
    if product.cover:
        yield "kind", product.province, product.cover
    yield "group", product.province, product.group
