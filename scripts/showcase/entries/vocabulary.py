"""The one home of the codes an entry may use, with their words in both languages.

Codes of groups, levels, marks and kinds of maker are those of the region's data files; the
legal source of each list stands beside it.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from showcase.entries.term import Term, term
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


@dataclass(frozen=True, slots=True)
class Level(Term[LevelCode]):
    """A level of the vote: its rank from 1 (lowest), the first and the last day it is decided."""

    rank: int = 0
    since: date | None = None
    until: date | None = None


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
    term("thu-cong-my-nghe", "Thủ công mỹ nghệ", "Handicrafts"),
    term(
        "che-bien-nong-lam-thuy-san-do-uong",
        "Chế biến nông, lâm, thủy sản và thực phẩm",
        "Processed farm, forest and sea products and food",
        ("Nông, lâm, thủy sản và thực phẩm", "Farm, forest, sea and food"),
        "đồ uống",
        "bảo quản, chế biến nông, lâm, thủy sản",
    ),
    term(
        "may-moc-co-khi",
        "Thiết bị, máy móc, dụng cụ và phụ tùng cơ khí",
        "Equipment, machines, tools and mechanical parts",
        ("Máy móc, cơ khí", "Machines and tools"),
    ),
    term("khac", "Các sản phẩm khác", "Other products"),
)

REGIONS: tuple[Term[RegionCode], ...] = (
    term("mien-trung-tay-nguyen", "miền Trung – Tây Nguyên", "Central Vietnam and Highlands"),
    term("phia-bac", "phía Bắc", "the North"),
    term("phia-nam", "phía Nam", "the South"),
)
OUR_REGION: RegionCode = "mien-trung-tay-nguyen"

# Nghị định 45/2012/NĐ-CP as amended by Nghị định 235/2025/NĐ-CP: rural industrial establishments;
# a craft village is not one in the law's sense, but sources name villages as makers.
MAKER_KINDS: tuple[Term[MakerKindCode], ...] = (
    term("doanh-nghiep", "Doanh nghiệp", "Company"),
    term("to-hop-tac", "Tổ hợp tác", "Cooperative group"),
    term("hop-tac-xa", "Hợp tác xã", "Cooperative", None, "HTX"),
    term("lien-hiep-hop-tac-xa", "Liên hiệp hợp tác xã", "Union of cooperatives"),
    term("ho-kinh-doanh", "Hộ kinh doanh", "Household business"),
    term("lang-nghe", "Làng nghề", "Craft village"),
)

MARK_KINDS: tuple[Term[MarkKindCode], ...] = (
    term("ocop", "OCOP", "OCOP"),
    term("chi-dan-dia-ly", "Chỉ dẫn địa lý", "Geographical indication"),
    term("lang-nghe", "Làng nghề", "Craft village"),
    term("nghe-truyen-thong", "Nghề truyền thống", "Traditional craft"),
    term("nhan-hieu-tap-the", "Nhãn hiệu tập thể", "Collective mark"),
    term("nhan-hieu-chung-nhan", "Nhãn hiệu chứng nhận", "Certification mark"),
    term("khac", "Danh hiệu khác", "Other mark"),
)

LICENCES: tuple[Term[LicenceCode], ...] = (
    term("CC-BY-4.0", "CC BY 4.0", "CC BY 4.0"),
    term("CC-BY-SA-4.0", "CC BY-SA 4.0", "CC BY-SA 4.0"),
    term("CC0-1.0", "CC0 1.0", "CC0 1.0"),
)
SOURCE_GRADES: tuple[Term[SourceGradeCode], ...] = (
    term("A", "Cơ quan nhà nước, văn bản pháp luật", "Government or legal page"),
    term("B", "Báo chí", "Press"),
)
TRANSLATORS: tuple[Term[TranslatorCode], ...] = (
    term("province", "Tỉnh dịch", "Translated by the province"),
    term("us", "Ban biên tập dịch", "Translated by the editors"),
)
