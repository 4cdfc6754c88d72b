"""What products and pages are made from, each as one digest: what has the same is not made again.

A card, a product's page and its data are shown nothing of the catalogue but the product in its
place, so nothing else decides about them.
"""

from collections.abc import Iterable, Mapping

from pydantic_core import to_json

from showcase.catalogue.model import Province
from showcase.catalogue.placed import PlacedProduct
from showcase.digest import digest_of
from showcase.pages.page import Outline


class Origins:
    """Makes the digests of products; what the provinces say is put into words once."""

    def __init__(self, provinces: Iterable[Province], written: Mapping[str, bytes]) -> None:
        """Begin with all provinces, and with what every entry has written."""
        self._provinces = {one.slug: said(one) for one in provinces}
        self._written = written

    def of(self, shown: PlacedProduct) -> bytes:
        """The digest of one product in its place."""
        return digest_of(
            said((shown.product, shown.maker, shown.turns)),
            self._provinces[shown.province.slug],
            self._written[shown.product.id],
        )


def digest_of_page(outline: Outline, origins: Mapping[str, bytes]) -> str:
    """What a page says beside what all pages share, by its outline and its products' digests."""
    products = (outline.shows, *outline.cards) if outline.shows else outline.cards
    return digest_of(said(outline.rest), *(origins[one] for one in products)).hex()


def said(value: object) -> bytes:
    """All that a value says: equal values give equal bytes, however they came to be."""
    return to_json(value)
