"""Products and recognitions as CSV for spreadsheets, with a Frictionless data package."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from showcase.catalogue.model import Product, Recognition
from showcase.pages import addresses
from showcase.press.exports.interface import LICENCE, Published

# What a spreadsheet would take for a formula, the full-width forms included.
_BEGINS_A_FORMULA = tuple("=+-@\t\r＝＋－＠")
_LICENCE_PAGE = "https://creativecommons.org/licenses/by/4.0/"

Row = tuple[Product, Recognition | None, Published]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type in the package, what it says, and where that stands."""

    name: str
    kind: str
    description: str
    value: Callable[[Row], object]


@dataclass(frozen=True, slots=True)
class Table:
    """One file with its columns; `key` is the column that no two rows share."""

    name: str
    title: str
    columns: tuple[Column, ...]
    key: str = ""


def _of_product(name: str, description: str, kind: str = "string") -> Column:
    return Column(name, kind, description, lambda row: getattr(row[0], name))


def _of_paper(name: str, description: str, kind: str = "string") -> Column:
    return Column(name, kind, description, lambda row: row[1] and getattr(row[1], name))


_VALIDITY = (
    Column(
        "validity",
        "string",
        "in-force, lapsed or unknown on the day of the build",
        lambda row: row[1] and row[1].validity.state,
    ),
    Column(
        "last_day",
        "date",
        "The last day on which it holds",
        lambda row: row[1] and row[1].validity.last_day,
    ),
)
_PRODUCTS = Table(
    "products",
    "Products of the catalogue, with their best recognition",
    (
        _of_product("id", "Province and product: never changes"),
        Column("name_vi", "string", "Name", lambda row: row[0].name.vi),
        Column("name_en", "string", "English name", lambda row: row[0].name.en),
        _of_product("family", "of-the-vote or also-from-the-region"),
        _of_product("province", "Province since 1 July 2025"),
        _of_product("former_province", "Province before 1 July 2025"),
        _of_product("place", "Place as the papers write it"),
        _of_product("commune", "Commune since 1 July 2025"),
        _of_product("group", "Group of the vote"),
        _of_product("maker", "Id of the maker"),
        Column(
            "maker_name",
            "string",
            "Name of the maker",
            lambda row: row[0].maker_name and row[0].maker_name.vi,
        ),
        _of_paper("level", "Level of the best recognition"),
        _of_paper("year", "Its year", "year"),
        *_VALIDITY,
        Column(
            "page",
            "string",
            "Address of the page",
            lambda row: row[2].pages_at(addresses.product(row[0].id)).vi,
        ),
    ),
    key="id",
)
_RECOGNITIONS = Table(
    "recognitions",
    "Certificates of the vote",
    (
        Column("product", "string", "Id of the product", lambda row: row[0].id),
        _of_paper("level", "Level of the vote"),
        _of_paper("region", "Region, for the regional level"),
        _of_paper("year", "Year of the recognition", "year"),
        _of_paper("round", "Round of the vote", "integer"),
        _of_paper("decision", "Number of the decision"),
        _of_paper("decided_on", "Day of the decision", "date"),
        _of_paper("issued_on", "Day on the certificate", "date"),
        _of_paper("authority", "Who signed"),
        _of_paper("prize", "Prize, where the province ranks"),
        _of_paper("is_ours", "Whether it counts for the region's own vote", "boolean"),
        *_VALIDITY,
    ),
)


def table_files(published: Published) -> dict[str, bytes]:
    """The two tables and the package that describes them, by their paths below `site/`."""
    products = published.catalogue.products
    papers = ((one, paper, published) for one in products for paper in one.recognitions)
    best = ((one, one.best_recognition, published) for one in products)
    return {
        f"{addresses.INTERFACE}products.csv": _csv(_PRODUCTS, best),
        f"{addresses.INTERFACE}recognitions.csv": _csv(_RECOGNITIONS, papers),
        f"{addresses.INTERFACE}datapackage.json": _package(published),
    }


def _csv(table: Table, rows: Iterable[Row]) -> bytes:
    """With a byte order mark: without it spreadsheets take Vietnamese for something else."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    for row in rows:
        writer.writerow(_cell(column.value(row)) for column in table.columns)
    return written.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return f"'{text}" if text.startswith(_BEGINS_A_FORMULA) else text


def _package(published: Published) -> bytes:
    settings = published.settings
    package = {
        "profile": "tabular-data-package",
        "name": "typical-rural-industrial-products",
        "title": settings.site_name_en,
        "homepage": f"{settings.site_url}en/",
        "created": f"{published.catalogue.today.isoformat()}T00:00:00Z",
        "licenses": [{"name": LICENCE, "path": _LICENCE_PAGE, "title": "CC BY 4.0"}],
        "contributors": [{"title": settings.site_name_en, "role": "publisher"}],
        "resources": [_resource(_PRODUCTS), _resource(_RECOGNITIONS)],
    }
    return json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"


def _resource(table: Table) -> dict[str, Any]:
    fields = [
        {"name": one.name, "type": one.kind, "description": one.description}
        for one in table.columns
    ]
    keys: dict[str, Any] = {"primaryKey": table.key} if table.key else {"foreignKeys": [_OF]}
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": [""], **keys},
    }


_OF = {"fields": "product", "reference": {"resource": "products", "fields": "id"}}
