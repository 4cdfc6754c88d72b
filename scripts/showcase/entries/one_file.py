"""Reads one file that is looked at by itself: a province, or a collection."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from showcase.entries.decoding import Refused
from showcase.entries.explain import validate
from showcase.entries.files import read_plain_file
from showcase.entries.rules import unsaid
from showcase.entries.yaml_reader import read_yaml
from showcase.problem import Problem

Entry = TypeVar("Entry", bound=BaseModel)
Subject = TypeVar("Subject")


def read_one_file(
    model: type[Entry],
    file: Path,
    path: str,
    today: date,
    subject_of: Callable[..., Subject],
    found_by_rules: Callable[[Subject], Iterable[Problem]],
) -> tuple[Entry | None, tuple[Problem, ...]]:
    """The entry, unless something is wrong with it, and what is; `path` is its name in messages.

    `subject_of` makes of the entry what its rules look at.
    """
    try:
        fields, problems = read_yaml(read_plain_file(file, path), path)
    except Refused as refused:
        return None, refused.problems
    validated = validate(model, fields, path)
    problems += validated.problems
    if validated.entry is None:
        return None, problems
    subject = subject_of(
        entry=validated.entry,
        fields=fields,
        path=path,
        today=today,
        doubtful=validated.doubtful,
    )
    problems += unsaid(validated.problems, found_by_rules(subject))
    return (None if validated.problems else validated.entry), problems
