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
    """What rules find, but for fields that the model refused already."""
    fields = {problem.field for problem in said}
    return tuple(problem for problem in problems if problem.field not in fields)
