"""The report as a whole: the parts in the order in which a department reports them."""

from itertools import chain

from showcase.catalogue.model import Catalogue, Province
from showcase.pages.programme.saying import source_lines
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording
from showcase.reports.collecting import Collected
from showcase.reports.document import Document, Section
from showcase.reports.gaps import gaps_section
from showcase.reports.money_sections import comparison_section, money_section
from showcase.reports.period import name_of
from showcase.reports.project_section import projects_section
from showcase.reports.work_sections import events_section, vote_section


def write_report(
    found: Collected, catalogue: Catalogue, words: Wording, settings: Settings
) -> Document:
    """The document of a period, ready to be set in any format."""
    sections = (
        money_section(found, catalogue, words),
        projects_section(found, catalogue, words),
        vote_section(found, catalogue, words),
        events_section(found, catalogue, words),
        comparison_section(found, catalogue, words),
        gaps_section(found, catalogue, words),
        _sources(found, words),
    )
    return Document(
        language=words.language,
        left=_from(found.province, words, settings),
        right=_to_the_right(catalogue, words),
        kind=words.say("REPORT"),
        title=_title(found, words),
        note=words.say(
            "Draft from the figures entered in “{site}”; to be checked and completed before it is "
            "sent.",
            site=settings.name_in(words.language),
        ),
        sections=sections,
        unknown=words.say("not known"),
        signatures=(words.say("Prepared by"), words.say("Head of the unit")),
    )


def _title(found: Collected, words: Wording) -> str:
    period = name_of(found.period, words)
    if found.province is None:
        return words.say("Industrial promotion of the region in {period}", period=period)
    full = words.of(found.province.full_name).text
    province = full[:1].lower() + full[1:] if words.language == "vi" else full
    return words.say(
        "Industrial promotion of {province} in {period}", province=province, period=period
    )


def _from(province: Province | None, words: Wording, settings: Settings) -> tuple[str, ...]:
    """Who reports: the people's committee and its department; without a province, the site."""
    if province is None:
        return (settings.name_in(words.language),)
    full = words.of(province.full_name).text
    committee = words.say("People's Committee of {province}", province=full)
    department = words.say("Department of Industry and Trade")
    return committee.upper(), department.upper(), words.say("No.: …/BC-SCT")


def _to_the_right(catalogue: Catalogue, words: Wording) -> tuple[str, ...]:
    """Country and motto as Nghị định 30/2020/NĐ-CP asks for, then the day of the data."""
    return (
        words.say("SOCIALIST REPUBLIC OF VIETNAM"),
        words.say("Independence – Freedom – Happiness"),
        words.say("Figures as of {day}", day=words.day(catalogue.today)),
    )


def _sources(found: Collected, words: Wording) -> Section:
    of_reports = (one.report.sources for one in found.reports)
    others = (one.sources for many in (found.votes, found.projects, found.events) for one in many)
    lines = source_lines(chain(of_reports, others), words)
    points = tuple(" · ".join(filter(None, (line.text, line.url, line.grade))) for line in lines)
    none = words.say("No source is named for this period.")
    return Section(words.say("Sources"), () if points else (none,), points=points)
