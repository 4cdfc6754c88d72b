"""Rules on one project."""

import difflib
from collections.abc import Iterator

from showcase.entries.programme.rules.subjects import ProjectSubject
from showcase.problem import Problem
from showcase.translation import message


def makers_exist(subject: ProjectSubject) -> Iterator[Problem]:
    """A project names makers that stand in the catalogue, each once."""
    seen: set[str] = set()
    for number, maker in enumerate(subject.entry.makers):
        if subject.is_doubtful("makers", number):
            continue
        if maker not in subject.makers:
            near = difflib.get_close_matches(maker, subject.makers, 1, 0.6)
            yield subject.problem(
                ("makers", number),
                "maker-unknown",
                message("There is no maker «{maker}».", maker=maker),
                message("Did you mean «{near}»?", near=near[0])
                if near
                else message("Copy the end of the address of the maker's page: province/name."),
            )
        elif maker in seen:
            yield subject.problem(
                ("makers", number),
                "maker-twice",
                message("«{name}» stands twice.", name=maker),
                message("Keep one of the two."),
            )
        seen.add(maker)


def stopped_projects_say_why(subject: ProjectSubject) -> Iterator[Problem]:
    """A project that stopped says why, and no other has a reason for it."""
    entry = subject.entry
    if subject.is_doubtful("state") or subject.is_doubtful("stopped_because"):
        return
    if entry.state == "dung" and entry.stopped_because is None:
        yield subject.problem(
            ("state",),
            "reason-missing",
            message("It is not said why the project stopped."),
            message("Add the line «stopped_because: …»."),
        )
    if entry.state != "dung" and entry.stopped_because is not None:
        yield subject.problem(
            ("stopped_because",),
            "not-stopped",
            message("The project has not stopped."),
            message("Delete this line, or write «state: dung»."),
        )


def projects_end_after_they_begin(subject: ProjectSubject) -> Iterator[Problem]:
    """The last year is not before the first."""
    first, last = subject.entry.year, subject.entry.last_year
    if last is not None and last < first and not subject.is_doubtful("year"):
        yield subject.problem(
            ("last_year",),
            "ends-before-it-begins",
            message("The project ends before it begins."),
            message("Correct the one or the other year."),
        )


def models_teach_something(subject: ProjectSubject) -> Iterator[Problem]:
    """A model worth copying says what others can learn from it, and is done."""
    entry = subject.entry
    if entry.is_model and entry.lesson is None and not subject.is_doubtful("lesson"):
        yield subject.problem(
            ("is_model",),
            "model-without-lesson",
            message("It is not said what others can learn from this model."),
            message("Add «lesson: …», or delete this line."),
        )


RULES = (
    makers_exist,
    stopped_projects_say_why,
    projects_end_after_they_begin,
    models_teach_something,
)
