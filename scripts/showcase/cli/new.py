"""`showcase new`: a new product, from questions or from a file of answers."""

import json
import sys
from pathlib import Path

import click

from showcase.cli.options import PROBLEMS_FOUND, STOPPED, language_option, products_option
from showcase.cli.saying import fail, failures_said, print_explained, site_url
from showcase.contribution.asking import Conversation, ask_for_product
from showcase.contribution.explaining import link_to
from showcase.contribution.new_product import (
    NewProduct,
    Project,
    new_product,
    open_project,
    plain_values,
    problems_in_place,
    problems_with,
    province_called,
    write_product,
)
from showcase.faces.help import GUIDE
from showcase.plan import today
from showcase.press.workers import worker_pool
from showcase.translation import Language, Message, message


@click.command()
@click.option(
    "--from",
    "answers",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A JSON file with the fields of the entry, and its province.",
)
@products_option
@language_option
def new(answers: Path | None, products: Path, language: Language) -> None:
    """Ask for a new product and write its folder; nothing is ever overwritten."""
    with failures_said(language):
        project = open_project(products, products.as_posix(), today())
        if answers is not None:
            _write(project, _from_file(project, answers, language), language, is_right_only=True)
        else:
            _write(project, _asked_for(project, language), language, is_right_only=False)
            _say_what_is_next(language)


def _from_file(project: Project, answers: Path, language: Language) -> NewProduct:
    try:
        values = plain_values(json.loads(answers.read_text(encoding="utf-8-sig")))
    except (OSError, ValueError, RecursionError) as error:
        fail(message("{file} is no JSON: {reason}.", file=answers, reason=error), language)
    if not isinstance(values, dict):
        fail(message("{file} holds no fields: write {{…}}.", file=answers), language)
    province = province_called(project, str(values.pop("province", "")))
    if province is None:
        fail(_which_province(project), language)
    return new_product(project, province, values)


def _asked_for(project: Project, language: Language) -> NewProduct:
    try:
        return _from_questions(project, language)
    except KeyboardInterrupt:
        fail(message("Stopped. Nothing was written."), language, STOPPED)


def _say_what_is_next(language: Language) -> None:
    """Where the fields are explained that were not asked for."""
    if address := site_url():
        guide = link_to(GUIDE, language, address)
        sentence = message("Photos, story, contacts and all other fields: {address}", address=guide)
        click.echo(sentence.in_language(language))


def _from_questions(project: Project, language: Language) -> NewProduct:
    talk = Conversation(_ask, click.echo, language)
    talk.say(
        talk.said(
            message(
                "Enter leaves a field out, or takes what stands in [ ]; - leaves it out. "
                "Ctrl-C stops, and nothing is written."
            )
        )
    )
    question = f"{talk.said(message('Province'))}: "
    while (province := province_called(project, talk.ask(question))) is None:
        talk.say(f"  {talk.said(_which_province(project))}")
    return new_product(project, province, ask_for_product(project, province, talk))


def _ask(question: str) -> str:
    """The answer; the end of input is the same as Ctrl-C."""
    try:
        answer: str = click.prompt(question, default="", show_default=False, prompt_suffix="")
    except click.Abort:
        raise KeyboardInterrupt from None
    return answer


def _which_province(project: Project) -> Message:
    known = ", ".join(one.name for one in project.provinces.values())
    return message("Write the province, one of: {known}.", known=known)


def _write(
    project: Project, product: NewProduct, language: Language, *, is_right_only: bool
) -> None:
    """Write the product, then say what is left to mend; from a file only what is right."""
    problems = problems_with(project, product)
    if not product.folder or (problems and is_right_only):
        print_explained(problems, language, site_url())
        fail(message("Nothing was written."), language, PROBLEMS_FOUND)
    try:
        place = write_product(project, product)
    except FileExistsError:
        sentence = message(
            "{place} stands there already; nothing was written.", place=product.place
        )
        fail(sentence, language, PROBLEMS_FOUND)
    except OSError as error:
        fail(message("The folder cannot be written: {reason}.", reason=error.strerror), language)
    click.echo(message("Written: {place}", place=place).in_language(language))
    with worker_pool(1) as executor:
        left = problems_in_place(project, product, executor)
    print_explained(left, language, site_url())
    if left:
        sys.exit(PROBLEMS_FOUND)
