"""One event: a fair, a vote, a conference or a training, on its days."""

from showcase.entries.described import REQUIRED, described
from showcase.entries.programme.parts import SOURCES, NamedSourceEntry
from showcase.entries.programme.vocabulary import EventKindCode
from showcase.entries.values import Day, Line, Link, Record, Summary


class EventEntry(Record):
    """An event of a province or of the region; its file name is its permanent id."""

    name: Line = described(
        ("Tên sự kiện", "Name"), ("Tên đầy đủ.", "Its full name."), "Hội chợ …", default=REQUIRED
    )
    name_en: Line | None = described(
        ("Tên tiếng Anh", "English name"), ("Tên tiếng Anh.", "In English."), "Fair …"
    )
    kind: EventKindCode = described(
        ("Loại", "Kind"),
        ("hoi-cho, binh-chon, hoi-nghi, tap-huan.", "Fair, vote, conference or training."),
        "hoi-cho",
        default=REQUIRED,
    )
    begins: Day = described(
        ("Ngày bắt đầu", "First day"), ("Ngày đầu.", "The first."), "4/12/2025", default=REQUIRED
    )
    ends: Day | None = described(
        ("Ngày kết thúc", "Last day"), ("Nếu dài hơn một ngày.", "If longer."), "7/12/2025"
    )
    place: Line | None = described(
        ("Nơi tổ chức", "Place"), ("Địa điểm.", "Where."), "Thành phố Đà Nẵng"
    )
    organiser: Line | None = described(
        ("Đơn vị tổ chức", "Organiser"), ("Ai tổ chức.", "Who holds it."), "Sở Công Thương"
    )
    about: Summary | None = described(
        ("Giới thiệu", "About"), ("Một, hai câu.", "A sentence or two."), "…"
    )
    about_en: Summary | None = described(
        ("Giới thiệu (tiếng Anh)", "About (English)"), ("Bằng tiếng Anh.", "In English."), "…"
    )
    website: Link | None = described(
        ("Trang web", "Website"), ("https://", "https://"), "https://…"
    )
    sources: tuple[NamedSourceEntry, ...] = described(*SOURCES, default=REQUIRED, min_length=1)
