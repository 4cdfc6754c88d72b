"""The entry of one product: every field with its Vietnamese and English title and an example.

The legal source of a field stands in its description; which paper of the vote's file it is
copied from stands in `paper` (Thông tư 26/2014/TT-BCT as amended by Thông tư 14/2018/TT-BCT).
"""

from typing import Annotated

from pydantic import Field

from showcase.entries.covers import CoverCode
from showcase.entries.described import REQUIRED, described
from showcase.entries.maker_entry import ProducerEntry
from showcase.entries.papers import (
    CERTIFICATE,
    DECISION,
    DESCRIPTION,
    OTHER_PAPERS,
    PHOTOS,
    REGISTRATION,
    REGISTRATION_FORM,
)
from showcase.entries.product_parts import (
    ConfirmedEntry,
    ConsentEntry,
    PhotoEntry,
    RetiredEntry,
    SourceEntry,
    SpecificationEntry,
)
from showcase.entries.recognition_entry import CertificateEntry, MarkEntry, RecognitionEntry
from showcase.entries.values import (
    Digits,
    HarmonisedCode,
    Line,
    Link,
    Prose,
    Record,
    ShortLine,
    Slug,
    Summary,
    YesNo,
)
from showcase.entries.vocabulary import GroupCode, TranslatorCode


class ProductEntry(Record):
    """One product as its province wrote it."""

    name: ShortLine = described(
        ("Tên sản phẩm", "Name"),
        ("Đúng như trên giấy chứng nhận.", "Exactly as on the certificate."),
        "Nước mắm Mười Quý",
        default=REQUIRED,
        paper=f"{CERTIFICATE}; {REGISTRATION_FORM}",
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
        paper=f"{REGISTRATION_FORM}; {DECISION}",
    )
    is_set: YesNo = described(
        ("Là bộ sản phẩm", "Is a set"),
        (
            "true nếu giấy chứng nhận ghi «bộ sản phẩm» (khoản 2 Điều 3 Thông tư 26/2014/TT-BCT).",
            "true if the certificate says “bộ sản phẩm” (Circular 26/2014, article 3.2).",
        ),
        "true",
        default=False,
        paper=CERTIFICATE,
    )
    parts: tuple[Line, ...] = described(
        ("Gồm những sản phẩm", "Consists of"),
        ("Từng sản phẩm trong bộ hoặc trong tên.", "Each product of the set or of the name."),
        "Cà phê hạt rang",
        default=(),
        max_length=30,
        paper=CERTIFICATE,
    )
    summary: Summary | None = described(
        ("Giới thiệu ngắn", "Summary"),
        ("Một hoặc hai câu: đó là gì, có gì riêng.", "One or two sentences: what it is."),
        "Nước mắm nhĩ ủ chượp mười hai tháng trong thùng gỗ ở Bình Thạnh.",
        paper=DESCRIPTION,
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
        paper=DESCRIPTION,
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
        paper=DESCRIPTION,
    )
    uses: Line | None = described(
        ("Công dụng", "Uses"),
        ("Dùng để làm gì.", "What it is for."),
        "Chấm, nêm nấu",
        paper=DESCRIPTION,
    )
    specifications: tuple[SpecificationEntry, ...] = described(
        ("Quy cách", "Specifications"),
        ("Các thông số đo được.", "Facts that can be measured."),
        "name: Độ đạm",
        default=(),
        max_length=30,
        paper=DESCRIPTION,
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
        paper=REGISTRATION,
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
        paper=REGISTRATION,
    )
    recognitions: tuple[RecognitionEntry, ...] = described(
        ("Công nhận sản phẩm CNNT tiêu biểu", "Recognitions of the vote"),
        ("Mỗi giấy chứng nhận của cuộc bình chọn một mục.", "One item per certificate."),
        "level: tinh",
        default=(),
        max_length=40,
        paper=CERTIFICATE,
    )
    marks: tuple[MarkEntry, ...] = described(
        ("Danh hiệu khác", "Other marks"),
        ("OCOP, chỉ dẫn địa lý, làng nghề …", "OCOP, geographical indication, craft village …"),
        "kind: ocop",
        default=(),
        max_length=40,
        paper=OTHER_PAPERS,
    )
    certificates: tuple[CertificateEntry, ...] = described(
        ("Chứng nhận chất lượng", "Quality certificates"),
        ("HACCP, ISO 22000, VietGAP …", "HACCP, ISO 22000, VietGAP …"),
        "scheme: HACCP",
        default=(),
        max_length=40,
        paper=OTHER_PAPERS,
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
        paper=PHOTOS,
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
