"""A project as lists show it."""

from dataclasses import dataclass

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.project import Project
from showcase.pages import addresses
from showcase.pages.components import Link, Said
from showcase.pages.programme.saying import KIND_NAMES, STATE_NAMES
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """A project in a list."""

    link: Link
    lang: str | None
    facts: str
    lesson: Said | None


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
