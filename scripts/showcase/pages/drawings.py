"""Which drawing shows a product that has no photo."""

# Kinds of good that are drawn more than once, so that rows do not repeat.
DRAWINGS: dict[str, int] = {
    "banh": 6,
    "banh-trang": 3,
    "bot": 4,
    "bun-mien": 2,
    "ca-kho": 2,
    "ca-phe": 4,
    "chieu": 2,
    "dau-an": 2,
    "den-long": 2,
    "dong": 2,
    "dung-cu": 2,
    "duoc-lieu": 2,
    "gao": 2,
    "gio-cha": 3,
    "go-my-nghe": 3,
    "gom": 3,
    "hai-san": 4,
    "hat": 2,
    "ho-tieu": 2,
    "huong": 3,
    "mat-ong": 2,
    "may-moc": 5,
    "may-tre": 3,
    "muoi": 2,
    "non": 2,
    "nuoc-mam": 4,
    "ruou": 6,
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
    "yen-sao": 3,
}
# Drawings of one particular good: shown where the name says so, and nowhere else.
PARTICULAR: dict[str, tuple[str, ...]] = {
    "banh": ("bánh chưng", "bánh tét", "bột lọc"),
    "banh-4": ("dừa",),
    "banh-5": ("bánh hồng",),
    "banh-6": ("dừa",),
    "bot-3": ("thanh gạo", "thanh hạt"),
    "bot-4": ("bột nghệ", "tinh nghệ"),
    "ca-kho": ("mực bơ", "mực khô", "mực một nắng", "mực rim"),
    "dau-an-2": ("mè", "vừng"),
    "den-long-2": ("quế",),
    "gio-cha-3": ("lạp xưởng",),
    "go-my-nghe-3": ("quế",),
    "gom": ("lục bình",),
    "hai-san-2": ("chả cá",),
    "hai-san-3": ("tôm hùm",),
    "hai-san-4": ("chả cá",),
    "hat-2": ("bơ đậu", "bơ lạc"),
    "huong-2": ("quế",),
    "may-moc-2": ("ấp trứng",),
    "may-moc-4": ("tráng bánh",),
    "may-moc-5": ("nướng",),
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


def group_drawing(group: str) -> str:
    """The drawing that stands for a group of products: no good in particular."""
    return f"nhom-{group}"


def drawings_of(cover: str) -> tuple[str, ...]:
    """The names of all drawings of a kind of good."""
    return cover, *(f"{cover}-{number}" for number in range(2, DRAWINGS.get(cover, 1) + 1))


def fitting_drawings(cover: str, name: str) -> tuple[str, ...]:
    """Those that show what the name says, else those that show the kind in general."""
    drawn = drawings_of(cover)
    named = [one for one in drawn if any(word in name for word in PARTICULAR.get(one, ()))]
    return tuple(named or (one for one in drawn if one not in PARTICULAR))
