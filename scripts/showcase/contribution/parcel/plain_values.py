"""The values of an entry as plain texts, lists and records: what its canonical writer takes."""

from typing import Any

from showcase.entries.decoding import Refused
from showcase.entries.yaml_reader import read_yaml

Values = dict[str, Any]


def values_of(content: bytes) -> Values | None:
    """What an entry says; None when it cannot be read: the check will say why."""
    try:
        fields, problems = read_yaml(content, "product.yml")
    except Refused:
        return None
    return None if problems else _plain(fields)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else str(value)
