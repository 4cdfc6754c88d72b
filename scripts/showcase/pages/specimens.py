"""Examples of every component in every state, for the pattern page: made up, but well formed."""

from datetime import date
from itertools import cycle, product

from showcase.catalogue.model import Catalogue, Mark, Recognition
from showcase.catalogue.texts import LocalText
from showcase.catalogue.validity import UNKNOWN, of_recognition, on_day
from showcase.entries.covers import COVERS
from showcase.entries.vocabulary import GROUPS, LEVELS, MARK_KINDS, LevelCode
from showcase.pages import addresses
from showcase.pages.charts import Chart, stacked_columns
from showcase.pages.components import (
    Badge,
    Card,
    Contact,
    Cover,
    Fact,
    Gallery,
    GalleryItem,
    Link,
    MarkBadge,
    Photograph,
    PlaceLine,
    Said,
    SourceLine,
    Statistic,
)
from showcase.pages.drawings import drawings_of, group_drawing
from showcase.pages.maker_block import MakerBlock
from showcase.pages.timeline import Timeline, timeline_of
from showcase.pages.wording import Wording

NAME = "Mật ong hoa cà phê"
MAKER = "Hợp tác xã Mẫu"
PLACE = "thôn Mẫu, xã Mẫu"
LONG = (
    "Bộ sản phẩm mật ong hoa cà phê nguyên chất đóng chai thủy tinh và mật ong lên men tự nhiên "
    "trong chum sành của các hộ nuôi ong trên cao nguyên, loại một lít và loại nửa lít"
)
# Nobody writes such a name, but a page must not break if somebody does.
UNBROKEN = ("Mậtonghoacàphê" * 9)[:120]


def badges(today: date, words: Wording) -> tuple[Badge, ...]:
    """Every level in every state: in force, lapsed, unknown."""
    years = (today.year - 1, today.year - 6, None)
    return tuple(
        words.badge(_recognition(level.code, year, today)) for level, year in product(LEVELS, years)
    )


def _recognition(level: LevelCode, year: int | None, today: date) -> Recognition:
    return Recognition(
        level=level,
        rank=next(one.rank for one in LEVELS if one.code == level),
        region=None,
        year=year,
        round=None,
        decision=None,
        decided_on=None,
        issued_on=None,
        authority=None,
        prize=None,
        validity=of_recognition(year, today),
        is_ours=True,
    )


def marks(today: date, words: Wording) -> tuple[MarkBadge, ...]:
    """OCOP of three to five stars, then every other mark."""
    held = on_day(today, today)
    ocop = [Mark("ocop", stars, None, None, None, today.year, held) for stars in (3, 4, 5)]
    others = [
        Mark(term.code, None, None, None, None, None, UNKNOWN)
        for term in MARK_KINDS
        if term.code != "ocop"
    ]
    return tuple(words.mark_badge(mark) for mark in (*ocop, *others))


def timelines(today: date, words: Wording) -> tuple[Timeline | None, ...]:
    """One recognition, twelve, and none whose year is known."""
    levels = cycle(reversed([level.code for level in LEVELS]))
    many = [_recognition(next(levels), today.year - back, today) for back in range(11, -1, -1)]
    none = [_recognition("tinh", None, today)]
    return tuple(timeline_of(shown, today, words) for shown in (many[-2:-1], many, none))


def covers(catalogue: Catalogue, words: Wording) -> tuple[Cover, ...]:
    """Every drawing, on the cloths of the provinces in turn."""
    provinces = cycle(one.slug for one in catalogue.provinces)
    drawn = [(name, words.cover(one.code)) for one in COVERS for name in drawings_of(one.code)]
    drawn += [(group_drawing(one.code), words.group(one.code)) for one in GROUPS]
    return tuple(Cover(next(provinces), name, label) for name, label in drawn)


def cloths(catalogue: Catalogue) -> tuple[Cover, ...]:
    """Every province's cloth, on its wall and on its deeper one."""
    return tuple(
        Cover(one.slug, "", "", is_deep) for one in catalogue.provinces for is_deep in (False, True)
    )


def places(catalogue: Catalogue, words: Wording) -> tuple[PlaceLine, ...]:
    """Every province; the first of them with a former name."""
    former = words.say("formerly {name}", name=PLACE)
    return tuple(
        PlaceLine(one.name, one.slug, addresses.province(one.slug), "" if number else former)
        for number, one in enumerate(catalogue.provinces)
    )


