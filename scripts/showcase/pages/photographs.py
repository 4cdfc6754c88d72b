"""Photos as pages show them: which pictures a browser may choose from, and how large they stand."""

from collections.abc import Sequence

from showcase.catalogue.model import Photo, Product
from showcase.entries.vocabulary import LICENCES
from showcase.pages.components import Gallery, GalleryItem, Photograph, Rendition, SocialPhoto
from showcase.pages.wording import Wording
from showcase.photos.derivatives import Derivative, Format, Shape, derivatives_of

# How wide a card stands where a browser cannot measure it by itself, from docs/assets/styles.
CARD_SIZES = (
    "auto, (min-width: 1400px) 320px, (min-width: 1000px) 22vw, (min-width: 700px) 26vw, 46vw"
)
_LICENCES = {term.code: term.name.en for term in LICENCES}
_LICENCE_PAGES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}


def card_photo(product: Product, words: Wording) -> Photograph | None:
    """The first photo of a product in the shape of a card."""
    return _photograph(product.photos[0], "card", CARD_SIZES, words) if product.photos else None


def story_photo(product: Product, words: Wording) -> Photograph | None:
    """The first photo of a product beside its story on the home page."""
    if not product.photos:
        return None
    return _photograph(
        product.photos[0],
        "page",
        "auto, (min-width: 1400px) 668px, (min-width: 900px) 50vw, 92vw",
        words,
    )


def gallery_of(product: Product, words: Wording) -> Gallery | None:
    """All photos of a product: the first one large, the others to be opened."""
    if not product.photos:
        return None
    first, *others = product.photos
    large = "(min-width: 1400px) 627px, (min-width: 720px) 46vw, 100vw"
    return Gallery(
        _item(first, _photograph(first, "page", large, words), words),
        tuple(_item(one, _photograph(one, "card", "96px", words), words) for one in others),
        words.say("Photos of {name}", name=words.of(product.name).text),
    )


def social_photo(photo: Photo, words: Wording) -> SocialPhoto:
    """The picture that is shown where a page is shared."""
    one = _made(photo, "page", "jpg")[0]
    return SocialPhoto(
        one.path(photo.original.key), one.width, one.height, words.of(photo.alt).text
    )


def largest_picture(photo: Photo) -> Derivative:
    """The largest picture that is made of a photo, whole, as WebP."""
    return _made(photo, "page", "webp")[0]


def _item(photo: Photo, shown: Photograph, words: Wording) -> GalleryItem:
    return GalleryItem(
        photo=shown,
        large=largest_picture(photo).path(photo.original.key),
        renditions=_renditions(photo, "page"),
        width=photo.original.width,
        height=photo.original.height,
        caption=words.of(photo.alt),
        credit=words.say("Photo: {name}", name=photo.credit),
        licence=_LICENCES[photo.licence],
        licence_url=_LICENCE_PAGES[photo.licence],
    )


def _photograph(photo: Photo, shape: Shape, sizes: str, words: Wording) -> Photograph:
    largest, *_ = _made(photo, shape, "avif")
    (fallback,) = _made(photo, "page", "jpg")
    return Photograph(
        alt=words.of(photo.alt),
        tint=photo.original.tint,
        renditions=_renditions(photo, shape),
        src=fallback.path(photo.original.key),
        sizes=sizes,
        width=largest.width,
        height=largest.height,
    )


def _renditions(photo: Photo, shape: Shape) -> tuple[Rendition, ...]:
    """The pictures of that shape in the formats that browsers choose from, the smallest first."""
    formats: tuple[Format, ...] = ("avif", "webp")
    found = [tuple(reversed(_made(photo, shape, one))) for one in formats]
    return tuple(
        Rendition(
            made[0].encoding.mime,
            tuple((one.path(photo.original.key), one.width) for one in made),
        )
        for made in found
    )


def _made(photo: Photo, shape: Shape, name: Format) -> Sequence[Derivative]:
    """The pictures of that shape and format, the largest first."""
    made = derivatives_of(photo.original.width, photo.original.height)
    return [one for one in made if (one.shape, one.encoding.name) == (shape, name)]
