"""`showcase check`: what is wrong with the entries."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from showcase.build import today
from showcase.cli.options import (
    PROBLEMS_FOUND,
    jobs_option,
    language_option,
    photo_store,
    products_option,
)
from showcase.cli.saying import failures_said, print_count, print_problems
from showcase.entries.reading import Entries, read_entries
from showcase.photos.reading import Darkroom
from showcase.press.site_tool import CONFIGURATIONS, read_settings
from showcase.press.workers import worker_pool
from showcase.problem import Problem
from showcase.translation import Language


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@products_option
@jobs_option
@language_option
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text")
def check(
    paths: tuple[Path, ...], products: Path, jobs: int, language: Language, format_: str
) -> None:
    """Say everything that is wrong with the entries (or with those below PATHS)."""
    wanted = [_in_products(path, products) for path in paths]
    with failures_said(language), worker_pool(jobs) as executor:
        entries = read_entries(products, today(), executor, products.as_posix(), _darkroom())
    problems = [one for one in entries.problems if _is_below(one.place.path, wanted)]
    if format_ == "json":
        click.echo(json.dumps([_as_json(one, language) for one in problems], ensure_ascii=False))
    else:
        print_problems(problems, language)
        read = sum(_is_below(path, wanted) for path in _paths(entries, products))
        print_count(problems, read, language)
    sys.exit(PROBLEMS_FOUND if any(one.severity == "error" for one in problems) else 0)


def _darkroom() -> Darkroom:
    """The cache of the project in this folder, and its list of hosts; outside one, no host."""
    project = Path.cwd()
    is_project = (project / CONFIGURATIONS["vi"]).exists()
    hosts = read_settings(project).photo_hosts if is_project else ()
    return Darkroom(photo_store(project), hosts)


def _in_products(path: Path, products: Path) -> str:
    """A path as problems show it; one outside the folder of entries is wrong use."""
    inside = os.path.relpath(path, products)
    if inside.startswith(".."):
        raise click.BadParameter(f"{path}: {products}/…")
    return products.as_posix() if inside == "." else f"{products.as_posix()}/{inside}"


def _is_below(path: str, wanted: Iterable[str]) -> bool:
    return not wanted or any(path == one or path.startswith(f"{one}/") for one in wanted)


def _paths(entries: Entries, products: Path) -> Iterator[str]:
    yield from (f"{products.as_posix()}/{slug}/province.yml" for slug in entries.provinces)
    yield from (f"{products.as_posix()}/{folder.entry}" for folder, _ in entries.products)


def _as_json(problem: Problem, language: Language) -> dict[str, object]:
    path, line, column = problem.place
    return {
        "path": path,
        "line": line,
        "column": column,
        "code": problem.code,
        "severity": problem.severity,
        "field": [title.in_language(language) for title in problem.field],
        "wrong": problem.wrong.in_language(language),
        "advice": problem.advice.in_language(language),
    }
