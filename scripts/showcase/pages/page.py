"""One page of the site: its address, its words for head and body, and its template."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from showcase.pages.components import Link, Picture, SocialPhoto
from showcase.translation import Language

JsonLd = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """What the press needs to print one page in one language.

    `template` is the name of the body template and of the context class's page kind; `cards`
    are ids of the products whose cards stand on the page, in order of first use.
    A page without a `picture` of its own shows the site's; a `photo` goes before both.
    `source` is the path of the entry it shows; a page with `redirect_to` leads on to that address.
    """

    address: str
    language: Language
    template: str
    title: str
    description: str
    trail: tuple[Link, ...]
    context: Any
    cards: tuple[str, ...] = ()
    json_ld: tuple[JsonLd, ...] = ()
    picture: Picture | None = None
    photo: SocialPhoto | None = None
    source: str = ""
    is_indexed: bool = True
    redirect_to: str | None = None


class Outline(NamedTuple):
    """What is known of a page before it is made.

    It tells when the page would be the one that it was: when the product that it `shows` (an id),
    the products of its `cards`, the `rest` and what all pages share are what they were.
    """

    address: str
    language: Language
    source: str
    is_indexed: bool
    picture: Picture | None
    photo: SocialPhoto | None
    cards: tuple[str, ...]
    shows: str
    rest: object


def outline_of(page: Page) -> Outline:
    """The outline of a page that is made: it says all that the page says."""
    return Outline(
        page.address,
        page.language,
        page.source,
        page.is_indexed,
        page.picture,
        page.photo,
        page.cards,
        "",
        page,
    )


class Foreseen(ABC):
    """A page yet to be made, whose outline costs less than the page."""

    __slots__ = ()

    @abstractmethod
    def outline(self) -> Outline:
        """What is known of it."""

    @abstractmethod
    def __call__(self) -> Page:
        """The page."""


# A page that is yet to be made: there are many, and each is made where it is printed. Of some
# there is an outline: they are `Foreseen`.
Making = Callable[[], Page]
