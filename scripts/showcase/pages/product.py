"""The page of one product."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from showcase.catalogue.model import Catalogue, Maker, Product, Recognition
from showcase.pages import addresses
from showcase.pages.cards import cover_of, place_line
from showcase.pages.components import (
    Badge,
    Contact,
    Cover,
    Fact,
    Link,
    MarkBadge,
    PlaceLine,
    Said,
    SourceLine,
)
from showcase.pages.json_ld import breadcrumb_list, item_page
from showcase.pages.page import Page
from showcase.pages.related import Related
from showcase.pages.settings import Settings
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


@dataclass(frozen=True, slots=True)
class ProductContext:
    """What `product.html` prints."""

    name: Said
    lead: Said | None
    also_label: str
    place: PlaceLine
    cover: Cover
    cover_note: str
    badges: tuple[Badge, ...]
    marks: tuple[MarkBadge, ...]
    story: tuple[Said, ...]
    facts: tuple[Fact, ...]
    maker: MakerBlock
    sources: tuple[SourceLine, ...]
    unconfirmed: str
    to_confirm: tuple[Said, ...]
    translation_note: str
    report_url: str
    edit_url: str
    same_maker: tuple[str, ...]
    same_kind: tuple[str, ...]
    kind_title: str
    all_of_province: Link


def product_page(
    product: Product, catalogue: Catalogue, related: Related, words: Wording, settings: Settings
) -> Page:
    """The page of one product in one language."""
    name = words.of(product.name)
    lead = words.of(product.summary) if product.summary else None
    province = catalogue.province_by_slug[product.province]
    same_maker, same_kind = related.of_same_maker(product), related.of_same_kind(product)
    trail = (
        Link(words.say("Products"), addresses.CATALOGUE),
        Link(province.name, addresses.province(province.slug)),
    )
    address = addresses.product(product.id)
    maker = catalogue.maker_by_id[product.maker] if product.maker else None
    context = ProductContext(
        name=name,
        lead=lead,
        also_label=words.say("Also from the region") if not product.recognitions else "",
        place=place_line(product, catalogue, words),
        cover=cover_of(product, words),
        cover_note=_cover_note(product, words),
        badges=tuple(_badge(one, words) for one in product.recognitions),
        marks=tuple(words.mark_badge(mark) for mark in product.marks),
        story=tuple(_paragraphs(product, words)),
        facts=tuple(_facts(product, catalogue, words)),
        maker=_maker_block(maker, product, catalogue, words),
        sources=tuple(_sources(product, words)),
        unconfirmed=_unconfirmed(product, catalogue, words),
        to_confirm=tuple(words.vietnamese(note) for note in product.notes_to_confirm),
        translation_note=_translation_note(product, words),
        report_url=report_url(settings, words, product.name.vi, address),
        edit_url=_edit_url(settings, product),
        same_maker=same_maker,
        same_kind=same_kind,
        kind_title=words.say("More from {province}", province=province.name),
        all_of_province=Link(
            words.say("All products of {province}", province=province.name),
            addresses.province(province.slug),
        ),
    )
    description = lead.text if lead else _description(product, catalogue, words)
    return Page(
        address=address,
        language=words.language,
        template="product.html",
        title=name.text,
        description=description,
        trail=trail,
        context=context,
        cards=same_maker + same_kind,
        json_ld=(
            item_page(name.text, description, address, words, settings),
            breadcrumb_list((*trail, Link(name.text, address)), words, settings),
        ),
        picture=product.cover or "",
        source=f"products/{product.id}/product.yml",
    )


def _badge(recognition: Recognition, words: Wording) -> Badge:
    plain = words.badge(recognition)
    return Badge(
        plain.title,
        plain.until,
        plain.state,
        plain.rank,
        plain.last_day,
        " ".join(_recognition_details(recognition, words)),
    )


def _recognition_details(recognition: Recognition, words: Wording) -> Iterator[str]:
    if recognition.region:
        yield words.say("Voted with {region}.", region=words.region(recognition.region))
    if recognition.decision:
        decided = recognition.decided_on
        day = words.say(" of {day}", day=words.day(decided)) if decided else ""
        yield words.say("Decision {number}{day}.", number=recognition.decision, day=day)
    if recognition.authority:
        yield words.say("Given by {authority}.", authority=recognition.authority)
    if recognition.round:
        yield words.say("Round {number} of the vote.", number=recognition.round)
    if recognition.prize:
        yield words.say("Prize: {prize}.", prize=recognition.prize)


def _cover_note(product: Product, words: Wording) -> str:
    if product.cover:
        return words.say("A drawing of the kind of good; there is no photo yet.")
    return words.say("The pattern of the province; there is no photo yet.")


def _paragraphs(product: Product, words: Wording) -> Iterator[Said]:
    if product.story is None:
        return
    said = words.of(product.story)
    for paragraph in said.text.split("\n\n"):
        if paragraph.strip():
            yield Said(" ".join(paragraph.split()), said.lang)


def _facts(product: Product, catalogue: Catalogue, words: Wording) -> Iterator[Fact]:
    yield Fact(words.say("Group"), (Said(words.group(product.group)),))
    if product.is_set or product.parts:
        title = words.say("Set of") if product.is_set else words.say("Consists of")
        yield Fact(title, tuple(words.vietnamese(part) for part in product.parts))
    if product.aliases:
        yield Fact(words.say("Also called"), tuple(map(words.vietnamese, product.aliases)))
    for name, value in (
        (words.say("Materials"), product.materials),
        (words.say("Uses"), product.uses),
    ):
        if value:
            yield Fact(name, (words.vietnamese(value),))
    for specification in product.specifications:
        yield Fact(specification.name, (words.vietnamese(specification.value),))
    yield from _place_facts(product, catalogue, words)
    for certificate in product.certificates:
        details = " · ".join(filter(None, (certificate.number, certificate.body)))
        text = f"{certificate.scheme} ({details})" if details else certificate.scheme
        yield Fact(words.say("Quality certificate"), (Said(text),))
    if product.gtin:
        yield Fact(words.say("Barcode (GTIN)"), (Said(product.gtin),))
    if product.hs_code:
        yield Fact(words.say("HS code"), (Said(product.hs_code),))


def _place_facts(product: Product, catalogue: Catalogue, words: Wording) -> Iterator[Fact]:
    province = catalogue.province_by_slug[product.province]
    former = words.former_note(product, province)
    shown = f"{province.name} ({former})" if former else province.name
    yield Fact(words.say("Province"), (Said(shown),))
    if product.place:
        yield Fact(words.say("Place, as the source says"), (words.vietnamese(product.place),))
    if product.commune:
        yield Fact(words.say("Commune since July 2025"), (words.vietnamese(product.commune),))
    elif not product.place:
        yield Fact(words.say("Commune"), (), words.say("the source does not say"))


def _maker_block(
    maker: Maker | None, product: Product, catalogue: Catalogue, words: Wording
) -> MakerBlock:
    province = catalogue.province_by_slug[product.province]
    contacts = contacts_of(maker) if maker else ()
    office = province.department.name if province.department else words.say(
        "the Department of Industry and Trade of {province}", province=province.name
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


def _sources(product: Product, words: Wording) -> Iterator[SourceLine]:
    for source in product.sources:
        grade = words.grade(source.grade) if source.grade else ""
        yield SourceLine(host_of(source.url), source.url, grade)


def _unconfirmed(product: Product, catalogue: Catalogue, words: Wording) -> str:
    if product.confirmed_by:
        return ""
    return words.count(
        "Read from one public source below; {{province}} has not confirmed it yet.",
        "Read from {n} public sources below; {{province}} has not confirmed it yet.",
        len(product.sources),
    ).format(province=catalogue.province_by_slug[product.province].name)


def _translation_note(product: Product, words: Wording) -> str:
    if words.language == "vi" or product.translated_by != "us":
        return ""
    return words.say("English by the editors of this catalogue.")


def report_url(settings: Settings, words: Wording, name: str, address: str) -> str:
    """A mail that reports a mistake; empty when no address is set."""
    if not settings.contact_mail:
        return ""
    subject = quote(words.say("Mistake: {name}", name=name))
    body = quote(f"{settings.site_url}{addresses.from_root(address, words.language)}\n\n")
    return f"mailto:{settings.contact_mail}?subject={subject}&body={body}"


def _edit_url(settings: Settings, product: Product) -> str:
    if not settings.repo_url:
        return ""
    return f"{settings.repo_url.rstrip('/')}/edit/main/products/{product.id}/product.yml"


def _description(product: Product, catalogue: Catalogue, words: Wording) -> str:
    province = catalogue.province_by_slug[product.province].name
    name = words.of(product.name).text
    if product.best_recognition:
        badge = words.badge(product.best_recognition)
        return words.say(
            "{name}, {province}: typical rural industrial product, {title}.",
            name=name,
            province=province,
            title=badge.title[:1].lower() + badge.title[1:],
        )
    return words.say("{name}, a product of {province}.", name=name, province=province)
