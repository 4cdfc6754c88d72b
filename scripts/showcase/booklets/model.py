"""What a booklet holds: ready words of one language, as frozen values."""

from dataclasses import dataclass
from datetime import date

from showcase.catalogue.validity import ValidityState
from showcase.translation import Language


@dataclass(frozen=True, slots=True)
class Label:
    """A recognition or another mark: what it says, until when, how sure that is."""

    title: str
    until: str
    state: ValidityState | None


@dataclass(frozen=True, slots=True)
class Plate:
    """The picture of a product: its photo, else the drawn good on the cloth of its province.

    `photo` is the digest of its bytes.
    """

    province: str
    drawing: str
    is_deep: bool
    photo: str
    words: str
    note: str
    photo_words: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class ProductPage:
    """One product as it is printed; `url` is the page that its code leads to."""

    id: str
    name: str
    place: str
    plate: Plate
    also: str
    labels: tuple[Label, ...]
    marks: tuple[Label, ...]
    lead: str
    story: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    maker: str
    maker_line: str
    contacts: tuple[str, ...]
    instead: str
    unconfirmed: str
    url: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the contents: products of the vote, or those also from the region."""

    title: str
    products: tuple[ProductPage, ...]


@dataclass(frozen=True, slots=True)
class IndexLetter:
    """Names that begin with one letter, each with the id of its product."""

    letter: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BookletWords:
    """The words that the layout itself needs."""

    contents: str
    index: str
    recognitions: str
    facts: str
    maker: str
    scan: str


@dataclass(frozen=True, slots=True)
class Booklet:
    """A brochure, a single sheet (`is_sheet`), or what a sheet of labels is cut from."""

    language: Language
    title: str
    line: str
    introduction: tuple[str, ...]
    province: str
    chapters: tuple[Chapter, ...]
    index: tuple[IndexLetter, ...]
    about: tuple[str, ...]
    site: str
    url: str
    day: date
    words: BookletWords
    is_sheet: bool = False

    @property
    def products(self) -> tuple[ProductPage, ...]:
        """Every product in its order."""
        return tuple(product for chapter in self.chapters for product in chapter.products)
