"""The list of projects, its narrower lists, the models worth copying."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.project import Project
from showcase.entries.programme.vocabulary import CONTENTS, PROJECT_STATES
from showcase.pages import addresses
from showcase.pages.components import Link
from showcase.pages.json_ld import page_and_way
from showcase.pages.page import Making, Page
from showcase.pages.programme.project_line import ProjectLine, line
from showcase.pages.programme.project_page import project_page, trail_of
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


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
        yield partial(project_page, project, catalogue, words, settings)


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
    trail = trail_of(words, with_list=value is not None)
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
        json_ld=page_and_way(title, lead, address, trail, words, settings),
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
