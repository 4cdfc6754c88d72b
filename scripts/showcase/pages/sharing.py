"""What is shown where the page of a product is shared."""

from showcase.catalogue.model import Product
from showcase.catalogue.placed import PlacedProduct
from showcase.pages.cards import cover_of
from showcase.pages.components import Picture, SocialPhoto
from showcase.pages.photographs import social_photo
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


def photo_to_share(product: Product, words: Wording) -> SocialPhoto | None:
    """Its first photo; None where it has none, and the picture is shown."""
    return social_photo(product.photos[0], words) if product.photos else None


def picture_to_share(shown: PlacedProduct, words: Wording, settings: Settings) -> Picture:
    """Its drawing, with its name, province and best recognition."""
    product, province = shown.product, shown.province.name
    best = product.best_recognition
    return Picture(
        words.of(product.name).text,
        f"{province} · {words.badge(best).title}" if best else province,
        settings.name_in(words.language),
        words.language,
        product.province,
        cover_of(shown, words).drawing,
    )
