"""The pages that are most: of each product and maker, with outlines that cost less than they."""

from showcase.catalogue.model import Catalogue, Maker, Product
from showcase.catalogue.placed import placed
from showcase.pages import addresses
from showcase.pages.makers import maker_page
from showcase.pages.page import Foreseen, Outline, Page
from showcase.pages.product import photo_to_share, picture_to_share, product_page, source_of
from showcase.pages.related import Related
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


def foreseen_product(
    product: Product, catalogue: Catalogue, related: Related, words: Wording, settings: Settings
) -> Foreseen:
    """The page of one product in one language, yet to be made."""

    def outline() -> Outline:
        shown, beside = placed(product, catalogue), related.beside(product)
        return Outline(
            address=addresses.product(product.id),
            language=words.language,
            source=source_of(product),
            is_indexed=True,
            picture=picture_to_share(shown, words, settings),
            photo=photo_to_share(product, words),
            cards=beside.same_maker + beside.same_kind,
            shows=product.id,
            rest=beside,
        )

    def make() -> Page:
        shown, beside = placed(product, catalogue), related.beside(product)
        return product_page(shown, beside, catalogue.today, words, settings)

    return Foreseen(outline, make)


def foreseen_maker(
    maker: Maker, catalogue: Catalogue, words: Wording, settings: Settings
) -> Foreseen:
    """The page of one maker in one language, yet to be made."""
    province, known = catalogue.province_by_slug[maker.province], catalogue.product_by_id

    def outline() -> Outline:
        return Outline(
            address=addresses.maker(maker.id),
            language=words.language,
            source="",
            is_indexed=True,
            picture=None,
            photo=None,
            cards=tuple(one for one in maker.products if one in known),
            shows="",
            rest=(maker, province),
        )

    def make() -> Page:
        products = [known[one] for one in maker.products if one in known]
        return maker_page(maker, province, products, words, settings)

    return Foreseen(outline, make)
