"""The maker of a product, and the ways to reach it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from showcase.catalogue.model import Maker
from showcase.catalogue.placed import PlacedProduct
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


def maker_block(placed: PlacedProduct, words: Wording) -> MakerBlock:
    """The maker on a product's page; without contacts it names the office to ask."""
    maker, province = placed.maker, placed.province
    contacts = contacts_of(maker) if maker else ()
    office = (
        province.department.name
        if province.department
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
    contacts: list[Contact] = []
    if maker.phone:
        contacts.append(Contact("phone", maker.phone, f"tel:{_digits(maker.phone)}"))
    if maker.zalo:
        contacts.append(Contact("zalo", maker.zalo, f"https://zalo.me/{_digits(maker.zalo)}"))
    if maker.email:
        contacts.append(Contact("email", maker.email, f"mailto:{maker.email}"))
    if maker.website:
        contacts.append(Contact("website", host_of(maker.website), maker.website))
    contacts += [Contact("shop", host_of(shop), shop) for shop in maker.shops]
    return tuple(contacts)


def _digits(phone: str) -> str:
    return "".join(character for character in phone if character.isdigit() or character == "+")


def host_of(url: str) -> str:
    """The site that an address belongs to, without www."""
    return (urlsplit(url).hostname or url).removeprefix("www.")
