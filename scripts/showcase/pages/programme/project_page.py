"""The page of one project."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.project import Project
from showcase.pages import addresses
from showcase.pages.components import Fact, Link, Said, SourceLine
from showcase.pages.json_ld import breadcrumb_list, item_page
from showcase.pages.page import Page
from showcase.pages.programme.project_line import line
from showcase.pages.programme.saying import (
    CONTENT_NAMES,
    FORM_NAMES,
    KIND_NAMES,
    STATE_NAMES,
    money,
    source_lines,
)
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class ProjectContext:
    """What `project.html` prints."""

    name: Said
    summary: Said | None
    facts: tuple[Fact, ...]
    makers: tuple[Link, ...]
    results: tuple[Fact, ...]
    lesson: tuple[Said, ...]
    is_model: bool
    sources: tuple[SourceLine, ...]


def trail_of(words: Wording, *, with_list: bool) -> tuple[Link, ...]:
    """The pages above a project, or above the list of them."""
    programme = Link(words.say("Industrial promotion"), addresses.PROGRAMME)
    return (
        (programme, Link(words.say("Projects"), addresses.PROJECTS)) if with_list else (programme,)
    )


def project_page(
    project: Project, catalogue: Catalogue, words: Wording, settings: Settings
) -> Page:
    """A project: its facts, its makers, what came of it, what others can learn."""
    name = words.of(project.name)
    address = addresses.project(project.id)
    trail = trail_of(words, with_list=True)
    summary = words.of(project.summary) if project.summary else None
    about = line(project, catalogue, words).facts
    makers = (catalogue.maker_by_id.get(one) for one in project.makers)
    context = ProjectContext(
        name,
        summary,
        tuple(_facts(project, catalogue, words)),
        tuple(Link(words.of(one.name).text, addresses.maker(one.id)) for one in makers if one),
        tuple(Fact(one.name, (words.vietnamese(one.value),)) for one in project.results),
        tuple(words.paragraphs(project.lesson)) if project.lesson else (),
        project.is_model,
        tuple(source_lines([project.sources], words)),
    )
    description = summary.text if summary else about
    return Page(
        address=address,
        language=words.language,
        template="project.html",
        title=name.text,
        description=description,
        trail=trail,
        context=context,
        json_ld=(
            item_page(name.text, description, address, words, settings, None),
            breadcrumb_list((*trail, Link(name.text, address)), words, settings),
        ),
        source=f"products/{project.province}/_projects/{project.id.partition('/')[2]}.yml",
    )


def _facts(project: Project, catalogue: Catalogue, words: Wording) -> Iterator[Fact]:
    unknown = words.say("not known")
    years = f"{project.year}–{project.last_year}" if project.last_year else str(project.year)
    yield Fact(words.say("Province"), (Said(catalogue.province_by_slug[project.province].name),))
    kinds = [words.term(KIND_NAMES[project.kind])]
    if project.form:
        kinds.append(words.term(FORM_NAMES[project.form]))
    yield Fact(words.say("Kind"), (Said(", ".join(kinds)),))
    yield Fact(words.say("Content"), (Said(words.term(CONTENT_NAMES[project.content])),))
    yield Fact(words.say("Years"), (Said(years),))
    yield Fact(words.say("State"), tuple(_state(project, words)))
    for title, amount in (
        (words.say("Support"), project.support),
        (words.say("Counterpart money"), project.counterpart),
    ):
        said = () if amount is None else (Said(money(amount, words)),)
        yield Fact(title, said, "" if said else unknown)
    if project.decision:
        yield Fact(words.say("Decision"), (Said(project.decision),))


def _state(project: Project, words: Wording) -> Iterator[Said]:
    yield Said(words.term(STATE_NAMES[project.state]))
    if project.stopped_because:
        yield words.vietnamese(project.stopped_because)
