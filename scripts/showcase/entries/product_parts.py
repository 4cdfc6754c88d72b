"""The parts of a product's entry: a specification, a photo, a source, who vouches for it."""

from showcase.entries.described import REQUIRED, described
from showcase.entries.papers import PHOTOS
from showcase.entries.values import Day, Digest, Line, Link, PhotoName, Record, ShortLine
from showcase.entries.vocabulary import LicenceCode, SourceGradeCode


class SpecificationEntry(Record):
    """One measurable fact of a product, such as its strength or capacity."""

    name: ShortLine = described(
        ("Tên thông số", "Name"), ("Đo cái gì.", "What is measured."), "Độ đạm", default=REQUIRED
    )
    value: ShortLine = described(
        ("Giá trị", "Value"), ("Kèm đơn vị.", "With its unit."), "35 độ N", default=REQUIRED
    )


class PhotoEntry(Record):
    """One photo beside the entry: file name, what it shows, who took it, on which licence."""

    file: PhotoName = described(
        ("Tên tệp", "File"),
        (
            "Tên tệp ảnh nằm cùng thư mục: chữ thường không dấu, số và gạch nối.",
            "Name of the picture beside the entry: lower-case letters, digits and hyphens.",
        ),
        "chai-500ml.jpg",
        default=REQUIRED,
        paper=PHOTOS,
    )
    alt: Line = described(
        ("Ảnh cho thấy gì", "What it shows"),
        ("Một câu cho người không nhìn thấy ảnh.", "A sentence for who cannot see it."),
        "Chai nước mắm 500 ml đặt trên bàn gỗ",
        default=REQUIRED,
    )
    alt_en: Line | None = described(
        ("Ảnh cho thấy gì (tiếng Anh)", "What it shows (English)"),
        ("Bản tiếng Anh của câu trên.", "The same in English."),
        "A 500 ml bottle of fish sauce on a wooden table",
    )
    credit: ShortLine = described(
        ("Người chụp", "Photographer"),
        ("Người hoặc đơn vị chụp ảnh.", "Who took it."),
        "Trung tâm Khuyến công tỉnh",
        default=REQUIRED,
    )
    licence: LicenceCode = described(
        ("Giấy phép", "Licence"),
        ("Người chụp cho dùng theo giấy phép nào.", "On which licence it may be used."),
        "CC-BY-4.0",
        default="CC-BY-4.0",
    )
    url: Link | None = described(
        ("Địa chỉ ảnh gốc", "Address of the original"),
        (
            "Chỉ khi ảnh nằm ở kho ảnh của tỉnh thay vì cùng thư mục.",
            "Only where the photo lies in the province's store instead of beside the entry.",
        ),
        "https://anh.example.vn/chai-500ml.jpg",
    )
    sha256: Digest | None = described(
        ("Mã SHA-256 của ảnh gốc", "SHA-256 of the original"),
        ("64 chữ số 0–9, a–f; đi cùng địa chỉ.", "64 digits 0–9, a–f; goes with the address."),
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    )


class SourceEntry(Record):
    """A public page or paper that the facts were read from."""

    url: Link = described(
        ("Địa chỉ", "Address"),
        ("Trang công khai đã đọc; http cũng được.", "The public page read; http is fine."),
        "https://baobinhdinh.vn/…",
        default=REQUIRED,
    )
    accessed: Day | None = described(
        ("Ngày xem", "Read on"), ("Ngày đọc trang.", "The day the page was read."), "2026-11-20"
    )
    grade: SourceGradeCode | None = described(
        ("Loại nguồn", "Kind of source"),
        ("A: cơ quan nhà nước, văn bản; B: báo chí.", "A: government or legal; B: press."),
        "A",
    )


class ConfirmedEntry(Record):
    """The province's word that the entry is right."""

    by: Line = described(
        ("Đơn vị xác nhận", "Confirmed by"),
        ("Sở Công Thương hoặc trung tâm khuyến công.", "The department or promotion centre."),
        "Sở Công Thương tỉnh Gia Lai",
        default=REQUIRED,
    )
    on: Day = described(
        ("Ngày xác nhận", "Confirmed on"),
        ("Ngày tỉnh xác nhận.", "The day."),
        "2026-11-20",
        default=REQUIRED,
    )


class ConsentEntry(Record):
    """The maker's leave to publish personal data: who gave it, when, for which fields."""

    by: Line = described(
        ("Ai đồng ý", "Agreed by"),
        ("Người của cơ sở đã đồng ý.", "Who of the maker agreed."),
        "Chủ hộ kinh doanh",
        default=REQUIRED,
    )
    on: Day = described(
        ("Ngày đồng ý", "Agreed on"),
        ("Ngày người ấy đồng ý.", "The day."),
        "2026-11-20",
        default=REQUIRED,
    )
    fields: tuple[ShortLine, ...] = described(
        ("Các mục đồng ý công bố", "Fields agreed to"),
        ("Tên các mục của cơ sở được công bố.", "Fields of the maker that may be published."),
        "phone",
        default=REQUIRED,
        min_length=1,
    )


class RetiredEntry(Record):
    """Why a product's page only says that it is no longer in the catalogue."""

    on: Day = described(
        ("Ngày rút", "Retired on"),
        ("Ngày rút khỏi danh mục.", "The day."),
        "2026-11-20",
        default=REQUIRED,
    )
    reason: Line = described(
        ("Lý do", "Reason"), ("Vì sao rút.", "Why."), "Cơ sở đã ngừng sản xuất", default=REQUIRED
    )
