"""Rules on one document."""

import difflib
from collections.abc import Iterator

from showcase.entries.programme.rules.subjects import DocumentSubject
from showcase.problem import Problem
from showcase.translation import message


def documents_are_known(subject: DocumentSubject) -> Iterator[Problem]:
    """What a document replaces, amends or consolidates stands here too, and is another one."""
    for name in ("replaces", "amends", "consolidates"):
        for number, other in enumerate(getattr(subject.entry, name)):
            is_known = other in subject.documents and other != subject.name
            if is_known or subject.is_doubtful(name, number):
                continue
            near = difflib.get_close_matches(other, subject.documents - {subject.name}, 1, 0.6)
            yield subject.problem(
                (name, number),
                "document-unknown",
                message("There is no other document «{name}».", name=other),
                message("Did you mean «{near}»?", near=near[0])
                if near
                else message("Write the name of its file without «.yml»."),
            )


def documents_hold_after_they_are_issued(subject: DocumentSubject) -> Iterator[Problem]:
    """A document does not come into force before it is signed."""
    issued, in_force = subject.entry.issued_on, subject.entry.in_force_on
    if issued and in_force and in_force < issued:
        yield subject.problem(
            ("in_force_on",),
            "in-force-before-issued",
            message("It comes into force before it is signed."),
            message("Correct the one or the other day."),
        )


RULES = (documents_are_known, documents_hold_after_they_are_issued)
