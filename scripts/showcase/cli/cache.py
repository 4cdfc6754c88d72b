"""`showcase cache`: how much earlier builds have left, and removing what is oldest."""

from pathlib import Path

import click

from showcase.cli.options import language_option, photo_store
from showcase.photos.store import MOST_BYTES
from showcase.translation import Language, message

_MEGABYTE = 1_000_000


@click.command()
@click.option("--prune", is_flag=True, help="Remove what was not used for longest.")
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=MOST_BYTES // _MEGABYTE,
    help="Megabytes that may stay.",
    show_default=True,
)
@language_option
def cache(*, prune: bool, limit: int, language: Language) -> None:
    """Say how large the cache of photos is; with --prune, make it smaller."""
    store = photo_store(Path.cwd())
    removed = store.prune(limit * _MEGABYTE) if prune else 0
    files = list(store.files())
    sentence = message(
        "Cache of photos: {files} files, {size} MB; {removed} MB removed.",
        files=len(files),
        size=round(sum(one.size for one in files) / _MEGABYTE),
        removed=round(removed / _MEGABYTE),
    )
    click.echo(sentence.in_language(language))
