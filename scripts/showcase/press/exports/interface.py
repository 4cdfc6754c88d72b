"""The files of the interface, `/api/v1/…`: every product with its entry, and the list of all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from showcase.catalogue.model import Catalogue, Family, Maker, Photo, Product
from showcase.entries.vocabulary import GroupCode
from showcase.pages import addresses
from showcase.pages.photographs import largest_picture
from showcase.pages.settings import Settings
from showcase.press.exports.entry import Written, public_entry
from showcase.press.exports.facts import Facts, Pages, ProductFacts, Recognition, Text
from showcase.press.exports.facts import Photo as PhotoFacts
from showcase.press.head import absolute
from showcase.press.inputs import Days
from showcase.translation import LANGUAGES, Language

LICENCE = "CC-BY-4.0"


@dataclass(frozen=True)
class Published:
    """What every export is made from; by the ids of products what their entries have written."""

    catalogue: Catalogue
    written: Mapping[str, bytes]
    settings: Settings
    languages: tuple[Language, ...] = LANGUAGES
    days: Mapping[str, Days] = field(default_factory=dict)

    def days_of(self, product: Product) -> Days | None:
        """When the entry of a product was committed; None outside a checkout."""
        return self.days.get(f"products/{product.id}/product.yml")

    def maker_of(self, product: Product) -> Maker | None:
        """The maker of a product, if the entry names one."""
        return self.catalogue.maker_by_id.get(product.maker or "")

    def pages_at(self, address: str) -> Pages:
        """The full address of a page in each language."""
        vi, en = (absolute(address, language, self.settings) for language in ("vi", "en"))
        return Pages(vi=vi, en=en)


class ProductFile(ProductFacts):
    """One product: its facts, its pages, and its entry as it was written."""

    pages: Pages
    entry: Written
    """The fields of the entry under their YAML keys, every value as text."""
    withheld: tuple[str, ...]
    """Fields that the entry has and that are not published."""


class ProductRow(Facts):
    """One product in the list of all."""

    id: str
    province: str
    family: Family
    name: Text
    group: GroupCode
    maker: str | None
    summary: Text | None
    best_recognition: Recognition | None
    """In force first, then the highest, then the newest; null outside the vote."""
    pages: Pages
    file: str
    """The full address of all that is known of it."""


class ProductList(Facts):
    """Every product in the catalogue's order: those of the vote first."""

    as_of: date
    """The day on which validity was looked at."""
    licence: str
    products: tuple[ProductRow, ...]


def product_file(product: Product, published: Published) -> bytes:
    """All that is known of a product, and its entry."""
    written = public_entry(published.written[product.id], published.maker_of(product))
    file = ProductFile(
        pages=published.pages_at(addresses.product(product.id)),
        entry=written.fields,
        withheld=written.withheld,
        photos=tuple(_photo(photo, published) for photo in product.photos),
        **{name: one for name, one in stated(product, ProductFacts).items() if name != "photos"},
    )
    return as_json(file)


def _photo(photo: Photo, published: Published) -> PhotoFacts:
    picture = largest_picture(photo)
    return PhotoFacts(
        url=published.settings.site_url + picture.path(photo.original.key),
        width=picture.width,
        height=picture.height,
        **{name: getattr(photo, name) for name in ("alt", "credit", "licence")},
    )


def product_list(published: Published) -> dict[str, bytes]:
    """The list of all products."""
    catalogue = published.catalogue
    rows = tuple(_row(product, published) for product in catalogue.products)
    found = ProductList(as_of=catalogue.today, licence=LICENCE, products=rows)
    return {f"{addresses.INTERFACE}products.json": as_json(found)}


def _row(product: Product, published: Published) -> ProductRow:
    return ProductRow(
        pages=published.pages_at(addresses.product(product.id)),
        file=published.settings.site_url + addresses.product_data(product.id),
        **stated(product, ProductRow),
    )


def stated(thing: object, facts: type[Facts]) -> dict[str, Any]:
    """What a thing of the catalogue says under the names that are published."""
    return {name: getattr(thing, name) for name in facts.model_fields if hasattr(thing, name)}


def as_json(value: Facts) -> bytes:
    """A file of the interface."""
    return value.model_dump_json().encode() + b"\n"
