"""From entries to the catalogue: the stage as a whole."""

from collections.abc import Iterator
from datetime import date

from showcase.catalogue import validity
from showcase.catalogue.goods import kind_of_good
from showcase.catalogue.makers import makers_of
from showcase.catalogue.model import (
    Catalogue,
    Collection,
    FormerProvince,
    Maker,
    Mark,
    Photo,
    Product,
    Province,
    Recognition,
)
from showcase.catalogue.programme.building import build_programme
from showcase.catalogue.texts import LocalText
from showcase.entries.layout import ProductFolder
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import THE_MERGER, ProvinceEntry
from showcase.entries.reading import Entries
from showcase.entries.recognition_entry import MarkEntry, RecognitionEntry
from showcase.entries.vocabulary import LEVELS, OUR_REGION
from showcase.vietnamese import slug, sort_key

_RANKS = {level.code: level.rank for level in LEVELS}


def build_catalogue(entries: Entries, today: date) -> Catalogue:
    """The region on a day, from what the provinces wrote (entries without problems)."""
    makers = makers_of(entries.products)
    maker_of = {product: maker for maker in makers for product in maker.products}
    products = [
        _product(folder, entry, entries, maker_of.get(folder.id), today)
        for folder, entry in entries.products
    ]
    products.sort(key=_catalogue_order)
    shown = tuple(product for product in products if product.retired is None)
    return Catalogue(
        today,
        _provinces(entries.provinces),
        shown,
        makers,
        tuple(_collections(entries, {product.id for product in shown})),
        tuple(product for product in products if product.retired is not None),
        build_programme(entries.reported, today),
    )


def _collections(entries: Entries, shown: set[str]) -> Iterator[Collection]:
    """The collections by name, without products that have been retired."""
    for name, entry in sorted(entries.collections.items()):
        products = tuple(one for one in entry.products if one in shown)
        name_of, introduction = (
            LocalText(entry.name, entry.name_en),
            LocalText(entry.introduction, entry.introduction_en),
        )
        if products:
            yield Collection(name, name_of, introduction, products)


def _catalogue_order(product: Product) -> tuple[object, ...]:
    """Of the vote first, of our region's vote before others; in force, higher, newer; by name."""
    best = product.best_recognition
    standing = _standing(best) if best else (9, 0, 0)
    family = (product.family != "of-the-vote", not product.is_of_our_vote)
    return (*family, *standing, sort_key(product.name.vi), product.id)


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
        FormerProvince(one.name, slug(one.name), one.fate, one.until, one.in_region_before_2025)
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
        entry.population,
    )


def _product(
    folder: ProductFolder, entry: ProductEntry, entries: Entries, maker: Maker | None, today: date
) -> Product:
    return Product(
        id=folder.id,
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
        cover=entry.cover or kind_of_good(entry.name),
        former_province=entry.former_province,
        place=entry.place,
        commune=entry.commune,
        maker=maker.id if maker else None,
        maker_name=maker.name if maker else None,
        recognitions=_recognitions(entry, entries.provinces[folder.province], today),
        marks=tuple(_mark(one, today) for one in entry.marks),
        certificates=entry.certificates,
        gtin=entry.gtin,
        hs_code=entry.hs_code,
        traceability_url=entry.traceability_url,
        photos=tuple(_photos(folder.id, entry, entries)),
        sources=entry.sources,
        confirmed_by=entry.confirmed.by if entry.confirmed else None,
        notes_to_confirm=entry.notes_to_confirm,
        former_addresses=entry.former_addresses,
        retired=entry.retired,
    )


def _recognitions(
    entry: ProductEntry, province: ProvinceEntry, today: date
) -> tuple[Recognition, ...]:
    """The best first."""
    voted_with_us = _voted_with_us(entry.former_province, province)
    found = [
        _recognition(one, voted_with_us=voted_with_us, today=today) for one in entry.recognitions
    ]
    return tuple(sorted(found, key=_standing))


def _photos(product: str, entry: ProductEntry, entries: Entries) -> Iterator[Photo]:
    for one in entry.photos:
        original = entries.photos[f"{product}/{one.file}"].original
        yield Photo(LocalText(one.alt, one.alt_en), one.credit, one.licence, original)


def _voted_with_us(former_province: str | None, province: ProvinceEntry) -> bool:
    """Whether the place was in our region before the merger.

    Where the entry does not name the former province, only if all of them were.
    """
    for former in province.former:
        if former.name == former_province:
            return former.in_region_before_2025
    return all(former.in_region_before_2025 for former in province.former)


def _recognition(entry: RecognitionEntry, *, voted_with_us: bool, today: date) -> Recognition:
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
        is_ours=_is_ours(entry, voted_with_us=voted_with_us),
    )


def _is_ours(entry: RecognitionEntry, *, voted_with_us: bool) -> bool:
    """Whether a recognition counts for miền Trung – Tây Nguyên.

    A regional one names its region; the others count with the region that the place was in then.
    """
    if entry.level == "khu-vuc":
        return entry.region == OUR_REGION
    return voted_with_us or _is_after_the_merger(entry)


def _is_after_the_merger(entry: RecognitionEntry) -> bool:
    decided = entry.decided_on or entry.issued_on
    if decided is not None:
        return decided >= THE_MERGER
    return entry.level == "xa" or (entry.year or 0) > THE_MERGER.year


def _mark(entry: MarkEntry, today: date) -> Mark:
    if entry.valid_to is not None:
        held = validity.on_day(entry.valid_to, today)
    elif entry.kind == "ocop":
        held = validity.of_ocop(entry.decided_on, entry.year, today)
    else:
        held = validity.UNKNOWN
    year = entry.year or (entry.decided_on.year if entry.decided_on else None)
    return Mark(entry.kind, entry.stars, entry.name, entry.number, entry.body, year, held)
