"""The site as the tests look at it: from the real entries, on a day that does not move."""

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from showcase.catalogue.building import build_catalogue
from showcase.catalogue.model import Catalogue, Product
from showcase.entries.reading import read_entries
from showcase.pages import addresses
from showcase.press.workers import worker_pool

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
COMMAND = Path(sys.executable).with_name("showcase")
# Kinds of page that stand at one address, and kinds of which the catalogue offers one.
STANDING = {
    "home": addresses.HOME,
    "catalogue": addresses.CATALOGUE,
    "provinces": addresses.PROVINCES,
    "vote": addresses.VOTE,
    "collections": addresses.COLLECTIONS,
    "about": addresses.ABOUT,
    "contribute": addresses.CONTRIBUTE,
    "field-guide": addresses.FIELD_GUIDE,
    "guide": addresses.OFFICERS_GUIDE,
    "maintainers": addresses.MAINTAINERS,
    "commands": f"{addresses.MAINTAINERS}cach-lam/",
    "glossary": f"{addresses.MAINTAINERS}thuat-ngu/",
    "costs": f"{addresses.MAINTAINERS}chi-phi/",
    "coverage": addresses.COVERAGE,
    "patterns": addresses.PATTERNS,
    "programme": addresses.PROGRAMME,
    "programme-year": addresses.programme_year(2025),
    "programme-province": addresses.programme_province("lam-dong"),
    "projects": addresses.PROJECTS,
    "programme-contacts": addresses.CONTACTS,
    "documents": addresses.DOCUMENTS,
    "events": addresses.EVENTS,
    "support": addresses.SUPPORT,
    "vote-steps": addresses.VOTE_STEPS,
    "not-found": addresses.NOT_FOUND,
}
CHOSEN = (
    "product-in-force",
    "product-lapsed",
    "product-unknown",
    "product-also",
    "maker",
    "province",
    "round",
    "collection",
    "saved",
    "compare",
)
PAGE_KINDS = (*STANDING, *CHOSEN)


@dataclass(frozen=True)
class BuiltSite:
    """A built site in its folder."""

    folder: Path

    @cached_property
    def catalogue(self) -> Catalogue:
        """What the site was built from."""
        with worker_pool(1) as executor:
            entries = read_entries(Path("products"), NOON.date(), executor)
        return build_catalogue(entries, NOON.date())

    @cached_property
    def page_kinds(self) -> dict[str, str]:
        """An address for every kind of page, products by the state of their recognition."""
        products, makers = self.catalogue.products, self.catalogue.makers
        province = max(self.catalogue.provinces, key=lambda one: _count(products, one.slug))
        newest = max(one.year or 0 for product in products for one in product.recognitions)
        sent = f"?sp={','.join(product.id for product in products[:3])}"
        chosen = (
            _first(products, "in-force"),
            _first(products, "lapsed"),
            _first(products, "unknown"),
            _first(products, None),
            addresses.maker(max(makers, key=lambda one: len(one.products)).id),
            addresses.province(province.slug),
            addresses.vote("tinh", newest),
            addresses.collection(self.catalogue.collections[0].slug),
            addresses.SAVED + sent,
            addresses.COMPARE + sent,
        )
        return STANDING | dict(zip(CHOSEN, chosen, strict=True))


def build(folder: Path) -> BuiltSite:
    """Build the real entries into a folder, as a maintainer does."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(int(NOON.timestamp()))}
    subprocess.run(
        [COMMAND, "build", "--no-pictures", "--jobs", "1", "--out", folder],
        env=environment,
        check=True,
    )
    return BuiltSite(folder)


def _count(products: tuple[Product, ...], province: str) -> int:
    return sum(product.province == province for product in products)


def _first(products: tuple[Product, ...], state: str | None) -> str:
    """The first product whose best recognition is in that state; None: it has no recognition."""
    found = next(
        one
        for one in products
        if (one.best_recognition.validity.state if one.best_recognition else None) == state
    )
    return addresses.product(found.id)
