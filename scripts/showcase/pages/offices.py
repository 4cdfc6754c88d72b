"""The offices of a province that a maker or a visitor can turn to."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.catalogue.model import Province
from showcase.catalogue.texts import LocalText
from showcase.entries.province_entry import OfficeEntry
from showcase.pages.components import Contact, Said
from showcase.pages.maker_block import ways_to_reach
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class Office:
    """An office under its title; `unknown` says that the province has not told of it."""

    title: str
    name: Said | None = None
    address: Said | None = None
    contacts: tuple[Contact, ...] = ()
    unknown: str = ""


def offices_of(province: Province, words: Wording) -> Iterator[Office]:
    """Department and promotion centre; what the province has not told is said to be so."""
    for title, office in (
        (words.say("Department of Industry and Trade"), province.department),
        (words.say("Industrial promotion centre"), province.promotion_centre),
    ):
        yield _office(title, office, words)


def _office(title: str, office: OfficeEntry | None, words: Wording) -> Office:
    if office is None:
        return Office(title, unknown=words.say("not yet told by the province"))
    return Office(
        title,
        words.of(LocalText(office.name, office.name_en)),
        words.vietnamese(office.address) if office.address else None,
        tuple(ways_to_reach(office.phone, office.email, office.website)),
    )
