"""How far the catalogue has come, province by province: for maintainers, as a page and as JSON."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from showcase.catalogue.model import Catalogue, Product
from showcase.pages import addresses
from showcase.pages.components import Link
from showcase.pages.maker_block import contacts_of
from showcase.pages.page import Page
from showcase.pages.wording import Wording

_A_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Covered:
    """What stands in the entries of a province, in numbers.

    `lapsing` counts recognitions whose last day comes within a year, `notes` counts what
    the province should confirm; the others count products.
    """

    entries: int
    confirmed: int
    with_photo: int
    with_english: int
    with_contact: int
    lapsing: int
    notes: int


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A row of the table: a province, or all of them."""

    name: str
    address: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverageContext:
    """What `coverage.html` prints; `json` is the name of the file beside the page."""

    title: str
    lead: str
    heads: tuple[str, ...]
    rows: tuple[CoverageRow, ...]
    total: CoverageRow
    json: str


def coverage_page(catalogue: Catalogue, words: Wording) -> Page:
    """The page in one language."""
    title = words.say("How far the catalogue has come")
    lead = words.say(
        "For maintainers: what each province has sent, and what is missing, as of {day}.",
        day=words.day(catalogue.today),
    )
    rows = tuple(
        _row(
            province.name,
            addresses.province(province.slug),
            covered(_of(catalogue, province.slug), catalogue),
            words,
        )
        for province in catalogue.provinces
    )
    whole = _row(words.say("All"), "", covered(catalogue.products, catalogue), words)
    return Page(
        address=addresses.COVERAGE,
        language=words.language,
        template="coverage.html",
        title=title,
        description=lead,
        trail=(Link(words.say("For maintainers"), addresses.MAINTAINERS),),
        context=CoverageContext(title, lead, _heads(words), rows, whole, addresses.COVERAGE_JSON),
        is_indexed=False,
    )


def coverage_json(catalogue: Catalogue) -> bytes:
    """The same numbers for machines, by the slug of the province."""
    provinces = {
        one.slug: asdict(covered(_of(catalogue, one.slug), catalogue))
        for one in catalogue.provinces
    }
    numbers = {"as_of": catalogue.today.isoformat(), "provinces": provinces}
    return (json.dumps(numbers, ensure_ascii=False, indent=1) + "\n").encode()


def covered(products: Iterable[Product], catalogue: Catalogue) -> Covered:
    """The numbers of some products."""
    found = tuple(products)
    return Covered(
        len(found),
        sum(one.confirmed_by is not None for one in found),
        sum(bool(one.photos) for one in found),
        sum(bool(one.summary and one.summary.en) for one in found),
        sum(_has_contact(one, catalogue) for one in found),
        sum(_lapsing(one, catalogue.today) for one in found),
        sum(len(one.notes_to_confirm) for one in found),
    )


def _of(catalogue: Catalogue, province: str) -> Iterable[Product]:
    return (one for one in catalogue.products if one.province == province)


def _has_contact(product: Product, catalogue: Catalogue) -> bool:
    return bool(product.maker and contacts_of(catalogue.maker_by_id[product.maker]))


def _lapsing(product: Product, today: date) -> int:
    held = [one.validity for one in product.recognitions if one.validity.state == "in-force"]
    return sum(one.last_day is not None and one.last_day - today <= _A_YEAR for one in held)


def _heads(words: Wording) -> tuple[str, ...]:
    return (
        words.say("Entries"),
        words.say("Confirmed"),
        words.say("With photo"),
        words.say("With English"),
        words.say("With contact"),
        words.say("Recognitions that lapse within a year"),
        words.say("Notes to confirm"),
    )


def _row(name: str, address: str, numbers: Covered, words: Wording) -> CoverageRow:
    return CoverageRow(name, address, tuple(map(words.number, asdict(numbers).values())))
