"""Lists, description, tables and feeds: what people and programs outside the site rely on."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openapi_spec_validator import validate

from showcase.press.exports.description import VERSION
from showcase.press.exports.feeds import feed_files
from showcase.press.exports.interface import Published
from showcase.press.exports.lists import lists
from showcase.press.exports.tables import table_files
from showcase.press.inputs import Days
from tests.built_site import NOON, BuiltSite
from tests.small_tree import PRODUCT, TODAY, SmallTree
from tests.test_exports_interface import SETTINGS, published

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def read(site: BuiltSite, name: str) -> Any:
    return json.loads((site.folder / "api/v1" / name).read_text(encoding="utf-8"))


def test_description_is_openapi(site: BuiltSite) -> None:
    """The description is a right OpenAPI 3.1 document."""
    description = read(site, "openapi.json")
    assert description["openapi"] == "3.1.0"
    validate(description)


def test_every_file_is_as_described(site: BuiltSite) -> None:
    """Every file of the interface has what the description says, no key more and none less."""
    description = read(site, "openapi.json")
    folder = site.folder / "api/v1"
    described = set()
    for path, item in description["paths"].items():
        schema = item["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        check = jsonschema.Draft202012Validator(
            {**schema, "components": description["components"]},
            format_checker=jsonschema.FormatChecker(),
        )
        pattern = re.sub(r"\{\w+\}", "*", path.removeprefix("/api/v1/"))
        files = list(folder.glob(pattern))
        assert files, path
        described |= {file.relative_to(folder).as_posix() for file in files}
        for file in files:
            check.validate(json.loads(file.read_text(encoding="utf-8")))
    assert {one.relative_to(folder).as_posix() for one in folder.rglob("*.json")} - described == {
        "openapi.json",
        "datapackage.json",
    }


@pytest.mark.parametrize("language", ["vi", "en"])
def test_changelog_names_the_version(language: str) -> None:
    """The interface's own changelog begins with the version that the description carries."""
    words = Path(f"docs/{language}/api/thay-doi.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", words, re.MULTILINE)[0] == VERSION


def test_lists_agree_with_the_catalogue(site: BuiltSite) -> None:
    """Provinces, makers and groups name each product that is shown, and recognitions are all."""
    ids = {one.id for one in site.catalogue.products}
    for name in ("provinces", "groups"):
        rows = read(site, f"{name}.json")[name]
        assert sorted(one for row in rows for one in row["products"]) == sorted(ids)
    made = {one.id for one in site.catalogue.products if one.maker}
    makers = read(site, "makers.json")["makers"]
    assert sorted(one for row in makers for one in row["products"]) == sorted(made)
    papers = [paper for one in site.catalogue.products for paper in one.recognitions]
    assert len(read(site, "recognitions.json")["recognitions"]) == len(papers)


def test_maker_of_retired_products_only(tree: SmallTree) -> None:
    """A maker whose only product has been retired is in no list."""
    tree.product(
        producer="{name: HTX Làng Thử, kind: hop-tac-xa}",
        retired="{on: 2026-11-20, reason: Cơ sở đã ngừng sản xuất}",
    )
    assert json.loads(lists(published(tree))["api/v1/makers.json"])["makers"] == []


def tables(everything: Published) -> dict[str, list[dict[str, str]]]:
    """The rows of each table, as a program reads them."""
    return {
        path.rpartition("/")[2]: list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
        for path, content in table_files(everything).items()
        if path.endswith(".csv")
    }


@pytest.mark.parametrize("written", ["=1+1", "+84", "-2", "@SUM(A1)", "＝1", "＠x"])
def test_no_cell_is_a_formula(tree: SmallTree, written: str) -> None:
    """What a spreadsheet would calculate has an apostrophe before it."""
    tree.product(place=f'"{written}"')
    (row,) = tables(published(tree))["products.csv"]
    assert row["place"] == f"'{written}"


