"""One document: a decree, circular or decision, what it changed and whether it still holds."""

from showcase.entries.described import REQUIRED, described
from showcase.entries.programme.numbers import Year
from showcase.entries.programme.parts import SOURCES, NamedSourceEntry
from showcase.entries.programme.vocabulary import DocumentKindCode, TopicCode
from showcase.entries.values import Day, Line, Record, ShortLine, Slug


class DocumentEntry(Record):
    """A document in the chain of the vote or of the programme."""

    number: ShortLine = described(
        ("Số, ký hiệu", "Number"),
        ("Như trên văn bản.", "As it stands on it."),
        "26/2014/TT-BCT",
        default=REQUIRED,
    )
    kind: DocumentKindCode = described(
        ("Loại văn bản", "Kind"),
        ("nghi-dinh, thong-tu, quyet-dinh …", "Decree, circular, decision …"),
        "thong-tu",
        default=REQUIRED,
    )
    topic: TopicCode = described(
        ("Về việc", "Topic"),
        ("binh-chon, khuyen-cong hoặc dia-gioi.", "The vote, the programme or the borders."),
        "binh-chon",
        default=REQUIRED,
    )
    issuer: Line = described(
        ("Nơi ban hành", "Issuer"), ("Cơ quan.", "The office."), "Bộ Công Thương", default=REQUIRED
    )
    issuer_en: Line | None = described(
        ("Nơi ban hành (tiếng Anh)", "Issuer (English)"), ("Bằng tiếng Anh.", "English."), "…"
    )
    issued_on: Day | None = described(
        ("Ngày ban hành", "Issued on"), ("Ngày ký.", "The day it was signed."), "28/8/2014"
    )
    in_force_on: Day | None = described(
        ("Có hiệu lực từ", "In force from"), ("Ngày có hiệu lực.", "The day."), "21/10/2014"
    )
    last_year: Year | None = described(
        ("Áp dụng đến năm", "Until the year"), ("Nếu chỉ cho một giai đoạn.", "If limited."), "2025"
    )
    about: Line = described(
        ("Nội dung", "About"),
        ("Quy định gì, thay đổi gì.", "What it rules or changes."),
        "Quy định việc bình chọn",
        default=REQUIRED,
    )
    about_en: Line | None = described(
        ("Nội dung (tiếng Anh)", "About (English)"), ("Bằng tiếng Anh.", "In English."), "…"
    )
    replaces: tuple[Slug, ...] = described(
        ("Thay thế", "Replaces"),
        ("Tên tệp của văn bản bị thay.", "File names of the documents it replaces."),
        "tt-35-2010-tt-bct",
        default=(),
    )
    amends: tuple[Slug, ...] = described(
        ("Sửa đổi", "Amends"),
        ("Tên tệp của văn bản được sửa.", "File names of the documents it amends."),
        "tt-26-2014-tt-bct",
        default=(),
    )
    consolidates: tuple[Slug, ...] = described(
        ("Hợp nhất", "Consolidates"),
        ("Tên tệp của các văn bản được hợp nhất.", "File names of what it puts together."),
        "tt-26-2014-tt-bct",
        default=(),
    )
    sources: tuple[NamedSourceEntry, ...] = described(*SOURCES, default=REQUIRED, min_length=1)
