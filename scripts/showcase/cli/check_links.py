"""`showcase check-links`: do the sources that entries name still answer?"""

import sys
from pathlib import Path

import click

from showcase.cli.options import (
    PROBLEMS_FOUND,
    allow_local_option,
    jobs_option,
    language_option,
    products_option,
)
from showcase.contribution.fetching import Fetcher
from showcase.contribution.links.asking import LIMITS, ask_all
from showcase.contribution.links.report import report
from showcase.contribution.links.sources import sources_of
from showcase.entries.reading import read_entries
from showcase.plan import today
from showcase.press.workers import worker_pool
from showcase.translation import Language


@click.command()
@products_option
@click.option(
    "--report",
    "place",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the report there too.",
)
@click.option("--pause", type=float, default=1.0, help="Seconds between two questions to a host.")
@allow_local_option
@jobs_option
@language_option
def check_links(
    products: Path,
    place: Path | None,
    pause: float,
    allow_local: tuple[str, int] | None,
    jobs: int,
    language: Language,
) -> None:
    """Ask every source once; exit status 1 when one does not answer.

    Only https and public addresses are asked, one question at a time to each host.
    """
    with worker_pool(jobs) as executor:
        entries = read_entries(products, today(), executor)
    fetcher = Fetcher(LIMITS, allowance=allow_local)
    found = ask_all(sources_of(entries.products), fetcher, pause)
    text = "\n".join(report(found, language))
    click.echo(text)
    if place:
        place.write_text(f"{text}\n", encoding="utf-8")
    sys.exit(PROBLEMS_FOUND if any(one.state == "gone" for one in found) else 0)
