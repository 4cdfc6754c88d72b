"""What is printed from the model: schema and template say the same as the check."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from showcase.entries.explain import validate
from showcase.entries.papers import PAPERS
from showcase.entries.vocabulary import GROUPS
from showcase.entries.yaml_reader import read_yaml
from showcase.faces.fields import KINDS, anchor_of, field_faces, with_parts
from showcase.faces.schema import json_schema, schema_files
from showcase.faces.template import template_files, template_text
from showcase.translation import LANGUAGES
from tests.small_tree import PRODUCTS, SmallTree

PROJECT = PRODUCTS.parent
# What an optional field of the template looks like, and the help inside of it.
BEHIND_A_HASH = re.compile(r"^# ([a-z_]+:.*| {2}.*)$", re.MULTILINE)


@pytest.mark.parametrize("printed", [schema_files, template_files])
def test_what_is_committed_is_what_is_printed(printed: object) -> None:
    """Editors read files; after a change of the model, `showcase schema --write` mends them."""
    assert callable(printed)
    for name, text in printed().items():
        assert (PROJECT / name).read_text(encoding="utf-8") == text, name


@pytest.mark.parametrize(
    ("kind", "entries"),
    [
        ("product", "*/*/product.yml"),
        ("province", "*/province.yml"),
        ("collection", "_region/collections/*.yml"),
    ],
)
def test_the_schema_takes_every_right_entry(kind: str, entries: str) -> None:
    """An editor's YAML (1.2, which knows numbers) sees no error in what the check finds right."""
    right = sorted(PRODUCTS.glob(entries))
    if kind == "product":
        right.append(PROJECT / "tests/examples/valid/every-field.yml")
    assert right
    assert schema_says(kind, right) == ""


@pytest.mark.parametrize(
    "example",
    ["missing", "extra-forbidden", "literal-error", "less-than-equal", "not-a-date", "tuple-type"],
)
def test_the_schema_refuses_what_the_model_refuses(example: str) -> None:
    """A wrong field, code, number or day is red in the editor too."""
    assert schema_says("product", [PROJECT / f"tests/examples/invalid/{example}.yml"]) != ""


def schema_says(kind: str, entries: list[Path]) -> str:
    """What a checker that editors could use finds wrong with the entries."""
    schema = f".vscode/schemas/{kind}.json"
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, *map(str, entries)],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_editors_find_the_schema(kind: str) -> None:
    """The settings of the editor lead to the schema, and so does the template's first line."""
    settings = json.loads((PROJECT / ".vscode/settings.json").read_text(encoding="utf-8"))
    schema = f".vscode/schemas/{kind}.json"
    assert (PROJECT / schema).is_file()
    assert list(PROJECT.glob(settings["yaml.schemas"][schema]))
    assert template_text(kind).startswith("# yaml-language-server: $schema=../")


def test_the_first_line_of_an_entry_leads_to_its_schema() -> None:
    """Editors without our settings follow the first line from where the entry stands."""
    entries = [*PRODUCTS.rglob("*.yml")]
    firsts = [(entry, entry.read_text("utf-8").splitlines()[0]) for entry in entries]
    led = [(entry.parent / line.partition("=")[2]) for entry, line in firsts if "$schema=" in line]
    assert len(led) > 400
    assert [one for one in led if not one.is_file()] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_explained(kind: str) -> None:
    """Each has a title, a help and an example, and papers only from the list of the file."""
    for face in with_parts(field_faces(KINDS[kind])):
        for language in LANGUAGES:
            assert face.title.in_language(language), face.path
            assert face.help.in_language(language), face.path
        assert face.value, face.path
        assert set(face.papers) <= set(PAPERS), face.path


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_its_own_anchor(kind: str) -> None:
    """No two fields of an entry share a place in the guide."""
    paths = [face.path for face in with_parts(field_faces(KINDS[kind]))]
    anchors = [anchor_of(KINDS[kind], path) for path in paths]
    assert len(set(anchors)) == len(anchors)


def test_anchors_are_the_keys() -> None:
    """Messages and the form lead to `#recognitions-level`; the number of an item is left out."""
    assert anchor_of(KINDS["product"], ("recognitions", 3, "level")) == "recognitions-level"
    assert anchor_of(KINDS["province"], ("name",)) == "province-name"


@pytest.mark.parametrize("kind", KINDS)
def test_the_template_in_full_is_right(kind: str) -> None:
    """With every # taken away from its fields, the template holds all of them, each with a value
    that the model takes (a collection's one product is not enough, and that is all)."""
    text = BEHIND_A_HASH.sub(r"\1", template_text(kind))
    fields, problems = read_yaml(text.encode(), "entry.yml")
    assert problems == ()
    assert set(fields) == set(KINDS[kind].model_fields)
    found = [problem.code for problem in validate(KINDS[kind], fields, "entry.yml").problems]
    assert found == (["too-short"] if kind == "collection" else [])


def test_the_template_as_it_is_can_be_read(tree: SmallTree) -> None:
    """Nothing taken away, it is an entry that lacks nothing but a recognition."""
    tree.product(template_text("product"), at="gia-lai/nuoc-mam-muoi-quy")
    assert tree.codes() == ["nothing-given"]


def test_the_schema_is_in_vietnamese() -> None:
    """What an editor shows: title, help with its paper, example, and what each code means."""
    level = json_schema("product")["properties"]["recognitions"]["items"]["properties"]["level"]
    assert level["title"] == "Cấp"
    assert level["description"].endswith("Chép từ: Giấy chứng nhận sản phẩm CNNT tiêu biểu.")
    assert level["examples"] == ["tinh"]
    assert dict(zip(level["enum"], level["enumDescriptions"], strict=False))["xa"] == "Cấp xã"


def test_only_fields_of_codes_have_codes() -> None:
    """A field of free text offers no list to choose from; a field of codes offers all of them."""
    faces = {face.path: face for face in with_parts(field_faces(KINDS["product"]))}
    assert faces["story",].codes == ()
    assert [code for code, _ in faces["group",].codes] == [term.code for term in GROUPS]
