"""Every kind of entry with all its fields: what must agree with something else stands here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from showcase.entries.collection_entry import CollectionEntry
from showcase.entries.product_entry import ProductEntry
from showcase.entries.programme.document_entry import DocumentEntry
from showcase.entries.programme.event_entry import EventEntry
from showcase.entries.programme.project_entry import ProjectEntry
from showcase.entries.programme.year_entry import ProgrammeYearEntry
from showcase.entries.province_entry import ProvinceEntry
from tests.hostile.fields import Say, filled

PHOTO = "goi.jpg"
# The region's figures have one file a year, and there are years that it may not have.
REGION_YEARS = range(2004, 2015)
# The home page shows the product with the longest story.
LONG = " rất dài" * 400
OTHERS = ("hue/tra-rau-ma-lang-thu", "hue/non-bai-tho-lang-thu")


@dataclass(frozen=True)
class Kind:
    """A kind of entry: where the one of a number stands, and what is known of its fields.

    `ruled` are fields whose texts a rule refuses whenever they are not of one form.
    """

    model: type[BaseModel]
    place: str
    known: Callable[[int, Say], dict[str, Any]]
    left_out: frozenset[str] = frozenset()
    ruled: frozenset[str] = frozenset()

    def entry(self, number: int, say: Say) -> dict[str, Any]:
        """The entry of a number, with all its fields."""
        return filled(self.model, say, self.known(number, say), self.left_out)


def _product(number: int, say: Say) -> dict[str, Any]:
    return {
        "name": f"Mẫu {number:03} {say('name')}",
        "is_set": "true",
        "parts": [say("parts"), say("parts.2")],
        "story": f"{say('story')}\n\n{say('story.2')}{'' if number else LONG}",
        "former_province": f"Tỉnh cũ {number:03}",
        "producer.name": f"Cơ sở {number:03} {say('producer.name')}",
        "producer.slug": f"co-so-{number:03}",
        "producer.tax_code": f"4100{number:06}",
        "recognitions.year": "2021",
        "recognitions.decision": "1997/QĐ-BCT",
        "marks.kind": "khac",
        "photos.file": PHOTO,
        "consent.fields": ["phone"],
        "former_addresses": [f"mau-cu-{number:03}"],
    }


def _retired(number: int, say: Say) -> dict[str, Any]:
    return {
        **_product(number, say),
        "name": f"Mẫu rút {number:03} {say('name')}",
        "producer.name": f"Cơ sở rút {number:03} {say('producer.name')}",
        "producer.slug": f"co-so-rut-{number:03}",
        "producer.tax_code": f"4200{number:06}",
        "former_addresses": [f"mau-rut-cu-{number:03}"],
    }


def _province(number: int, say: Say) -> dict[str, Any]:
    return {
        "name": f"Mẫu {number:03} {say.signs}",
        "nso_code": f"{number % 100:02}",
        "introduction": f"{say('introduction')}\n\n{say('introduction.2')}",
        "former": [
            {"name": f"Tỉnh cũ {number:03}", "fate": "merged", "in_region_before_2025": "true"},
            {"name": say("former.name"), "fate": "merged", "in_region_before_2025": "true"},
        ],
    }


def _project(number: int, say: Say) -> dict[str, Any]:
    return {
        "name": f"Đề án {number:03} {say('name')}",
        "makers": [f"mau-{number:03}/co-so-{number:03}"],
        "state": "dung",
        "lesson": f"{say('lesson')}\n\n{say('lesson.2')}",
    }


def _event(number: int, say: Say) -> dict[str, Any]:
    return {
        "name": f"Hội chợ {number:03} {say('name')}",
        "name_en": f"Fair {number:03} {say('name_en')}",
        "begins": "2026-12-04",
        "ends": "2026-12-07",
    }


def _training(number: int, say: Say) -> dict[str, Any]:
    return {
        **_event(number, say),
        "name": f"Tập huấn {number:03} {say('name')}",
        "name_en": f"Training {number:03} {say('name_en')}",
        "kind": "tap-huan",
    }


def _document(number: int, say: Say) -> dict[str, Any]:
    return {
        "number": f"{number:03}/2014/TT-BCT {say('number')}",
        "replaces": ["tt-35-2010-tt-bct"],
        "amends": ["tt-26-2014-tt-bct"],
        "consolidates": [f"van-ban-{number - 1:03}" if number else "tt-14-2018-tt-bct"],
    }


def _collection(number: int, say: Say) -> dict[str, Any]:
    return {
        "name": f"Bộ {number:03} {say('name')}",
        "name_en": f"Set {number:03} {say('name_en')}",
        "introduction": f"{say('introduction')}\n\n{say('introduction.2')}",
        "products": [f"mau-{number:03}/san-pham", *OTHERS],
    }


def _year(number: int, say: Say) -> dict[str, Any]:
    return {
        "year": "2025",
        "reports.former_province": f"Tỉnh cũ {number:03}",
        "reports.until": "6/2025",
        "votes.former_province": f"Tỉnh cũ {number:03}",
    }


def _region_year(number: int, say: Say) -> dict[str, Any]:
    year = REGION_YEARS[number % len(REGION_YEARS)]
    return {"year": str(year), "reports.until": f"6/{year}", "votes.level": "tinh"}


# What a photo beside its entry, a provincial recognition and a mark of no kind may not have.
_ELSEWHERE = frozenset({"photos.url", "photos.sha256", "recognitions.region", "marks.stars"})
# A photo's address is asked for a file of the digest beside it, and stands on no page.
_RULED = frozenset({"recognitions.decision", "consent.fields", "former_province", "photos.url"})
_PARTS_OF_MONEY = frozenset(
    f"reports.{name}_{kind}" for name in ("planned", "done") for kind in ("national", "local")
)
_OF_A_YEAR = _PARTS_OF_MONEY | {"reports.stated", "votes.since", "votes.until"}
_OF_AN_AREA = frozenset({"reports.area", "votes.area"})
_FORMER = frozenset({"reports.former_province", "votes.former_province"})

KINDS: tuple[Kind, ...] = (
    Kind(ProvinceEntry, "mau-{:03}/province.yml", _province, ruled=frozenset({"name"})),
    Kind(
        ProductEntry, "mau-{:03}/san-pham/product.yml", _product, _ELSEWHERE | {"retired"}, _RULED
    ),
    Kind(ProductEntry, "mau-{:03}/da-rut/product.yml", _retired, _ELSEWHERE | {"photos"}, _RULED),
    Kind(ProjectEntry, "mau-{:03}/_projects/de-an.yml", _project),
    Kind(EventEntry, "mau-{:03}/_events/hoi-cho.yml", _event),
    Kind(
        ProgrammeYearEntry,
        "mau-{:03}/_programme/2025.yml",
        _year,
        _OF_A_YEAR | _OF_AN_AREA,
        _FORMER,
    ),
    Kind(EventEntry, "_region/events/tap-huan-{:03}.yml", _training),
    Kind(DocumentEntry, "_region/documents/van-ban-{:03}.yml", _document, frozenset({"last_year"})),
    Kind(CollectionEntry, "_region/collections/bo-{:03}.yml", _collection),
)
# The same fields once more, in the templates of the whole region.
OF_THE_REGION = Kind(
    ProgrammeYearEntry, "_region/programme/{}.yml", _region_year, _OF_A_YEAR | _FORMER, _FORMER
)
