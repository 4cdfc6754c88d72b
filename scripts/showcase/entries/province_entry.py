"""The entry of one province: its names over time, its department and its promotion centre."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from showcase.entries.described import REQUIRED, described
from showcase.entries.product_parts import SourceEntry
from showcase.entries.programme.numbers import Count
from showcase.entries.programme.parts import NamedSourceEntry
from showcase.entries.values import Day, Email, Line, Link, Phone, Prose, Record, ShortLine, YesNo

# Nghị quyết 202/2025/QH15: provinces merge, and the region of 15 becomes one of 11.
THE_MERGER = date(2025, 7, 1)

FateCode = Literal["unchanged", "renamed", "merged"]


class FormerProvinceEntry(Record):
    """A province of before July 2025 that is now this one or part of it."""

    name: ShortLine = described(
        ("Tên", "Name"), ("Tên tỉnh cũ.", "The former name."), "Bình Định", default=REQUIRED
    )
    fate: FateCode = described(
        ("Nay ra sao", "What became of it"),
        (
            "unchanged: giữ nguyên; renamed: đổi tên; merged: sáp nhập.",
            "unchanged, renamed or merged.",
        ),
        "merged",
        default=REQUIRED,
    )
    until: Day | None = described(
        ("Đến ngày", "Until"),
        ("Ngày cuối cùng mang tên đó.", "The last day of that name."),
        "2025-06-30",
    )
    in_region_before_2025: YesNo = described(
        ("Trước 7/2025 thuộc vùng", "In the region before July 2025"),
        (
            "true nếu là một trong 15 tỉnh miền Trung – Tây Nguyên trước 1/7/2025.",
            "true if it was one of the region's 15 provinces before 1 July 2025.",
        ),
        "true",
        default=REQUIRED,
    )


class OfficeEntry(Record):
    """An office that a maker or a visitor can turn to; what is unknown stays away."""

    name: Line = described(
        ("Tên cơ quan", "Name"),
        ("Tên đầy đủ.", "Its full name."),
        "Sở Công Thương tỉnh Gia Lai",
        default=REQUIRED,
    )
    name_en: Line | None = described(
        ("Tên tiếng Anh", "English name"),
        ("Tên tiếng Anh.", "The English name."),
        "Gia Lai Department of Industry and Trade",
    )
    address: Line | None = described(("Địa chỉ", "Address"), ("Trụ sở.", "Its seat."), "…")
    phone: Phone | None = described(("Điện thoại", "Phone"), ("Số máy.", "Phone."), "0269 3824 000")
    email: Email | None = described(("Thư điện tử", "Email"), ("Địa chỉ thư.", "Email."), "a@b.vn")
    website: Link | None = described(
        ("Trang web", "Website"), ("https://", "https://"), "https://…"
    )


class PopulationEntry(Record):
    """How many people live in a province: with its day and its source, or not at all."""

    people: Count = described(
        ("Số người", "People"), ("Số nguyên.", "A whole number."), "3.583.693", default=REQUIRED
    )
    on: Day = described(
        ("Ngày", "On"), ("Ngày của nguồn.", "The day of the source."), "12/6/2025", default=REQUIRED
    )
    source: NamedSourceEntry = described(
        ("Nguồn", "Source"),
        ("Đọc ở đâu.", "Where it was read."),
        "name: Nghị quyết 202/2025/QH15",
        default=REQUIRED,
    )


class ProvinceEntry(Record):
    """One province or centrally run city of the region since 1 July 2025."""

    name: ShortLine = described(
        ("Tên tỉnh", "Name"), ("Tên ngắn.", "The short name."), "Gia Lai", default=REQUIRED
    )
    name_en: ShortLine = described(
        ("Tên tiếng Anh", "English name"),
        ("Tên tiếng Anh.", "The English name."),
        "Gia Lai",
        default=REQUIRED,
    )
    full_name: ShortLine = described(
        ("Tên đầy đủ", "Full name"),
        ("Có chữ «Tỉnh» hoặc «Thành phố».", "With its rank."),
        "Tỉnh Gia Lai",
        default=REQUIRED,
    )
    full_name_en: ShortLine = described(
        ("Tên đầy đủ tiếng Anh", "Full English name"),
        ("Bằng tiếng Anh.", "In English."),
        "Gia Lai Province",
        default=REQUIRED,
    )
    nso_code: Annotated[str, Field(pattern=r"^[0-9]{2}$")] = described(
        ("Mã thống kê", "NSO code"),
        (
            "Mã của Cục Thống kê từ 1/7/2025; trước đó mã này có thể của tỉnh khác.",
            "Code of the statistics office since 1 July 2025; it may have meant another before.",
        ),
        "52",
        default=REQUIRED,
    )
    aliases: tuple[ShortLine, ...] = described(
        ("Cách viết khác", "Other spellings"),
        ("Cách viết hay gặp.", "Spellings in use."),
        "Đăk Lăk",
        default=(),
    )
    former: tuple[FormerProvinceEntry, ...] = described(
        ("Các tỉnh cũ", "Former provinces"),
        ("Theo Nghị quyết 202/2025/QH15.", "By Resolution 202/2025/QH15."),
        "name: Bình Định",
        default=REQUIRED,
        min_length=1,
    )
    introduction: Prose | None = described(
        ("Giới thiệu", "Introduction"), ("Vài câu về tỉnh.", "A few sentences."), "…"
    )
    introduction_en: Prose | None = described(
        ("Giới thiệu (tiếng Anh)", "Introduction (English)"),
        ("Bằng tiếng Anh.", "In English."),
        "…",
    )
    department: OfficeEntry | None = described(
        ("Sở Công Thương", "Department of Industry and Trade"),
        ("Nơi liên hệ khi cơ sở không công bố.", "The contact where a maker has none."),
        "name: Sở Công Thương tỉnh Gia Lai",
    )
    promotion_centre: OfficeEntry | None = described(
        ("Trung tâm khuyến công", "Promotion centre"),
        ("Tên ở mỗi tỉnh một khác.", "Its name differs between provinces."),
        "name: Trung tâm Khuyến công và Xúc tiến thương mại",
    )
    population: PopulationEntry | None = described(
        ("Dân số", "Population"),
        ("Chỉ ghi khi có nguồn.", "Only with its source."),
        "people: 3.583.693",
    )
    sources: tuple[SourceEntry, ...] = described(
        ("Nguồn", "Sources"), ("Nơi đọc được.", "Where it was read."), "url: https://…", default=()
    )
