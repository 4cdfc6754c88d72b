"""What a tool cannot check and the reviewer must: who confirmed, who agreed, what disappears."""

from collections.abc import Iterable, Iterator

from showcase.contribution.proposal.git_objects import NOTHING, Change, Repository
from showcase.contribution.proposal.paths import ENTRIES
from showcase.entries.decoding import Refused
from showcase.entries.layout import kind_of
from showcase.entries.places import place_of_key, titles_of
from showcase.entries.product_entry import ProductEntry
from showcase.entries.yaml_reader import Fields, Text, read_yaml
from showcase.problem import Place, Problem
from showcase.translation import Message, message

# Field of an entry → what the reviewer has to find out about it.
_VOUCHED = {
    "confirmed": message("Ask the province whether it really confirmed this."),
    "consent": message("Ask whether the maker really agreed, and to these fields."),
}


def flags(
    repository: Repository, base: str, head: str, changes: Iterable[Change]
) -> Iterator[Problem]:
    """A note for every changed «confirmed» or «consent», and for every product that goes."""
    for change in changes:
        inside = change.path.removeprefix(f"{ENTRIES}/")
        if kind_of(inside) != "product" or inside == change.path:
            continue
        before = _fields(repository.content_at(base, change.path), change.path)
        after = _fields(repository.content_at(head, change.path), change.path)
        if change.mode == NOTHING:
            yield _note(Place(change.path), "product-removed", *_REMOVED)
        yield from _vouched_otherwise(before, after, change.path)


def _vouched_otherwise(before: Fields, after: Fields, path: str) -> Iterator[Problem]:
    for name, advice in _VOUCHED.items():
        old, new = before.get(Text(name)), after.get(Text(name))
        if new is not None and new != old:
            wrong = message(
                "This change sets «{field}».", field=titles_of(ProductEntry, (name,))[0]
            )
            yield _note(place_of_key(after, (name,), path), f"{name}-changed", wrong, advice)


def _fields(content: bytes | None, path: str) -> Fields:
    """What stands in an entry, as far as it can be read; its problems are told elsewhere."""
    try:
        return read_yaml(content, path)[0] if content else Fields()
    except Refused:
        return Fields()


def _note(place: Place, code: str, wrong: Message, advice: Message) -> Problem:
    return Problem(place, code, wrong, advice, severity="note")


_REMOVED = (
    message("This change removes a product."),
    message("Its address must go on working: set «retired», or name it in «former_addresses»."),
)
