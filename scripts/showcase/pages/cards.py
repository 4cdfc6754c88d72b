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
    "banh": 6,
    "banh-trang": 2,
    "bot": 4,
    "bun-mien": 2,
    "ca-phe": 3,
    "chieu": 2,
    "dau-an": 2,
    "den-long": 2,
    "dong": 2,
    "duoc-lieu": 2,
    "gao": 2,
    "gio-cha": 2,
    "go-my-nghe": 3,
    "gom": 2,
    "hai-san": 3,
    "hat": 2,
    "ho-tieu": 2,
    "huong": 2,
    "mat-ong": 2,
    "may-moc": 3,
    "may-tre": 3,
    "non": 2,
    "nuoc-mam": 4,
    "ruou": 4,
    "thit": 3,
    "thit-kho": 2,
    "tho-cam": 2,
    "thuc-pham-chuc-nang": 2,
    "tinh-dau": 2,
    "toi": 2,
    "tra": 5,
    "trai-cay": 6,
    "trai-cay-say": 2,
    "vat-lieu-xay-dung": 2,
    "yen-sao": 2,
}
# Drawings of one particular good: shown where the name says so, and nowhere else.
PARTICULAR: dict[str, tuple[str, ...]] = {
    "banh": ("bánh chưng", "bánh tét", "bột lọc"),
    "banh-4": ("dừa",),
    "banh-5": ("bánh hồng",),
    "banh-6": ("dừa",),
    "bot-3": ("thanh gạo", "thanh hạt"),
    "bot-4": ("bột nghệ", "tinh nghệ"),
    "dau-an-2": ("mè", "vừng"),
    "den-long-2": ("quế",),
    "go-my-nghe-3": ("quế",),
    "gom": ("lục bình",),
    "hai-san-2": ("chả cá",),
    "hai-san-3": ("tôm hùm",),
    "hat-2": ("bơ đậu", "bơ lạc"),
    "huong-2": ("quế",),
    "may-moc-2": ("ấp trứng",),
    "may-tre-3": ("gùi",),
    "non-2": ("nón ngựa",),
    "ruou-2": ("vang", "sim"),
    "ruou-3": ("sâm", "đinh lăng"),
    "ruou-4": ("rượu cần",),
    "thit-2": ("gà",),
    "thit-3": ("nướng",),
    "thuc-pham-chuc-nang-2": ("đông trùng",),
    "toi-2": ("tỏi đen",),
    "trai-cay-2": ("phúc bồn tử", "mâm xôi"),
    "trai-cay-3": ("sầu riêng",),
    "trai-cay-4": ("thanh long",),
    "trai-cay-5": ("cam sành", "quýt", "bưởi"),
    "trai-cay-6": ("nho",),
    "vat-lieu-xay-dung-2": ("ngói",),
    "yen-sao-2": ("yến hũ", "đóng hũ", "yến chưng"),
}


def cover_of(product: Product, catalogue: Catalogue, words: Wording) -> Cover:
    """The drawn plate of a product: its kind of good, else what stands for its group.

    Neighbours differ: drawings of one kind take turns, every second plate of a province has its
    deeper wall.
    """
    in_province, in_kind = catalogue.turns[product.id]
    is_deep = in_province % 2 == 1
    if product.cover is None:
        drawing, label = group_drawing(product.group), words.group(product.group)
        return Cover(product.province, drawing, label, is_deep)
    fitting = _fitting_drawings(product.cover, product.name.vi.lower())
    drawing = fitting[in_kind % len(fitting)]
    return Cover(product.province, drawing, words.cover(product.cover), is_deep)


def group_drawing(group: str) -> str:
    """The drawing that stands for a group of products: no good in particular."""
    return f"nhom-{group}"


def drawings_of(cover: str) -> tuple[str, ...]:
    """The names of all drawings of a kind of good."""
    return cover, *(f"{cover}-{number}" for number in range(2, DRAWINGS.get(cover, 1) + 1))


def _fitting_drawings(cover: str, name: str) -> tuple[str, ...]:
    """Those that show what the name says, else those that show the kind in general."""
    drawn = drawings_of(cover)
    named = [one for one in drawn if any(word in name for word in PARTICULAR.get(one, ()))]
    return tuple(named or (one for one in drawn if one not in PARTICULAR))
