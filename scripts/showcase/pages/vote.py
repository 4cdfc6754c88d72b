"""The pages of the vote: the table of levels and years, each level, each year, each round."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from showcase.catalogue.model import Catalogue, Product
from showcase.pages import addresses
from showcase.pages.charts import Chart, stacked_columns
from showcase.pages.components import Link
from showcase.pages.facets import Facets, FacetValue, counted
from showcase.pages.json_ld import page_and_way
from showcase.pages.lists import ListOfProducts, list_pages
from showcase.pages.page import Making, Page
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class VoteRow:
    """One year of the table: a cell for each level, empty where nothing is listed."""

    year: Link
    cells: tuple[Link | None, ...]


@dataclass(frozen=True, slots=True)
class RoundsTable:
    """The votes as a table: a column for each level, a row for each year."""

    levels: tuple[Link, ...]
    rows: tuple[VoteRow, ...]


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """One province of the second table: its number at each level."""

    province: Link
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoteContext:
    """What `vote.html` prints."""

    title: str
    lead: str
    note: str
    chart: Chart
    rounds: RoundsTable
    by_province: tuple[ProvinceRow, ...]


def vote_pages(
    facets: Facets, catalogue: Catalogue, words: Wording, settings: Settings
) -> Iterator[Making]:
    """All pages of the vote."""
    yield partial(_table_page, facets, catalogue, words, settings)
    for level in facets.levels:
        yield from _level_pages(level, facets, words, settings)
    for year in facets.years:
        yield from _year_pages(year, words, settings)
    for level_code, year_value, round_ in facets.votes:
        yield from _round_pages(level_code, year_value, round_, words, settings)


def _table_page(facets: Facets, catalogue: Catalogue, words: Wording, settings: Settings) -> Page:
    title = words.say("The vote")
    lead = words.say("Products of the vote by level and year.")
    note = words.say(
        "The table counts what is published here, not every winner; "
        "recognitions given with another region are not counted."
    )
    return Page(
        address=addresses.VOTE,
        language=words.language,
        template="vote.html",
        title=title,
        description=lead,
        trail=(),
        context=VoteContext(
            title,
            lead,
            note,
            recognitions_chart(facets, words),
            rounds_table(facets, words),
            tuple(_province_rows(facets, catalogue, words)),
        ),
        json_ld=page_and_way(title, lead, addresses.VOTE, (), words, settings),
    )


def rounds_table(facets: Facets, words: Wording) -> RoundsTable:
    """The same figures as the chart of recognitions, each leading to its products."""
    rounds = {(level, year): value for level, year, value in facets.votes}
    rows = tuple(
        VoteRow(
            Link(year.code, year.address),
            tuple(
                _cell(rounds.get((level.code, int(year.code))), level.code, words)
                for level in facets.levels
            ),
        )
        for year in facets.years
    )
    levels = tuple(Link(words.level(one.code), one.address) for one in facets.levels)
    return RoundsTable(levels, rows)


def recognitions_chart(facets: Facets, words: Wording) -> Chart:
    """Our region's recognitions by year, oldest first, and level, highest lowest in the column."""
    years = [int(value.code) for value in reversed(facets.years)]
    kinds = [(value.code, words.level(value.code)) for value in facets.levels]
    rounds = {(level, year): value for level, year, value in facets.votes}
    numbers = [[_ours(rounds.get((code, year)), code) for code, _ in kinds] for year in years]
    title = _finding(years, [sum(column) for column in numbers], words)
    return stacked_columns(title, [str(year) for year in years], kinds, numbers)


def _finding(years: Sequence[int], sums: Sequence[int], words: Wording) -> str:
    """What the chart shows, in a sentence."""
    most = max(sums, default=0)
    if not most:
        return words.say("Recognitions published here, by year and level of the vote")
    return words.say(
        "Most recognitions published here are of {year}: {n}",
        year=years[sums.index(most)],
        n=words.number(most),
    )


def _ours(value: FacetValue | None, level: str) -> int:
    if value is None:
        return 0
    return len(value.products) - len(_elsewhere(value.products, level, int(value.code)))


def _province_rows(facets: Facets, catalogue: Catalogue, words: Wording) -> Iterator[ProvinceRow]:
    for value in facets.provinces:
        counts = tuple(
            sum(
                any(one.level == level.code and one.is_ours for one in product.recognitions)
                for product in value.products
            )
            for level in facets.levels
        )
        name = catalogue.province_by_slug[value.code].name
        shown = tuple(words.number(count) if count else "–" for count in counts)
        yield ProvinceRow(Link(name, value.address), shown)


def _cell(value: FacetValue | None, level: str, words: Wording) -> Link | None:
    if value is None:
        return None
    elsewhere = _elsewhere(value.products, level, int(value.code))
    return Link(words.number(len(value.products) - len(elsewhere)), value.address)


def _level_pages(
    value: FacetValue, facets: Facets, words: Wording, settings: Settings
) -> Iterator[Making]:
    name = words.level(value.code)
    rounds = tuple(
        counted(f"{name} {year}", one) for level, year, one in facets.votes if level == value.code
    )
    elsewhere = _elsewhere(value.products, value.code, None)
    listed = ListOfProducts(
        value.address,
        name,
        _lead(value, elsewhere, words),
        value.products,
        _trail(words),
        rounds[::-1],
        elsewhere,
    )
    yield from list_pages(listed, words, settings)


def _year_pages(value: FacetValue, words: Wording, settings: Settings) -> Iterator[Making]:
    elsewhere = _elsewhere(value.products, None, int(value.code))
    title = words.say("Vote of {year}", year=value.code)
    lead = _lead(value, elsewhere, words)
    listed = ListOfProducts(
        value.address, title, lead, value.products, _trail(words), (), elsewhere
    )
    yield from list_pages(listed, words, settings)


def _round_pages(
    level: str, year: int, value: FacetValue, words: Wording, settings: Settings
) -> Iterator[Making]:
    elsewhere = _elsewhere(value.products, level, year)
    name = words.level(level)
    trail = (*_trail(words), Link(name, addresses.vote(level)))
    lead = _lead(value, elsewhere, words)
    listed = ListOfProducts(
        value.address, f"{name} {year}", lead, value.products, trail, (), elsewhere
    )
    yield from list_pages(listed, words, settings)


def _trail(words: Wording) -> tuple[Link, ...]:
    return (Link(words.say("The vote"), addresses.VOTE),)


def _lead(value: FacetValue, elsewhere: frozenset[str], words: Wording) -> str:
    ours = len(value.products) - len(elsewhere)
    said = words.count(
        "{n} product recognised in our region's vote.",
        "{n} products recognised in our region's vote.",
        ours,
    )
    if not elsewhere:
        return said
    others = words.count(
        "{n} more recognised with another region.",
        "{n} more recognised with another region.",
        len(elsewhere),
    )
    return f"{said} {others}"


def _elsewhere(products: Sequence[Product], level: str | None, year: int | None) -> frozenset[str]:
    """Ids of products whose recognition at that level and in that year is another region's."""
    return frozenset(
        product.id
        for product in products
        if not any(
            one.is_ours
            for one in product.recognitions
            if (level is None or one.level == level) and (year is None or one.year == year)
        )
    )
