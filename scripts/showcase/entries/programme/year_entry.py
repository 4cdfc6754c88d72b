"""One year of the programme as a province or the region reports it: money, projects, votes."""

from typing import Any

from showcase.entries.described import REQUIRED, described
from showcase.entries.programme.numbers import Count, Dong, Month, Percent, Year
from showcase.entries.programme.parts import SOURCES, NamedSourceEntry
from showcase.entries.programme.vocabulary import AreaCode, ContentCode, MoneyCode
from showcase.entries.values import Line, Record, ShortLine, YesNo
from showcase.entries.vocabulary import LevelCode


def _money(vi: str, en: str) -> Any:
    about = ("Ghi như báo cáo: 43,735 tỷ.", "As reports write it: 43,735 tỷ.")
    return described((vi, en), about, "43,735 tỷ")


def _count(vi: str, en: str) -> Any:
    return described((vi, en), ("Số nguyên.", "A whole number."), "12")


def _area() -> Any:
    return described(
        ("Phạm vi", "Area"),
        (
            "Chỉ ghi trong tệp của vùng: vung-11, vung-15, khong-ro, ca-nuoc.",
            "In the region's files only: vung-11, vung-15, khong-ro, ca-nuoc.",
        ),
        "vung-11",
    )


def _former() -> Any:
    return described(
        ("Tỉnh cũ", "Former province"),
        ("Số liệu chỉ của tỉnh cũ này.", "The figures are of this former province only."),
        "Bình Định",
    )


def _until() -> Any:
    return described(
        ("Tính đến tháng", "Up to the month"),
        ("Để trống nếu là cả năm.", "Leave it out for the whole year."),
        "6/2020",
    )


def _note() -> Any:
    about = ("Điều người đọc cần biết.", "What readers should know.")
    return described(("Ghi chú", "Note"), about, "…")


def _note_en() -> Any:
    about = ("Bằng tiếng Anh.", "In English.")
    return described(("Ghi chú (tiếng Anh)", "Note (English)"), about, "…")


class ContentFiguresEntry(Record):
    """What went into one of the nine contents."""

    content: ContentCode = described(
        ("Nội dung", "Content"),
        ("Một trong chín nội dung, kc1 đến kc9.", "One of the nine contents, kc1 to kc9."),
        "kc3",
        default=REQUIRED,
    )
    planned: Dong | None = _money("Kế hoạch", "Planned")
    done: Dong | None = _money("Thực hiện", "Done")
    projects_planned: Count | None = _count("Số đề án kế hoạch", "Projects planned")
    projects_done: Count | None = _count("Số đề án thực hiện", "Projects done")


class StatedEntry(Record):
    """Percentages as the source states them: only ever compared with what is computed."""

    done_of_planned: Percent | None = described(
        ("Nguồn ghi: đạt % kế hoạch", "Stated: % of the plan"),
        ("Như nguồn ghi.", "As the source says."),
        "84,06",
    )
    plan_growth: Percent | None = described(
        ("Nguồn ghi: kế hoạch tăng %", "Stated: growth of the plan, %"),
        ("So với kế hoạch năm trước, như nguồn ghi.", "Over the year before, as the source says."),
        "16,94",
    )


class ReportEntry(Record):
    """Figures of one scope: one area, one kind of money, up to one month."""

    area: AreaCode | None = _area()
    former_province: ShortLine | None = _former()
    money: MoneyCode = described(
        ("Nguồn kinh phí", "Kind of money"),
        ("ca-hai, dia-phuong, quoc-gia hoặc khong-ro.", "Both, local, national or not said."),
        "ca-hai",
        default=REQUIRED,
    )
    until: Month | None = _until()
    planned: Dong | None = _money("Kế hoạch", "Planned")
    planned_national: Dong | None = _money("Kế hoạch, quốc gia", "Planned, national")
    planned_local: Dong | None = _money("Kế hoạch, địa phương", "Planned, local")
    done: Dong | None = _money("Thực hiện", "Done")
    done_national: Dong | None = _money("Thực hiện, quốc gia", "Done, national")
    done_local: Dong | None = _money("Thực hiện, địa phương", "Done, local")
    projects_planned: Count | None = _count("Số đề án kế hoạch", "Projects planned")
    projects_done: Count | None = _count("Số đề án thực hiện", "Projects done")
    training_courses: Count | None = _count("Số lớp đào tạo", "Training courses")
    trained_people: Count | None = _count("Số người được đào tạo", "People trained")
    fairs: Count | None = _count("Số hội chợ", "Fairs")
    fair_products: Count | None = _count("Số sản phẩm đưa đi hội chợ", "Products shown at fairs")
    contents: tuple[ContentFiguresEntry, ...] = described(
        ("Theo nội dung", "By content"),
        ("Từng nội dung khuyến công.", "Each content of the programme."),
        "content: kc3",
        default=(),
        max_length=9,
    )
    stated: StatedEntry | None = described(
        ("Tỷ lệ nguồn ghi", "Stated percentages"),
        ("Máy tự tính, rồi so với số này.", "Computed here, then compared with these."),
        "done_of_planned: 84,06",
    )
    note: Line | None = _note()
    note_en: Line | None = _note_en()
    sources: tuple[NamedSourceEntry, ...] = described(*SOURCES, default=REQUIRED, min_length=1)


class VoteFiguresEntry(Record):
    """Products entered and recognised at one level of the vote."""

    level: LevelCode = described(
        ("Cấp", "Level"),
        ("xa, huyen, tinh, khu-vuc, quoc-gia.", "xa, huyen, tinh, khu-vuc, quoc-gia."),
        "tinh",
        default=REQUIRED,
    )
    area: AreaCode | None = _area()
    former_province: ShortLine | None = _former()
    entered: Count | None = _count("Số sản phẩm tham gia", "Products entered")
    recognised: Count | None = _count("Số sản phẩm được công nhận", "Products recognised")
    sent_up: Count | None = _count("Số gửi lên cấp trên", "Sent to the next level")
    since: Year | None = described(
        ("Cộng từ năm", "Summed from"),
        ("Năm đầu, nếu số là của nhiều năm.", "The first year, if it is a sum of years."),
        "2021",
    )
    is_total: YesNo = described(
        ("Cộng dồn mọi năm", "A total of all years"),
        ("true nếu tính từ trước tới nay.", "true if it counts all years so far."),
        "true",
        default=False,
    )
    until: Month | None = _until()
    note: Line | None = _note()
    note_en: Line | None = _note_en()
    sources: tuple[NamedSourceEntry, ...] = described(*SOURCES, default=REQUIRED, min_length=1)


class ProgrammeYearEntry(Record):
    """One year: reports of one scope each, and results of the vote."""

    year: Year = described(
        ("Năm", "Year"), ("Trùng với tên tệp.", "As in the file's name."), "2025", default=REQUIRED
    )
    reports: tuple[ReportEntry, ...] = described(
        ("Báo cáo", "Reports"),
        ("Mỗi phạm vi một ý.", "One item for each scope."),
        "money: ca-hai",
        default=(),
    )
    votes: tuple[VoteFiguresEntry, ...] = described(
        ("Kết quả bình chọn", "Results of the vote"),
        ("Mỗi cấp một ý.", "One item for each level."),
        "level: tinh",
        default=(),
    )
