"""Makers, each once, with what all its entries state and what may be published of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from showcase.catalogue.model import Maker
from showcase.catalogue.texts import LocalText
from showcase.entries.identities import MakerKey, maker_keys, maker_named
from showcase.entries.layout import ProductFolder
from showcase.entries.product_entry import ProductEntry
from showcase.entries.rules.maker import PERSONAL_FIELDS
from showcase.vietnamese import slug, sort_key

Read = tuple[ProductFolder, ProductEntry]
Stated = TypeVar("Stated")


def makers_of(entries: Sequence[Read]) -> tuple[Maker, ...]:
    """Every maker once, by name."""
    makers = [_maker(stated) for stated in _entries_of_makers(entries).values()]
    return tuple(sorted(makers, key=lambda maker: (sort_key(maker.name.vi), maker.id)))


def _entries_of_makers(entries: Sequence[Read]) -> dict[MakerKey, list[Read]]:
    named = [
        (maker_named(folder.province, entry.producer), (folder, entry))
        for folder, entry in entries
        if entry.producer
    ]
    key_of = maker_keys(maker for maker, _ in named)
    stated: dict[MakerKey, list[Read]] = defaultdict(list)
    for maker, read in named:
        stated[key_of(maker)].append(read)
    return stated


def _maker(stated: Sequence[Read]) -> Maker:
    """One maker from all its entries; rules have made sure that they agree.

    A maker with products in several provinces has its page in the first one's. Where it is and how
    to reach it leaves the site with the last product that says so.
    """
    producers = [entry.producer for _, entry in stated if entry.producer]
    present = [one.producer for _, one in stated if one.producer and one.retired is None]
    first = producers[0]
    published = {name: _first(_published(stated, name)) for name in PERSONAL_FIELDS}
    return Maker(
        province=stated[0][0].province,
        slug=_first(producer.slug for producer in producers) or slug(first.name),
        name=LocalText(first.name, _first(producer.name_en for producer in producers)),
        kind=_first(producer.kind for producer in producers),
        tax_code=published["tax_code"],
        place=_first(producer.place for producer in present),
        phone=published["phone"],
        zalo=published["zalo"],
        email=published["email"],
        website=_first(producer.website for producer in present),
        shops=tuple(dict.fromkeys(shop for producer in present for shop in producer.shops)),
        products=tuple(folder.id for folder, _ in stated),
    )


def _published(stated: Sequence[Read], name: str) -> list[str | None]:
    """A personal field as the entries state it: nothing where a household has not agreed.

    One entry that calls the maker a household is enough, and so is one that holds its consent;
    a maker whose kind nobody says could be a household.
    """
    kind = _first(entry.producer.kind for _, entry in stated if entry.producer)
    agreed = {field for _, entry in stated if entry.consent for field in entry.consent.fields}
    if kind in (None, "ho-kinh-doanh") and name not in agreed:
        return []
    return [getattr(entry.producer, name) for _, entry in stated if entry.retired is None]


def _first(values: Iterable[Stated | None]) -> Stated | None:
    return next((value for value in values if value is not None), None)
