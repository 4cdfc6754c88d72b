"""The words of the finder: what a query may mean, and the sentences that it is answered with."""

from showcase.entries.covers import CoverCode
from showcase.pages.wording import Wording

# What people write for one another: offices' short forms, spellings of places and goods, and
# words that differ between the North, the Centre and the South.
SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("htx", "hợp tác xã", "cooperative"),
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
    ("sp", "sản phẩm"),
    ("cddl", "chỉ dẫn địa lý", "chỉ dẫn địa lí"),
    ("bốn sao", "4 sao", "four stars", "4 star"),
    ("năm sao", "5 sao", "five stars", "5 star", "ocop 5"),
    ("ba sao", "3 sao", "three stars", "3 star"),
    ("buôn ma thuột", "buôn mê thuột", "ban mê thuột", "bmt"),
    ("quy nhơn", "qui nhơn", "tp quy nhơn", "bình định"),
    ("nha trang", "tp nha trang", "khánh hòa"),
    ("phan rang", "ninh thuận"),
    ("gia nghĩa", "đắk nông"),
    ("mỹ nghệ", "mĩ nghệ"),
    ("cà phê", "cafe", "cf", "coffee", "cà fê"),
    ("gạch men", "gạch ceramic"),
    ("lọ hoa", "bình hoa", "bình cắm hoa"),
    ("một nắng", "1 nắng"),
    ("ba na", "bahnar"),
    ("trái cây", "hoa quả"),
    ("ô long", "olong", "oolong", "wulong"),
    ("trà", "chè"),
    ("dầu phụng", "dầu phộng", "dầu lạc", "dầu đậu phụng", "dầu đậu phộng", "groundnut oil"),
    ("dầu tràm", "cajeput oil"),
    ("đậu phộng", "đậu phụng", "lạc"),
    ("mè", "vừng"),
    ("bắp", "ngô"),
    ("heo", "lợn"),
    ("khoai mì", "sắn"),
    ("mắc ca", "macca", "macadamia"),
    ("ca cao", "cacao"),
)
# Names of kinds of good that people search by, beside those that products are told by.
SOUGHT_AS: dict[CoverCode, tuple[str, ...]] = {
    "ban-ghe": ("furniture",),
    "banh": ("cookies", "biscuits"),
    "cham-tro": ("điêu khắc", "sculpture"),
    "chat-tay-rua": ("detergent", "dish soap"),
    "dau-an": ("dầu thực vật", "vegetable oil"),
    "den-long": ("đèn trang trí", "lamps"),
    "dong": ("brass", "copper"),
    "dung-cu": ("nông cụ", "blacksmith"),
    "duoc-lieu": ("thảo dược", "herbs"),
    "giay-dep": ("slippers", "sandals"),
    "gio-cha": ("giò chả", "giò", "chả", "sausage", "pork roll"),
    "go-my-nghe": ("wooden crafts",),
    "gom": ("đồ gốm", "gốm sứ", "pottery"),
    "hat": ("nuts", "seeds"),
    "ho-tieu": ("hạt tiêu", "tiêu"),
    "huong": ("hương", "nhang"),
    "keo": ("candy", "candies"),
    "may-moc": ("máy", "máy nông nghiệp", "machinery"),
    "may-tre": ("đan lát", "wicker"),
    "non": ("hats",),
    "phan-bon": ("fertilizer",),
    "quan-ao": ("áo quần", "may mặc", "clothes", "clothing"),
    "ruou": ("alcohol", "liquor", "spirits", "rice wine"),
    "thit-kho": ("jerky", "beef jerky"),
    "tho-cam": ("dệt", "textile", "weaving"),
    "tra": ("herbal tea",),
    "trang-suc": ("jewelry",),
    "tranh": ("painting",),
    "tuong-ot": ("hot sauce",),
    "yen-sao": ("tổ yến", "yến", "bird nest"),
}
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
    "ở đâu",
    "thành phố",
    "thị xã",
    "tx",
    "đối tác",
    "bao nhiêu",
    "chính gốc",
    "nổi tiếng",
    "ngon nhất",
    "tốt nhất",
    "chính hãng",
    "loại ngon",
    "uy tín",
    "sản phẩm",
    "products",
    "specialities",
    "famous",
    "gifts",
    "gift",
)
# Small words beside what is looked for: they never rule a product out.
SMALL_WORDS = (
    "của ở tại và cho các những loại với gì nào là mua ngon tết of the in from and for with by"
    " where to buy price online best vietnam vietnamese"
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
