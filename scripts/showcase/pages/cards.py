"""The card of a product: what a list shows of it."""

from showcase.catalogue.model import Catalogue, Mark, Product
from showcase.pages import addresses
from showcase.pages.components import Card, Cover, PlaceLine
from showcase.pages.photographs import card_photo
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
        photo=card_photo(product, words),
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
    "banh": 3,
    "banh-trang": 2,
    "bot": 2,
    "ca-phe": 3,
    "gio-cha": 2,
    "gom": 2,
    "huong": 2,
    "mat-ong": 2,
    "may-moc": 3,
    "nuoc-mam": 3,
    "ruou": 4,
    "tho-cam": 2,
    "tra": 3,
    "yen-sao": 2,
}
# Drawings of one particular good: shown where the name says so, and nowhere else.
PARTICULAR: dict[str, tuple[str, ...]] = {
    "banh": ("bánh chưng", "bánh tét", "bột lọc"),
    "gom": ("lục bình",),
    "huong-2": ("quế",),
    "may-moc-2": ("ấp trứng",),
    "ruou-2": ("vang", "sim"),
    "ruou-3": ("sâm", "đinh lăng"),
    "ruou-4": ("rượu cần",),
    "yen-sao-2": ("yến hũ", "đóng hũ", "yến chưng"),
}
# The drawing that stands for a group of products: one of its commonest goods.
GROUP_DRAWINGS: dict[str, str] = {
    "thu-cong-my-nghe": "gom",
    "che-bien-nong-lam-thuy-san-do-uong": "nuoc-mam",
    "may-moc-co-khi": "may-moc",
    "khac": "huong",
}


def cover_of(product: Product, catalogue: Catalogue, words: Wording) -> Cover:
    """The drawn plate of a product.

    Neighbours differ: drawings of one kind take turns, every second plate of a province has its
    deeper wall.
    """
    in_province, in_kind = catalogue.turns[product.id]
    is_deep = in_province % 2 == 1
    if product.cover is None:
        return Cover(product.province, "", "", is_deep)
    fitting = _fitting_drawings(product.cover, product.name.vi.lower())
    drawing = fitting[in_kind % len(fitting)]
    return Cover(product.province, drawing, words.cover(product.cover), is_deep)


def drawings_of(cover: str) -> tuple[str, ...]:
    """The names of all drawings of a kind of good."""
    return cover, *(f"{cover}-{number}" for number in range(2, DRAWINGS.get(cover, 1) + 1))


def _fitting_drawings(cover: str, name: str) -> tuple[str, ...]:
    """Those that show what the name says, else those that show the kind in general."""
    drawn = drawings_of(cover)
    named = [one for one in drawn if any(word in name for word in PARTICULAR.get(one, ()))]
    return tuple(named or (one for one in drawn if one not in PARTICULAR))
