"""The pages that are most: of each product and maker, with outlines that cost less than they."""

from dataclasses import dataclass

from showcase.catalogue.model import Catalogue, Maker, Product, Province
from showcase.catalogue.placed import placed
from showcase.pages import addresses
from showcase.pages.makers import maker_page
from showcase.pages.page import Foreseen, Outline, Page
from showcase.pages.product import product_page, source_of
from showcase.pages.related import Related
from showcase.pages.settings import Settings
from showcase.pages.sharing import photo_to_share, picture_to_share
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class ForeseenProduct(Foreseen):
    """The page of one product in one language."""

    product: Product
    catalogue: Catalogue
    related: Related
    words: Wording
    settings: Settings

    def outline(self) -> Outline:
        """What is known of it."""
        product = self.product
        shown, beside = placed(product, self.catalogue), self.related.beside(product)
        return Outline(
            address=addresses.product(product.id),
            language=self.words.language,
            source=source_of(product),
            is_indexed=True,
            picture=picture_to_share(shown, self.words, self.settings),
            photo=photo_to_share(product, self.words),
            cards=beside.same_maker + beside.same_kind,
            shows=product.id,
            rest=beside,
        )

    def __call__(self) -> Page:
        """The page."""
        shown, beside = placed(self.product, self.catalogue), self.related.beside(self.product)
        return product_page(shown, beside, self.catalogue.today, self.words, self.settings)


@dataclass(frozen=True, slots=True)
class ForeseenMaker(Foreseen):
    """The page of one maker in one language."""

    maker: Maker
    catalogue: Catalogue
    words: Wording
    settings: Settings

    def outline(self) -> Outline:
        """What is known of it."""
        maker = self.maker
        return Outline(
            address=addresses.maker(maker.id),
            language=self.words.language,
            source="",
            is_indexed=True,
            picture=None,
            photo=None,
            cards=tuple(one.id for one in self._products()),
            shows="",
            rest=(maker, self._province()),
        )

    def __call__(self) -> Page:
        """The page."""
        maker, province = self.maker, self._province()
        return maker_page(maker, province, self._products(), self.words, self.settings)

    def _province(self) -> Province:
        return self.catalogue.province_by_slug[self.maker.province]

    def _products(self) -> list[Product]:
        """Those that are shown: not the retired ones."""
        known = self.catalogue.product_by_id
        return [known[one] for one in self.maker.products if one in known]
