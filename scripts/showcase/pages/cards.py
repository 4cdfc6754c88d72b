"""The card of a product: what a list shows of it."""

from showcase.catalogue.model import Mark, Product
from showcase.catalogue.placed import PlacedProduct
from showcase.pages import addresses
from showcase.pages.components import Card, Cover, PlaceLine
from showcase.pages.drawings import fitting_drawings, group_drawing
from showcase.pages.photographs import card_photo
from showcase.pages.wording import Wording


def product_card(shown: PlacedProduct, words: Wording) -> Card:
    """The card of one product in one language."""
    product = shown.product
    best = product.best_recognition
    mark = first_mark(product)
    return Card(
        id=product.id,
        address=addresses.product(product.id),
        name=words.of(product.name),
        maker=words.of(product.maker_name) if product.maker_name else None,
        place=place_line(shown, words),
        cover=cover_of(shown, words),
        photo=card_photo(product, words),
        badge=words.badge(best) if best else None,
        mark=words.mark_badge(mark) if mark and not best else None,
        is_also=product.family == "also-from-the-region",
    )


def first_mark(product: Product) -> Mark | None:
    """The mark to show where only one fits: OCOP with most stars, else the first written."""
    return max(product.marks, key=lambda mark: mark.stars or 0, default=None)


def place_line(shown: PlacedProduct, words: Wording) -> PlaceLine:
    """Province with its former name."""
    province = shown.province
    return PlaceLine(
        province.name,
        province.slug,
        addresses.province(province.slug),
        words.former_note(shown.product, province),
    )


def cover_of(shown: PlacedProduct, words: Wording) -> Cover:
    """The drawn plate of a product: its kind of good, else what stands for its group.

    Neighbours differ: drawings of one kind take turns, every second plate of a province has its
    deeper wall.
    """
    product, (in_province, in_kind) = shown.product, shown.turns
    is_deep = in_province % 2 == 1
    if product.cover is None:
        drawing, label = group_drawing(product.group), words.group(product.group)
        return Cover(product.province, drawing, label, is_deep)
    fitting = fitting_drawings(product.cover, product.name.vi.lower())
    drawing = fitting[in_kind % len(fitting)]
    return Cover(product.province, drawing, words.cover(product.cover), is_deep)
