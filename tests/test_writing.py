"""Writing an entry: one form, and reading it gives what was written."""

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.entries.collection_entry import CollectionEntry
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.writing import Plain, cleaned, schema_line, schema_name, write_entry
from showcase.entries.yaml_reader import read_yaml
from tests.small_tree import PRODUCTS

# Letters, marks, and above all what means something in YAML.
TEXTS = st.text(st.sampled_from(" \n\t\r#:-'\"\\|>[]{},&*!%@`?.~=<0159aAđĐếà\u0302\u200b\x85😀"))
KEYS = st.sampled_from([*ProductEntry.model_fields, "phone", "lạ: kỳ", "# a", "...", "- b", "c:"])
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


def stripped(value: Any) -> Any:
    """The value with its texts as the model takes them."""
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, list):
        return [stripped(item) for item in value]
    return {str(key): stripped(item) for key, item in value.items()}


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=6))
def test_reading_what_was_written_gives_the_same(values: dict[str, Plain]) -> None:
    """Whatever texts, lists and fields go in, the reader finds them again and has no complaint."""
    written = write_entry(ProductEntry, values)
    fields, problems = read_yaml(written.encode(), "product.yml")
    assert stripped(fields) == stripped(values)
    assert problems == ()


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=6))
def test_writing_again_changes_nothing(values: dict[str, Plain]) -> None:
    """What is in the canonical form stays as it is, byte for byte."""
    written = write_entry(ProductEntry, values)
    assert write_entry(ProductEntry, read_yaml(written.encode(), "product.yml")[0]) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Nước mắm Mười Quý", "Nước mắm Mười Quý"),
        ("Gạo: ngon", '"Gạo: ngon"'),
        ("Số 5 #2", '"Số 5 #2"'),
        ("a#b:c", "a#b:c"),
        ("@zalo", '"@zalo"'),
        ("- một", '"- một"'),
        ('Rượu "Bàu Đá"', 'Rượu "Bàu Đá"'),
        ('"Bàu Đá"', "'\"Bàu Đá\"'"),
        ("'Cô' \\ Ba:", "'''Cô'' \\ Ba:'"),
        ("", '""'),
        ("0905123456", '"0905123456"'),
        ("yes", "yes"),
        ("hoà thuỷ", "hoà thuỷ"),
        (unicodedata.normalize("NFD", "Đắk Lắk"), "Đắk Lắk"),
        ("Một.\r\n\r\n  Hai.\n", "|\n  Một.\n\n    Hai."),
    ],
)
def test_quotes_stand_where_they_are_needed(text: str, written: str) -> None:
    """Where YAML, or the YAML of editors, would take a text for something else; never elsewhere."""
    assert write_entry(ProductEntry, {"name": text}) == f"name: {written}\n"


def test_keys_stand_in_the_order_of_the_model() -> None:
    """Fields of the entry and of its parts come in the model's order, unknown ones last."""
    recognition = {"year": "2024", "level": "tinh"}
    values = {"x": "?", "recognitions": [recognition], "producer": {"kind": "khac", "name": "A"}}
    assert write_entry(ProductEntry, {**values, "name": "B", "aliases": ["C"]}) == (
        "name: B\naliases:\n  - C\nproducer:\n  name: A\n  kind: khac\n"
        'recognitions:\n  - level: tinh\n    year: 2024\nx: "?"\n'
    )


def test_comments_stand_above_their_field_or_item() -> None:
    """A comment is written above what it is said of, as far to the right; the last at the end."""
    comments = {("name",): ["# tên"], ("aliases", 0): ["# một", "# hai"], (): ["# hết"]}
    text = write_entry(
        ProductEntry, {"aliases": ["C"], "name": "B"}, schema_line(ProductEntry), comments
    )
    assert text == (
        "# yaml-language-server: $schema=../../../.vscode/schemas/product.json\n"
        "# tên\nname: B\naliases:\n  # một\n  # hai\n  - C\n# hết\n"
    )


def test_every_kind_of_entry_has_its_schema() -> None:
    """The first line leads from where such an entry stands to the project's folder."""
    names = [schema_name(model) for model in (ProductEntry, ProvinceEntry, CollectionEntry)]
    assert names == [
        f".vscode/schemas/{name}.json" for name in ("product", "province", "collection")
    ]
    assert schema_line(ProvinceEntry).endswith("=../../.vscode/schemas/province.json")


def test_real_entries_keep_what_they_say() -> None:
    """Every product of the region, written anew, is the same entry to the model."""
    for path in sorted(PRODUCTS.glob("*/*/product.yml")):
        fields, _ = read_yaml(path.read_bytes(), path.name)
        again, _ = read_yaml(write_entry(ProductEntry, fields).encode(), path.name)
        assert ProductEntry.model_validate(again) == ProductEntry.model_validate(fields)
