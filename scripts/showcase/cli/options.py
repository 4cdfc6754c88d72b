"""Options that several commands have, and the exit statuses that scripts rely on."""

import os
from pathlib import Path

import click

from showcase.photos.store import Store

PROBLEMS_FOUND = 1
WRONG_USE = 2
STOPPED = 130

language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(["vi", "en"]),
    default="vi",
    help="Language of messages.",
)
products_option = click.option(
    "--products",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=Path("products"),
    help="Folder of entries.",
)


def photo_store(project: Path) -> Store:
    """The cache of photos of a project that is built into its own folder."""
    return Store(project / ".cache/photos")


jobs_option = click.option(
    "--jobs", type=click.IntRange(1, 64), default=lambda: os.cpu_count() or 1, help="Processes."
)
