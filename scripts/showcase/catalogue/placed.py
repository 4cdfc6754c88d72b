"""A product in its place: all of the catalogue that its card, its page and its data may show."""

from dataclasses import dataclass

from showcase.catalogue.model import Catalogue, Maker, Product, Province


@dataclass(frozen=True, slots=True)
class PlacedProduct:
    """A product with its province and maker.

    `turns` are its places in the province, and among those of its kind there.
    """

    product: Product
    province: Province
    maker: Maker | None
    turns: tuple[int, int]


def placed(product: Product, catalogue: Catalogue) -> PlacedProduct:
    """One product of the catalogue in its place."""
    return PlacedProduct(
        product,
        catalogue.province_by_slug[product.province],
        catalogue.maker_by_id[product.maker] if product.maker else None,
        catalogue.turns[product.id],
    )
