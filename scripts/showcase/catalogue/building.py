"""From entries to the catalogue: the stage as a whole."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from showcase.catalogue import validity
from showcase.catalogue.model import (
    Catalogue,
    FormerProvince,
    LocalText,
    Maker,
    Mark,
    Product,
    Province,
    Recognition,
)
from showcase.entries.across import MakerKey, maker_keys
from showcase.entries.layout import ProductFolder
from showcase.entries.maker_entry import ProducerEntry
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.recognition_entry import MarkEntry, RecognitionEntry
from showcase.entries.rules.maker import PERSONAL_FIELDS
from showcase.entries.vocabulary import LEVELS, OUR_REGION
from showcase.vietnamese import fold, slug, sort_key

Read = tuple[ProductFolder, ProductEntry]
Stated = TypeVar("Stated")

_RANKS = {level.code: level.rank for level in LEVELS}
# Thông tư 26/2014/TT-BCT: national and regional votes are ours only when our region voted.
_MERGER = 2025


def build_catalogue(
    provinces: dict[str, ProvinceEntry], entries: Sequence[Read], today: date
) -> Catalogue:
    """The region on a day, from what the provinces wrote (entries without problems)."""
    listed = _provinces(provinces)
    makers, maker_of = _makers(entries)
    products = [_product(folder, entry, provinces, maker_of, today) for folder, entry in entries]
    ranks = {province.slug: province.rank for province in listed}
    products.sort(key=lambda product: _catalogue_order(product, ranks))
    return Catalogue(
        today,
        listed,
        tuple(product for product in products if product.retired is None),
        makers,
        tuple(product for product in products if product.retired is not None),
    )


def _catalogue_order(product: Product, ranks: dict[str, int]) -> tuple[object, ...]:
    """Of the vote first; in force, higher, newer first; then by name."""
    best = product.best_recognition
    standing = _standing(best) if best else (9, 0, 0)
    return (product.family != "of-the-vote", *standing, sort_key(product.name.vi), product.id)


def _standing(recognition: Recognition) -> tuple[int, int, int]:
    states = {"in-force": 0, "unknown": 1, "lapsed": 2}
    return states[recognition.validity.state], -recognition.rank, -(recognition.year or 0)


def _provinces(entries: dict[str, ProvinceEntry]) -> tuple[Province, ...]:
    """North to south: the order of the codes of the statistics office."""
    ordered = sorted(entries.items(), key=lambda item: item[1].nso_code)
    return tuple(_province(name, entry, rank) for rank, (name, entry) in enumerate(ordered))


def _province(name: str, entry: ProvinceEntry, rank: int) -> Province:
    introduction = (
        LocalText(entry.introduction, entry.introduction_en) if entry.introduction else None
    )
    former = tuple(
        FormerProvince(
            one.name, slug(one.name), one.fate, one.until, one.in_region_before_2025
        )
        for one in entry.former
    )
    return Province(
        name,
        entry.name,
        LocalText(entry.full_name, entry.full_name_en),
        entry.nso_code,
        entry.aliases,
        former,
        introduction,
        entry.department,
        entry.promotion_centre,
        rank,
    )


def _product(
    folder: ProductFolder,
    entry: ProductEntry,
    provinces: dict[str, ProvinceEntry],
    maker_of: dict[str, Maker],
    today: date,
) -> Product:
    identity = f"{folder.province}/{folder.product}"
    maker = maker_of.get(identity)
    voted_with_us = _voted_with_us(entry.former_province, provinces[folder.province])
    recognitions = [_recognition(one, voted_with_us, today) for one in entry.recognitions]
    return Product(
        id=identity,
        province=folder.province,
        name=LocalText(entry.name, entry.name_en),
        aliases=entry.aliases,
        group=entry.group,
        is_set=entry.is_set,
        parts=entry.parts,
        summary=LocalText(entry.summary, entry.summary_en) if entry.summary else None,
        story=LocalText(entry.story, entry.story_en) if entry.story else None,
        translated_by=entry.translated_by,
        materials=entry.materials,
        uses=entry.uses,
        specifications=entry.specifications,
        cover=entry.cover,
        former_province=entry.former_province,
        place=entry.place,
        commune=entry.commune,
        maker=maker.id if maker else None,
        maker_name=maker.name if maker else None,
        recognitions=tuple(sorted(recognitions, key=_standing)),
        marks=tuple(_mark(one, today) for one in entry.marks),
        certificates=entry.certificates,
        gtin=entry.gtin,
        hs_code=entry.hs_code,
        traceability_url=entry.traceability_url,
        photos=entry.photos,
        sources=entry.sources,
        confirmed_by=entry.confirmed.by if entry.confirmed else None,
        notes_to_confirm=entry.notes_to_confirm,
        former_addresses=entry.former_addresses,
        retired=entry.retired,
    )


def _voted_with_us(former_province: str | None, province: ProvinceEntry) -> bool:
    """Whether the place voted with our region before July 2025; true where nobody says."""
    for former in province.former:
        if former.name == former_province:
            return former.in_region_before_2025
    return all(former.in_region_before_2025 for former in province.former)


def _recognition(entry: RecognitionEntry, voted_with_us: bool, today: date) -> Recognition:
    issued = entry.issued_on or entry.decided_on
    year_of_issue = issued.year if issued else entry.year
    return Recognition(
        level=entry.level,
        rank=_RANKS[entry.level] if entry.level else 0,
        region=entry.region,
        year=entry.year or year_of_issue,
        round=entry.round,
        decision=entry.decision,
        decided_on=entry.decided_on,
        issued_on=entry.issued_on,
        authority=entry.authority,
        prize=entry.prize,
        validity=validity.of_recognition(year_of_issue, today),
        is_ours=_is_ours(entry, voted_with_us, year_of_issue),
    )


def _is_ours(entry: RecognitionEntry, voted_with_us: bool, year: int | None) -> bool:
    """Whether a recognition counts for miền Trung – Tây Nguyên.

    A regional one names its region; the others count with the region that the place was in.
    """
    if entry.level == "khu-vuc":
        return entry.region == OUR_REGION
    return voted_with_us or (year is not None and year > _MERGER)


def _mark(entry: MarkEntry, today: date) -> Mark:
    if entry.valid_to is not None:
        held = validity.on_day(entry.valid_to, today)
    elif entry.kind == "ocop":
        held = validity.of_ocop(entry.decided_on, entry.year, today)
    else:
        held = validity.UNKNOWN
    year = entry.year or (entry.decided_on.year if entry.decided_on else None)
    return Mark(entry.kind, entry.stars, entry.name, entry.number, entry.body, year, held)


def _makers(entries: Sequence[Read]) -> tuple[tuple[Maker, ...], dict[str, Maker]]:
    """Every maker once, and the maker of each product by the product's id."""
    stated: dict[tuple[str, MakerKey], list[Read]] = defaultdict(list)
    key_of = maker_keys(
        (folder.province, fold(entry.producer.name), entry.producer.tax_code)
        for folder, entry in entries
        if entry.producer
    )
    for folder, entry in entries:
        if entry.producer:
            name, code = fold(entry.producer.name), entry.producer.tax_code
            stated[folder.province, key_of(folder.province, name, code)].append((folder, entry))
    makers = [_maker(province, read) for (province, _), read in stated.items()]
    makers.sort(key=lambda maker: (sort_key(maker.name.vi), maker.id))
    return tuple(makers), {product: maker for maker in makers for product in maker.products}


