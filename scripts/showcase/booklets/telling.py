"""A product as a booklet tells it: the words of its page, without what only a screen can do."""

from collections.abc import Iterator
from dataclasses import replace

from showcase.booklets.model import Label, Plate, ProductPage
from showcase.catalogue.placed import PlacedProduct
from showcase.pages import addresses
from showcase.pages.cards import cover_of, place_line
from showcase.pages.components import Badge, MarkBadge
from showcase.pages.maker_block import MakerBlock, maker_block
from showcase.pages.product_facts import facts_of
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


def product_page(shown: PlacedProduct, words: Wording, settings: Settings) -> ProductPage:
    """One product; of the maker only what its page publishes."""
    product = shown.product
    maker = maker_block(shown, words)
    place = place_line(shown, words)
    address = addresses.from_root(addresses.product(product.id), words.language)
    return ProductPage(
        id=product.id,
        name=words.of(product.name).text,
        place=f"{place.province} ({place.former})" if place.former else place.province,
        plate=_plate(shown, words),
        also="" if product.recognitions else words.say("Also from the region"),
        labels=tuple(_badge(words.badge(one)) for one in product.recognitions),
        marks=tuple(_mark(words.mark_badge(one)) for one in product.marks),
        lead=words.of(product.summary).text if product.summary else "",
        story=tuple(one.text for one in words.paragraphs(product.story)) if product.story else (),
        facts=tuple(_facts(shown, words)),
        maker=maker.name.text if maker.name else words.say("No source names the maker."),
        maker_line=_maker_line(maker),
        contacts=tuple(one.text for one in maker.contacts),
        instead=maker.instead,
        unconfirmed=""
        if product.confirmed_by
        else words.say(
            "From public sources; {province} has not confirmed it yet.", province=place.province
        ),
        url=settings.site_url + address,
    )


def _maker_line(maker: MakerBlock) -> str:
    return " · ".join(filter(None, (maker.kind, maker.place)))


def _plate(shown: PlacedProduct, words: Wording) -> Plate:
    product, cover = shown.product, cover_of(shown, words)
    note = words.say("Drawing of the kind of good.") if cover.drawing else ""
    drawn = Plate(product.province, cover.drawing, cover.deep, "", cover.label, note)
    if not product.photos:
        return drawn
    photo = product.photos[0]
    return replace(
        drawn,
        photo=photo.original.digest,
        photo_words=words.of(photo.alt).text,
        credit=words.say("Photo: {credit}", credit=photo.credit),
    )


def _badge(badge: Badge) -> Label:
    return Label(badge.title, badge.until, badge.state)


def _mark(mark: MarkBadge) -> Label:
    return Label(mark.title, mark.detail, mark.state)


def _facts(shown: PlacedProduct, words: Wording) -> Iterator[tuple[str, str]]:
    """The rows of the facts table that are known; a printed page has no room for the others."""
    for fact in facts_of(shown, words):
        if fact.values:
            yield fact.name, ", ".join(value.text for value in fact.values)
