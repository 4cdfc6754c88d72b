"""What the model refuses is said in words: where, in which field, what to write instead."""

import json
from typing import Any

import pytest
from pydantic import BaseModel

from showcase.entries.collection_entry import CollectionEntry
from showcase.entries.explain import validate
from showcase.entries.places import model_inside
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.yaml_reader import Fields, read_yaml
from tests.small_tree import SmallTree, entry

ENTRIES = (ProductEntry, ProvinceEntry, CollectionEntry)


def fields_of(text: str) -> Fields:
    """The fields of a text."""
    return read_yaml(text.encode(), "entry.yml")[0]


def said(**values: str) -> str:
    """The one line that the check says of the smallest entry with these fields."""
    (problem,) = validate(ProductEntry, fields_of(entry(**values)), "entry.yml").problems
    return problem.line("en")


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"name": ""}, "entry.yml:1:1: «Name»: This field is missing."),
        ({"group": "\n"}, "entry.yml:2:1: «Group»: This field is missing."),
        (
            {"marks": "\n  - stars: 3"},
            "entry.yml:5:5: «Other marks › 1 › Kind»: This field is missing.",
        ),
        (
            {"producer": "\n  kind: doanh-nghiep"},
            "entry.yml:5:3: «Maker › Name»: This field is missing.",
        ),
        ({"place": "'" + "x" * 301 + "'"}, "The text has 301 characters; at most 300 fit."),
        ({"place": "''"}, "The text has 0 characters; at least 1 are needed."),
        ({"summary": "Ngắn quá."}, "The text has 9 characters; at least 20 are needed."),
        ({"place": "|\n  một\n  hai"}, "«Place»: One line of text belongs here, not several."),
        ({"place": "[a, b]"}, "«Place»: One line of text belongs here, not a list."),
        ({"name": "{vi: a, en: b}"}, "«Name»: One line of text belongs here, not a list."),
        ({"group": "[khac]"}, "«Group»: One line of text belongs here, not a list."),
        ({"is_set": "[có]"}, "«Is a set»: One line of text belongs here, not a list."),
        ({"aliases": "Mắm cốt"}, "«Other names»: A list belongs here: lines with «- »."),
        ({"producer": "Mười Quý"}, "«Maker»: Fields of its own belong below this field."),
        (
            {"marks": "[ocop]"},
            "«Other marks › 1»: Fields of its own belong below this field.",
        ),
        (
            {"aliases": "[" + ", ".join(f"a{n}" for n in range(21)) + "]"},
            "«Other names»: The list is too long; at most 20 items fit.",
        ),
        (
            {"consent": "{by: A, on: 2026-01-01, fields: []}"},
            "› Fields agreed to»: The list is too short; at least 1 items are needed.",
        ),
        ({"is_set": "phải"}, "«phải» is neither true nor false. For example: «is_set: true»."),
        ({"retired": "{on: hôm qua, reason: a}"}, "«hôm qua» is not a date."),
        ({"retired": "{on: 2026-02-30, reason: a}"}, "«2026-02-30» is not in the calendar."),
        ({"retired": "{on: 31/6/2026, reason: a}"}, "«31/6/2026» is not in the calendar."),
        ({"recognitions": "[{year: hai nghìn}]"}, "«hai nghìn» is not a whole number."),
        ({"recognitions": "[{year: 1889}]"}, "The smallest number here is 1990, not 1889."),
        ({"marks": "[{kind: ocop, stars: 6}]"}, "The largest number here is 5, not 6."),
        ({"recognitions": f"[{{year: {'9' * 5000}}}]"}, "» is not written as expected."),
        ({"gtin": "89A"}, "«89A» is not written as expected. For example: «gtin: 8938505974194»."),
        ({"gtin": "٨٩٣٨٥٠٥٩"}, "«٨٩٣٨٥٠٥٩» is not written as expected."),
        ({"commune": "Bình Sơn"}, "For example: «commune: xã Bình Sơn»."),
        ({"producer": "{name: A, phone: 905123456}"}, "For example: «phone: 0905123456»."),
        ({"producer": "{name: A, phone: 0.........}"}, "«0.........» is not written as expected."),
        ({"producer": "{name: A, email: a@b}"}, "For example: «email: lienhe@example.vn»."),
        ({"producer": "{name: A, tax_code: 123}"}, "For example: «tax_code: 4300123456»."),
        ({"hs_code": "2103.9"}, "For example: «hs_code: 2103.90.12»."),
        ({"former_addresses": "[Nước mắm]"}, "«Former addresses › 1»: «Nước mắm» is not written"),
        ({"photos": "[{file: A.JPG, alt: a, credit: b}]"}, "«Photos › 1 › File»: «A.JPG» is not"),
        ({"group": "may-moc"}, "«may-moc» is not a known value. Did you mean «may-moc-co-khi»?"),
        ({"group": "Thủ công mỹ nghệ"}, "Write «thu-cong-my-nghe»."),
        (
            {"recognitions": "[{level: liên bang}]"},
            "«liên bang» is not a known value. Use one of: xa, huyen, tinh, khu-vuc, quoc-gia.",
        ),
        ({"recognitions": "[{level: Tỉnh}]"}, "«Tỉnh» is not a known value. Write «tinh»."),
        ({"recognitions": "[{level: cấp tỉnh}]"}, "Did you mean «tinh»?"),
        ({"cover": "nuoc-mắm"}, "Write «nuoc-mam»."),
        (
            {"provinse": "Gia Lai"},
            "entry.yml:4:1: «provinse»: There is no such field. Did you mean «former_province»?",
        ),
        ({"sumary": "a"}, "There is no such field. Did you mean «summary»?"),
        ({"NAME_EN": "a"}, "There is no such field. Did you mean «name_en»?"),
        ({"name-en": "a"}, "There is no such field. Did you mean «name_en»?"),
        ({"Nguồn": "a"}, "There is no such field. Did you mean «sources»?"),
        ({"ten_tieng_anh": "a"}, "There is no such field. Did you mean «name_en»?"),
        ({"weight": "a"}, "There is no such field. Use one of: name, name_en, aliases, group, "),
        (
            {"producer": "\n  name: A\n  fone: 1"},
            "entry.yml:6:3: «Maker › fone»: There is no such field. Did you mean «phone»?",
        ),
        (
            {"recognitions": "\n  - level: tinh\n    yaer: 2024"},
            "entry.yml:5:5: «Recognitions of the vote › 1 › yaer»: There is no such field.",
        ),
    ],
)
def test_every_refusal_is_said_in_words(values: dict[str, str], line: str) -> None:
    """Place, titles of the fields on the way, what is wrong, and what to write."""
    assert line in said(**values)


