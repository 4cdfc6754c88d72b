"""Projects: a page each, the list with its narrower lists, the models worth copying."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.model import Project
from showcase.entries.programme.vocabulary import CONTENTS, PROJECT_STATES
from showcase.pages import addresses
from showcase.pages.components import Fact, Link, Said, SourceLine
from showcase.pages.json_ld import breadcrumb_list, item_page, web_page
from showcase.pages.page import Making, Page
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
class ProjectLine:
    """A project in a list."""

    link: Link
    lang: str | None
    facts: str
    lesson: Said | None


@dataclass(frozen=True, slots=True)
class ProjectsFacet:
    """One way to narrow the list: each value with the number of its projects."""

    title: str
    values: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True)
class ProjectsContext:
    """What `projects.html` prints."""

    title: str
    lead: str
    facets: tuple[ProjectsFacet, ...]
    models: tuple[ProjectLine, ...]
    projects: tuple[ProjectLine, ...]
    empty: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class _Value:
    """One narrower list: facet and code for its address, its title, its projects."""

    facet: str
    code: str
    title: str
    projects: tuple[Project, ...]


def project_pages(catalogue: Catalogue, words: Wording, settings: Settings) -> Iterator[Making]:
    """The list, its narrower lists, and the page of each project."""
    yield partial(_list_page, catalogue, None, words, settings)
    for values in _facets(catalogue, words).values():
        for value in values:
            yield partial(_list_page, catalogue, value, words, settings)
    for project in catalogue.programme.projects:
        yield partial(_project_page, project, catalogue, words, settings)


def _facets(catalogue: Catalogue, words: Wording) -> dict[str, list[_Value]]:
    """The values that have projects, by the title of their facet."""
    states = [(one.code, words.term(one.name)) for one in PROJECT_STATES]
    contents = [(one.code, words.term(one.short)) for one in CONTENTS]
    provinces = [(one.slug, one.name) for one in catalogue.provinces]
    return {
        words.say("State"): list(_values("tinh-trang", states, catalogue, lambda one: one.state)),
        words.say("Content"): list(_values("noi-dung", contents, catalogue, lambda o: o.content)),
        words.say("Province"): list(_values("tinh", provinces, catalogue, lambda o: o.province)),
    }


def _values(
    facet: str,
    terms: Sequence[tuple[str, str]],
    catalogue: Catalogue,
    code_of: Callable[[Project], str],
) -> Iterator[_Value]:
    for code, title in terms:
        found = tuple(one for one in catalogue.programme.projects if code_of(one) == code)
        if found:
            yield _Value(facet, code, title, found)


def _list_page(
    catalogue: Catalogue, value: _Value | None, words: Wording, settings: Settings
) -> Page:
    projects = value.projects if value else catalogue.programme.projects
    whole = words.say("Projects")
    title = f"{whole}: {value.title}" if value else whole
    address = addresses.projects_by(value.facet, value.code) if value else addresses.PROJECTS
    why, *what_to_do = _why_empty(words)
    count = words.count(
        "{n} project is published here.", "{n} projects are published here.", len(projects)
    )
    lead = count if projects else why
    trail = _trail(words, with_list=value is not None)
    context = ProjectsContext(
        title,
        lead,
        () if value else tuple(_facet_links(catalogue, words)),
        tuple(line(one, catalogue, words) for one in projects if one.is_model),
        tuple(line(one, catalogue, words) for one in projects),
        () if projects else tuple(what_to_do),
    )
    return Page(
        address=address,
        language=words.language,
        template="projects.html",
        title=title,
        description=lead,
        trail=trail,
        context=context,
        json_ld=(
            web_page(title, lead, address, words, settings),
            breadcrumb_list((*trail, Link(title, address)), words, settings),
        ),
    )


def _trail(words: Wording, *, with_list: bool) -> tuple[Link, ...]:
    programme = Link(words.say("Industrial promotion"), addresses.PROGRAMME)
    return (
        (programme, Link(words.say("Projects"), addresses.PROJECTS)) if with_list else (programme,)
    )


def _facet_links(catalogue: Catalogue, words: Wording) -> Iterator[ProjectsFacet]:
    for title, values in _facets(catalogue, words).items():
        links = tuple(
            (
                Link(one.title, addresses.projects_by(one.facet, one.code)),
                words.number(len(one.projects)),
            )
            for one in values
        )
        if links:
            yield ProjectsFacet(title, links)


def _why_empty(words: Wording) -> tuple[str, ...]:
    """Why nothing stands there: said plainly, with what a province can do."""
    return (
        words.say("No province has published a project here yet, and none is invented."),
        words.say(
            "In 2020 the ministry found that model projects which others could copy were few and "
            "little known. This page is where they can be told: what was supported, with how "
            "much, what came of it, and what others can learn."
        ),
        words.say("A promotion centre adds a project as it adds a product."),
    )


def line(project: Project, catalogue: Catalogue, words: Wording) -> ProjectLine:
    """A project as lists show it."""
    name = words.of(project.name)
    province = catalogue.province_by_slug[project.province].name
    years = f"{project.year}–{project.last_year}" if project.last_year else str(project.year)
    facts = (
        province,
        years,
        words.term(KIND_NAMES[project.kind]),
        words.term(STATE_NAMES[project.state]),
    )
    lesson = next(words.paragraphs(project.lesson), None) if project.lesson else None
    link = Link(name.text, addresses.project(project.id))
    return ProjectLine(link, name.lang, " · ".join(facts), lesson)


def _project_page(
    project: Project, catalogue: Catalogue, words: Wording, settings: Settings
) -> Page:
    name = words.of(project.name)
    address = addresses.project(project.id)
    trail = _trail(words, with_list=True)
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
            item_page(name.text, description, address, words, settings),
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
