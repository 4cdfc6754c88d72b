"""`showcase issue-form`: prints the issue form of GitHub from the model."""

from pathlib import Path

import click

from showcase.cli.options import products_option
from showcase.entries.reading import read_entries
from showcase.faces import issue_form as face
from showcase.plan import today
from showcase.press.workers import worker_pool
from showcase.vietnamese import sort_key


@click.command()
@products_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path(".github/ISSUE_TEMPLATE") / face.FORM_NAME,
    help="The file to write.",
)
def issue_form(products: Path, out: Path) -> None:
    """Write the issue form: the fields of an entry, photos, the provinces and the consents."""
    with worker_pool(1) as executor:
        provinces = read_entries(products, today(), executor).provinces.values()
    names = sorted((province.name for province in provinces), key=sort_key)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(face.issue_form(names), encoding="utf-8")
