"""Parts that entries of the programme share: their sources."""

from showcase.entries.described import REQUIRED, described
from showcase.entries.values import Day, Line, Link, Record
from showcase.entries.vocabulary import SourceGradeCode


class NamedSourceEntry(Record):
    """Where a figure or a fact was read: always named, with an address where there is one."""

    name: Line = described(
        ("Tên nguồn", "Name"),
        ("Bài, văn bản hoặc báo cáo nào.", "Which article, document or report."),
        "Báo cáo khuyến công năm 2025 của Sở Công Thương",
        default=REQUIRED,
    )
    url: Link | None = described(
        ("Địa chỉ", "Address"),
        ("Trang công khai, nếu có.", "The public page, if there is one."),
        "https://…",
    )
    accessed: Day | None = described(
        ("Ngày xem", "Read on"), ("Ngày đọc.", "The day it was read."), "2026-11-20"
    )
    grade: SourceGradeCode | None = described(
        ("Loại nguồn", "Kind of source"),
        ("A: cơ quan nhà nước, văn bản; B: báo chí.", "A: government or legal; B: press."),
        "A",
    )


Sources = tuple[NamedSourceEntry, ...]

# Title, description and example of every list of sources.
SOURCES = (
    ("Nguồn", "Sources"),
    ("Nơi đọc được những điều này.", "Where this was read."),
    "name: Báo cáo của Sở Công Thương",
)
