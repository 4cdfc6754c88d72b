"""Problems as GitHub shows them: marks in the changed files, and a table in the summary.

A step shows ten annotations and drops the rest, so the summary holds everything.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from showcase.contribution.explaining import link_to
from showcase.faces.help import help_with
from showcase.problem import Problem, printable
from showcase.translation import Language, message, translations

MOST_ANNOTATIONS = 10
# GitHub takes a summary of at most 1 MiB for each step.
LARGEST_SUMMARY = 900_000

_HEADS = (
    message("Where"),
    message("Field"),
    message("What is wrong"),
    message("What to write"),
    message("Example"),
)
# In Markdown any sign can mean something; as an entity none does.
_SIGN = re.compile(r"[!-/:-@\[-`{-~]")


def annotations(problems: Iterable[Problem], language: Language) -> list[str]:
    """The commands that mark problems in their files: errors first, as many as GitHub shows."""
    errors_first = sorted(problems, key=lambda one: one.severity != "error")
    return [_annotation(one, language) for one in errors_first[:MOST_ANNOTATIONS]]


def _annotation(problem: Problem, language: Language) -> str:
    kind = "error" if problem.severity == "error" else "notice"
    path, line, column = problem.place
    title = " › ".join(one.in_language(language) for one in problem.field) or problem.code
    said = f"{problem.wrong.in_language(language)} {problem.advice.in_language(language)}"
    where = f"file={_property(path)},line={line},col={column},title={_property(title)}"
    return f"::{kind} {where}::{_data(printable(said))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")


def summary(problems: Sequence[Problem], language: Language, site_url: str) -> str:
    """Everything that is wrong as a table in Markdown, values escaped."""
    if not problems:
        return f"{message('No problem.').in_language(language)}\n"
    ngettext = translations(language).ngettext
    count = ngettext("{n} problem", "{n} problems", len(problems)).format(n=len(problems))
    lines = [f"### {count}\n\n", _row(head.in_language(language) for head in _HEADS)]
    lines.append(_row("---" for _ in _HEADS))
    size = 0
    for number, problem in enumerate(problems):
        row = _row(_cells(problem, language, site_url))
        size += len(row.encode())
        if size > LARGEST_SUMMARY:
            rest = message("… and {n} more in the log.", n=len(problems) - number)
            lines.append(f"\n{rest.in_language(language)}\n")
            break
        lines.append(row)
    return "".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cells(problem: Problem, language: Language, site_url: str) -> Iterator[str]:
    help_ = help_with(problem)
    path, line, column = problem.place
    field = escaped(" › ".join(title.in_language(language) for title in problem.field))
    yield escaped(f"{path}:{line}:{column}")
    yield (
        f"[{field}]({link_to(help_.address, language, site_url)})" if field and site_url else field
    )
    yield escaped(problem.wrong.in_language(language))
    yield escaped(problem.advice.in_language(language))
    yield escaped(help_.example)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is: on one line, and no sign means anything."""
    one_line = printable(" ".join(text.split()))
    return _SIGN.sub(lambda sign: f"&#{ord(sign.group())};", one_line)
