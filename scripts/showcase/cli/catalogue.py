"""What commands that print from the catalogue share: to read it, and to leave a file."""

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from showcase.catalogue.building import build_catalogue
from showcase.catalogue.model import Catalogue
from showcase.cli.options import PROBLEMS_FOUND, photo_store
from showcase.cli.saying import fail, print_count, print_problems
from showcase.entries.photo_files import Photographed
from showcase.entries.reading import read_entries
from showcase.pages.settings import Settings
from showcase.photos.reading import Darkroom
from showcase.press.workers import worker_pool
from showcase.translation import Language, message

Photos = Mapping[str, Photographed]


def catalogue_of(
    products: Path, today: date, jobs: int, darkroom: Darkroom, language: Language
) -> tuple[Catalogue, Photos]:
    """The catalogue of a day; problems of entries are said, and nothing is made of them."""
    with worker_pool(jobs) as executor:
        entries = read_entries(products, today, executor, products.as_posix(), darkroom)
    if entries.errors:
        errors = list(entries.errors)
        print_problems(errors, language)
        print_count(errors, 0, language)
        sys.exit(PROBLEMS_FOUND)
    return build_catalogue(entries, today), entries.photos


def darkroom_of(project: Path, settings: Settings) -> Darkroom:
    """Where a command looks at photos: the cache of the project, and its list of hosts."""
    return Darkroom(photo_store(project), settings.photo_hosts)


def put(out: Path, content: bytes, language: Language) -> None:
    """Leave a file, and say where it is and how large."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(content)
    except OSError as error:
        fail(
            message("{file} cannot be written: {reason}.", file=out, reason=error.strerror),
            language,
        )
    sentence = message("{file}: {size} KB.", file=out, size=-(-len(content) // 1024))
    click.echo(sentence.in_language(language))
