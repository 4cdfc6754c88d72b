"""How GitHub shows what a check found: marks at the lines, and a summary that has all of it."""

import re
from collections.abc import Iterable, Iterator

from showcase.contribution.proposal.checking import CheckedProposal
from showcase.problem import Problem, printable
from showcase.translation import Language, Message, message

# The most that GitHub shows of one step (actions/toolkit#734); the summary has the rest.
MOST_MARKS = 10
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&:@/])")


def marks(problems: Iterable[Problem], language: Language) -> Iterator[str]:
    """The lines that put the first problems of each kind at their places in the change."""
    shown = {"error": 0, "note": 0}
    for problem in problems:
        shown[problem.severity] += 1
        if shown[problem.severity] <= MOST_MARKS:
            yield mark(problem, language)


def mark(problem: Problem, language: Language) -> str:
    """One line that GitHub reads as an error or a warning at a place."""
    path, line, column = problem.place
    kind = "error" if problem.severity == "error" else "warning"
    sentences = f"{problem.wrong.in_language(language)} {problem.advice.in_language(language)}"
    titles = " › ".join(title.in_language(language) for title in problem.field) or problem.code
    return (
        f"::{kind} file={_property(path)},line={line},col={column},title={_property(titles)}"
        f"::{_escaped(printable(sentences))}"
    )


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(printable(text)).replace(":", "%3A").replace(",", "%2C")


def summary(checked: CheckedProposal, language: Language) -> Iterator[str]:
    """The lines of a page in Markdown: what is wrong, what to ask, where to look."""
    errors = [one for one in checked.problems if one.severity == "error"]
    notes = [one for one in checked.problems if one.severity == "note"]
    yield from _part(_HEADINGS["right" if not errors else "wrong"], errors, language)
    if notes:
        yield from _part(_HEADINGS["look"], notes, language)
    if checked.products:
        yield f"### {_HEADINGS['pages'].in_language(language)}"
        yield ""
        yield from (f"- `san-pham/{product}/`" for product in checked.products)
        yield ""


def _part(heading: Message, problems: list[Problem], language: Language) -> Iterator[str]:
    yield f"### {heading.in_language(language)}"
    yield ""
    for problem in problems:
        yield f"- {as_markdown(problem.line(language))}"
    yield ""


def as_markdown(text: str) -> str:
    """Text that means nothing but itself in Markdown, and calls nobody."""
    return _MARKDOWN.sub(lambda found: f"&#{ord(found[0])};", printable(text))


_HEADINGS = {
    "right": message("The entries are right"),
    "wrong": message("To be mended before this can be accepted"),
    "look": message("For the reviewer: what no tool can check"),
    "pages": message("Pages to look at"),
}
