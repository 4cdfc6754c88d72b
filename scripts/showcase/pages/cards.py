"""The card of a product: what a list shows of it."""

from showcase.catalogue.model import Catalogue, Mark, Product
from showcase.pages import addresses
from showcase.pages.components import Card, Cover, PlaceLine
from showcase.pages.wording import Wording


def product_card(product: Product, catalogue: Catalogue, words: Wording) -> Card:
    """The card of one product in one language."""
    best = product.best_recognition
    mark = first_mark(product)
    return Card(
        id=product.id,
        address=addresses.product(product.id),
        name=words.of(product.name),
        maker=words.of(product.maker_name) if product.maker_name else None,
        place=place_line(product, catalogue, words),
        cover=cover_of(product, catalogue, words),
        badge=words.badge(best) if best else None,
        mark=words.mark_badge(mark) if mark and not best else None,
        is_also=product.family == "also-from-the-region",
    )


def first_mark(product: Product) -> Mark | None:
    """The mark to show where only one fits: OCOP with most stars, else the first written."""
    return max(product.marks, key=lambda mark: mark.stars or 0, default=None)


def place_line(product: Product, catalogue: Catalogue, words: Wording) -> PlaceLine:
    """Province with its former name."""
    province = catalogue.province_by_slug[product.province]
    return PlaceLine(
        province.name,
        province.slug,
        addresses.province(province.slug),
        words.former_note(product, province),
    )


# Kinds of good that are drawn more than once, so that rows do not repeat.
DRAWINGS: dict[str, int] = {
    "banh": 2,
    "banh-trang": 2,
    "ca-phe": 3,
    "gom": 2,
    "huong": 2,
    "mat-ong": 2,
    "may-moc": 3,
    "nuoc-mam": 3,
    "tho-cam": 2,
    "tra": 2,
}


def cover_of(product: Product, catalogue: Catalogue, words: Wording) -> Cover:
    """The drawn plate of a product.

    Neighbours differ: drawings of one kind take turns, every second plate of a province has its
    deeper wall.
    """
    in_province, in_kind = catalogue.turns[product.id]
    if product.cover is None:
        return Cover(product.province, "", "", in_province % 2 == 1)
    drawing = in_kind % DRAWINGS.get(product.cover, 1) + 1
    name = product.cover if drawing == 1 else f"{product.cover}-{drawing}"
    return Cover(product.province, name, words.cover(product.cover), in_province % 2 == 1)
