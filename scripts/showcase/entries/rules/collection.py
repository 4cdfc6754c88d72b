"""Rules on the entry of a collection."""

import difflib
from collections.abc import Iterator

from showcase.entries.rules import text
from showcase.entries.rules.subject import CollectionSubject
from showcase.problem import Problem
from showcase.translation import message


def products_exist(subject: CollectionSubject) -> Iterator[Problem]:
    """A collection names products that stand in the catalogue."""
    for number, identity in enumerate(subject.entry.products):
        if identity in subject.known:
            continue
        near = difflib.get_close_matches(identity, subject.known, 1, 0.6)
        advice = (
            message("Did you mean «{near}»?", near=near[0])
            if near
            else message("Write province and folder name: «gia-lai/chan-tho-cam-glar».")
        )
        yield subject.problem(
            ("products", number),
            "product-unknown",
            message("There is no product «{product}».", product=identity),
            advice,
        )


def products_stand_once(subject: CollectionSubject) -> Iterator[Problem]:
    """A collection names a product once."""
    seen: set[str] = set()
    for number, identity in enumerate(subject.entry.products):
        if identity in seen:
            yield subject.problem(
                ("products", number),
                "product-listed-twice",
                message("«{name}» stands twice.", name=identity),
                message("Keep one of the two."),
            )
        seen.add(identity)


RULES = (products_exist, products_stand_once, text.letters_are_vietnamese)
