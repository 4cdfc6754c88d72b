"""`showcase check`: what is wrong with the entries."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import click

from showcase.cli.options import (
    PROBLEMS_FOUND,
    in_products,
    jobs_option,
    language_option,
    photo_store,
    products_option,
)
from showcase.cli.saying import (
    failures_said,
    print_count,
    print_explained,
    print_problems,
    site_url,
)
from showcase.contribution.annotations import annotations, summary
from showcase.contribution.explaining import for_machines
from showcase.entries.reading import Entries, read_entries
from showcase.photos.reading import Darkroom
from showcase.plan import today
from showcase.press.site_tool import CONFIGURATIONS, read_settings
from showcase.press.workers import worker_pool
from showcase.problem import Problem
from showcase.translation import Language


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@products_option
@jobs_option
@language_option
@click.option("--format", "format_", type=click.Choice(["text", "github", "json"]), default="text")
@click.option(
    "--explain/--no-explain",
    "is_explained",
    default=None,
    help="Show the line, an example and a link below each problem (on a terminal it is so).",
)
def check(
    paths: tuple[Path, ...],
    products: Path,
    jobs: int,
    language: Language,
    format_: str,
    is_explained: bool | None,
) -> None:
    """Say everything that is wrong with the entries (or with those below PATHS)."""
    wanted = [in_products(path, products) for path in paths]
    with failures_said(language), worker_pool(jobs) as executor:
        entries = read_entries(products, today(), executor, products.as_posix(), _darkroom())
    problems = [one for one in entries.problems if _is_below(one.place.path, wanted)]
    if format_ == "text":
        in_full = sys.stdout.isatty() if is_explained is None else is_explained
        _print_text(problems, language, in_full=in_full)
        read = sum(_is_below(path, wanted) for path in _paths(entries, products))
        print_count(problems, read, language)
    else:
        _FORMATS[format_](problems, language)
    sys.exit(PROBLEMS_FOUND if any(one.severity == "error" for one in problems) else 0)


def _print_text(problems: Sequence[Problem], language: Language, *, in_full: bool) -> None:
    if in_full:
        print_explained(problems, language, site_url())
    else:
        print_problems(problems, language)


def _print_json(problems: Sequence[Problem], language: Language) -> None:
    address = site_url()
    found = [for_machines(one, language, address) for one in problems]
    click.echo(json.dumps(found, ensure_ascii=False))


def _print_github(problems: Sequence[Problem], language: Language) -> None:
    """Annotations, every line for the log, and the summary where GitHub wants it."""
    for line in annotations(problems, language):
        click.echo(line)
    print_problems(problems, language)
    if place := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(place).open("a", encoding="utf-8") as stream:
            stream.write(summary(problems, language, site_url()))


_FORMATS: dict[str, Callable[[Sequence[Problem], Language], None]] = {
    "json": _print_json,
    "github": _print_github,
}


def _darkroom() -> Darkroom:
    """The cache of the project in this folder, and its list of hosts; outside one, no host."""
    project = Path.cwd()
    is_project = (project / CONFIGURATIONS["vi"]).exists()
    hosts = read_settings(project).photo_hosts if is_project else ()
    return Darkroom(photo_store(project), hosts)


def _is_below(path: str, wanted: Iterable[str]) -> bool:
    return not wanted or any(path == one or path.startswith(f"{one}/") for one in wanted)


def _paths(entries: Entries, products: Path) -> Iterator[str]:
    yield from (f"{products.as_posix()}/{slug}/province.yml" for slug in entries.provinces)
    yield from (f"{products.as_posix()}/{folder.entry}" for folder, _ in entries.products)
    yield from (f"{products.as_posix()}/{path}" for path in entries.reported.paths)
