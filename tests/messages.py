"""Gathers the sentences of code and templates into the Vietnamese `.po` file: `make messages`."""

import ast
import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from showcase.translation import DOMAIN, po_path

PROJECT = Path(__file__).parent.parent
CODE = PROJECT / "scripts" / "showcase"
TEMPLATES = tuple(PROJECT / "overrides" / folder for folder in ("pages", "components"))

# How many of a call's first arguments are sentences: one, or singular and plural.
IN_CODE = {"message": 1, "say": 1, "count": 2, "ngettext": 2}
IN_TEMPLATES = {"_": (1,)}

# Neither dates nor line numbers: a change of the file is a change of a sentence.
HEADER = rb"""msgid ""
msgstr ""
"Language: vi\n"
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=1; plural=0;\n"

"""


def gathered() -> Catalog:
    """Every sentence that is written in the code and the templates, not yet translated."""
    catalog = Catalog(locale="vi", domain=DOMAIN)
    for path in sorted(CODE.rglob("*.py")):
        for sentence in sentences_of_code(path.read_text(encoding="utf-8")):
            catalog.add(sentence)
    for folder in TEMPLATES:
        for path in sorted(folder.glob("*.html")):
            for _line, sentence, *_ in extract_from_file("jinja2", path, IN_TEMPLATES):
                catalog.add(sentence)
    return catalog


def sentences_of_code(source: str) -> Iterator[str | tuple[str, ...]]:
    """The sentences of one module: a string, or singular and plural.

    Read from the syntax tree, because `text.count(b"…")` is a call of the same name.
    """
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (length := IN_CODE.get(_name(node.func))):
            written = [_literal(argument) for argument in node.args[:length]]
            found = tuple(text for text in written if text is not None)
            if len(found) == length:
                yield found if length > 1 else found[0]


def _name(called: ast.expr) -> str:
    return getattr(called, "attr", getattr(called, "id", ""))


def _literal(argument: ast.expr) -> str | None:
    value = argument.value if isinstance(argument, ast.Constant) else None
    return value if isinstance(value, str) else None


def merged(po: bytes) -> bytes:
    """The same file with the sentences of today: translations are kept, what is unused goes."""
    catalog = read_po(io.BytesIO(po), locale="vi", domain=DOMAIN)
    catalog.update(gathered(), no_fuzzy_matching=True)
    written = io.BytesIO()
    write_po(
        written,
        catalog,
        width=0,
        no_location=True,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
    )
    return HEADER + written.getvalue().lstrip()


def main() -> None:
    """Bring the file up to date."""
    path = po_path("vi")
    path.write_bytes(merged(path.read_bytes()))


if __name__ == "__main__":
    main()