def cards(catalogue: Catalogue, words: Wording) -> tuple[Card, ...]:
    """Of the vote in each state, also from the region, and with all that makes a card hard."""
    in_force, lapsed, unknown = badges(catalogue.today, words)[6:9]
    mark = marks(catalogue.today, words)[2]
    return (
        _card(catalogue, words, NAME, in_force, None),
        _card(catalogue, words, NAME, lapsed, None),
        _card(catalogue, words, NAME, unknown, None),
        _card(catalogue, words, NAME, None, mark),
        _card(catalogue, words, NAME, in_force, None, drawing="nhom-khac"),
        _card(catalogue, words, UNBROKEN, in_force, None),
        _card(catalogue, words, LONG, in_force, None),
        _card(catalogue, words, LONG, None, mark),
    )


def _card(
    catalogue: Catalogue,
    words: Wording,
    name: str,
    badge: Badge | None,
    mark: MarkBadge | None,
    drawing: str = "mat-ong",
) -> Card:
    place = places(catalogue, words)[0 if name == LONG else -1]
    return Card(
        id=f"{place.slug}/mau",
        address=addresses.CATALOGUE,
        name=words.of(LocalText(name)),
        maker=words.of(LocalText(LONG if name == LONG else MAKER)),
        place=place,
        cover=Cover(place.slug, drawing, words.cover("mat-ong")),
        photo=None,
        badge=badge,
        mark=mark,
        is_also=badge is None,
    )


def galleries(words: Wording) -> tuple[Gallery, ...]:
    """Five photos, and one with a long caption; drawings stand in for them, and say so."""
    title = words.say("Photos of {name}", name=NAME)
    drawings = ("mat-ong", "ca-phe", "tra", "gom", "non")
    several = tuple(_stand_in(words, drawing, NAME) for drawing in drawings)
    return (
        Gallery(several[0], several[1:], title),
        Gallery(_stand_in(words, "mat-ong", LONG), (), title),
    )


def _stand_in(words: Wording, drawing: str, caption: str) -> GalleryItem:
    said = words.vietnamese(caption)
    shown = Photograph(said, "", (), "", "", 400, 500, drawing)
    credit = words.say("Photo: {name}", name=MAKER)
    licence, page = "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"
    return GalleryItem(shown, "", (), 400, 500, said, credit, licence, page)


def facts(words: Wording) -> tuple[Fact, ...]:
    """One value, several, none, and a long one."""
    return (
        Fact(words.say("Group"), (Said(words.group("khac")),)),
        Fact(words.say("Also called"), (words.vietnamese(NAME), words.vietnamese(MAKER))),
        Fact(words.say("Commune"), (), words.say("the source does not say")),
        Fact(words.say("Materials"), (words.vietnamese(LONG),)),
        Fact(words.say("HS code"), (Said(UNBROKEN),)),
    )


def makers(words: Wording) -> tuple[MakerBlock, ...]:
    """With every way to reach it, with none, and not named."""
    link = Link(words.say("All products of this maker"), addresses.CATALOGUE)
    instead = words.say("To reach the maker, ask {office}.", office="Sở Công Thương Mẫu")
    kind = words.maker_kind("hop-tac-xa")
    contacts = (
        Contact("phone", "0900 000 000", "tel:0900000000"),
        Contact("zalo", "0900 000 000", "https://zalo.me/0900000000"),
        Contact("email", "htx@example.org", "mailto:htx@example.org"),
        Contact("website", "example.org", "https://example.org/"),
        Contact("shop", "shop.example.org", "https://shop.example.org/"),
    )
    name = words.vietnamese(MAKER)
    return (
        MakerBlock(name, kind, link, PLACE, contacts, ""),
        MakerBlock(name, kind, link, PLACE, (), instead),
        MakerBlock(None, "", None, "", (), instead),
    )


def sources(words: Wording) -> tuple[SourceLine, ...]:
    """Of each grade, and of none."""
    url = "https://example.org/cong-nhan"
    return tuple(
        SourceLine("example.org", url, words.grade(grade) if grade else "")
        for grade in ("A", "B", "")
    )


def statistics(words: Wording) -> tuple[Statistic, ...]:
    """A small number, a large one, and none."""
    text = words.say("products of the vote")
    return tuple(Statistic(words.number(value), text) for value in (7, 12345, 0))


def chart(title: str, words: Wording) -> Chart:
    """A column with every part, one with a part too low for its number, and an empty one."""
    kinds = [(level.code, words.level(level.code)) for level in reversed(LEVELS)]
    numbers = ((5, 4, 3, 2, 1), (0, 1, 40, 0, 0), (0, 0, 0, 0, 0))
    return stacked_columns(title, ("2024", "2025", "2026"), kinds, numbers)
