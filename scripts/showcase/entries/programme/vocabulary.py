"""The codes of the promotion programme, with their words in both languages."""

from typing import Literal

from showcase.entries.term import Term, term

AreaCode = Literal["vung-11", "vung-15", "khong-ro", "ca-nuoc"]
MoneyCode = Literal["ca-hai", "dia-phuong", "quoc-gia", "khong-ro"]
ContentCode = Literal["kc1", "kc2", "kc3", "kc4", "kc5", "kc6", "kc7", "kc8", "kc9"]
ProjectKindCode = Literal["quoc-gia", "dia-phuong"]
ProjectFormCode = Literal["diem", "nhom"]
ProjectStateCode = Literal["du-kien", "dang-lam", "da-xong", "dung"]
EventKindCode = Literal["hoi-cho", "binh-chon", "hoi-nghi", "tap-huan"]
DocumentKindCode = Literal[
    "nghi-dinh", "nghi-quyet", "thong-tu", "quyet-dinh", "chi-thi", "van-ban-hop-nhat"
]
TopicCode = Literal["binh-chon", "khuyen-cong", "dia-gioi"]

# Nghị quyết 202/2025/QH15 made the region of fifteen provinces one of eleven.
AREAS: tuple[Term[AreaCode], ...] = (
    term("vung-11", "11 tỉnh, thành phố của vùng", "the region's 11 provinces"),
    term(
        "vung-15",
        "15 tỉnh, thành phố của vùng trước 7/2025",
        "the region's 15 provinces before July 2025",
    ),
    term(
        "khong-ro",
        "cả vùng, nguồn không nói gồm những tỉnh nào",
        "the region, the source does not say which provinces",
    ),
    term("ca-nuoc", "cả nước", "the whole country"),
)
MONEY: tuple[Term[MoneyCode], ...] = (
    term("ca-hai", "kinh phí quốc gia và địa phương", "national and local money"),
    term("dia-phuong", "kinh phí địa phương", "local money"),
    term("quoc-gia", "kinh phí quốc gia", "national money"),
    term("khong-ro", "nguồn kinh phí không nói rõ", "kind of money not said"),
)

# Điều 4 Nghị định 45/2012/NĐ-CP, in the headings that departments work with; the wording after
# Nghị định 235/2025/NĐ-CP was not read.
CONTENTS: tuple[Term[ContentCode], ...] = (
    term(
        "kc1",
        "Đào tạo nghề, truyền nghề và phát triển nghề",
        "Training in, handing on and developing crafts and trades",
        ("Đào tạo nghề", "Training"),
    ),
    term(
        "kc2",
        "Nâng cao năng lực quản lý của cơ sở và năng lực áp dụng sản xuất sạch hơn",
        "Better management in establishments, and the skill for cleaner production",
        ("Năng lực quản lý", "Management"),
    ),
    term(
        "kc3",
        "Mô hình trình diễn kỹ thuật, chuyển giao công nghệ, máy móc tiên tiến, sản xuất sạch hơn",
        "Demonstration models, transfer of technology, modern machines, cleaner production",
        ("Mô hình, máy móc", "Models and machines"),
    ),
    term(
        "kc4",
        "Phát triển sản phẩm công nghiệp nông thôn tiêu biểu: bình chọn, hội chợ, thương hiệu",
        "Typical rural industrial products: the vote, fairs, brands",
        ("Sản phẩm tiêu biểu", "Typical products"),
    ),
    term(
        "kc5",
        "Tư vấn, trợ giúp cơ sở: đầu tư, tiếp thị, quản lý, mẫu mã bao bì",
        "Advice to establishments: investment, marketing, management, packaging",
        ("Tư vấn", "Advice"),
    ),
    term(
        "kc6",
        "Cung cấp thông tin, tuyên truyền về công nghiệp và khuyến công",
        "Information on industry and on the promotion programme",
        ("Thông tin", "Information"),
    ),
    term(
        "kc7",
        "Liên doanh, liên kết, hợp tác; phát triển cụm công nghiệp; di dời, xử lý ô nhiễm",
        "Working together; industrial clusters; moving out and cleaning up pollution",
        ("Liên kết, cụm công nghiệp", "Links and clusters"),
    ),
    term(
        "kc8",
        "Hợp tác quốc tế về khuyến công",
        "International cooperation in industrial promotion",
        ("Hợp tác quốc tế", "Cooperation abroad"),
    ),
    term(
        "kc9",
        "Nâng cao năng lực quản lý và tổ chức thực hiện hoạt động khuyến công",
        "Better management and organisation of the promotion programme itself",
        ("Năng lực khuyến công", "The programme itself"),
    ),
)
PROJECT_KINDS: tuple[Term[ProjectKindCode], ...] = (
    term("quoc-gia", "Đề án khuyến công quốc gia", "National project", ("Quốc gia", "National")),
    term("dia-phuong", "Đề án khuyến công địa phương", "Local project", ("Địa phương", "Local")),
)
PROJECT_FORMS: tuple[Term[ProjectFormCode], ...] = (
    term("diem", "Đề án điểm", "Focus project"),
    term("nhom", "Đề án nhóm", "Group project"),
)
PROJECT_STATES: tuple[Term[ProjectStateCode], ...] = (
    term("du-kien", "Dự kiến", "Planned"),
    term("dang-lam", "Đang thực hiện", "Running"),
    term("da-xong", "Đã hoàn thành", "Done"),
    term("dung", "Đã dừng", "Stopped"),
)
EVENT_KINDS: tuple[Term[EventKindCode], ...] = (
    term("hoi-cho", "Hội chợ, triển lãm", "Fair"),
    term("binh-chon", "Bình chọn", "Vote"),
    term("hoi-nghi", "Hội nghị", "Conference"),
    term("tap-huan", "Tập huấn", "Training"),
)
DOCUMENT_KINDS: tuple[Term[DocumentKindCode], ...] = (
    term("nghi-dinh", "Nghị định", "Decree"),
    term("nghi-quyet", "Nghị quyết", "Resolution"),
    term("thong-tu", "Thông tư", "Circular"),
    term("quyet-dinh", "Quyết định", "Decision"),
    term("chi-thi", "Chỉ thị", "Directive"),
    term("van-ban-hop-nhat", "Văn bản hợp nhất", "Consolidated text"),
)
TOPICS: tuple[Term[TopicCode], ...] = (
    term("binh-chon", "Bình chọn sản phẩm", "The vote"),
    term("khuyen-cong", "Hoạt động khuyến công", "The promotion programme"),
    term("dia-gioi", "Địa giới các tỉnh", "Borders of the provinces"),
)
