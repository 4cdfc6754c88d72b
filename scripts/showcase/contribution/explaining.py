"""A problem as a person reads it: the line in the file, a caret, an example, and a link."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from showcase.entries.decoding import Refused
from showcase.entries.files import read_plain_file
from showcase.faces.help import help_with
from showcase.problem import Place, Problem, printable
from showcase.translation import Language, message

# So much of a long line is shown, with the place in it.
_WIDEST = 96
_BEFORE_THE_PLACE = 60


@dataclass(frozen=True, slots=True)
class Explanation:
    """One problem in full: each part is a line without its end, or empty.

    `source` is the line of the file with its number, `caret` points at the place in it.
    """

    line: str
    source: str
    caret: str
    example: str
    link: str

    def lines(self) -> Iterator[str]:
        """The block as it is printed, an empty line after it."""
        yield from filter(None, (self.line, self.source, self.caret, self.example, self.link))
        yield ""


def explain(problem: Problem, language: Language, site_url: str) -> Explanation:
    """A problem with all that helps with it; without `site_url` (ending in /) there is no link."""
    line = problem.line(language)
    source, caret = _shown(problem.place)
    help_ = help_with(problem)
    example, link = "", ""
    if help_.example and help_.example not in line:
        said = message("Example: {example}", example=help_.example)
        example = f"    {said.in_language(language)}"
    if site_url:
        address = link_to(help_.address, language, site_url)
        link = f"    {message('See: {address}', address=address).in_language(language)}"
    return Explanation(line, source, caret, example, link)


def link_to(address: str, language: Language, site_url: str) -> str:
    """The full address of a page of the site in a language."""
    return f"{site_url}{address}" if language == "vi" else f"{site_url}en/{address}"


def for_machines(problem: Problem, language: Language, site_url: str) -> dict[str, object]:
    """A problem as JSON holds it; `found` is the value, `link` where the guide explains it."""
    path, line, column = problem.place
    help_ = help_with(problem)
    return {
        "path": path,
        "line": line,
        "column": column,
        "code": problem.code,
        "severity": problem.severity,
        "key": list(problem.key),
        "field": [title.in_language(language) for title in problem.field],
        "found": problem.found,
        "wrong": problem.wrong.in_language(language),
        "advice": problem.advice.in_language(language),
        "example": help_.example,
        "link": link_to(help_.address, language, site_url) if site_url else "",
    }


def _shown(place: Place) -> tuple[str, str]:
    """The line of the file and the caret below it; nothing where no such line can be read."""
    lines = _lines(place.path)
    if not 0 < place.line <= len(lines):
        return "", ""
    text = lines[place.line - 1]
    start = max(0, place.column - 1 - _BEFORE_THE_PLACE)
    cut = "…" if start else ""
    before = _visible(text[start : place.column - 1])
    after = _visible(text[place.column - 1 : start + _WIDEST])
    number = f"    {place.line} | "
    more = "…" if len(text) > start + _WIDEST else ""
    return (
        f"{number}{cut}{before}{after}{more}".rstrip(),
        " " * len(f"{number}{cut}{before}") + "^",
    )


def _visible(text: str) -> str:
    return printable(text.replace("\t", "→"))


@lru_cache(maxsize=8)
def _lines(path: str) -> list[str]:
    """The lines of an entry as its places count them; none of a file that is no text."""
    if not path.endswith(".yml"):
        return []
    try:
        text = read_plain_file(Path(path), path).decode("utf-8-sig")
    except (Refused, UnicodeDecodeError):
        return []
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", plain).split("\n")
