"""The JSON Schema of each kind of entry, for editors: hover, completion, red lines.

Vietnamese, draft-07, without references: what editors understand best. It allows what the
check allows; the rules that hold fields beside one another are the check's alone.
"""

import json
from typing import Any

from showcase.entries.values import DAY_PATTERN, NO_WORDS, YES_WORDS
from showcase.entries.writing import schema_name
from showcase.faces.fields import KINDS, named

DRAFT = "http://json-schema.org/draft-07/schema#"
_TITLES = {"product": "Bản kê sản phẩm", "province": "Bản kê tỉnh", "collection": "Bộ sưu tập"}
# What only other faces need.
_OURS = ("title_en", "description_en", "paper", "default")

Node = dict[str, Any]


def schema_files() -> dict[str, str]:
    """The text of every schema, by where it stands in the project."""
    return {schema_name(model): schema_text(kind) for kind, model in KINDS.items()}


def schema_text(kind: str) -> str:
    """The schema of a kind of entry as its file holds it."""
    return json.dumps(json_schema(kind), ensure_ascii=False, indent=2) + "\n"


def json_schema(kind: str) -> Node:
    """The schema of a kind of entry."""
    printed = KINDS[kind].model_json_schema()
    definitions = printed.pop("$defs", {})
    plain = _plain(printed, definitions)
    return {"$schema": DRAFT, "title": _TITLES[kind]} | {
        key: value for key, value in plain.items() if key not in {"title", "description"}
    }


def _plain(node: Node, definitions: Node) -> Node:
    """The node without references, with what is blank allowed, and words in Vietnamese."""
    node = _resolved(node, definitions)
    if "properties" in node:
        parts = {name: _plain(one, definitions) for name, one in node["properties"].items()}
        node["properties"] = parts
    if "items" in node:
        node["items"] = _plain(node["items"], definitions)
    node = _as_people_write(node)
    node |= _words(node)
    said = {key: value for key, value in node.items() if key not in _OURS}
    return {key: value for key, value in said.items() if value not in ("", [])}


def _resolved(node: Node, definitions: Node) -> Node:
    if "$ref" in node:
        part = definitions[node["$ref"].removeprefix("#/$defs/")]
        return {**part, "title": "", "description": ""} | _without(node, "$ref")
    if "anyOf" in node:
        (one,) = (part for part in node["anyOf"] if part != {"type": "null"})
        resolved = _resolved(one, definitions) | _without(node, "anyOf")
        return resolved | {"type": [resolved["type"], "null"]}
    return dict(node)


def _without(node: Node, key: str) -> Node:
    return {name: value for name, value in node.items() if name != key}


def _as_people_write(node: Node) -> Node:
    """Days, yes or no, digits without quotes and large numbers, in every form that is taken."""
    if node.get("format") == "date":
        return _without(node, "format") | {"pattern": DAY_PATTERN}
    if node.get("type") == "boolean":
        return _without(node, "type") | {"enum": [True, False, *sorted(YES_WORDS | NO_WORDS)]}
    kinds = node["type"] if isinstance(node.get("type"), list) else [node.get("type")]
    if "string" in kinds and "enum" not in node:
        return node | {"type": [*kinds, "number"]}
    if kinds == ["integer"] and any("." in example for example in node.get("examples", ())):
        return node | {"type": ["integer", "string"]}
    return node


def _words(node: Node) -> Node:
    words: Node = {}
    if node.get("paper"):
        words["description"] = f"{node['description']} Chép từ: {node['paper']}."
    if "type" in node and "enum" in node:
        codes = node["enum"]
        names = dict(named(codes))
        words["enumDescriptions"] = [names[code].vi for code in codes]
        words["enum"] = [*codes, None] if "null" in node["type"] else codes
    if node.get("examples"):
        words["examples"] = _examples(node)
    return words


def _examples(node: Node) -> list[Any]:
    """The example as a value of its type; none for a part with fields of its own."""
    (example,) = node["examples"]
    kinds = set(node["type"] if isinstance(node.get("type"), list) else [node.get("type")])
    if "properties" in node or "properties" in node.get("items", {}):
        return []
    if "array" in kinds:
        return [[example]]
    return [int(example)] if "integer" in kinds and example.isdecimal() else [example]
