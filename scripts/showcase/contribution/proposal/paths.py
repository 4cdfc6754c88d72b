"""Which paths a proposed change may touch, and as what: nothing but plain files of entries."""

from collections.abc import Iterable, Iterator
from typing import Literal

from showcase.contribution.proposal.git_objects import (
    LINK,
    NOTHING,
    PLAIN_FILE,
    PROGRAM,
    SUBMODULE,
    Change,
)
from showcase.problem import Place, Problem, Severity, printable
from showcase.translation import Message, message

# A maintainer may change the generator; for everyone else a change is entries and nothing more.
Author = Literal["maintainer", "contributor"]

ENTRIES = "products"
MOST_CHANGES = 2000
LONGEST_NAME = 200
# A photo as a camera writes it; entries themselves are held to less by their reader.
LARGEST_FILE = 12 * 1024 * 1024


def is_of_entries(path: str) -> bool:
    """Whether a path of the repository stands in the folder of entries."""
    return path.startswith(f"{ENTRIES}/")


def problems_of_paths(changes: tuple[Change, ...], author: Author) -> Iterator[Problem]:
    """What is wrong with where files stand and with what kind they are.

    Names below `products/` are held against the one table of allowed paths when the tree is
    walked; here stands what a tree on a disk no longer shows.
    """
    if len(changes) > MOST_CHANGES:
        yield _problem(
            ENTRIES,
            "too-many-changes",
            message("{n} files are changed at once.", n=len(changes)),
            message("Send at most {most} in one proposal.", most=MOST_CHANGES),
        )
    for change in changes:
        yield from _problems_of(change, author)


def _problems_of(change: Change, author: Author) -> Iterator[Problem]:
    if change.mode in _REFUSED_MODES:
        yield _problem(change.path, *_REFUSED_MODES[change.mode])
    elif not is_of_entries(change.path):
        yield _outside(change.path, author)
    elif change.mode == PROGRAM:
        yield _problem(change.path, *_MARKED_AS_PROGRAM)
    elif change.path.lower().endswith(".svg") and change.mode != NOTHING:
        yield _problem(change.path, *_DRAWING)


def is_laid_out(mode: str, path: str, size: int) -> bool:
    """Whether a file of the commit may be written to a disk to be read there."""
    names = path.split("/")
    return (
        mode in {PLAIN_FILE, PROGRAM}
        and size <= LARGEST_FILE
        and not {"", ".", ".."} & set(names)
        and all(len(name.encode("utf-8", "surrogateescape")) <= LONGEST_NAME for name in names)
    )


def problems_of_sizes(changes: Iterable[Change], left_out: frozenset[str]) -> Iterator[Problem]:
    """Changed files of entries that were not laid out, but for those refused for their kind."""
    for change in changes:
        if change.path in left_out and change.mode in {PLAIN_FILE, PROGRAM}:
            yield _problem(
                change.path,
                "too-large",
                message("The file or its name is too large."),
                message("A photo has at most {most} MB.", most=LARGEST_FILE // 1024 // 1024),
            )


def _outside(path: str, author: Author) -> Problem:
    if author == "maintainer":
        return _problem(
            path,
            "not-an-entry",
            message("This changes the generator, not an entry."),
            message("Read it as code; the gate runs on it."),
            "note",
        )
    return _problem(
        path,
        "not-an-entry",
        message("This file is no entry."),
        message(
            "Put entries and photos into products/<province>/<product>/ and leave all else as it"
            " is; a change of the generator is agreed with a maintainer first."
        ),
    )


def _problem(
    path: str, code: str, wrong: Message, advice: Message, severity: Severity = "error"
) -> Problem:
    return Problem(Place(printable(path)), code, wrong, advice, severity=severity)


_REFUSED_MODES: dict[str, tuple[str, Message, Message]] = {
    LINK: (
        "symbolic-link",
        message("This is a link to another place, not a file of its own."),
        message("Delete the link and put the file itself here."),
    ),
    SUBMODULE: (
        "submodule",
        message("This is a whole other repository (a submodule), not a file."),
        message("Delete it and put the files themselves here."),
    ),
}
_MARKED_AS_PROGRAM = (
    "executable",
    message("This file is marked as a program."),
    message("Take the mark away with «git update-index --chmod=-x», or upload the file anew."),
)
_DRAWING = (
    "svg",
    message("An SVG drawing can carry a program, so it is not accepted."),
    message("Save the picture as jpg, png or webp and send that."),
)
