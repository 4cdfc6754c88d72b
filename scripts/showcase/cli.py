"""The command `showcase`: the only place that prints or exits."""

import json
import os
import resource
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

from showcase.build import Built, Plan, build_site, today
from showcase.entries.reading import Entries, read_entries
from showcase.press.environment import BrokenTemplate
from showcase.press.frames import BrokenFrame
from showcase.press.site_tool import SiteToolFailed, WrongSettings, read_settings
from showcase.press.workers import worker_pool
from showcase.press.writer import CannotWrite
from showcase.problem import Problem
from showcase.serve.server import CannotServe
from showcase.serve.watching import show_site
from showcase.translation import Language, Message, message, translations

PROBLEMS_FOUND = 1
WRONG_USE = 2
STOPPED = 130

_language = click.option(
    "--lang",
    "language",
    type=click.Choice(["vi", "en"]),
    default="vi",
    help="Language of messages.",
)
_products = click.option(
    "--products",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path("products"),
    help="Folder of entries.",
)
_jobs = click.option(
    "--jobs", type=click.IntRange(1, 64), default=lambda: os.cpu_count() or 1, help="Processes."
)


@click.group()
def main() -> None:
    """Catalogue of typical rural industrial products: check entries, build the site."""


@contextmanager
def _failures_said(language: Language) -> Iterator[None]:
    """What cannot be done is said in a sentence, with the exit status that goes with it."""
    try:
        yield
    except WrongSettings as error:
        _fail(message("There is no project here to build: {reason}.", reason=error), language)
    except CannotWrite as error:
        _fail(message("The site cannot be written: {reason}.", reason=error), language)
    except CannotServe as error:
        _fail(message("The site cannot be shown: {reason}.", reason=error), language)
    except (SiteToolFailed, BrokenFrame, BrokenTemplate, BrokenExecutor) as error:
        sentence = message("The pages cannot be made: {reason}.", reason=error)
        _fail(sentence, language, PROBLEMS_FOUND)
    except KeyboardInterrupt:
        _fail(message("Stopped. The site is as it was."), language, STOPPED)


def _fail(sentence: Message, language: Language, status: int = WRONG_USE) -> NoReturn:
    click.echo(sentence.in_language(language), err=True)
    sys.exit(status)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@_products
@_jobs
@_language
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text")
def check(
    paths: tuple[Path, ...], products: Path, jobs: int, language: Language, format_: str
) -> None:
    """Say everything that is wrong with the entries (or with those below PATHS)."""
    wanted = [_in_products(path, products) for path in paths]
    with _failures_said(language), worker_pool(jobs) as executor:
        entries = read_entries(products, today(), executor, products.as_posix())
    problems = [one for one in entries.problems if _is_below(one.place.path, wanted)]
    if format_ == "json":
        click.echo(json.dumps([_as_json(one, language) for one in problems], ensure_ascii=False))
    else:
        _print_problems(problems, language)
        read = sum(_is_below(path, wanted) for path in _paths(entries, products))
        _print_count(problems, read, language)
    sys.exit(PROBLEMS_FOUND if any(one.severity == "error" for one in problems) else 0)


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


def _print_problems(problems: Iterable[Problem], language: Language) -> None:
    for problem in problems:
        click.echo(problem.line(language))


def _print_count(problems: list[Problem], right: int, language: Language) -> None:
    errors = sum(problem.severity == "error" for problem in problems)
    ngettext = translations(language).ngettext
    if errors:
        sentence = ngettext("{n} problem to mend.", "{n} problems to mend.", errors)
        click.echo(sentence.format(n=errors))
    else:
        sentence = ngettext("{n} entry, no problem.", "{n} entries, no problem.", right)
        click.echo(sentence.format(n=right))


@main.command()
@_products
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("site"))
@_jobs
@click.option("--site-url", default=None, help="Address of the published site.")
@click.option(
    "--site-language",
    "languages",
    multiple=True,
    type=click.Choice(["vi", "en"]),
    default=("vi", "en"),
    help="Languages to build.",
)
@click.option("--pictures/--no-pictures", default=True, help="Draw the social pictures.")
@click.option("--quiet", is_flag=True, help="Say what came of it, not which step runs.")
@_language
def build(
    products: Path,
    out: Path,
    jobs: int,
    site_url: str | None,
    languages: tuple[Language, ...],
    pictures: bool,
    quiet: bool,
    language: Language,
) -> None:
    """Check the entries and build the site."""
    project = Path.cwd()
    with _failures_said(language), _progress(language, quiet=quiet) as say:
        settings = read_settings(project, site_url)
        plan = Plan(
            project,
            products,
            out.resolve(),
            settings,
            today(),
            jobs,
            languages,
            has_pictures=pictures,
        )
        built = build_site(plan, say)
    _report(built, language)


@contextmanager
def _progress(language: Language, *, quiet: bool) -> Iterator[Callable[[Message], None]]:
    """Says which step runs: on a terminal in one line, elsewhere line by line."""
    before, after = ("\r\033[K… ", "") if sys.stderr.isatty() else ("", "\n")

    def say(step: Message) -> None:
        if not quiet:
            click.echo(f"{before}{step.in_language(language)}{after}", err=True, nl=False)

    try:
        yield say
    finally:
        click.echo(before.removesuffix("… "), err=True, nl=False)


def _report(built: Built, language: Language) -> None:
    errors = [one for one in built.problems if one.severity == "error"]
    _print_problems(built.problems, language)
    if errors:
        _print_count(errors, 0, language)
        sys.exit(PROBLEMS_FOUND)
    sentence = (
        message("Nothing has changed: {pages} pages stand.", pages=built.pages)
        if built.was_unchanged
        else message(
            "{pages} pages of {products} products in {seconds} s, {memory} MB in one process.",
            pages=built.pages,
            products=built.products,
            seconds=f"{built.seconds:.1f}",
            memory=_peak_megabytes(),
        )
    )
    click.echo(sentence.in_language(language))


def _peak_megabytes() -> int:
    """The largest process of this build, in MB."""
    peaks = (
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return max(peaks) // 1024


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="Port on this machine.")
@_products
@_language
def serve(port: int, products: Path, language: Language) -> None:
    """Build and show the site on this machine; what is saved shows by itself."""
    with _failures_said(language):
        read_settings(Path.cwd())
        show_site(Path.cwd(), products, port, language, click.echo)
