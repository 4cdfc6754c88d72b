"""The home page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from showcase.catalogue.model import Catalogue, Product
from showcase.catalogue.placed import placed
from showcase.pages import addresses
from showcase.pages.cards import cover_of, place_line
from showcase.pages.collections import Teaser, teaser
from showcase.pages.components import (
    CountedLink,
    Cover,
    Link,
    Photograph,
    PlaceLine,
    Said,
    Statistic,
)
from showcase.pages.drawings import group_drawing
from showcase.pages.facets import Facets, counted
from showcase.pages.json_ld import web_page
from showcase.pages.page import Page
from showcase.pages.photographs import story_photo
from showcase.pages.programme.events import EventLine, next_events
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording

HERO = 5
ROW = 4


@dataclass(frozen=True, slots=True)
class Story:
    """One product told at length on the home page."""

    name: Said
    text: Said
    place: PlaceLine
    cover: Cover
    photo: Photograph | None
    link: Link


@dataclass(frozen=True, slots=True)
class GroupTile:
    """A group of products with the drawing that stands for it."""

    link: CountedLink
    drawing: str


@dataclass(frozen=True, slots=True)
class HomeContext:
    """What `home.html` prints."""

    eyebrow: str
    title: str
    lead: str
    hero: tuple[str, ...]
    statistics: tuple[Statistic, ...]
    newest: tuple[str, ...]
    newest_link: Link
    national: tuple[str, ...]
    national_link: Link
    story: Story | None
    collections: tuple[Teaser, ...]
    collections_link: Link
    also: tuple[str, ...]
    also_link: Link
    groups: tuple[GroupTile, ...]
    provinces: tuple[CountedLink, ...]
    events: tuple[EventLine, ...]
    events_link: Link


def home_page(catalogue: Catalogue, facets: Facets, words: Wording, settings: Settings) -> Page:
    """The home page in one language."""
    title = words.say("Typical rural industrial products of Central Vietnam and the Highlands")
    lead = words.say(
        "{voted} winners of the vote and {also} more products of eleven provinces, "
        "each with the sources to read on.",
        voted=words.number(_voted(catalogue.products)),
        also=words.number(len(catalogue.products) - _voted(catalogue.products)),
    )
    context = _home_context(catalogue, facets, lead, words)
    cards = (*context.hero, *context.newest, *context.national, *context.also)
    return Page(
        address=addresses.HOME,
        language=words.language,
        template="home.html",
        title=title,
        description=lead,
        trail=(),
        context=context,
        cards=tuple(dict.fromkeys(cards)),
        json_ld=(web_page(title, lead, addresses.HOME, words, settings),),
    )


def _home_context(catalogue: Catalogue, facets: Facets, lead: str, words: Wording) -> HomeContext:
    products = catalogue.products
    newest = _newest(products)
    also = [product for product in products if product.family != "of-the-vote"]
    national = [product for product in products if _is_national(product)]
    names = catalogue.province_by_slug
    return HomeContext(
        eyebrow=words.say("Typical rural industrial products"),
        title=words.say("Made from the sea, the forest and the loom"),
        lead=lead,
        hero=_varied(products, HERO),
        statistics=tuple(_statistics(catalogue, words)),
        newest=_varied(newest, ROW),
        newest_link=_all_newest(newest, words),
        national=_varied(national, ROW),
        national_link=Link(words.say("All at national level"), addresses.vote("quoc-gia")),
        story=_story(catalogue, words),
        collections=tuple(teaser(one, words) for one in catalogue.collections),
        collections_link=Link(words.say("All collections"), addresses.COLLECTIONS),
        also=_varied(also, ROW),
        also_link=_all_also(also, words),
        groups=tuple(
            GroupTile(counted(words.group(value.code), value), group_drawing(value.code))
            for value in facets.groups
        ),
        provinces=tuple(counted(names[value.code].name, value) for value in facets.provinces),
        events=next_events(catalogue, words),
        events_link=Link(words.say("All events"), addresses.EVENTS),
    )


def _all_newest(newest: Sequence[Product], words: Wording) -> Link:
    year = max(map(_year, newest), default=0)
    text = words.count("All {n} product of {{year}}", "All {n} products of {{year}}", len(newest))
    return Link(text.format(year=year), addresses.year(year))


def _all_also(also: Sequence[Product], words: Wording) -> Link:
    text = words.count(
        "All {n} product also from the region",
        "All {n} products also from the region",
        len(also),
    )
    return Link(text, addresses.CATALOGUE)


def _voted(products: Sequence[Product]) -> int:
    return sum(product.family == "of-the-vote" for product in products)


def _is_national(product: Product) -> bool:
    return any(one.level == "quoc-gia" for one in product.recognitions)


def _year(product: Product) -> int:
    return max((one.year or 0 for one in product.recognitions), default=0)


def _newest(products: Sequence[Product]) -> list[Product]:
    """The products recognised in the newest year of the vote."""
    newest = max(map(_year, products), default=0)
    return [product for product in products if newest and _year(product) == newest]


def _varied(products: Sequence[Product], count: int) -> tuple[str, ...]:
    """The first products that differ in province and kind of good, then the others in order."""
    chosen: list[Product] = []
    provinces: set[str] = set()
    kinds: set[object] = set()
    for product in products:
        if product.cover and product.province not in provinces and product.cover not in kinds:
            chosen.append(product)
            provinces.add(product.province)
            kinds.add(product.cover)
    first = {product.id: None for product in chosen}
    rest = (product.id for product in products if product.id not in first)
    return tuple(islice((*first, *rest), count))


def _story(catalogue: Catalogue, words: Wording) -> Story | None:
    """The product of our vote about which most is told."""
    told = [product for product in catalogue.products if product.summary]
    if not told:
        return None
    product = max(told, key=lambda one: (one.is_of_our_vote, _length_told(one), one.id))
    text, shown = product.story or product.summary, placed(product, catalogue)
    assert text is not None
    return Story(
        words.of(product.name),
        words.of(text),
        place_line(shown, words),
        cover_of(shown, words),
        story_photo(product, words),
        Link(words.say("Read on"), addresses.product(product.id)),
    )


def _length_told(product: Product) -> int:
    return sum(len(text.vi) for text in (product.summary, product.story) if text)


def _statistics(catalogue: Catalogue, words: Wording) -> Iterator[Statistic]:
    products = catalogue.products
    ours = [product for product in products if product.is_of_our_vote]
    in_force = sum(product.is_in_force for product in ours)
    for count, text in (
        (len(ours), words.say("products recognised in our region's vote")),
        (in_force, words.say("of them in force today")),
        (_voted(products) - len(ours), words.say("recognised when their place voted elsewhere")),
        (len(products) - _voted(products), words.say("also from the region, with other marks")),
    ):
        yield Statistic(words.number(count), text)
