"""The words of the finder: what a query may mean, and the sentences that it is answered with."""

from showcase.pages.wording import Wording

# What people write for one another: offices' short forms, spellings of places and goods, and
# words that differ between the North, the Centre and the South.
SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("htx", "hợp tác xã"),
    ("tht", "tổ hợp tác"),
    ("hkd", "hộ kinh doanh"),
    ("dntn", "doanh nghiệp tư nhân"),
    ("tnhh", "trách nhiệm hữu hạn"),
    ("cp", "cổ phần"),
    ("cty", "công ty"),
    ("sx", "sản xuất"),
    ("tm", "thương mại"),
    ("dv", "dịch vụ"),
    ("xnk", "xuất nhập khẩu"),
    ("cnnt", "công nghiệp nông thôn"),
    ("tp", "thành phố"),
    ("buôn ma thuột", "buôn mê thuột", "ban mê thuột", "bmt"),
    ("quy nhơn", "qui nhơn"),
    ("mỹ nghệ", "mĩ nghệ"),
    ("cà phê", "cafe", "coffee"),
    ("trà", "chè"),
    ("đậu phộng", "đậu phụng", "lạc"),
    ("mè", "vừng"),
    ("bắp", "ngô"),
    ("heo", "lợn"),
    ("khoai mì", "sắn"),
    ("mắc ca", "macca", "macadamia"),
    ("ca cao", "cacao"),
)
# Phrases around what is looked for: a query also means what it says without them.
ASIDES: tuple[str, ...] = (
    "đặc sản",
    "quà tặng",
    "quà biếu",
    "làm quà",
    "quà tết",
    "quà",
    "giá rẻ",
    "giá bao nhiêu",
    "mua ở đâu",
    "nổi tiếng",
    "ngon nhất",
    "tốt nhất",
    "chính hãng",
    "loại ngon",
    "uy tín",
    "online",
    "sản phẩm",
    "products from",
    "specialities",
    "famous",
    "gifts",
    "gift",
    "best",
)
# Small words beside what is looked for: they never rule a product out.
SMALL_WORDS = (
    "của ở tại và cho các những loại với gì nào mua ngon tết of the in from and for with by"
)


def finder_labels(words: Wording) -> dict[str, str]:
    """What the finder's scripts say themselves: the finder's page has all other words printed."""
    return {
        "provinces": words.say("Provinces"),
        "makers": words.say("Makers"),
        "groups": words.say("Groups and marks"),
        "pages": words.say("Pages"),
        "all": words.say("All results"),
        "found": words.say("{n} products found"),
        "former": words.say("formerly {name}"),
        "also": words.say("Also from the region"),
        "voted": words.say("Products of the vote"),
    }
