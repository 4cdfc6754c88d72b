"""One project (đề án khuyến công): what was supported, with what, and what others can learn."""

from typing import Annotated

from pydantic import Field

from showcase.entries.described import REQUIRED, described
from showcase.entries.product_parts import SpecificationEntry
from showcase.entries.programme.numbers import Dong, Year
from showcase.entries.programme.parts import SOURCES, NamedSourceEntry
from showcase.entries.programme.vocabulary import (
    ContentCode,
    ProjectFormCode,
    ProjectKindCode,
    ProjectStateCode,
)
from showcase.entries.values import Line, Prose, Record, ShortLine, Summary, YesNo

MakerId = Annotated[
    str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$", max_length=160)
]


class ProjectEntry(Record):
    """A project of the promotion programme; its file name is its address."""

    name: Line = described(
        ("Tên đề án", "Name"),
        ("Như quyết định phê duyệt.", "As in the decision that approved it."),
        "Hỗ trợ máy sấy cho cơ sở chế biến",
        default=REQUIRED,
    )
    name_en: Line | None = described(
        ("Tên tiếng Anh", "English name"), ("Tên tiếng Anh.", "In English."), "A dryer for a maker"
    )
    kind: ProjectKindCode = described(
        ("Loại đề án", "Kind"),
        ("quoc-gia hoặc dia-phuong.", "National or local money."),
        "dia-phuong",
        default=REQUIRED,
    )
    form: ProjectFormCode | None = described(
        ("Hình thức", "Form"),
        ("diem (đề án điểm) hoặc nhom (đề án nhóm).", "A focus or a group project."),
        "nhom",
    )
    content: ContentCode = described(
        ("Nội dung", "Content"),
        ("Một trong chín nội dung, kc1 đến kc9.", "One of the nine contents, kc1 to kc9."),
        "kc3",
        default=REQUIRED,
    )
    makers: tuple[MakerId, ...] = described(
        ("Cơ sở thụ hưởng", "Makers supported"),
        (
            "Phần cuối địa chỉ trang cơ sở: tỉnh và tên không dấu.",
            "The end of the maker's address here: province and slug.",
        ),
        "gia-lai/hop-tac-xa-glar",
        default=(),
    )
    support: Dong | None = described(
        ("Kinh phí hỗ trợ", "Support"), ("Tiền khuyến công.", "Programme money."), "300 triệu"
    )
    counterpart: Dong | None = described(
        ("Vốn đối ứng", "Counterpart money"), ("Tiền của cơ sở.", "The maker's money."), "450 triệu"
    )
    year: Year = described(
        ("Năm bắt đầu", "First year"), ("Năm bắt đầu.", "The first."), "2025", default=REQUIRED
    )
    last_year: Year | None = described(
        ("Năm kết thúc", "Last year"), ("Nếu kéo dài nhiều năm.", "If it took longer."), "2026"
    )
    state: ProjectStateCode = described(
        ("Tình trạng", "State"),
        ("du-kien, dang-lam, da-xong hoặc dung.", "Planned, running, done or stopped."),
        "da-xong",
        default=REQUIRED,
    )
    stopped_because: Line | None = described(
        ("Lý do dừng", "Why it stopped"),
        ("Chỉ khi tình trạng là dung.", "Only when its state is dung."),
        "Cơ sở không bố trí được vốn đối ứng",
    )
    summary: Summary | None = described(
        ("Tóm tắt", "Summary"), ("Một, hai câu.", "A sentence or two."), "Đề án hỗ trợ cơ sở …"
    )
    summary_en: Summary | None = described(
        ("Tóm tắt (tiếng Anh)", "Summary (English)"), ("Bằng tiếng Anh.", "In English."), "…"
    )
    results: tuple[SpecificationEntry, ...] = described(
        ("Kết quả", "Results"),
        ("Từng con số, kèm đơn vị.", "Each figure with its unit."),
        "name: Sản lượng",
        default=(),
    )
    lesson: Prose | None = described(
        ("Điều nơi khác học được", "What others can learn"),
        ("Cách làm, điều kiện, sai lầm nên tránh.", "How, on what conditions, what to avoid."),
        "…",
    )
    lesson_en: Prose | None = described(
        ("Điều học được (tiếng Anh)", "The lesson (English)"), ("Bằng tiếng Anh.", "English."), "…"
    )
    is_model: YesNo = described(
        ("Mô hình đáng nhân rộng", "A model worth copying"),
        ("true thì phải có «lesson».", "true needs a «lesson»."),
        "true",
        default=False,
    )
    decision: ShortLine | None = described(
        ("Quyết định", "Decision"), ("Số quyết định phê duyệt.", "Its number."), "123/QĐ-SCT"
    )
    sources: tuple[NamedSourceEntry, ...] = described(*SOURCES, default=REQUIRED, min_length=1)
