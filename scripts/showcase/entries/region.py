"""Reads what belongs to the whole region: the collections."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path

from showcase.entries.collection_entry import CollectionEntry
from showcase.entries.layout import COLLECTIONS
from showcase.entries.one_file import read_one_file
from showcase.entries.rules import collection_problems
from showcase.entries.rules.subject import CollectionSubject
from showcase.problem import Problem


def read_collections(
    root: Path, shown: str, names: Iterable[str], known: frozenset[str], today: date
) -> tuple[dict[str, CollectionEntry], list[Problem]]:
    """The collections by slug, and what is wrong; `known` are the ids of all products."""
    subject_of = partial(CollectionSubject, known=known)
    collections: dict[str, CollectionEntry] = {}
    problems: list[Problem] = []
    for name in names:
        path = f"{COLLECTIONS}/{name}.yml"
        entry, found = read_one_file(
            CollectionEntry, root / path, f"{shown}/{path}", today, subject_of, collection_problems
        )
        problems += found
        if entry is not None:
            collections[name] = entry
    return collections, problems
