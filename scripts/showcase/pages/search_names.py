"""Names that the text of a product tells, by which people look for it."""

import re
from collections.abc import Iterator
from itertools import takewhile

from showcase.catalogue.model import Product

_PEOPLE = re.compile(r"[Nn]gười(?= ((?:[^\s,.;:()]+ ?)+))")


def peoples_in(product: Product) -> Iterator[str]:
    """Whose craft it is, as its Vietnamese texts say it: "người Ê Đê", each once."""
    texts = (text.vi for text in (product.summary, product.story) if text and text.vi)
    found = (name for text in texts for name in _PEOPLE.findall(text))
    named = (" ".join(takewhile(_is_capital, name.split())) for name in found)
    yield from dict.fromkeys(f"người {name}" for name in named if name)


def _is_capital(word: str) -> bool:
    return word[0].isupper()
