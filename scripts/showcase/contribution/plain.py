"""What was read from an entry as plain values, to be changed and written again."""

from showcase.entries.writing import Plain
from showcase.entries.yaml_reader import Fields, Items, Value


def plain_fields(fields: Fields) -> dict[str, Plain]:
    """The fields of an entry without their places."""
    return {str(key): _plain(value) for key, value in fields.items()}


def _plain(value: Value) -> Plain:
    if isinstance(value, Fields):
        return plain_fields(value)
    return [_plain(one) for one in value] if isinstance(value, Items) else str(value)
