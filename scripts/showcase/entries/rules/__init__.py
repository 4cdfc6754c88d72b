"""The rules of an entry, each a small generator of problems; its docstring is the rule."""

from collections.abc import Iterable, Iterator, Sequence

from showcase.entries.rules import (
    codes,
    collection,
    dates,
    identity,
    links,
    maker,
    photos,
    province,
    text,
    votes,
)
from showcase.entries.rules.subject import CollectionSubject, ProvinceSubject, Subject
from showcase.problem import Problem
from showcase.translation import Bilingual

PRODUCT_RULES = (
    *identity.RULES,
    *text.RULES,
    *votes.RULES,
    *dates.RULES,
    *links.RULES,
    *codes.RULES,
    *maker.RULES,
    *photos.RULES,
)


def product_problems(subject: Subject) -> Iterator[Problem]:
    """Every problem that every rule finds in one product."""
    for rule in PRODUCT_RULES:
        yield from rule(subject)


def province_problems(subject: ProvinceSubject) -> Iterator[Problem]:
    """Every problem that every rule finds in one province."""
    for rule in province.RULES:
        yield from rule(subject)


def collection_problems(subject: CollectionSubject) -> Iterator[Problem]:
    """Every problem that every rule finds in one collection."""
    for rule in collection.RULES:
        yield from rule(subject)


def unsaid(said: Sequence[Problem], problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """What rules find, but for what lies in fields that the model refused already."""
    refused = {problem.field for problem in said}
    return tuple(problem for problem in problems if not _ways_to(problem) & refused)


def _ways_to(problem: Problem) -> set[tuple[Bilingual, ...]]:
    """The field of a problem, and every part of the entry around it."""
    return {problem.field[:length] for length in range(1, len(problem.field) + 1)}
