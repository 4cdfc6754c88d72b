"""The entry of one product: every field with its Vietnamese and English title and an example.

The legal source of a field stands in its description; which paper of the vote's file it is
copied from stands in `paper` (Thông tư 26/2014/TT-BCT as amended by Thông tư 14/2018/TT-BCT).
"""

from typing import Annotated

from pydantic import Field

from showcase.entries.described import REQUIRED, described
from showcase.entries.maker_entry import ProducerEntry
from showcase.entries.recognition_entry import CertificateEntry, MarkEntry, RecognitionEntry
from showcase.entries.values import (
    Day,
    Digits,
    HarmonisedCode,
    Line,
    Link,
    PhotoName,
    Prose,
    Record,
    ShortLine,
    Slug,
    Summary,
    YesNo,
)
from showcase.entries.vocabulary import (
    CoverCode,
    GroupCode,
    LicenceCode,
    SourceGradeCode,
    TranslatorCode,
)

_DESCRIPTION_PAPER = "Bản thuyết minh, mô tả giới thiệu sản phẩm"


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
        paper="Ảnh màu trong hồ sơ (ít nhất 3 ảnh 10 × 15 cm)",
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
        ("Ngày xác nhận.", "The day."),
        "2026-11-20",
        default=REQUIRED,
    )


class ConsentEntry(ConfirmedEntry):
    """The maker's leave to publish personal data: who gave it, when, for which fields."""

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


