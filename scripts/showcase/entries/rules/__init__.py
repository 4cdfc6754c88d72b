"""The rules of an entry, each a small generator of problems; its docstring is the rule."""

from collections.abc import Iterator

from showcase.entries.rules import codes, dates, identity, links, maker, photos, text, votes
from showcase.entries.rules.subject import Subject
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
