"""Sets a document as PDF with Typst: a template of ours, and files that it reads as data."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import typst


def typeset(template: Path, files: Mapping[str, bytes], today: date) -> bytes:
    """The PDF of a template that reads these files, and no other: none of the machine, no font.

    The day is the only moment it names, so that the same files give the same bytes.
    """
    midnight = int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp())
    with TemporaryDirectory() as folder:
        main = Path(folder, "main.typ")
        for name, content in {main.name: template.read_bytes(), **files}.items():
            place = Path(folder, name)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        pdf = typst.compile(
            main, root=Path(folder), ignore_system_fonts=True, format="pdf", timestamp=midnight
        )
    assert isinstance(pdf, bytes)
    return _without_suspects(pdf)


def _without_suspects(pdf: bytes) -> bytes:
    """Without the mark that no tag is doubtful: poppler up to 26 calls it an error, no reader asks.

    As many bytes stay, for the table at the end of a PDF counts them.
    """
    mark = b"/Suspects false"
    return pdf.replace(mark, b" " * len(mark))
