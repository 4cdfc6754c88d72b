"""The one home of every code an entry may use, with its words in both languages.

Codes of groups, levels, marks and kinds of maker are those of the region's data files; the
legal source of each list stands beside it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

from showcase.translation import Bilingual

GroupCode = Literal[
    "thu-cong-my-nghe", "che-bien-nong-lam-thuy-san-do-uong", "may-moc-co-khi", "khac"
]
LevelCode = Literal["xa", "huyen", "tinh", "khu-vuc", "quoc-gia"]
RegionCode = Literal["mien-trung-tay-nguyen", "phia-bac", "phia-nam"]
MakerKindCode = Literal[
    "doanh-nghiep",
    "to-hop-tac",
    "hop-tac-xa",
    "lien-hiep-hop-tac-xa",
    "ho-kinh-doanh",
    "lang-nghe",
]
MarkKindCode = Literal[
    "ocop",
    "lang-nghe",
    "nghe-truyen-thong",
    "chi-dan-dia-ly",
    "nhan-hieu-tap-the",
    "nhan-hieu-chung-nhan",
    "khac",
]
LicenceCode = Literal["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"]
SourceGradeCode = Literal["A", "B"]
TranslatorCode = Literal["province", "us"]
CoverCode = Literal[
    "ban-ghe",
    "banh",
    "banh-trang",
    "bao-bi",
    "binh-hoa",
    "bot",
    "bun-mien",
    "ca-cao",
    "ca-kho",
    "ca-phe",
    "ca-rim",
    "cham-tro",
    "chat-tay-rua",
    "chieu",
    "choi",
    "con-trung",
    "da-my-nghe",
    "dau-an",
    "den-long",
    "do-bep",
    "do-go",
    "dong",
    "dung-cu",
    "duoc-lieu",
    "duong",
    "gao",
    "gia-vi",
    "giay-dep",
    "gio-cha",
    "go-my-nghe",
    "gom",
    "hai-san",
    "hat",
    "ho-tieu",
    "huong",
    "keo",
    "lua",
    "luoi",
    "luu-niem",
    "mam",
    "mat-ong",
    "may-moc",
    "may-tre",
    "muoi",
    "mut",
    "my-pham",
    "nam",
    "nhung-huou",
    "non",
    "nuoc-ep",
    "nuoc-mam",
    "nuoc-uong",
    "oc",
    "phan-bon",
    "quan-ao",
    "rau-cu",
    "rong-bien",
    "ruou",
    "tao-xoan",
    "tau-thuyen",
    "thit",
    "thit-kho",
    "tho-cam",
    "thuc-pham-chuc-nang",
    "tinh-dau",
    "toi",
    "tra",
    "trai-cay",
    "trai-cay-say",
    "tram-huong",
    "trang-suc",
    "tranh",
    "tui-xach",
    "tuong-ot",
    "vat-lieu-xay-dung",
    "yen-sao",
]

Code = TypeVar("Code", bound=str)


@dataclass(frozen=True, slots=True)
class Term(Generic[Code]):
    """A code with its name, a shorter name for tight places, and other names people search by."""

    code: Code
    name: Bilingual
    short: Bilingual
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Level(Term[LevelCode]):
    """A level of the vote: its rank from 1 (lowest), the first and the last day it is decided."""

    rank: int = 0
    since: date | None = None
    until: date | None = None


def _term(
    code: Code, vi: str, en: str, short: tuple[str, str] | None = None, *aliases: str
) -> Term[Code]:
    return Term(code, Bilingual(vi, en), Bilingual(*(short or (vi, en))), aliases)


def _level(code: LevelCode, rank: int, vi: str, en: str, **days: date) -> Level:
    name = Bilingual(vi, en)
    return Level(code, name, name, (), rank, days.get("since"), days.get("until"))


# Thông tư 26/2014/TT-BCT, as amended by Thông tư 38/2025/TT-BCT: since 1 July 2025 the lowest
# level is the commune; certificates of the former district level hold out their time.
LEVELS: tuple[Level, ...] = (
    _level("quoc-gia", 5, "Cấp quốc gia", "National level"),
    _level("khu-vuc", 4, "Cấp khu vực", "Regional level"),
    _level("tinh", 3, "Cấp tỉnh", "Provincial level"),
    _level("huyen", 2, "Cấp huyện", "District level", until=date(2025, 6, 30)),
    _level("xa", 1, "Cấp xã", "Commune level", since=date(2025, 7, 1)),
)

# Thông tư 26/2014/TT-BCT, Điều 5: four groups; the second ends in "thực phẩm" or "đồ uống".
GROUPS: tuple[Term[GroupCode], ...] = (
    _term("thu-cong-my-nghe", "Thủ công mỹ nghệ", "Handicrafts"),
    _term(
        "che-bien-nong-lam-thuy-san-do-uong",
        "Chế biến nông, lâm, thủy sản và thực phẩm",
        "Processed farm, forest and sea products and food",
        ("Nông, lâm, thủy sản và thực phẩm", "Farm, forest, sea and food"),
        "đồ uống",
        "bảo quản, chế biến nông, lâm, thủy sản",
    ),
    _term(
        "may-moc-co-khi",
        "Thiết bị, máy móc, dụng cụ và phụ tùng cơ khí",
        "Equipment, machines, tools and mechanical parts",
        ("Máy móc, cơ khí", "Machines and tools"),
    ),
    _term("khac", "Các sản phẩm khác", "Other products"),
)

REGIONS: tuple[Term[RegionCode], ...] = (
    _term("mien-trung-tay-nguyen", "miền Trung – Tây Nguyên", "Central Vietnam and Highlands"),
    _term("phia-bac", "phía Bắc", "the North"),
    _term("phia-nam", "phía Nam", "the South"),
)
OUR_REGION: RegionCode = "mien-trung-tay-nguyen"

# Nghị định 45/2012/NĐ-CP as amended by Nghị định 235/2025/NĐ-CP: rural industrial establishments;
# a craft village is not one in the law's sense, but sources name villages as makers.
MAKER_KINDS: tuple[Term[MakerKindCode], ...] = (
    _term("doanh-nghiep", "Doanh nghiệp", "Company"),
    _term("to-hop-tac", "Tổ hợp tác", "Cooperative group"),
    _term("hop-tac-xa", "Hợp tác xã", "Cooperative", None, "HTX"),
    _term("lien-hiep-hop-tac-xa", "Liên hiệp hợp tác xã", "Union of cooperatives"),
    _term("ho-kinh-doanh", "Hộ kinh doanh", "Household business"),
    _term("lang-nghe", "Làng nghề", "Craft village"),
)

MARK_KINDS: tuple[Term[MarkKindCode], ...] = (
    _term("ocop", "OCOP", "OCOP"),
    _term("chi-dan-dia-ly", "Chỉ dẫn địa lý", "Geographical indication"),
    _term("lang-nghe", "Làng nghề", "Craft village"),
    _term("nghe-truyen-thong", "Nghề truyền thống", "Traditional craft"),
    _term("nhan-hieu-tap-the", "Nhãn hiệu tập thể", "Collective mark"),
    _term("nhan-hieu-chung-nhan", "Nhãn hiệu chứng nhận", "Certification mark"),
    _term("khac", "Danh hiệu khác", "Other mark"),
)

LICENCES: tuple[Term[LicenceCode], ...] = (
    _term("CC-BY-4.0", "CC BY 4.0", "CC BY 4.0"),
    _term("CC-BY-SA-4.0", "CC BY-SA 4.0", "CC BY-SA 4.0"),
    _term("CC0-1.0", "CC0 1.0", "CC0 1.0"),
)
SOURCE_GRADES: tuple[Term[SourceGradeCode], ...] = (
    _term("A", "Cơ quan nhà nước, văn bản pháp luật", "Government or legal page"),
    _term("B", "Báo chí", "Press"),
)
TRANSLATORS: tuple[Term[TranslatorCode], ...] = (
    _term("province", "Tỉnh dịch", "Translated by the province"),
    _term("us", "Ban biên tập dịch", "Translated by the editors"),
)

# What the drawn cover shows until a photo comes: kinds of good, in the editors' own list. Other
# names are words that names of products begin with.
COVERS: tuple[Term[CoverCode], ...] = (
    _term("ban-ghe", "Bàn ghế", "Tables and chairs"),
    _term("banh", "Bánh", "Cakes"),
    _term("banh-trang", "Bánh tráng", "Rice paper", None, "bánh đa"),
    _term("bao-bi", "Bao bì", "Packaging"),
    _term("binh-hoa", "Bình hoa", "Vases"),
    _term("bot", "Bột, ngũ cốc", "Flour and cereals", None, "tinh bột", "tinh nghệ"),
    _term("bun-mien", "Bún, miến, phở", "Noodles", None, "cao lầu"),
    _term("ca-cao", "Ca cao", "Cocoa", None, "bột ca cao"),
    _term("ca-kho", "Cá khô, mực khô", "Dried fish"),
    _term("ca-phe", "Cà phê", "Coffee"),
    _term("ca-rim", "Cá rim, cá kho", "Braised fish"),
    _term("cham-tro", "Chạm trổ", "Carving"),
    _term("chat-tay-rua", "Chất tẩy rửa", "Cleaning products"),
    _term("chieu", "Chiếu", "Mats"),
    _term("choi", "Chổi", "Brooms"),
    _term("con-trung", "Dế, côn trùng", "Edible insects"),
    _term("da-my-nghe", "Đá mỹ nghệ", "Stone carving"),
    _term(
        "dau-an", "Dầu ăn", "Cooking oil", None, "dầu phụng", "dầu đậu phụng", "dầu lạc", "dầu mè"
    ),
    _term("den-long", "Đèn lồng, đèn mỹ nghệ", "Lanterns and lamps"),
    _term("do-bep", "Đồ dùng nhà bếp", "Kitchenware"),
    _term("do-go", "Đồ gỗ", "Furniture"),
    _term("dong", "Đồ đồng", "Bronze", None, "đúc đồng"),
    _term("dung-cu", "Dụng cụ", "Tools", None, "nông cụ"),
    _term("duoc-lieu", "Dược liệu", "Medicinal herbs"),
    _term("duong", "Đường, mật mía", "Sugar and syrup"),
    _term("gao", "Gạo", "Rice"),
    _term("gia-vi", "Gia vị", "Spices"),
    _term("giay-dep", "Giày, dép", "Footwear"),
    _term("gio-cha", "Nem, chả", "Sausages and hams", None, "giò", "lạp xưởng", "tré"),
    _term("go-my-nghe", "Gỗ mỹ nghệ", "Wood carving", None, "đồ gỗ mỹ nghệ", "tiện gỗ"),
    _term("gom", "Gốm", "Ceramics"),
    _term("hai-san", "Hải sản", "Seafood", None, "chả cá", "chả ram", "cá ngừ", "tôm hùm"),
    _term("hat", "Hạt", "Nuts and seeds"),
    _term("ho-tieu", "Hồ tiêu", "Pepper", None, "tiêu", "hạt tiêu"),
    _term("huong", "Hương, nhang", "Incense"),
    _term("keo", "Kẹo", "Sweets"),
    _term("lua", "Lụa", "Silk", None, "vải lụa", "khăn lụa"),
    _term("luoi", "Lưới", "Nets"),
    _term("luu-niem", "Đồ lưu niệm", "Souvenirs"),
    _term("mam", "Mắm", "Fermented fish and shrimp paste"),
    _term("mat-ong", "Mật ong", "Honey"),
    _term("may-moc", "Máy móc", "Machines"),
    _term("may-tre", "Mây tre", "Bamboo and rattan", None, "đan lát"),
    _term("muoi", "Muối", "Salt"),
    _term("mut", "Mứt", "Preserves"),
    _term("my-pham", "Mỹ phẩm", "Cosmetics"),
    _term("nam", "Nấm", "Mushrooms"),
    _term("nhung-huou", "Nhung hươu", "Deer velvet"),
    _term("non", "Nón", "Conical hats"),
    _term("nuoc-ep", "Nước ép", "Juice"),
    _term("nuoc-mam", "Nước mắm", "Fish sauce"),
    _term("nuoc-uong", "Nước uống", "Drinking water"),
    _term("oc", "Ốc", "Snails"),
    _term("phan-bon", "Phân bón", "Fertiliser"),
    _term("quan-ao", "Quần áo", "Garments"),
    _term("rau-cu", "Rau củ", "Vegetables"),
    _term("rong-bien", "Rong biển", "Seaweed"),
    _term("ruou", "Rượu", "Wine and spirits"),
    _term("tao-xoan", "Tảo xoắn", "Spirulina"),
    _term("tau-thuyen", "Tàu thuyền", "Boats"),
    _term("thit", "Thịt", "Meat"),
    _term("thit-kho", "Thịt khô", "Dried meat", None, "khô bò", "thịt bò khô", "thịt bò sấy"),
    _term("tho-cam", "Thổ cẩm", "Brocade"),
    _term(
        "thuc-pham-chuc-nang", "Thực phẩm chức năng", "Food supplements", None, "đông trùng hạ thảo"
    ),
    _term("tinh-dau", "Tinh dầu", "Essential oils", None, "dầu tràm"),
    _term("toi", "Tỏi", "Garlic"),
    _term("tra", "Trà", "Tea", None, "chè"),
    _term("trai-cay", "Trái cây", "Fruit"),
    _term("trai-cay-say", "Trái cây sấy", "Dried fruit"),
    _term("tram-huong", "Trầm hương", "Agarwood"),
    _term("trang-suc", "Trang sức", "Jewellery"),
    _term("tranh", "Tranh", "Pictures"),
    _term("tui-xach", "Túi xách", "Bags"),
    _term("tuong-ot", "Tương ớt", "Chilli sauce"),
    _term("vat-lieu-xay-dung", "Vật liệu xây dựng", "Building materials"),
    _term("yen-sao", "Yến sào", "Bird's nest", None, "yến", "nước yến"),
)
