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

allow_local_option = click.option(
    "--allow-local",
    type=(str, int),
    help="Host and port of this machine that may be asked without TLS; for tests.",
)


def photo_store(project: Path) -> Store:
    """The cache of photos of a project that is built into its own folder."""
    return Store(project / ".cache/photos")


jobs_option = click.option(
    "--jobs", type=click.IntRange(1, 64), default=lambda: os.cpu_count() or 1, help="Processes."
)


def in_products(path: Path, products: Path) -> str:
    """A path as problems show it; one outside the folder of entries is wrong use."""
    inside = os.path.relpath(path, products)
    if inside.startswith(".."):
        raise click.BadParameter(f"{path}: {products}/…")
    return products.as_posix() if inside == "." else f"{products.as_posix()}/{inside}"
