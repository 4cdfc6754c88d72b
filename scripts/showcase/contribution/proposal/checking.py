"""Checks a proposed change: its paths, and its entries as if it were accepted."""

from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase.contribution.proposal.flags import flags
from showcase.contribution.proposal.git_objects import Change, Entry, Repository
from showcase.contribution.proposal.paths import (
    ENTRIES,
    Author,
    is_laid_out,
    is_of_entries,
    problems_of_paths,
    problems_of_sizes,
)
from showcase.entries.layout import kind_of
from showcase.entries.reading import read_entries
from showcase.problem import Problem, in_reading_order


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change between two commits of a repository, and who proposes it."""

    repository: Repository
    base: str
    head: str
    author: Author = "contributor"


@dataclass(frozen=True, slots=True)
class CheckedProposal:
    """What is wrong or to be looked at, and the products that the change touches."""

    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]

    @property
    def products(self) -> tuple[str, ...]:
        """The ids of the changed products, "province/product"."""
        paths = (change.path.removeprefix(f"{ENTRIES}/") for change in self.changes)
        touched = {path.rpartition("/")[0] for path in paths if kind_of(path) in _OF_A_PRODUCT}
        return tuple(sorted(touched))


_OF_A_PRODUCT = {"product", "photo"}


def check_proposal(
    proposal: Proposal, folder: Path, today: date, executor: Executor
) -> CheckedProposal:
    """Check a change; the entries as it leaves them are written into `folder`, which is empty.

    Raises CannotRead when Git does not know the commits.
    """
    repository = proposal.repository
    head = repository.commit(proposal.head)
    base = repository.merge_base(repository.commit(proposal.base), head)
    changes = repository.changes(base, head)
    left_out = lay_out(repository, head, folder)
    of_entries = [change for change in changes if is_of_entries(change.path)]
    problems = (
        *problems_of_paths(changes, proposal.author),
        *problems_of_sizes(of_entries, left_out),
        *read_entries(folder, today, executor, ENTRIES).problems,
        *flags(repository, base, head, of_entries),
    )
    return CheckedProposal(changes, tuple(sorted(problems, key=in_reading_order)))


def lay_out(repository: Repository, commit: str, folder: Path) -> frozenset[str]:
    """Write the files of entries of a commit below a folder; says which were left out.

    What is no file of an entry is written empty: only its name is looked at.
    """
    folder.mkdir(parents=True, exist_ok=True)
    entries = repository.entries(commit, ENTRIES)
    wanted = [one for one in entries if is_laid_out(one.mode, one.path, one.size)]
    read = [one for one in wanted if kind_of(_inside(one))]
    for one in wanted:
        place = folder / _inside(one)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
    for one, content in zip(read, repository.contents(one.blob for one in read), strict=True):
        (folder / _inside(one)).write_bytes(content)
    return frozenset({one.path for one in entries} - {one.path for one in wanted})


def _inside(entry: Entry) -> str:
    return entry.path.removeprefix(f"{ENTRIES}/")
