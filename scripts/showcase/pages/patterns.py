"""The pattern page: every component in all its states, built as every page is."""

from dataclasses import dataclass, replace

from showcase.catalogue.model import Catalogue
from showcase.pages import addresses, specimens
from showcase.pages.charts import Chart
from showcase.pages.components import (
    Badge,
    Card,
    CountedLink,
    Cover,
    Facet,
    Fact,
    Gallery,
    Link,
    MarkBadge,
    Pager,
    PlaceLine,
    SourceLine,
    Statistic,
)
from showcase.pages.facets import Facets, browse, counted
from showcase.pages.lists import pager
from showcase.pages.maker_block import MakerBlock
from showcase.pages.page import Page
from showcase.pages.timeline import Timeline
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class PatternsContext:
    """What `patterns.html` prints."""

    title: str
    lead: str
    cards: tuple[Card, ...]
    badges: tuple[Badge, ...]
    marks: tuple[MarkBadge, ...]
    also_label: str
    covers: tuple[Cover, ...]
    cloths: tuple[Cover, ...]
    places: tuple[PlaceLine, ...]
    galleries: tuple[Gallery, ...]
    facts: tuple[Fact, ...]
    makers: tuple[MakerBlock, ...]
    sources: tuple[SourceLine, ...]
    notice: str
    pagers: tuple[Pager, ...]
    statistics: tuple[Statistic, ...]
    facet: Facet
    provinces: tuple[CountedLink, ...]
    timelines: tuple[Timeline | None, ...]
    chart: Chart
    empty: str


def patterns_page(catalogue: Catalogue, facets: Facets, words: Wording) -> Page:
    """The pattern page in one language."""
    title = words.say("Every component in all its states")
    lead = words.say("For maintainers: built from the same templates as every page.")
    return Page(
        address=addresses.PATTERNS,
        language=words.language,
        template="patterns.html",
        title=title,
        description=lead,
        trail=(Link(words.say("For maintainers"), addresses.MAINTAINERS),),
        context=_context(title, lead, catalogue, facets, words),
        is_indexed=False,
    )


def _context(
    title: str, lead: str, catalogue: Catalogue, facets: Facets, words: Wording
) -> PatternsContext:
    names = catalogue.province_by_slug
    return PatternsContext(
        title,
        lead,
        cards=specimens.cards(catalogue, words),
        badges=specimens.badges(catalogue.today, words),
        marks=specimens.marks(catalogue.today, words),
        also_label=words.say("Also from the region"),
        covers=specimens.covers(catalogue, words),
        cloths=specimens.cloths(catalogue),
        places=specimens.places(catalogue, words),
        galleries=specimens.galleries(words),
        facts=specimens.facts(words),
        makers=specimens.makers(words),
        sources=specimens.sources(words),
        notice=lead,
        pagers=tuple(_pager(number, words) for number in (1, 2, 3)),
        statistics=specimens.statistics(words),
        facet=browse(facets, catalogue, words)[0],
        provinces=tuple(counted(names[one.code].name, one) for one in facets.provinces),
        timelines=specimens.timelines(catalogue.today, words),
        chart=specimens.chart(title, words),
        empty=words.say("No product is listed here yet."),
    )


def _pager(number: int, words: Wording) -> Pager:
    """One of three pages; a catalogue may have fewer, so that every link leads to its first."""
    shown = pager(addresses.CATALOGUE, number, 3, words)
    first = addresses.CATALOGUE
    previous, following = (
        one and replace(one, address=first) for one in (shown.previous, shown.following)
    )
    return replace(shown, previous=previous, following=following)
