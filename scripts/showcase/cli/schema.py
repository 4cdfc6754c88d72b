"""`showcase schema`: what is printed from the model of an entry, for editors and for people."""

from pathlib import Path

import click

from showcase.faces.fields import KINDS
from showcase.faces.schema import schema_files, schema_text
from showcase.faces.template import template_files, template_text


@click.command()
@click.argument("kind", type=click.Choice(sorted(KINDS)), default="product")
@click.option("--template", "is_template", is_flag=True, help="Print the commented template.")
@click.option("--write", "is_written", is_flag=True, help="Write all of them into the project.")
def schema(kind: str, is_template: bool, is_written: bool) -> None:
    """Print the JSON Schema of an entry, or its commented template."""
    if not is_written:
        click.echo(template_text(kind) if is_template else schema_text(kind), nl=False)
        return
    for name, text in (schema_files() | template_files()).items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
        click.echo(name)
