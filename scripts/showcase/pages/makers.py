"""The page of one maker."""

from collections.abc import Sequence
from dataclasses import dataclass

from showcase.catalogue.model import Maker, Product, Province
from showcase.pages import addresses
from showcase.pages.components import Contact, Fact, Link, Said
from showcase.pages.json_ld import breadcrumb_list, item_list, organization
from showcase.pages.lists import Section, sections_of
from showcase.pages.maker_block import contacts_of
from showcase.pages.page import Page
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class MakerContext:
    """What `maker.html` prints."""

    name: Said
    kind: str
    province: Link
    facts: tuple[Fact, ...]
    contacts: tuple[Contact, ...]
    sections: tuple[Section, ...]


def maker_page(
    maker: Maker,
    province: Province,
    products: Sequence[Product],
    words: Wording,
    settings: Settings,
) -> Page:
    """The page of one maker: what is known of it, and its products."""
    name = words.of(maker.name)
    address = addresses.maker(maker.id)
    place = Link(province.name, addresses.province(province.slug))
    trail = (Link(words.say("Provinces"), addresses.PROVINCES), place)
    kind = words.maker_kind(maker.kind) if maker.kind else ""
    ids = tuple(product.id for product in products)
    return Page(
        address=address,
        language=words.language,
        template="maker.html",
        title=name.text,
        description=_description(name.text, province, len(ids), words),
        trail=trail,
        context=MakerContext(
            name,
            kind,
            place,
            tuple(_facts(maker, words)),
            contacts_of(maker),
            tuple(sections_of(products, frozenset(), words)),
        ),
        cards=ids,
        json_ld=(
            organization(name.text, address, words, settings),
            breadcrumb_list((*trail, Link(name.text, address)), words, settings),
            item_list(ids, words, settings),
        ),
    )


def _description(name: str, province: Province, products: int, words: Wording) -> str:
    return words.count(
        "{{name}}, {{province}}: {n} product in this catalogue.",
        "{{name}}, {{province}}: {n} products in this catalogue.",
        products,
    ).format(name=name, province=province.name)


def _facts(maker: Maker, words: Wording) -> list[Fact]:
    stated = (
        (words.say("Address"), maker.place),
        (words.say("Tax code"), maker.tax_code),
    )
    return [Fact(name, (words.vietnamese(value),)) for name, value in stated if value]
