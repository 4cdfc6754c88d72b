"""`showcase build`: from entries to a site."""

import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from showcase.build import Built, build_site
from showcase.cli.options import PROBLEMS_FOUND, jobs_option, language_option, products_option
from showcase.cli.saying import failures_said, print_count, print_problems
from showcase.plan import Plan, today
from showcase.press.site_tool import Engine, read_settings
from showcase.translation import Language, Message, message


@click.command()
@products_option
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("site"))
@jobs_option
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
@click.option(
    "--side-files/--no-side-files",
    default=False,
    help="Compressed files beside files, for nginx and Caddy.",
)
@click.option("--booklets/--no-booklets", default=False, help="Make brochures and labels as PDF.")
@click.option(
    "--engine",
    type=click.Choice(["mkdocs", "zensical"]),
    default="mkdocs",
    help="What renders frames and prose pages.",
)
@click.option("--quiet", is_flag=True, help="Say what came of it, not which step runs.")
@language_option
def build(
    products: Path,
    out: Path,
    jobs: int,
    site_url: str | None,
    languages: tuple[Language, ...],
    pictures: bool,
    side_files: bool,
    booklets: bool,
    engine: Engine,
    quiet: bool,
    language: Language,
) -> None:
    """Check the entries and build the site."""
    project = Path.cwd()
    with failures_said(language), _progress(language, quiet=quiet) as say:
        settings = replace(read_settings(project, site_url), has_booklets=booklets)
        plan = Plan(
            project,
            products,
            out.resolve(),
            settings,
            today(),
            jobs,
            languages,
            has_pictures=pictures,
            has_side_files=side_files,
            engine=engine,
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
    print_problems(built.problems, language)
    if errors:
        print_count(errors, 0, language)
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
