"""What the public never saw of an entry, so that whoever changes it from outside cannot lose it.

The site does not show who agreed for a maker, nor a household's personal data without consent;
so an entry that was changed with the form comes back without them.
"""

from typing import Any

from showcase.contribution.parcel.plain_values import Values
from showcase.entries.rules.maker import PERSONAL_FIELDS

_HOUSEHOLD = (None, "ho-kinh-doanh")


def with_withheld(new: Values, old: Values) -> Values:
    """The new entry with what only the old one can say; what the new one says stands."""
    merged = dict(new)
    if "consent" in old and "consent" not in new:
        merged["consent"] = old["consent"]
    before, after = old.get("producer"), new.get("producer")
    if isinstance(before, dict) and isinstance(after, dict):
        kept = {name: before[name] for name in _withheld(old, before) if name not in after}
        merged["producer"] = {**after, **kept}
    return merged


def _withheld(old: Values, producer: dict[str, Any]) -> list[str]:
    """The personal fields of the maker that no page shows."""
    if producer.get("kind") not in _HOUSEHOLD:
        return []
    consent = old.get("consent")
    agreed = consent.get("fields", []) if isinstance(consent, dict) else []
    return [name for name in PERSONAL_FIELDS if name in producer and name not in agreed]


def with_photos(new: Values, old: Values, there: frozenset[str]) -> Values:
    """The new entry with the words of photos that lie in the folder and that it does not name."""
    named = {photo.get("file") for photo in _photos(new)}
    kept = [one for one in _photos(old) if one.get("file") in there - named]
    return {**new, "photos": [*_photos(new), *kept]} if kept else new


def _photos(values: Values) -> list[dict[str, Any]]:
    photos = values.get("photos", [])
    return [one for one in photos if isinstance(one, dict)] if isinstance(photos, list) else []