def test_package_describes_the_tables(site: BuiltSite) -> None:
    """The package names both tables, their columns in order, and the licence of the data."""
    package = read(site, "datapackage.json")
    assert [one["name"] for one in package["licenses"]] == ["CC-BY-4.0"]
    for resource in package["resources"]:
        text = (site.folder / "api/v1" / resource["path"]).read_text(encoding="utf-8-sig")
        header = next(csv.reader(io.StringIO(text)))
        assert header == [field["name"] for field in resource["schema"]["fields"]]
    rows = list(csv.DictReader(io.StringIO(table(site, "products.csv"))))
    assert [row["id"] for row in rows] == [one.id for one in site.catalogue.products]
    papers = list(csv.DictReader(io.StringIO(table(site, "recognitions.csv"))))
    assert {row["product"] for row in papers} <= {row["id"] for row in rows}


def table(site: BuiltSite, name: str) -> str:
    return (site.folder / "api/v1" / name).read_text(encoding="utf-8-sig")


def test_feeds_of_the_whole_site(site: BuiltSite) -> None:
    """Every feed is Atom: ids and moments where they must be, at most fifty, only of the vote."""
    voted = {one.id for one in site.catalogue.products if one.family == "of-the-vote"}
    feeds = sorted(site.folder.rglob("atom.xml"))
    assert len(feeds) > 20
    for file in feeds:
        root = ET.parse(file).getroot()
        for one in (root, *root.iterfind("a:entry", ATOM)):
            assert one.findtext("a:id", "", ATOM).startswith("https://")
            assert one.findtext("a:title", "", ATOM)
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", one.findtext("a:updated", "", ATOM))
        entries = [one.findtext("a:id", "", ATOM) for one in root.iterfind("a:entry", ATOM)]
        assert 0 < len(entries) == len(set(entries)) <= 50
        assert {one.partition("/san-pham/")[2].rstrip("/") for one in entries} <= voted


def test_pages_name_their_feed_and_data(site: BuiltSite) -> None:
    """A page with a feed links to it in its head, a product's page to its file."""
    product = next(one for one in site.catalogue.products if one.recognitions)
    page = (site.folder / f"san-pham/{product.id}/index.html").read_text(encoding="utf-8")
    assert f'href="../../../api/v1/products/{product.id}.json"' in page
    place = (site.folder / f"en/tinh/{product.province}/index.html").read_text(encoding="utf-8")
    assert f'href="../../../en/tinh/{product.province}/atom.xml"' in place


def test_what_an_entry_says_stays_text(tree: SmallTree) -> None:
    """Marks of XML and of our own frames in a name are text of the feed."""
    name = '<b onclick="x">&amp; ]]> @@body@@</b> Làng Thử'
    tree.product(name=f"'{name}'", at="gia-lai/b-onclick-x-amp-body-b-lang-thu")
    content = feed_files(published(tree))["atom.xml"]
    assert ET.fromstring(content).findtext("a:entry/a:title", "", ATOM) == name


def test_the_newest_stand_first(tree: SmallTree) -> None:
    """New is what was added last; an entry that was only mended keeps its place."""
    other = "gia-lai/tra-lang-thu"
    tree.product()
    tree.product(name="Trà Làng Thử", at=other)
    old, new, mended = TODAY.replace(month=1), TODAY.replace(month=2), TODAY.replace(month=3)
    days = {
        f"products/{PRODUCT}/product.yml": Days(old, mended),
        f"products/{other}/product.yml": Days(new, new),
    }
    plain = published(tree)
    dated = Published(plain.catalogue, plain.written, SETTINGS, days=days)
    root = ET.fromstring(feed_files(dated)["atom.xml"])
    titles = [one.findtext("a:title", "", ATOM) for one in root.iterfind("a:entry", ATOM)]
    assert titles == ["Trà Làng Thử", "Cà phê Làng Thử"]
    assert root.findtext("a:updated", "", ATOM) == f"{mended.isoformat()}T00:00:00Z"


def test_other_products_are_in_no_feed(tree: SmallTree) -> None:
    """A product that has only other marks is in no feed; without any other there is none."""
    tree.product(recognitions="", marks="[{kind: ocop, stars: 4, year: 2025}]")
    assert feed_files(published(tree)) == {}


def test_day_of_the_lists(site: BuiltSite) -> None:
    """Every list says for which day its validity was worked out."""
    for name in ("products", "provinces", "makers", "groups", "recognitions"):
        assert read(site, f"{name}.json")["as_of"] == NOON.date().isoformat()
