"""Reads what belongs to the whole region: the collections."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from showcase.entries.collection_entry import CollectionEntry
from showcase.entries.decoding import Refused
from showcase.entries.explain import validate
from showcase.entries.files import read_plain_file
from showcase.entries.layout import COLLECTIONS
from showcase.entries.rules import collection_problems, unsaid
from showcase.entries.rules.subject import CollectionSubject
from showcase.entries.yaml_reader import read_yaml
from showcase.problem import Problem

Read = tuple[CollectionEntry | None, tuple[Problem, ...]]


def read_collections(
    root: Path, shown: str, names: Iterable[str], known: frozenset[str], today: date
) -> tuple[dict[str, CollectionEntry], list[Problem]]:
    """The collections by slug, and what is wrong; `known` are the ids of all products."""
    collections: dict[str, CollectionEntry] = {}
    problems: list[Problem] = []
    for name in names:
        path = f"{COLLECTIONS}/{name}.yml"
        entry, found = _read_collection(root / path, f"{shown}/{path}", known, today)
        problems += found
        if entry is not None:
            collections[name] = entry
    return collections, problems


def _read_collection(file: Path, path: str, known: frozenset[str], today: date) -> Read:
    try:
        fields, problems = read_yaml(read_plain_file(file, path), path)
    except Refused as refused:
        return None, refused.problems
    validated = validate(CollectionEntry, fields, path)
    problems += validated.problems
    if validated.entry is None:
        return None, problems
    subject = CollectionSubject(
        entry=validated.entry,
        fields=fields,
        path=path,
        today=today,
        doubtful=validated.doubtful,
        known=known,
    )
    problems += unsaid(validated.problems, collection_problems(subject))
    return (None if validated.problems else validated.entry), problems