def test_a_long_value_is_quoted_short() -> None:
    """What was written is quoted on one line, and not longer than a reader needs."""
    line = said(gtin="|\n  " + "một hai\n  " * 40)
    assert "\n" not in line
    assert len(line) < 250


@pytest.mark.parametrize(
    ("written", "day"),
    [("2021-08-23", "2021-08-23"), ("23/8/2021", "2021-08-23"), ("1.2.2021", "2021-02-01")],
)
def test_days_as_people_write_them(written: str, day: str) -> None:
    """ISO 8601, and the day first as in Vietnam."""
    validated = validate(
        ProductEntry, fields_of(entry(retired=f"{{on: {written}, reason: a}}")), ""
    )
    assert validated.entry is not None
    assert validated.entry.retired is not None
    assert validated.entry.retired.on.isoformat() == day


@pytest.mark.parametrize(("written", "value"), [("có", True), ("TRUE", True), ("không", False)])
def test_yes_and_no_as_people_write_them(written: str, value: object) -> None:
    """Vietnamese and English words, in any case."""
    validated = validate(ProductEntry, fields_of(entry(is_set=written)), "")
    assert validated.entry is not None
    assert validated.entry.is_set is value


def test_everything_is_said_at_once() -> None:
    """Every refusal of a file comes in one go, with what the rules find in the rest of it."""
    text = entry(
        name="",
        group="kem",
        recognitions="[{level: tinh, year: 2124}, {level: tihn, year: 2030}]",
        gtin="8938505974195",
        producer="{kind: ho-kinh-doanh}",
        photos="[{file: X.png, alt: a, credit: b}]",
        certificates="[HACCP]",
        sources="[{url: 'ftp://a.vn'}]",
    )
    validated = validate(ProductEntry, fields_of(text), "entry.yml")
    assert [problem.code for problem in validated.problems] == [
        "missing",
        "literal-error",
        "missing",
        "less-than-equal",
        "literal-error",
        "model-type",
        "string-pattern-mismatch",
    ]
    assert validated.entry is not None
    assert validated.entry.gtin == "8938505974195"


