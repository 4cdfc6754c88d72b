"""A page for each year and each province that has a figure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from showcase.catalogue.model import Catalogue, Province
from showcase.catalogue.programme.model import ReportedYear
from showcase.pages import addresses
from showcase.pages.charts import BarChart
from showcase.pages.components import Link, SourceLine, Table
from showcase.pages.json_ld import page_and_way
from showcase.pages.page import Making, Page
from showcase.pages.programme.events import EventLine, event_lines
from showcase.pages.programme.project_line import ProjectLine, line
from showcase.pages.programme.reports import ReportBlock, report_blocks
from showcase.pages.programme.saying import money, source_lines
from showcase.pages.programme.trends import by_province, by_year
from showcase.pages.programme.votes import side_by_side, vote_table
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class YearContext:
    """What `programme_year.html` prints, for a year or a province."""

    title: str
    lead: str
    reports: tuple[ReportBlock, ...]
    no_report: str
    before: str
    beside: tuple[BarChart, ...]
    votes: Table | None
    sources: tuple[SourceLine, ...]
    projects: tuple[ProjectLine, ...]
    events: tuple[EventLine, ...]
    more: tuple[Link, ...]


def year_pages(catalogue: Catalogue, words: Wording, settings: Settings) -> Iterator[Making]:
    """The pages of all years, then of all provinces, with a figure."""
    programme = catalogue.programme
    for year in programme.numbers_of_years:
        yield partial(_year_page, year, catalogue, words, settings)
    for province in catalogue.provinces:
        if programme.has_figures_of(province.slug):
            yield partial(_province_page, province, catalogue, words, settings)


def _year_page(year: int, catalogue: Catalogue, words: Wording, settings: Settings) -> Page:
    programme = catalogue.programme
    found = programme.of_year(year)
    around = [one for one in programme.numbers_of_years if one != year]
    has_list = any(one.year == year for p in catalogue.products for one in p.recognitions)
    more = [Link(str(one), addresses.programme_year(one)) for one in around]
    if has_list:
        more.insert(
            0, Link(words.say("Products recognised in {year}", year=year), addresses.year(year))
        )
    context = _context(
        words.say("Industrial promotion in {year}", year=year),
        words.say("What the region and its provinces report of {year}.", year=year),
        found,
        catalogue,
        words,
        before=_before(year, catalogue, words),
        projects=tuple(
            line(one, catalogue, words)
            for one in programme.projects
            if one.year <= year <= (one.last_year or one.year)
        ),
        events=event_lines(
            (one for one in programme.events if one.begins.year == year), catalogue, words
        ),
        more=tuple(more),
    )
    address = addresses.programme_year(year)
    return _page(context, address, found[0].source, words, settings)


def _before(year: int, catalogue: Catalogue, words: Wording) -> str:
    """What the next year's stated growth makes this year's plan, where nothing else is known."""
    programme = catalogue.programme
    known = any(report.planned for one in programme.of_year(year) for report in one.reports)
    for following in programme.of_year(year + 1):
        for report in following.reports:
            if report.plan_before is not None and not following.province and not known:
                return words.say(
                    "No plan of {year} is known here. From the growth that is stated for {next} "
                    "it can be computed: about {sum}, of the same scope as the plan of {next}.",
                    year=year,
                    next=year + 1,
                    sum=money(round(report.plan_before, -8), words),
                )
    return ""


def _province_page(
    province: Province, catalogue: Catalogue, words: Wording, settings: Settings
) -> Page:
    programme = catalogue.programme
    found = programme.of_province(province.slug)
    context = _context(
        words.say("Industrial promotion in {province}", province=province.name),
        words.say("What {province} and sources about it report.", province=province.name),
        found,
        catalogue,
        words,
        projects=tuple(
            line(one, catalogue, words)
            for one in programme.projects
            if one.province == province.slug
        ),
        events=event_lines(
            (one for one in programme.events if one.province == province.slug), catalogue, words
        ),
        more=(
            Link(
                words.say("Products of {province}", province=province.name),
                addresses.province(province.slug),
            ),
            Link(words.say("Whom to call"), addresses.CONTACTS),
        ),
    )
    source = found[0].source if found else ""
    return _page(context, addresses.programme_province(province.slug), source, words, settings)


def _context(
    title: str,
    lead: str,
    years: Iterable[ReportedYear],
    catalogue: Catalogue,
    words: Wording,
    *,
    projects: tuple[ProjectLine, ...],
    events: tuple[EventLine, ...],
    more: tuple[Link, ...],
    before: str = "",
) -> YearContext:
    years = tuple(years)
    votes = [vote for year in years for vote in year.votes]
    reports = report_blocks(years, catalogue, words)
    return YearContext(
        title=title,
        lead=lead,
        reports=reports,
        no_report="" if reports else words.say("No report on money is known here."),
        before=before,
        beside=(
            *by_year(years, catalogue, words),
            *by_province(years, catalogue, words),
            *side_by_side(votes, catalogue, words),
        ),
        votes=vote_table(votes, catalogue, words),
        sources=tuple(source_lines((vote.sources for vote in votes), words)),
        projects=projects,
        events=events,
        more=more,
    )


def _page(
    context: YearContext, address: str, source: str, words: Wording, settings: Settings
) -> Page:
    trail = (Link(words.say("Industrial promotion"), addresses.PROGRAMME),)
    return Page(
        address=address,
        language=words.language,
        template="programme_year.html",
        title=context.title,
        description=context.lead,
        trail=trail,
        context=context,
        json_ld=page_and_way(context.title, context.lead, address, trail, words, settings),
        source=source,
    )
