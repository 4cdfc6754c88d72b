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
PAGE_KINDS = (
    "home",
    "catalogue",
    "product-in-force",
    "product-lapsed",
    "product-unknown",
    "product-also",
    "maker",
    "province",
    "provinces",
    "vote",
    "round",
    "collections",
    "collection",
    "saved",
    "compare",
    "about",
    "contribute",
    "field-guide",
    "guide",
    "maintainers",
    "coverage",
    "patterns",
    "programme",
    "programme-year",
    "programme-province",
    "projects",
    "programme-contacts",
    "documents",
    "events",
    "support",
    "vote-steps",
    "not-found",
)


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
        found = (
            addresses.HOME,
            addresses.CATALOGUE,
            _first(products, "in-force"),
            _first(products, "lapsed"),
            _first(products, "unknown"),
            _first(products, None),
            addresses.maker(max(makers, key=lambda one: len(one.products)).id),
            addresses.province(province.slug),
            addresses.PROVINCES,
            addresses.VOTE,
            addresses.vote("tinh", newest),
            addresses.COLLECTIONS,
            addresses.collection(self.catalogue.collections[0].slug),
            addresses.SAVED + sent,
            addresses.COMPARE + sent,
            addresses.ABOUT,
            addresses.CONTRIBUTE,
            addresses.FIELD_GUIDE,
            addresses.OFFICERS_GUIDE,
            addresses.MAINTAINERS,
            addresses.COVERAGE,
            addresses.PATTERNS,
            addresses.PROGRAMME,
            addresses.programme_year(2025),
            addresses.programme_province("lam-dong"),
            addresses.PROJECTS,
            addresses.CONTACTS,
            addresses.DOCUMENTS,
            addresses.EVENTS,
            addresses.SUPPORT,
            addresses.VOTE_STEPS,
            addresses.NOT_FOUND,
        )
        return dict(zip(PAGE_KINDS, found, strict=True))


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