def test_rules_look_at_what_was_not_refused(tree: SmallTree) -> None:
    """An unknown field and a wrong code do not hide a barcode that does not fit."""
    tree.product(gruop="khac", gtin="8938505974195", cover="banhh")
    assert tree.codes() == ["extra-forbidden", "gtin-check-digit", "literal-error"]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"recognitions": "[{level: khu-vuc, region: phia-nma, year: 2024}]"}, "literal-error"),
        ({"recognitions": "[{level: khuvuc, region: phia-nam, year: 2024}]"}, "literal-error"),
        ({"recognitions": "tinh 2024"}, "tuple-type"),
        ({"recognitions": "[tinh]"}, "model-type"),
        ({"name_en": "Coffee", "translated_by": "tỉnh"}, "literal-error"),
        ({"name_en": "Coffee", "translatedby": "province"}, "extra-forbidden"),
        (
            {
                "summary_en": "Coffee from a made-up village.",
                "summary": "Cà phê.",
                "translated_by": "us",
            },
            "string-too-short",
        ),
        ({"marks": "[{kind: khac, name: ''}]"}, "string-too-short"),
        ({"photos": "[{file: A.JPG, alt: a, credit: b}]"}, "string-pattern-mismatch"),
        ({"photos": "[{fil: a.jpg, alt: a, credit: b}]"}, "extra-forbidden"),
        ({"producer": "{name: A, phone: 0905123456, kind: cty}"}, "literal-error"),
        ({"consent": "{by: A, on: 2026-01-01, fields: phone}"}, "tuple-type"),
        ({"aliases": "['', '']"}, "string-too-short"),
    ],
)
def test_what_follows_from_a_refusal_is_not_said(
    values: dict[str, str], code: str, tree: SmallTree
) -> None:
    """A refused field counts neither as missing nor as present: no second problem comes of it."""
    tree.product(**values)
    assert set(tree.codes()) - {"missing"} == {code}


def models(model: type[BaseModel]) -> list[type[BaseModel]]:
    """The model and all parts of it."""
    parts = [model_inside(info.annotation) for info in model.model_fields.values()]
    return [model, *(inner for part in parts if part for inner in models(part))]


FIELDS = [
    pytest.param(part, name, id=f"{part.__name__}.{name}")
    for part in dict.fromkeys(part for entry in ENTRIES for part in models(entry))
    for name in part.model_fields
]


@pytest.mark.parametrize(("part", "name"), FIELDS)
def test_every_field_is_described(part: type[BaseModel], name: str) -> None:
    """Title, description and one example, in Vietnamese and English, and no two alike."""
    info = part.model_fields[name]
    extra: Any = info.json_schema_extra
    assert info.title
    assert info.description
    assert extra["title_en"]
    assert extra["description_en"]
    assert info.examples
    titles = [other.title for other in part.model_fields.values()]
    assert titles.count(info.title) == 1


@pytest.mark.parametrize(("part", "name"), FIELDS)
def test_every_example_is_right(part: type[BaseModel], name: str) -> None:
    """What a message offers as an example would be accepted, alone or as an item of its list."""
    info = part.model_fields[name]
    if model_inside(info.annotation) or info.examples is None:
        return
    (example,) = info.examples
    written = (json.dumps(example), json.dumps([example] * 3))
    tried = [validate(part, fields_of(f"{name}: {value}"), "entry.yml") for value in written]
    assert any(all(location[0] != name for location in validated.doubtful) for validated in tried)
