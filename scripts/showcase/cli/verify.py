"""`showcase verify`: is what stands at an address, or in a folder, the build of this project?"""

import sys
from pathlib import Path

import click

from showcase.cli.options import PROBLEMS_FOUND, allow_local_option, language_option
from showcase.cli.saying import fail
from showcase.contribution.fetching import Fetcher
from showcase.press.build_json import BUILD_JSON, BuildJson, NoBuild, read_build_json
from showcase.translation import Language, Message, message
from showcase.verifying import (
    LIMITS,
    CannotVerify,
    Difference,
    Verdict,
    verify_address,
    verify_folder,
)

FILES_ASKED = 50


@click.command()
@click.argument("place")
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    help="The build to compare with; without it, what the place says of itself.",
)
@click.option("--all", "has_all", is_flag=True, help=f"Ask for every file, not for {FILES_ASKED}.")
@click.option("--pause", type=float, default=0.2, help="Seconds between two questions.")
@allow_local_option
@language_option
def verify(
    place: str,
    site: Path,
    has_all: bool,
    pause: float,
    allow_local: tuple[str, int] | None,
    language: Language,
) -> None:
    """Compare what stands at an address or in a folder with a build; exit status 1: it differs."""
    build = _build_in(site)
    try:
        if "://" in place:
            fetcher = Fetcher(LIMITS, allowance=allow_local)
            most = None if has_all else FILES_ASKED
            verdict = verify_address(place, build, fetcher, most, pause)
        else:
            verdict = verify_folder(Path(place), build)
    except CannotVerify as error:
        fail(error.reason, language)
    _report(verdict, language)


def _build_in(site: Path) -> BuildJson | None:
    try:
        return read_build_json((site / BUILD_JSON).read_bytes())
    except (OSError, NoBuild):
        return None


def _report(verdict: Verdict, language: Language) -> None:
    for one in verdict.differences:
        click.echo(_line(one).in_language(language))
    counts = {"n": verdict.looked_at, "of": verdict.of}
    if verdict.differences:
        count = len(verdict.differences)
        sentence = message(
            "{count} files are not as the build has them; {n} of {of} were looked at.",
            count=count,
            **counts,
        )
        fail(sentence, language, PROBLEMS_FOUND)
    sentence = message("It is this build: {n} of {of} files were looked at.", **counts)
    click.echo(sentence.in_language(language))
    sys.exit(0)


def _line(one: Difference) -> Message:
    if one.kind == "missing":
        return message("{path}: is not there", path=one.path)
    if one.kind == "stray":
        return message("{path}: is not of this build", path=one.path)
    return message("{path}: differs", path=one.path)
