"""A report as one page that needs nothing else: to be read, printed or sent by mail."""

from pathlib import Path

from jinja2 import Environment, StrictUndefined

from showcase.reports.document import Document
from showcase.reports.values import shown

_TEMPLATE = Path(__file__).with_name("report.html")


def as_html(document: Document) -> bytes:
    """The report as HTML, every text escaped, styles inside, no script."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(_TEMPLATE.read_text(encoding="utf-8"))
    page = template.render(it=document, shown=lambda value: shown(value, document))
    return page.encode()
