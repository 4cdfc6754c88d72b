"""How commands say what is wrong: problems line by line, failures in one sentence."""

import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

from showcase.cli.options import PROBLEMS_FOUND, STOPPED, WRONG_USE
from showcase.contribution.explaining import explain
from showcase.press.environment import BrokenTemplate
from showcase.press.files import CannotWrite
from showcase.press.frames import BrokenFrame
from showcase.press.photos import PhotoLost
from showcase.press.scan.findings import RefusedSite
from showcase.press.site_tool import SiteToolFailed, WrongSettings, read_settings
from showcase.problem import Problem
from showcase.serve.server import CannotServe
from showcase.translation import Language, Message, message, translations


@contextmanager
def failures_said(language: Language) -> Iterator[None]:
    """What cannot be done is said in a sentence, with the exit status that goes with it."""
    try:
        yield
    except WrongSettings as error:
        fail(message("There is no project here to build: {reason}.", reason=error), language)
    except CannotWrite as error:
        fail(message("The site cannot be written: {reason}.", reason=error), language)
    except CannotServe as error:
        fail(message("The site cannot be shown: {reason}.", reason=error), language)
    except (SiteToolFailed, BrokenFrame, BrokenTemplate, PhotoLost, BrokenExecutor) as error:
        sentence = message("The pages cannot be made: {reason}.", reason=error)
        fail(sentence, language, PROBLEMS_FOUND)
    except RefusedSite as error:
        for page, rule, found in error.faults:
            click.echo(f"{page}: {rule.in_language(language)} ({found})", err=True)
        fail(message("The site was not published: {n} faults.", n=len(error.faults)), language, 1)
    except OSError as error:
        # A full disk shows wherever something is written: also in the workshop of the site tool.
        reason = f"{error.filename or ''} {error.strerror or error}".strip()
        fail(message("The site cannot be written: {reason}.", reason=reason), language)
    except KeyboardInterrupt:
        fail(message("Stopped. The site is as it was."), language, STOPPED)


def fail(sentence: Message, language: Language, status: int = WRONG_USE) -> NoReturn:
    click.echo(sentence.in_language(language), err=True)
    sys.exit(status)


def print_problems(problems: Iterable[Problem], language: Language) -> None:
    for problem in problems:
        click.echo(problem.line(language))


def print_explained(problems: Iterable[Problem], language: Language, site_url: str) -> None:
    """Each problem with its line in the file, an example and a link; in colour on a terminal."""
    for problem in problems:
        shown = explain(problem, language, site_url)
        first, *rest = shown.lines()
        click.secho(first, bold=True)
        for line in rest:
            click.secho(line, fg="red" if line == shown.caret else None)


def site_url() -> str:
    """The address of the site, for links to the guide; empty where there is no project."""
    try:
        return read_settings(Path.cwd()).site_url
    except WrongSettings:
        return ""


def print_count(problems: list[Problem], right: int, language: Language) -> None:
    errors = sum(problem.severity == "error" for problem in problems)
    ngettext = translations(language).ngettext
    if errors:
        sentence = ngettext("{n} problem to mend.", "{n} problems to mend.", errors)
        click.echo(sentence.format(n=errors))
    else:
        sentence = ngettext("{n} entry, no problem.", "{n} entries, no problem.", right)
        click.echo(sentence.format(n=right))
