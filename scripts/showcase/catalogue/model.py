"""What the region has, as frozen objects that every later stage reads."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from showcase.catalogue.programme.model import NO_PROGRAMME, Programme
from showcase.catalogue.texts import LocalText
from showcase.catalogue.validity import Validity
from showcase.entries.covers import CoverCode
from showcase.entries.product_parts import RetiredEntry, SourceEntry, SpecificationEntry
from showcase.entries.province_entry import OfficeEntry, PopulationEntry
from showcase.entries.recognition_entry import CertificateEntry
from showcase.entries.vocabulary import (
    GroupCode,
    LevelCode,
    LicenceCode,
    MakerKindCode,
    MarkKindCode,
    RegionCode,
    TranslatorCode,
)
from showcase.photos.derivatives import Original

# *sản phẩm CNNT tiêu biểu* and *sản phẩm giới thiệu thêm*: never mixed, never counted together.
Family = Literal["of-the-vote", "also-from-the-region"]


@dataclass(frozen=True, slots=True)
class Recognition:
    """One certificate of the vote."""

    level: LevelCode | None
    rank: int
    region: RegionCode | None
    year: int | None
    round: int | None
    decision: str | None
    decided_on: date | None
    issued_on: date | None
    authority: str | None
    prize: str | None
    validity: Validity
    is_ours: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark outside the vote."""

    kind: MarkKindCode
    stars: int | None
    name: str | None
    number: str | None
    body: str | None
    year: int | None
    validity: Validity


@dataclass(frozen=True, slots=True)
class FormerProvince:
    """A province of before July 2025 within a present one."""

    name: str
    slug: str
    fate: Literal["unchanged", "renamed", "merged"]
    until: date | None
    in_region_before_2025: bool


@dataclass(frozen=True, slots=True)
class Province:
    """One province or city of the region since 1 July 2025."""

    slug: str
    name: str
    full_name: LocalText
    nso_code: str
    aliases: tuple[str, ...]
    former: tuple[FormerProvince, ...]
    introduction: LocalText | None
    department: OfficeEntry | None
    promotion_centre: OfficeEntry | None
    rank: int
    population: PopulationEntry | None = None


@dataclass(frozen=True, slots=True)
class Maker:
    """One maker with what all its entries state, and the ids of its products."""

    province: str
    slug: str
    name: LocalText
    kind: MakerKindCode | None
    tax_code: str | None
    place: str | None
    phone: str | None
    zalo: str | None
    email: str | None
    website: str | None
    shops: tuple[str, ...]
    products: tuple[str, ...]

    @property
    def id(self) -> str:
        """Province and slug: what its address is made of."""
        return f"{self.province}/{self.slug}"


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of a product: what it shows, who took it, on which licence, what is made of it."""

    alt: LocalText
    credit: str
    licence: LicenceCode
    original: Original


@dataclass(frozen=True, slots=True)
class Product:
    """One product of the region; `id` is "province/slug" and never changes."""

    id: str
    province: str
    name: LocalText
    aliases: tuple[str, ...]
    group: GroupCode
    is_set: bool
    parts: tuple[str, ...]
    summary: LocalText | None
    story: LocalText | None
    translated_by: TranslatorCode | None
    materials: str | None
    uses: str | None
    specifications: tuple[SpecificationEntry, ...]
    cover: CoverCode | None
    former_province: str | None
    place: str | None
    commune: str | None
    maker: str | None
    maker_name: LocalText | None
    recognitions: tuple[Recognition, ...]
    marks: tuple[Mark, ...]
    certificates: tuple[CertificateEntry, ...]
    gtin: str | None
    hs_code: str | None
    traceability_url: str | None
    photos: tuple[Photo, ...]
    sources: tuple[SourceEntry, ...]
    confirmed_by: str | None
    notes_to_confirm: tuple[str, ...]
    former_addresses: tuple[str, ...]
    retired: RetiredEntry | None

    @property
    def slug(self) -> str:
        """The product's folder: its name in the address."""
        return self.id.partition("/")[2]

    @property
    def family(self) -> Family:
        """Of the vote with at least one recognition, otherwise also from the region."""
        return "of-the-vote" if self.recognitions else "also-from-the-region"

    @property
    def is_of_our_vote(self) -> bool:
        """Whether our region's vote recognised it, and not only another region's."""
        return any(one.is_ours for one in self.recognitions)

    @property
    def is_in_force(self) -> bool:
        """Whether one of its recognitions holds on the day of the catalogue."""
        return any(one.validity.state == "in-force" for one in self.recognitions)

    @property
    def best_recognition(self) -> Recognition | None:
        """The one to show where only one fits: in force first, then highest, then newest."""
        return self.recognitions[0] if self.recognitions else None


@dataclass(frozen=True, slots=True)
class Collection:
    """A hand-picked theme across provinces: ids of products in the order they are shown."""

    slug: str
    name: LocalText
    introduction: LocalText
    products: tuple[str, ...]


@dataclass(frozen=True)
class Catalogue:
    """The whole region on one day. Products stand in the catalogue's order, retired ones apart."""

    today: date
    provinces: tuple[Province, ...]
    products: tuple[Product, ...]
    makers: tuple[Maker, ...]
    collections: tuple[Collection, ...] = ()
    retired: tuple[Product, ...] = ()
    programme: Programme = NO_PROGRAMME

    def look_up_all(self) -> None:
        """Have all that is looked up at hand, before processes are forked that look it up too."""
        _ = self.product_by_id, self.maker_by_id, self.province_by_slug, self.turns

    @cached_property
    def product_by_id(self) -> dict[str, Product]:
        """Products by "province/slug"."""
        return {product.id: product for product in self.products}

    @cached_property
    def maker_by_id(self) -> dict[str, Maker]:
        """Makers by "province/slug"."""
        return {maker.id: maker for maker in self.makers}

    @cached_property
    def province_by_slug(self) -> dict[str, Province]:
        """Provinces by slug."""
        return {province.slug: province for province in self.provinces}

    @cached_property
    def turns(self) -> dict[str, tuple[int, int]]:
        """By id: the place of a product in its province, and among those of its kind there.

        Each province begins at another turn, so that lists across provinces do not repeat either.
        """
        begun = {province.slug: place for place, province in enumerate(self.provinces)}
        seen: Counter[tuple[str, str | None]] = Counter()
        found: dict[str, tuple[int, int]] = {}
        for product in self.products:
            province, kind = (product.province, ""), (product.province, product.cover)
            found[product.id] = seen[province], seen[kind] + begun[product.province]
            seen.update((province, kind))
        return found
