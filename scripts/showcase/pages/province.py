"""The pages of one province: what is said of it as a whole, and its products."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from showcase.catalogue.model import Catalogue, Maker, Product, Province
from showcase.entries.vocabulary import GROUPS
from showcase.pages import addresses
from showcase.pages.booklet_links import booklet_links
from showcase.pages.components import CountedLink, Link, Pager, Picture, Said, Statistic
from showcase.pages.facets import FacetValue, counted
from showcase.pages.json_ld import item_list, page_and_way
from showcase.pages.lists import CARDS_PER_PAGE, Section, counts_lead, pager, sections_of
from showcase.pages.offices import Office, offices_of
from showcase.pages.page import Making, Page
from showcase.pages.programme.events import EventLine, next_events
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class FormerPart:
    """A former province within a present one: its fate and its own products."""

    name: str
    anchor: str
    sentence: str
    count: str
    region: str


@dataclass(frozen=True, slots=True)
class ProvinceContext:
    """What `province.html` prints."""

    slug: str
    name: str
    full_name: str
    lead: str
    introduction: tuple[Said, ...]
    statistics: tuple[Statistic, ...]
    former: tuple[FormerPart, ...]
    groups: tuple[CountedLink, ...]
    sections: tuple[Section, ...]
    empty: str
    pager: Pager | None
    makers: tuple[Link, ...]
    offices: tuple[Office, ...]
    events: tuple[EventLine, ...]
    calendar: str
    programme: Link | None
    booklets: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """One page of a province: the products shown on it, its number and the last one's.

    `lead` counts all products of the province; only the first page says more of it.
    """

    province: Province
    value: FacetValue
    lead: str
    makers: tuple[Maker, ...]
    shown: tuple[Product, ...]
    number: int
    last: int

    @property
    def is_first(self) -> bool:
        return self.number == 1

    def title(self, words: Wording) -> str:
        """The province's name, with the number of every page but the first."""
        name = self.province.name
        if self.is_first:
            return name
        return words.say("{title}, page {number}", title=name, number=self.number)


def province_pages(
    province: Province, value: FacetValue, catalogue: Catalogue, words: Wording, settings: Settings
) -> Iterator[Making]:
    """The pages of one province: by former province, then family, in the catalogue's order."""
    ordered = _by_former(province, value.products)
    makers = tuple(maker for maker in catalogue.makers if maker.province == province.slug)
    lead = counts_lead(value.products, words)
    starts = range(0, max(len(ordered), 1), CARDS_PER_PAGE)
    for number, start in enumerate(starts, 1):
        shown = tuple(ordered[start : start + CARDS_PER_PAGE])
        part = _Part(province, value, lead, makers, shown, number, len(starts))
        yield partial(_province_page, part, catalogue, words, settings)


def _by_former(province: Province, products: tuple[Product, ...]) -> list[Product]:
    places = {former.name: place for place, former in enumerate(province.former)}
    if len(places) < 2:
        return list(products)
    return sorted(products, key=lambda one: places.get(one.former_province or "", len(places)))


def _province_page(part: _Part, catalogue: Catalogue, words: Wording, settings: Settings) -> Page:
    province = part.province
    address = addresses.page_number(part.value.address, part.number)
    context = _context(part, catalogue, words, settings)
    title, lead = context.name, context.lead
    trail = (Link(words.say("Provinces"), addresses.PROVINCES),)
    ids = tuple(product.id for product in part.shown)
    description = words.say("{name}: {counts}", name=context.full_name, counts=lead)
    site = settings.name_in(words.language)
    return Page(
        address=address,
        language=words.language,
        template="province.html",
        title=title,
        description=description,
        trail=trail,
        context=context,
        cards=ids,
        json_ld=(
            *page_and_way(title, description, address, trail, words, settings),
            item_list(ids, words, settings),
        ),
        picture=Picture(province.name, lead, site, words.language, province.slug),
        source=f"products/{province.slug}/province.yml",
        is_indexed=part.is_first,
    )


