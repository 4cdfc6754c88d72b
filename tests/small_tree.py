"""A small folder of entries for a test: written as text, read as the check reads it."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase.catalogue.building import build_catalogue
from showcase.catalogue.model import Catalogue
from showcase.entries.reading import Entries, read_entries
from showcase.press.workers import worker_pool
from showcase.problem import Problem
from showcase.translation import Language

TODAY = date(2026, 11, 23)
PRODUCTS = Path(__file__).parent.parent / "products"
PRODUCT = "gia-lai/ca-phe-lang-thu"

# The smallest right entry of that folder, field by field as YAML.
SMALLEST = {
    "name": "Cà phê Làng Thử",
    "group": "che-bien-nong-lam-thuy-san-do-uong",
    "recognitions": "[{level: tinh, year: 2024}]",
}


def entry(**values: str) -> str:
    """The smallest entry with other or more fields; an empty one is left out."""
    fields: Mapping[str, str] = SMALLEST | values
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value)


@dataclass(frozen=True)
class SmallTree:
    """Entries below a folder that messages call «products»."""

    folder: Path

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file below the folder, and the folders on the way to it."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        return place

    def province(self, slug: str) -> None:
        """The real entry of a province."""
        (self.folder / slug).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(PRODUCTS / slug / "province.yml", self.folder / slug / "province.yml")

    def product(self, content: str | bytes | None = None, at: str = PRODUCT, **values: str) -> Path:
        """A product: as written, or the smallest entry with these fields."""
        return self.write(f"{at}/product.yml", entry(**values) if content is None else content)

    def read(self) -> Entries:
        """What the check reads."""
        with worker_pool(1) as executor:
            return read_entries(self.folder, TODAY, executor)

    def problems(self) -> tuple[Problem, ...]:
        """Every problem, in reading order."""
        return self.read().problems

    def codes(self) -> list[str]:
        """The code of every problem."""
        return [problem.code for problem in self.problems()]

    def lines(self, language: Language = "en") -> list[str]:
        """Every problem as the check prints it."""
        return [problem.line(language) for problem in self.problems()]

    def catalogue(self, today: date = TODAY) -> Catalogue:
        """What the site would show, entries without problems provided."""
        entries = self.read()
        assert entries.errors == ()
        return build_catalogue(entries, today)
