"""The card of a product: what a list shows of it."""

from showcase.catalogue.model import Catalogue, Mark, Product
from showcase.pages import addresses
from showcase.pages.components import Card, Cover, PlaceLine
from showcase.pages.wording import Wording
from showcase.vietnamese import fold


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
        cover=cover_of(product, words),
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


def cover_of(product: Product, words: Wording) -> Cover:
    """The drawn plate of a product; every second one of a province takes its deeper wall."""
    label = words.cover(product.cover) if product.cover else ""
    deep = sum(map(ord, fold(product.slug))) % 2 == 1
    return Cover(product.province, product.cover or "", label, deep)