class ProductEntry(Record):
    """One product as its province wrote it."""

    name: ShortLine = described(
        ("Tên sản phẩm", "Name"),
        ("Đúng như trên giấy chứng nhận.", "Exactly as on the certificate."),
        "Nước mắm Mười Quý",
        default=REQUIRED,
        paper="Giấy chứng nhận, phiếu đăng ký",
    )
    name_en: ShortLine | None = described(
        ("Tên tiếng Anh", "English name"),
        ("Tên cho người mua nước ngoài.", "The name for a foreign buyer."),
        "Mười Quý fish sauce",
    )
    aliases: tuple[ShortLine, ...] = described(
        ("Tên gọi khác", "Other names"),
        ("Tên khác mà người ta hay tìm.", "Other names people search by."),
        "Nước mắm cốt Bình Thạnh",
        default=(),
        max_length=20,
    )
    group: GroupCode = described(
        ("Nhóm sản phẩm", "Group"),
        ("Một trong bốn nhóm của cuộc bình chọn.", "One of the four groups of the vote."),
        "che-bien-nong-lam-thuy-san-do-uong",
        default=REQUIRED,
        paper="Phiếu đăng ký",
    )
    is_set: YesNo = described(
        ("Là bộ sản phẩm", "Is a set"),
        (
            "true nếu giấy chứng nhận ghi «bộ sản phẩm» (khoản 2 Điều 3 Thông tư 26/2014/TT-BCT).",
            "true if the certificate says “bộ sản phẩm” (Circular 26/2014, article 3.2).",
        ),
        "true",
        default=False,
        paper="Giấy chứng nhận",
    )
    parts: tuple[Line, ...] = described(
        ("Gồm những sản phẩm", "Consists of"),
        ("Từng sản phẩm trong bộ hoặc trong tên.", "Each product of the set or of the name."),
        "Cà phê hạt rang",
        default=(),
        max_length=30,
    )
    summary: Summary | None = described(
        ("Giới thiệu ngắn", "Summary"),
        ("Một hoặc hai câu: đó là gì, có gì riêng.", "One or two sentences: what it is."),
        "Nước mắm nhĩ ủ chượp mười hai tháng trong thùng gỗ ở Bình Thạnh.",
        paper=_DESCRIPTION_PAPER,
    )
    summary_en: Summary | None = described(
        ("Giới thiệu ngắn (tiếng Anh)", "Summary (English)"),
        ("Cùng ý, viết cho người nước ngoài.", "The same, written for foreign readers."),
        "First-press fish sauce, aged for twelve months in wooden vats at Bình Thạnh.",
    )
    story: Prose | None = described(
        ("Câu chuyện sản phẩm", "Story"),
        ("Dài hơn; để trống một dòng là sang đoạn.", "Longer; an empty line begins a paragraph."),
        "Nghề làm mắm ở đây có từ …",
        paper=_DESCRIPTION_PAPER,
    )
    story_en: Prose | None = described(
        ("Câu chuyện (tiếng Anh)", "Story (English)"),
        ("Bản tiếng Anh của câu chuyện.", "The story in English."),
        "People here have made fish sauce since …",
    )
    translated_by: TranslatorCode | None = described(
        ("Ai dịch tiếng Anh", "Who translated"),
        ("province: tỉnh; us: ban biên tập.", "province: the province; us: the editors."),
        "province",
    )
    materials: Line | None = described(
        ("Nguyên liệu", "Materials"),
        ("Làm từ gì.", "What it is made of."),
        "Cá cơm, muối biển",
        paper=_DESCRIPTION_PAPER,
    )
    uses: Line | None = described(
        ("Công dụng", "Uses"),
        ("Dùng để làm gì.", "What it is for."),
        "Chấm, nêm nấu",
        paper=_DESCRIPTION_PAPER,
    )
    specifications: tuple[SpecificationEntry, ...] = described(
        ("Quy cách", "Specifications"),
        ("Các thông số đo được.", "Facts that can be measured."),
        "name: Độ đạm",
        default=(),
        max_length=30,
        paper=_DESCRIPTION_PAPER,
    )
    cover: CoverCode | None = described(
        ("Hình vẽ bìa", "Drawn cover"),
        ("Hình vẽ thay khi chưa có ảnh.", "The drawing shown until a photo comes."),
        "nuoc-mam",
    )
    former_province: ShortLine | None = described(
        ("Tỉnh cũ", "Former province"),
        (
            "Tỉnh trước ngày 1/7/2025 (Nghị quyết 202/2025/QH15), như trên giấy cũ.",
            "The province before 1 July 2025 (Resolution 202/2025/QH15), as on old papers.",
        ),
        "Bình Định",
    )
    place: Line | None = described(
        ("Nơi làm ra", "Place"),
        ("Như giấy tờ ghi, kể cả tên huyện, xã cũ.", "As the papers write it, old names too."),
        "xã Bình Thạnh, huyện Bình Sơn",
        paper="Giấy chứng nhận đăng ký doanh nghiệp, hợp tác xã, hộ kinh doanh",
    )
    commune: Annotated[ShortLine | None, Field(pattern=r"^(xã|phường|đặc khu) \S.*$")] = described(
        ("Xã, phường nay", "Commune now"),
        (
            "Tên xã, phường, đặc khu từ 1/7/2025, có chữ «xã», «phường» hoặc «đặc khu».",
            "The commune since July 2025, beginning with xã, phường or đặc khu.",
        ),
        "xã Bình Sơn",
    )
    producer: ProducerEntry | None = described(
        ("Cơ sở sản xuất", "Maker"),
        ("Ai làm ra sản phẩm.", "Who makes it."),
        "name: Công ty TNHH Mười Quý",
        paper="Giấy chứng nhận đăng ký doanh nghiệp, hợp tác xã, hộ kinh doanh",
    )
    recognitions: tuple[RecognitionEntry, ...] = described(
        ("Công nhận sản phẩm CNNT tiêu biểu", "Recognitions of the vote"),
        ("Mỗi giấy chứng nhận của cuộc bình chọn một mục.", "One item per certificate."),
        "level: tinh",
        default=(),
        max_length=40,
        paper="Giấy chứng nhận sản phẩm CNNT tiêu biểu",
    )
    marks: tuple[MarkEntry, ...] = described(
        ("Danh hiệu khác", "Other marks"),
        ("OCOP, chỉ dẫn địa lý, làng nghề …", "OCOP, geographical indication, craft village …"),
        "kind: ocop",
        default=(),
        max_length=40,
    )
    certificates: tuple[CertificateEntry, ...] = described(
        ("Chứng nhận chất lượng", "Quality certificates"),
        ("HACCP, ISO 22000, VietGAP …", "HACCP, ISO 22000, VietGAP …"),
        "scheme: HACCP",
        default=(),
        max_length=40,
        paper="Bản sao tài liệu còn giá trị pháp lý",
    )
    gtin: Digits | None = described(
        ("Mã vạch (GTIN)", "Barcode (GTIN)"),
        ("Dãy số dưới mã vạch.", "The digits below the barcode."),
        "8938505974194",
    )
    hs_code: HarmonisedCode | None = described(
        ("Mã HS", "HS code"), ("4, 6 hoặc 8 chữ số.", "4, 6 or 8 digits."), "2103.90.12"
    )
    traceability_url: Link | None = described(
        ("Truy xuất nguồn gốc", "Traceability"),
        ("Địa chỉ trang truy xuất nguồn gốc.", "Address of the traceability page."),
        "https://…",
    )
    photos: tuple[PhotoEntry, ...] = described(
        ("Ảnh", "Photos"),
        ("Ảnh thật của sản phẩm, nên có từ 3 ảnh.", "Real photos, three or more."),
        "file: chai-500ml.jpg",
        default=(),
        max_length=20,
    )
    sources: tuple[SourceEntry, ...] = described(
        ("Nguồn", "Sources"),
        ("Nơi đọc được các dữ kiện trên.", "Where the facts were read."),
        "url: https://…",
        default=(),
        max_length=40,
    )
    confirmed: ConfirmedEntry | None = described(
        ("Tỉnh xác nhận", "Confirmed by the province"),
        ("Chỉ ghi khi tỉnh đã xem và thấy đúng.", "Only when the province has checked it."),
        "by: Sở Công Thương tỉnh Gia Lai",
    )
    consent: ConsentEntry | None = described(
        ("Cơ sở đồng ý công bố", "Consent of the maker"),
        (
            "Hộ gia đình phải đồng ý thì điện thoại, thư, mã số thuế mới được đăng.",
            "A household's phone, mail and tax code appear only with its leave.",
        ),
        "fields: [phone]",
    )
    notes_to_confirm: tuple[Line, ...] = described(
        ("Điều cần tỉnh xác nhận", "To be confirmed"),
        ("Chỗ còn ngờ, để tỉnh kiểm lại.", "What the province should check."),
        "Nguồn không ghi ngày cấp.",
        default=(),
        max_length=20,
    )
    former_addresses: tuple[Slug, ...] = described(
        ("Địa chỉ cũ", "Former addresses"),
        ("Tên thư mục cũ, để đường dẫn cũ vẫn mở được.", "Former folder names; they redirect."),
        "nuoc-mam-muoi-qui",
        default=(),
        max_length=10,
    )
    retired: RetiredEntry | None = described(
        ("Rút khỏi danh mục", "Retired"),
        ("Khi sản phẩm không còn.", "When the product is no more."),
        "on: 2026-11-20",
    )
