"""What the interface says of each thing: one model that makes the JSON and describes it.

Names are those of the catalogue. A key that has no value is null or empty, never absent.
"""

from datetime import date

from pydantic import BaseModel, ConfigDict

from showcase.catalogue.model import Family
from showcase.catalogue.validity import ValidityState
from showcase.entries.vocabulary import (
    GroupCode,
    LevelCode,
    LicenceCode,
    MakerKindCode,
    MarkKindCode,
    RegionCode,
    SourceGradeCode,
    TranslatorCode,
)


class Facts(BaseModel):
    """A thing as it is published; read from the attributes of the catalogue's own."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", from_attributes=True, use_attribute_docstrings=True
    )


class Text(Facts):
    """A text in Vietnamese, and in English where somebody wrote it."""

    vi: str
    en: str | None


class Validity(Facts):
    """Whether a paper holds on the day of the build."""

    state: ValidityState
    last_day: date | None
    """The last day on which it holds, where that is known."""


class Recognition(Facts):
    """One certificate of the vote."""

    level: LevelCode | None
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
    """Whether it counts for the region's own vote."""


class Mark(Facts):
    """One mark outside the vote: it never makes a product one of the vote."""

    kind: MarkKindCode
    stars: int | None
    name: str | None
    number: str | None
    body: str | None
    year: int | None
    validity: Validity


class Certificate(Facts):
    """A quality certificate."""

    scheme: str
    number: str | None
    body: str | None
    valid_to: date | None


class Specification(Facts):
    """One measurable fact."""

    name: str
    value: str


class Photo(Facts):
    """A photo of the entry: what it shows, who took it, on which licence."""

    alt: Text
    credit: str
    licence: LicenceCode


class Source(Facts):
    """Where facts were read."""

    url: str
    accessed: date | None
    grade: SourceGradeCode | None


class Pages(Facts):
    """The full address of the page about it, in each language."""

    vi: str
    en: str


class ProductFacts(Facts):
    """What is known of one product."""

    id: str
    """`<province>/<product>`: never changes."""
    province: str
    family: Family
    """Of the vote with at least one recognition, otherwise also from the region."""
    name: Text
    aliases: tuple[str, ...]
    group: GroupCode
    is_set: bool
    parts: tuple[str, ...]
    summary: Text | None
    story: Text | None
    translated_by: TranslatorCode | None
    materials: str | None
    uses: str | None
    specifications: tuple[Specification, ...]
    former_province: str | None
    place: str | None
    commune: str | None
    maker: str | None
    """The id of its maker."""
    recognitions: tuple[Recognition, ...]
    """In force first, then the highest, then the newest."""
    marks: tuple[Mark, ...]
    certificates: tuple[Certificate, ...]
    gtin: str | None
    hs_code: str | None
    traceability_url: str | None
    photos: tuple[Photo, ...]
    sources: tuple[Source, ...]
    confirmed_by: str | None
    """Which office of the province has confirmed the entry."""
    notes_to_confirm: tuple[str, ...]
    former_addresses: tuple[str, ...]


class MakerFacts(Facts):
    """What is known of one maker; personal data only where the site shows them."""

    id: str
    """`<province>/<maker>`."""
    province: str
    name: Text
    kind: MakerKindCode | None
    tax_code: str | None
    place: str | None
    phone: str | None
    zalo: str | None
    email: str | None
    website: str | None
    shops: tuple[str, ...]
