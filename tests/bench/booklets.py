"""What printed matter costs: a brochure and a sheet of labels of 50 products with covers.

The whole command: the entries are read, the catalogue is made, the PDF is set.
"""

import shutil
import sys
from dataclasses import asdict
from pathlib import Path

import yaml

from tests.bench.measure import Contestant, in_turn

ROUNDS = 3
SIZE = 50
FOLDER = Path("build/bench/booklets").resolve()
COMMAND = str(Path(sys.executable).with_name("showcase"))


def run() -> dict[str, object]:
    """Measure both layouts in turn."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    shutil.copytree("products", FOLDER / "products")
    _write_collection(FOLDER / "products")
    rows = in_turn([_row("brochure"), _row("labels")], ROUNDS)
    return {name: asdict(one) for name, one in rows.items()}


def _write_collection(products: Path) -> None:
    """A collection of the first 50 products that have a drawn cover."""
    entries = {
        path.parent.relative_to(products).as_posix(): yaml.safe_load(path.read_text("utf-8"))
        for path in sorted(products.glob("*/*/product.yml"))
    }
    drawn = [name for name, entry in entries.items() if "cover" in entry and "retired" not in entry]
    assert len(drawn) >= SIZE
    collection = {
        "name": "Năm mươi sản phẩm",
        "name_en": "Fifty products",
        "introduction": "Để đo.",
        "introduction_en": "To measure.",
        "products": drawn[:SIZE],
    }
    place = products / "_region/collections/nam-muoi.yml"
    place.write_text(yaml.safe_dump(collection, allow_unicode=True), encoding="utf-8")


def _row(layout: str) -> Contestant:
    """One layout; its PDF is written anew each time."""
    out = FOLDER / layout
    command = [COMMAND, "print", layout, "--collection", "nam-muoi", "--jobs", "2"]
    command += ["--products", str(FOLDER / "products"), "--out", str(out / "booklet.pdf")]
    return Contestant(layout, command, Path.cwd(), out, lambda: shutil.rmtree(out, True))  # noqa: FBT003 - ignores errors
