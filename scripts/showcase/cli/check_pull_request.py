"""`showcase check-pull-request`: is a proposed change one of entries, and are they right?"""

import os
import sys
import tempfile
from pathlib import Path
from typing import get_args

import click

from showcase.cli.options import PROBLEMS_FOUND, jobs_option, language_option
from showcase.cli.saying import fail, failures_said, print_problems, site_url
from showcase.contribution.annotations import annotations
from showcase.contribution.proposal.checking import CheckedProposal, Proposal, check_proposal
from showcase.contribution.proposal.git_objects import CannotRead, Repository
from showcase.contribution.proposal.paths import Author
from showcase.contribution.proposal.review import review
from showcase.plan import today
from showcase.press.workers import worker_pool
from showcase.translation import LANGUAGES, Language, message


@click.command()
@click.option("--base", default="main", help="What the change is made to: a branch or a commit.")
@click.option("--head", default="HEAD", help="The change: a branch or a commit.")
@click.option(
    "--repository",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path(),
    help="The folder of the repository that has both.",
)
@click.option(
    "--by",
    "author",
    type=click.Choice(get_args(Author)),
    default="contributor",
    help="Who proposes it: a maintainer may change more than entries.",
)
@click.option(
    "--entries",
    type=click.Path(path_type=Path, file_okay=False),
    help="Leave the entries as they would be in this new folder, to build from.",
)
@click.option("--format", "format_", type=click.Choice(["text", "github"]), default="text")
@jobs_option
@language_option
def check_pull_request(
    base: str,
    head: str,
    repository: Path,
    author: Author,
    entries: Path | None,
    format_: str,
    jobs: int,
    language: Language,
) -> None:
    """Check the paths, the kinds of files and the entries of a proposed change.

    Nothing of the change is run: its entries are read out of Git and held against these rules.
    """
    proposal = Proposal(Repository(repository), base, head, author)
    with failures_said(language), tempfile.TemporaryDirectory() as elsewhere:
        folder = entries or Path(elsewhere) / "products"
        if folder.exists() and any(folder.iterdir()):
            fail(message("The folder {folder} is not empty.", folder=folder), language)
        try:
            with worker_pool(jobs) as executor:
                checked = check_proposal(proposal, folder, today(), executor)
        except CannotRead as error:
            fail(message("Git cannot show this change: {reason}.", reason=error), language)
    _say(checked, format_, language)
    sys.exit(PROBLEMS_FOUND if any(one.severity == "error" for one in checked.problems) else 0)


def _say(checked: CheckedProposal, format_: str, language: Language) -> None:
    print_problems(checked.problems, language)
    if format_ == "github":
        for line in annotations(checked.problems, language):
            click.echo(line)
        _summarise(checked)
    sentence = message(
        "{changes} files changed, {products} products touched, {problems} things said.",
        changes=len(checked.changes),
        products=len(checked.products),
        problems=len(checked.problems),
    )
    click.echo(sentence.in_language(language))


def _summarise(checked: CheckedProposal) -> None:
    """The summary of the step, Vietnamese first, where GitHub says that it wants it."""
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if place:
        text = "\n".join(line for one in LANGUAGES for line in review(checked, one, site_url()))
        with Path(place).open("a", encoding="utf-8") as stream:
            stream.write(f"{text}\n")
