"""The programme at a glance: money, votes, provinces side by side, and where to read on."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.catalogue.model import Catalogue
from showcase.pages import addresses
from showcase.pages.charts import BarChart, Chart, bars
from showcase.pages.components import Link, Statistic, Table
from showcase.pages.facets import Facets
from showcase.pages.json_ld import page_and_way
from showcase.pages.page import Page
from showcase.pages.programme.events import EventLine, next_events
from showcase.pages.programme.place_figures import PlaceFigures, place_figures
from showcase.pages.programme.reports import ReportBlock, report_blocks
from showcase.pages.programme.saying import money, percent
from showcase.pages.programme.trends import by_year
from showcase.pages.programme.votes import side_by_side, vote_table
from showcase.pages.settings import Settings
from showcase.pages.vote import RoundsTable, recognitions_chart, rounds_table
from showcase.pages.wording import Wording
from showcase.translation import Message, message


@dataclass(frozen=True, slots=True)
class Way:
    """Where to read on: a link and what stands there."""

    link: Link
    text: str


@dataclass(frozen=True, slots=True)
class OverviewContext:
    """What `programme.html` prints."""

    title: str
    lead: str
    statistics: tuple[Statistic, ...]
    ways: tuple[Way, ...]
    reports: tuple[ReportBlock, ...]
    scopes_note: str
    recognitions: Chart
    rounds: RoundsTable
    national: BarChart | None
    beside: tuple[BarChart, ...]
    votes: Table | None
    places: PlaceFigures
    events: tuple[EventLine, ...]
    years: tuple[Link, ...]
    provinces: tuple[Link, ...]


def overview_page(catalogue: Catalogue, facets: Facets, words: Wording, settings: Settings) -> Page:
    """`/khuyen-cong/` in one language."""
    title = words.say("Industrial promotion in the region")
    lead = words.say(
        "Khuyến công is the State's programme for rural industry. Here is what it does in the "
        "region and what came of it, as far as public sources tell; what they do not tell stays "
        "open."
    )
    return Page(
        address=addresses.PROGRAMME,
        language=words.language,
        template="programme.html",
        title=title,
        description=lead,
        trail=(),
        context=_context(title, lead, catalogue, facets, words),
        json_ld=page_and_way(title, lead, addresses.PROGRAMME, (), words, settings),
    )


def _context(
    title: str, lead: str, catalogue: Catalogue, facets: Facets, words: Wording
) -> OverviewContext:
    programme = catalogue.programme
    votes = [vote for year in programme.years for vote in year.votes]
    return OverviewContext(
        title=title,
        lead=lead,
        statistics=tuple(_statistics(catalogue, words)),
        ways=tuple(ways(words)),
        reports=report_blocks(programme.of_the_region, catalogue, words),
        scopes_note=words.say(
            "The reports do not cover the same: other provinces, other money, other months. Each "
            "is drawn for itself, its plan as wide as the page; the bars of two reports say "
            "nothing about each other."
        ),
        recognitions=recognitions_chart(facets, words),
        rounds=rounds_table(facets, words),
        national=_national(catalogue, words),
        beside=(
            *by_year(programme.of_the_region, catalogue, words),
            *side_by_side(votes, catalogue, words),
        ),
        votes=vote_table(votes, catalogue, words),
        places=place_figures(catalogue, words),
        events=next_events(catalogue, words),
        years=tuple(
            Link(str(year), addresses.programme_year(year)) for year in programme.numbers_of_years
        ),
        provinces=tuple(
            Link(one.name, addresses.programme_province(one.slug))
            for one in catalogue.provinces
            if programme.has_figures_of(one.slug)
        ),
    )


def _statistics(catalogue: Catalogue, words: Wording) -> Iterator[Statistic]:
    """The newest plan and how much of it is done, and what is published here."""
    reports = [one for year in catalogue.programme.of_the_region for one in year.reports]
    newest = next((one for one in reports if one.planned), None)
    if newest and newest.planned:
        year = newest.scope.year
        yield Statistic(
            money(newest.planned.dong, words), words.say("planned for {year}", year=year)
        )
        if newest.done_share is not None:
            yield Statistic(
                percent(newest.done_share, words),
                words.say("of the plan of {year} done", year=year),
            )
    voted = sum(one.family == "of-the-vote" for one in catalogue.products)
    yield Statistic(words.number(voted), words.say("products of the vote published here"))
    if projects := len(catalogue.programme.projects):
        yield Statistic(words.number(projects), words.say("projects published here"))


def _national(catalogue: Catalogue, words: Wording) -> BarChart | None:
    """The national votes of the whole country: one scope, year by year."""
    found = sorted(
        (vote.year, vote.recognised)
        for year in catalogue.programme.of_the_region
        for vote in year.votes
        if vote.area == "ca-nuoc"
        and vote.level == "quoc-gia"
        and vote.is_of_one_vote
        and vote.recognised is not None
    )
    if len(found) < 2:
        return None
    (first, few), (last, many) = found[0], found[-1]
    title = words.say(
        "The whole country: {few} products at national level in {first}, {many} in {last}",
        few=words.number(few),
        first=first,
        many=words.number(many),
        last=last,
    )
    rows = [(str(year), float(count), words.number(count), "done") for year, count in found]
    return bars(title, rows, words.say("Only votes whose result is known are shown."))


_WAYS: tuple[tuple[Message, str, Message], ...] = (
    (
        message("What is supported, and who may ask"),
        addresses.SUPPORT,
        message("Nine contents, rural industrial establishments, how to apply."),
    ),
    (
        message("Whom to call"),
        addresses.CONTACTS,
        message("Department and promotion centre of each province."),
    ),
    (
        message("The vote, step by step"),
        addresses.VOTE_STEPS,
        message("Levels, file, criteria, pass mark, validity."),
    ),
    (
        message("Projects"),
        addresses.PROJECTS,
        message("What was supported, and models worth copying."),
    ),
    (
        message("Documents"),
        addresses.DOCUMENTS,
        message("Circulars, decrees, decisions, and which hold."),
    ),
    (
        message("The six tasks of 2020"),
        addresses.TASKS,
        message("What the ministry asked, and how this site answers."),
    ),
    (
        message("Training material"),
        addresses.TRAINING,
        message("For the staff of promotion centres."),
    ),
    (message("Events"), addresses.EVENTS, message("Calendar, also for your phone.")),
)


def ways(words: Wording) -> Iterator[Way]:
    """Where to read on about the programme."""
    for text, address, about in _WAYS:
        link = Link(text.in_language(words.language), address)
        yield Way(link, about.in_language(words.language))