def _maker(province: str, read: Sequence[Read]) -> Maker:
    """One maker from all its entries; rules have made sure that they agree."""
    producers = [_published(entry) for _, entry in read if entry.producer]
    first = producers[0]
    english = _first(producer.name_en for producer in producers)
    return Maker(
        province=province,
        slug=_first(producer.slug for producer in producers) or slug(first.name),
        name=LocalText(first.name, english),
        kind=_first(producer.kind for producer in producers),
        tax_code=_first(producer.tax_code for producer in producers),
        place=_first(producer.place for producer in producers),
        phone=_first(producer.phone for producer in producers),
        zalo=_first(producer.zalo for producer in producers),
        email=_first(producer.email for producer in producers),
        website=_first(producer.website for producer in producers),
        shops=tuple(dict.fromkeys(shop for producer in producers for shop in producer.shops)),
        products=tuple(f"{folder.province}/{folder.product}" for folder, _ in read),
    )


def _published(entry: ProductEntry) -> ProducerEntry:
    """The maker without what a household has not agreed to publish."""
    producer = entry.producer
    assert producer is not None
    if producer.kind != "ho-kinh-doanh":
        return producer
    agreed = entry.consent.fields if entry.consent else ()
    withheld = {name: None for name in PERSONAL_FIELDS if name not in agreed}
    return producer.model_copy(update=withheld)


def _first(values: Iterable[Stated | None]) -> Stated | None:
    return next((value for value in values if value is not None), None)