def _context(
    part: _Part, catalogue: Catalogue, words: Wording, settings: Settings
) -> ProvinceContext:
    province, value, first = part.province, part.value, part.is_first
    return ProvinceContext(
        slug=province.slug,
        name=part.title(words),
        full_name=words.of(province.full_name).text,
        lead=part.lead,
        introduction=_introduction(province, words) if first else (),
        statistics=tuple(_statistics(value.products, part.makers, words)) if first else (),
        former=tuple(_former(province, value.products, words)) if first else (),
        groups=tuple(_groups(value.products, words)) if first else (),
        sections=tuple(_sections(province, part.shown, words)),
        empty="" if value.products else words.say("This province has no product here yet."),
        pager=pager(value.address, part.number, part.last, words) if part.last > 1 else None,
        makers=tuple(_makers(part.makers, words)) if first else (),
        offices=tuple(offices_of(province, words)) if first else (),
        events=next_events(catalogue, words, province.slug) if first else (),
        calendar=addresses.calendar_file(province.slug) if first else "",
        programme=_programme(province, catalogue, words) if first else None,
        booklets=booklet_links(value.address, words, settings) if first and part.shown else (),
    )


def _makers(makers: tuple[Maker, ...], words: Wording) -> Iterator[Link]:
    for one in makers:
        yield Link(words.of(one.name).text, addresses.maker(one.id))


def _programme(province: Province, catalogue: Catalogue, words: Wording) -> Link | None:
    """The way to what the programme did here, where a figure is known."""
    if not catalogue.programme.has_figures_of(province.slug):
        return None
    return Link(
        words.say("Industrial promotion in {province}", province=province.name),
        addresses.programme_province(province.slug),
    )


def _introduction(province: Province, words: Wording) -> tuple[Said, ...]:
    return tuple(words.paragraphs(province.introduction)) if province.introduction else ()


def _statistics(
    products: tuple[Product, ...], makers: tuple[Maker, ...], words: Wording
) -> Iterator[Statistic]:
    voted = [product for product in products if product.family == "of-the-vote"]
    in_force = sum(product.is_in_force for product in voted)
    for count, text in (
        (len(voted), words.say("products of the vote")),
        (in_force, words.say("of them in force today")),
        (len(products) - len(voted), words.say("also from the region")),
        (len(makers), words.say("makers named by sources")),
    ):
        yield Statistic(words.number(count), text)


def _former(
    province: Province, products: tuple[Product, ...], words: Wording
) -> Iterator[FormerPart]:
    for former in province.former:
        count = sum(product.former_province == former.name for product in products)
        region = (
            words.say("In the region before July 2025.")
            if former.in_region_before_2025
            else words.say("In another region before July 2025.")
        )
        yield FormerPart(
            former.name,
            f"cu-{former.slug}",
            words.fate(former),
            words.count("{n} product", "{n} products", count),
            region,
        )


def _groups(products: tuple[Product, ...], words: Wording) -> Iterator[CountedLink]:
    for term in GROUPS:
        found = tuple(product for product in products if product.group == term.code)
        if found:
            value = FacetValue(term.code, addresses.group(term.code), found)
            yield counted(words.group(term.code), value)


def _sections(province: Province, shown: Sequence[Product], words: Wording) -> Iterator[Section]:
    """Two families; within a merged province, one section for each former province."""
    if len(province.former) < 2:
        yield from sections_of(shown, frozenset(), words)
        return
    for former in province.former:
        part = [product for product in shown if product.former_province == former.name]
        for section in sections_of(part, frozenset(), words):
            title = words.say("{former} (former): {title}", former=former.name, title=section.title)
            yield Section(title, section.note, section.cards)
    names = {former.name for former in province.former}
    rest = [product for product in shown if product.former_province not in names]
    yield from sections_of(rest, frozenset(), words)
