"""The maker of a product, and the ways to reach it."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from showcase.catalogue.model import Maker
from showcase.catalogue.placed import PlacedProduct
from showcase.catalogue.texts import LocalText
from showcase.pages import addresses
from showcase.pages.components import Contact, Link, Said
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class MakerBlock:
    """The maker on a product's page, and who to ask where it publishes no contact."""

    name: Said | None
    kind: str
    link: Link | None
    place: str
    contacts: tuple[Contact, ...]
    instead: str


def maker_block(shown: PlacedProduct, words: Wording) -> MakerBlock:
    """The maker on a product's page; without contacts it names the office to ask."""
    maker, province = shown.maker, shown.province
    contacts = contacts_of(maker) if maker else ()
    office = (
        words.of(LocalText(department.name, department.name_en)).text
        if (department := province.department)
        else words.say("the Department of Industry and Trade of {province}", province=province.name)
    )
    instead = "" if contacts else words.say("To reach the maker, ask {office}.", office=office)
    if maker is None:
        return MakerBlock(None, "", None, "", (), instead)
    link = Link(words.say("All products of this maker"), addresses.maker(maker.id))
    kind = words.maker_kind(maker.kind) if maker.kind else ""
    return MakerBlock(words.of(maker.name), kind, link, maker.place or "", contacts, instead)


def contacts_of(maker: Maker) -> tuple[Contact, ...]:
    """The ways to reach a maker, ready to press."""
    shops = (Contact("shop", host_of(shop), shop) for shop in maker.shops)
    return (*ways_to_reach(maker.phone, maker.email, maker.website, maker.zalo), *shops)


def ways_to_reach(
    phone: str | None, email: str | None, website: str | None, zalo: str | None = None
) -> Iterator[Contact]:
    """What to press to call, to write, to read on; those that are known."""
    if phone:
        yield Contact("phone", phone, f"tel:{_digits(phone)}")
    if zalo:
        yield Contact("zalo", zalo, f"https://zalo.me/{_digits(zalo)}")
    if email:
        yield Contact("email", email, f"mailto:{email}")
    if website:
        yield Contact("website", host_of(website), website)


def _digits(phone: str) -> str:
    return "".join(character for character in phone if character.isdigit() or character == "+")


def host_of(url: str) -> str:
    """The site that an address belongs to, without www."""
    return (urlsplit(url).hostname or url).removeprefix("www.")
