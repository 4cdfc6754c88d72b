"""The interface `/api/v1/…`: what it says of products, and what it keeps to itself."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from showcase.entries.product_entry import ProductEntry
from showcase.entries.reading import read_entries
from showcase.pages.settings import Settings
from showcase.press.exports.interface import Published, product_file, product_list
from showcase.press.workers import worker_pool
from tests.built_site import NOON, BuiltSite
from tests.small_project import TEA, make_project
from tests.small_tree import PRODUCT, SmallTree

SETTINGS = Settings("https://site.test/ten-repo/", "Tên", "Name")
HOUSEHOLD = "{name: Hộ Làng Thử, kind: ho-kinh-doanh, phone: 0905123456, email: a@b.vn}"
CONSENT = "{by: Bà Làng Thử, on: 2026-11-01, fields: [phone]}"


def published(tree: SmallTree) -> Published:
    return Published(tree.catalogue(), tree.read().written, SETTINGS)


def product(tree: SmallTree) -> dict[str, Any]:
    """What is published of the only product."""
    everything = published(tree)
    (only,) = everything.catalogue.products
    found: dict[str, Any] = json.loads(product_file(only, everything))
    return found


def test_every_product_has_a_file(site: BuiltSite) -> None:
    """Every product that is shown has a file of its own, and the list names them in its order."""
    rows = json.loads((site.folder / "api/v1/products.json").read_text())["products"]
    assert [row["id"] for row in rows] == [one.id for one in site.catalogue.products]
    files = {f"{one.id}.json" for one in site.catalogue.products}
    folder = site.folder / "api/v1/products"
    assert {one.relative_to(folder).as_posix() for one in folder.rglob("*.json")} == files


def test_facts_of_the_catalogue(site: BuiltSite) -> None:
    """The file of a product says what its page says: name, best recognition and its last day."""
    for one in site.catalogue.products:
        said = json.loads((site.folder / f"api/v1/products/{one.id}.json").read_text())
        assert (said["id"], said["name"]["vi"], said["family"]) == (one.id, one.name.vi, one.family)
        days = [recognition["validity"]["last_day"] for recognition in said["recognitions"]]
        expected = [recognition.validity.last_day for recognition in one.recognitions]
        assert days == [day.isoformat() if day else None for day in expected]


def test_entry_can_be_filled_in_again(site: BuiltSite) -> None:
    """What is published of an entry gives the same entry again, all values being text."""
    with worker_pool(1) as executor:
        entries = read_entries(Path("products"), NOON.date(), executor)
    for folder, entry in entries.products:
        file = site.folder / f"api/v1/products/{folder.id}.json"
        said = json.loads(file.read_text())
        if said["withheld"]:
            continue
        assert ProductEntry.model_validate(said["entry"]) == entry
        assert all(isinstance(value, str) for value in leaves(said["entry"]))


def leaves(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [leaf for one in value.values() for leaf in leaves(one)]
    if isinstance(value, list):
        return [leaf for one in value for leaf in leaves(one)]
    return [value]


def test_numbers_days_and_yes_stay_text(tree: SmallTree) -> None:
    """A form fills its boxes with text: years, days, stars and yes are written so."""
    tree.product(
        is_set="có",
        parts="[Cà phê hạt, Cà phê bột]",
        recognitions="[{level: tinh, year: 2024, decided_on: 23/8/2024}]",
        marks="[{kind: ocop, stars: 4, year: 2025}]",
    )
    entry = product(tree)["entry"]
    assert entry["is_set"] == "true"
    assert entry["recognitions"] == [{"level": "tinh", "year": "2024", "decided_on": "2024-08-23"}]
    assert entry["marks"] == [{"kind": "ocop", "stars": "4", "year": "2025"}]


@pytest.mark.parametrize(
    ("consent", "withheld"),
    [
        ("", ["producer.phone", "producer.email"]),
        (CONSENT, ["consent", "producer.email"]),
    ],
)
def test_personal_data_of_a_household(tree: SmallTree, consent: str, withheld: list[str]) -> None:
    """What a household has not agreed to is in no file, nor who agreed for it; both are named."""
    tree.product(producer=HOUSEHOLD, consent=consent)
    said = product(tree)
    assert said["withheld"] == withheld
    text = json.dumps(said, ensure_ascii=False)
    assert ("0905123456" in text) == bool(consent)
    assert "a@b.vn" not in text
    assert "Bà Làng Thử" not in text


def test_addresses_are_whole(tree: SmallTree) -> None:
    """Addresses name the host and the folder of the site: the files are read elsewhere."""
    tree.product()
    pages = product(tree)["pages"]
    assert pages["vi"] == f"https://site.test/ten-repo/san-pham/{PRODUCT}/"
    assert pages["en"] == f"https://site.test/ten-repo/en/san-pham/{PRODUCT}/"
    (row,) = json.loads(product_list(published(tree))["api/v1/products.json"])["products"]
    assert row["file"] == f"https://site.test/ten-repo/api/v1/products/{PRODUCT}.json"


def test_retired_products_leave(tmp_path: Path) -> None:
    """At the next build a retired product's file is gone, others are the very same files."""
    project = make_project(tmp_path)
    project.build()
    folder = project.folder / "site/api/v1/products"
    files = {one: one.stat().st_ino for one in folder.rglob("*.json")}
    retired = {"on": date(2026, 11, 20).isoformat(), "reason": "Cơ sở đã ngừng sản xuất"}
    project.write(TEA, retired=retired)
    project.build()
    assert not (folder / f"{TEA}.json").exists()
    assert TEA not in (folder.parent / "products.json").read_text()
    kept = {one: one.stat().st_ino for one in folder.rglob("*.json")}
    assert kept == {one: node for one, node in files.items() if one != folder / f"{TEA}.json"}
