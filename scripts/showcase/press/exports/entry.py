"""An entry as its province wrote it, ready to be filled into the form again."""

import json
from dataclasses import dataclass
from typing import Any

from showcase.catalogue.model import Maker
from showcase.entries.rules.maker import PERSONAL_FIELDS

Written = dict[str, Any]

# Who agreed for a household is a private person; no page names them.
_NEVER = ("consent",)


@dataclass(frozen=True, slots=True)
class PublicEntry:
    """The fields that were written, and the names of those that the site keeps to itself."""

    fields: Written
    withheld: tuple[str, ...]


def public_entry(written: bytes, maker: Maker | None) -> PublicEntry:
    """Every field that was written, each value as text, without what no page may show.

    What of the maker is public was decided where the catalogue was made.
    """
    fields = _as_text(json.loads(written))
    withheld = [name for name in _NEVER if fields.pop(name, None) is not None]
    producer = fields.get("producer", {})
    for name in PERSONAL_FIELDS:
        if name in producer and getattr(maker, name, None) is None:
            del producer[name]
            withheld.append(f"producer.{name}")
    return PublicEntry(fields, tuple(withheld))


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_text(one) for one in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
