"""Which addresses entries name as sources, and where."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from showcase.entries.layout import ProductFolder
from showcase.entries.product_entry import ProductEntry


@dataclass(frozen=True, slots=True)
class Source:
    """One address and the ids of the products that name it."""

    url: str
    products: tuple[str, ...]


def sources_of(entries: Iterable[tuple[ProductFolder, ProductEntry]]) -> tuple[Source, ...]:
    """Every address once, in alphabetical order."""
    named: dict[str, list[str]] = defaultdict(list)
    for folder, entry in entries:
        for url in dict.fromkeys(source.url for source in entry.sources):
            named[url].append(folder.id)
    return tuple(Source(url, tuple(sorted(named[url]))) for url in sorted(named))
