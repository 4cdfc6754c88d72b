"""The page of one product."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from showcase.catalogue.model import Product, Province, Recognition
from showcase.catalogue.placed import PlacedProduct
from showcase.pages import addresses
from showcase.pages.booklet_links import sheet_links
from showcase.pages.cards import cover_of, place_line
from showcase.pages.components import (
    Badge,
    Cover,
    Fact,
    Gallery,
    Link,
    MarkBadge,
    PlaceLine,
    Said,
    SourceLine,
)
from showcase.pages.json_ld import breadcrumb_list, item_page
from showcase.pages.maker_block import MakerBlock, host_of, maker_block
from showcase.pages.page import Page
from showcase.pages.photographs import gallery_of
from showcase.pages.product_facts import facts_of
from showcase.pages.related import Beside
from showcase.pages.settings import Settings
from showcase.pages.sharing import photo_to_share, picture_to_share
from showcase.pages.timeline import Timeline, timeline_of
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class ProductContext:
    """What `product.html` prints."""

    id: str
    name: Said
    lead: Said | None
    also_label: str
    place: PlaceLine
    cover: Cover
    cover_note: str
    gallery: Gallery | None
    badges: tuple[Badge, ...]
    timeline: Timeline | None
    marks: tuple[MarkBadge, ...]
    story: tuple[Said, ...]
    facts: tuple[Fact, ...]
    maker: MakerBlock
    sources: tuple[SourceLine, ...]
    unconfirmed: str
    to_confirm: tuple[Said, ...]
    translation_note: str
    report_url: str
    mend_address: str
    edit_url: str
    same_maker: tuple[str, ...]
    same_kind: tuple[str, ...]
    kind_title: str
    all_of_province: Link
    booklets: tuple[Link, ...]


def product_page(
    shown: PlacedProduct, beside: Beside, today: date, words: Wording, settings: Settings
) -> Page:
    """The page of one product in one language."""
    product = shown.product
    name = words.of(product.name).text
    address = addresses.product(product.id)
    context = _context(shown, beside, today, words, settings)
    trail = _trail(shown.province, words)
    photo = photo_to_share(product, words)
    description = context.lead.text if context.lead else _description(shown, words)
    return Page(
        address=address,
        language=words.language,
        template="product.html",
        title=name,
        description=description,
        trail=trail,
        context=context,
        cards=context.same_maker + context.same_kind,
        json_ld=(
            item_page(name, description, address, words, settings, photo),
            breadcrumb_list((*trail, Link(name, address)), words, settings),
        ),
        picture=picture_to_share(shown, words, settings),
        photo=photo,
        source=source_of(product),
    )


def source_of(product: Product) -> str:
    """The path of its entry."""
    return f"products/{product.id}/product.yml"


def _trail(province: Province, words: Wording) -> tuple[Link, ...]:
    return (
        Link(words.say("Products"), addresses.CATALOGUE),
        Link(province.name, addresses.province(province.slug)),
    )


def _context(
    shown: PlacedProduct, beside: Beside, today: date, words: Wording, settings: Settings
) -> ProductContext:
    product, province = shown.product, shown.province
    address = addresses.product(product.id)
    return ProductContext(
        id=product.id,
        name=words.of(product.name),
        lead=words.of(product.summary) if product.summary else None,
        also_label=words.say("Also from the region") if not product.recognitions else "",
        place=place_line(shown, words),
        cover=cover_of(shown, words),
        cover_note=_cover_note(product, words),
        gallery=gallery_of(product, words),
        badges=tuple(_badge(one, words) for one in product.recognitions),
        timeline=timeline_of(product.recognitions, today, words),
        marks=tuple(words.mark_badge(mark) for mark in product.marks),
        story=tuple(words.paragraphs(product.story)) if product.story else (),
        facts=tuple(facts_of(shown, words)),
        maker=maker_block(shown, words),
        sources=tuple(_sources(product, words)),
        unconfirmed=_unconfirmed(shown, words),
        to_confirm=tuple(words.vietnamese(note) for note in product.notes_to_confirm),
        translation_note=_translation_note(product, words),
        report_url=report_url(settings, words, product.name.vi, address),
        mend_address=f"{addresses.CONTRIBUTE}?sua={product.id}",
        edit_url=_edit_url(settings, product),
        same_maker=beside.same_maker,
        same_kind=beside.same_kind,
        kind_title=words.say("More from {province}", province=province.name),
        all_of_province=_all_of_province(province, words),
        booklets=sheet_links(address, words, settings),
    )


def _all_of_province(province: Province, words: Wording) -> Link:
    text = words.say("All products of {province}", province=province.name)
    return Link(text, addresses.province(province.slug))


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
    return words.say("A drawing of the group of goods; there is no photo yet.")


def _sources(product: Product, words: Wording) -> Iterator[SourceLine]:
    for source in product.sources:
        grade = words.grade(source.grade) if source.grade else ""
        yield SourceLine(host_of(source.url), source.url, grade)


def _unconfirmed(shown: PlacedProduct, words: Wording) -> str:
    product = shown.product
    if product.confirmed_by:
        return ""
    return words.count(
        "Read from one public source below; {{province}} has not confirmed it yet.",
        "Read from {n} public sources below; {{province}} has not confirmed it yet.",
        len(product.sources),
    ).format(province=shown.province.name)


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


def _description(shown: PlacedProduct, words: Wording) -> str:
    product, province = shown.product, shown.province.name
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
