"""What the components of a page are given: ready values, one frozen class per component."""

from dataclasses import dataclass
from typing import Literal

from showcase.catalogue.validity import ValidityState
from showcase.translation import Language


@dataclass(frozen=True, slots=True)
class Said:
    """A text, and its language where that is not the language of the page."""

    text: str
    lang: Language | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to an address of this site."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class CountedLink:
    """A link with the number of products behind it: of the vote, and also from the region."""

    text: str
    address: str
    of_the_vote: int
    also: int
    slug: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """A recognition of the vote: level and year, until when, by shape and text."""

    title: str
    until: str
    state: ValidityState
    rank: int
    last_day: str | None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class MarkBadge:
    """A mark outside the vote: clearly another family."""

    title: str
    stars: int
    detail: str
    state: ValidityState | None = None
    last_day: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """Where a product is from: province, and the former one when it had another name."""

    province: str
    slug: str
    address: str
    former: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """The drawn plate that stands for a product without a photo.

    `drawing` names the drawn good ("" for a plain plate of the province); `deep` takes the
    province's deeper wall, so that neighbours differ.
    """

    province: str
    drawing: str
    label: str
    deep: bool = False


@dataclass(frozen=True, slots=True)
class Rendition:
    """A photo in one format: its pictures by path and width, the smallest first."""

    mime: str
    pictures: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Photograph:
    """A photo in its place on a page.

    `sizes` says how wide it stands, `tint` is the colour of its place until it comes, `src` serves
    browsers that know no other format. A stand-in on the pattern page has a `drawing` instead.
    """

    alt: Said
    tint: str
    renditions: tuple[Rendition, ...]
    src: str
    sizes: str
    width: int
    height: int
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class GalleryItem:
    """A photo that can be opened: as it stands on the page, and what is shown of it in full."""

    photo: Photograph
    large: str
    renditions: tuple[Rendition, ...]
    width: int
    height: int
    caption: Said
    credit: str
    licence: str
    licence_url: str


@dataclass(frozen=True, slots=True)
class Gallery:
    """The photos of a product: one large, the others small below it."""

    first: GalleryItem
    others: tuple[GalleryItem, ...]
    title: str


@dataclass(frozen=True, slots=True)
class SocialPhoto:
    """A photo where a page is shared: path below `site/`, size, and what it shows."""

    path: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Card:
    """A product in a list."""

    id: str
    address: str
    name: Said
    maker: Said | None
    place: PlaceLine
    cover: Cover
    photo: Photograph | None
    badge: Badge | None
    mark: MarkBadge | None
    is_also: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of the facts table; `unknown` says that the source does not tell."""

    name: str
    values: tuple[Said, ...]
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What facts were read from: a public page, or a named paper without an address."""

    text: str
    url: str
    grade: str
    lang: Language | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach a maker: what to press, and where it leads."""

    kind: Literal["phone", "zalo", "email", "website", "shop"]
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Statistic:
    """A number and what it counts."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Pager:
    """Where one stands in a long list."""

    text: str
    previous: Link | None
    following: Link | None


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to browse: its title and a link for each of its values."""

    title: str
    values: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """What the social picture of a page shows: its words, on the cloth of a province.

    `drawing` names the drawn good, `province` the cloth; both may be empty.
    """

    title: str
    line: str
    site: str
    language: Language
    province: str = ""
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: what it is about, its cells, where its name leads, and what stands below it."""

    name: str
    cells: tuple[str, ...]
    address: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Figures in rows; `head` names the columns. The last one may tell something in words."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[TableRow, ...]
    ends_in_words: bool = False
