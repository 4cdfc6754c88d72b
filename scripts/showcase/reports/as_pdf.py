"""A report as PDF, set with Typst; what it says reaches the setter as data only."""

import json
from datetime import date
from pathlib import Path

from showcase.press.typesetting import typeset
from showcase.reports.document import Document, Section, Table
from showcase.reports.values import shown

_TEMPLATE = Path(__file__).with_name("report.typ")


def as_pdf(document: Document, today: date) -> bytes:
    """The report as PDF; the same bytes for the same document."""
    data = {
        "language": document.language,
        "left": document.left,
        "right": document.right,
        "kind": document.kind,
        "title": document.title,
        "note": document.note,
        "signatures": document.signatures,
        "sections": [_section(section, document) for section in document.sections],
    }
    files = {"data.json": json.dumps(data, ensure_ascii=False).encode()}
    return typeset(_TEMPLATE, files, today)


def _section(section: Section, document: Document) -> dict[str, object]:
    return {
        "title": section.title,
        "sentences": section.sentences,
        "tables": [_table(table, document) for table in section.tables],
        "points": section.points,
    }


def _table(table: Table, document: Document) -> dict[str, object]:
    return {
        "caption": table.caption,
        "heads": [column.head for column in table.columns],
        "widths": [column.width for column in table.columns],
        "numbers": [column.kind == "number" for column in table.columns],
        "rows": [
            [{"text": shown(value, document), "gap": value is None} for value in row]
            for row in table.rows
        ],
        "sum": table.has_sum,
    }
