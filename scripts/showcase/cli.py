"""The command `showcase`: the only place that prints or exits."""

import json
import os
import resource
import sys
from collections.abc import Iterable
from concurrent.futures import Executor
from pathlib import Path

import click
import yaml

from showcase.build import Built, Plan, build_site, today
from showcase.entries.reading import Entries, read_entries
from showcase.pages.settings import Settings
from showcase.press.frames import BrokenFrame
from showcase.press.site_tool import SiteToolFailed
from showcase.press.workers import worker_pool
from showcase.press.writer import CannotWrite
from showcase.problem import Problem
from showcase.translation import Language, message, translations

PROBLEMS_FOUND = 1
WRONG_USE = 2

_language = click.option(
    "--lang", "language", type=click.Choice(["vi", "en"]), default="vi", help="Language of messages."
)
_products = click.option(
    "--products",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("products"),
    help="Folder of entries.",
)
_jobs = click.option(
    "--jobs", type=click.IntRange(1, 64), default=lambda: os.cpu_count() or 1, help="Processes."
)


@click.group()
def main() -> None:
    """Catalogue of typical rural industrial products: check entries, build the site."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_products
@_jobs
@_language
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text")
def check(
    paths: tuple[Path, ...], products: Path, jobs: int, language: Language, format_: str
) -> None:
    """Say everything that is wrong with the entries (or with those below PATHS)."""
    with worker_pool(jobs) as executor:
        entries = _read(products, executor)
    problems = [one for one in entries.problems if _is_below(one, paths, products)]
    if format_ == "json":
        click.echo(json.dumps([_as_json(one, language) for one in problems], ensure_ascii=False))
    else:
        _print_problems(problems, language)
        _print_count(problems, len(entries.products), language)
    sys.exit(PROBLEMS_FOUND if any(one.severity == "error" for one in problems) else 0)


def _read(products: Path, executor: Executor) -> Entries:
    return read_entries(products, today(), executor, products.as_posix())


def _is_below(problem: Problem, paths: Iterable[Path], products: Path) -> bool:
    wanted = [Path(os.path.relpath(path)).as_posix() for path in paths]
    shown = Path(os.path.relpath(products)).as_posix()
    inside = problem.place.path.replace(products.as_posix(), shown, 1)
    return not wanted or any(inside == one or inside.startswith(f"{one}/") for one in wanted)


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
    say = translations(language).ngettext
    if errors:
        click.echo(say("{n} problem to mend.", "{n} problems to mend.", errors).format(n=errors))
    else:
        click.echo(say("{n} entry, no problem.", "{n} entries, no problem.", right).format(n=right))


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
@_language
def build(  # noqa: PLR0913 - one argument for each option
    products: Path,
    out: Path,
    jobs: int,
    site_url: str | None,
    languages: tuple[Language, ...],
    language: Language,
) -> None:
    """Check the entries and build the site."""
    settings = read_settings(Path.cwd(), site_url)
    plan = Plan(
        Path.cwd(), products.resolve(), out.resolve(), settings, today(), jobs, languages
    )
    try:
        built = build_site(plan, _progress(language))
    except CannotWrite as error:
        _fail(message("The site cannot be written: {reason}.", reason=error).in_language(language))
    except (SiteToolFailed, BrokenFrame) as error:
        _fail(message("The pages cannot be made: {reason}.", reason=error).in_language(language))
    except KeyboardInterrupt:
        _fail(message("Stopped. The site is as it was.").in_language(language), 130)
    _report(built, language)


def _progress(language: Language) -> "Progress":
    return Progress(language, sys.stderr.isatty())


class Progress:
    """Says which step runs; on a terminal the line is overwritten, elsewhere nothing is said."""

    def __init__(self, language: Language, is_terminal: bool) -> None:  # noqa: FBT001
        self.language = language
        self.is_terminal = is_terminal

    def __call__(self, step: str) -> None:
        """A step begins."""
        if self.is_terminal:
            click.echo(f"\r\033[K… {step}", err=True, nl=False)


def _fail(sentence: str, status: int = PROBLEMS_FOUND) -> None:
    click.echo(sentence, err=True)
    sys.exit(status)


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
            "{pages} pages of {products} products in {seconds} s, at most {memory} MB.",
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


def read_settings(project: Path, site_url: str | None) -> Settings:
    """The owner's settings from the site tool's configuration files; wrong use if they are odd."""
    base = yaml.safe_load((project / "mkdocs.base.yml").read_text(encoding="utf-8"))
    names = [
        yaml.safe_load((project / name).read_text(encoding="utf-8"))["site_name"]
        for name in ("mkdocs.yml", "mkdocs.en.yml")
    ]
    address = site_url or base["site_url"]
    if not address.startswith(("https://", "http://")):
        raise click.UsageError(f"site_url: {address}")
    extra = base.get("extra", {})
    return Settings(
        address.rstrip("/") + "/",
        *names,
        extra.get("repo_url") or "",
        extra.get("contact_mail") or "",
        extra.get("contact_zalo") or "",
    )
