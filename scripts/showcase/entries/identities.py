"""Who is meant: what tells whether two entries mean the same product or the same maker."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from showcase.entries.layout import ProductFolder
from showcase.entries.maker_entry import ProducerEntry
from showcase.entries.places import place_of, place_of_key
from showcase.entries.product_entry import ProductEntry
from showcase.entries.yaml_reader import Fields
from showcase.problem import Place
from showcase.vietnamese import fold

MAKER_FACTS = (
    "name",
    "name_en",
    "kind",
    "slug",
    "tax_code",
    "place",
    "phone",
    "zalo",
    "email",
    "website",
)


class MakerNamed(NamedTuple):
    """What an entry says of who its maker is; `name` is folded."""

    province: str
    name: str
    tax_code: str | None
    slug: str | None


MakerKey = tuple[str, ...]


class Fact(NamedTuple):
    """One fact of a maker as one entry states it, and where."""

    name: str
    value: str
    place: Place


class Identity(NamedTuple):
    """One entry's product and maker, small enough to be held for all entries."""

    folder: ProductFolder
    name: str
    name_place: Place
    maker: MakerNamed | None
    maker_facts: tuple[Fact, ...]
    former_addresses: tuple[tuple[str, Place], ...]


def identity_of(folder: ProductFolder, entry: ProductEntry, fields: Fields, path: str) -> Identity:
    """The identity of one entry."""
    producer = entry.producer
    former = tuple(
        (address, place_of(fields, ("former_addresses", number), path))
        for number, address in enumerate(entry.former_addresses)
    )
    return Identity(
        folder,
        folded_name(entry.name),
        place_of(fields, ("name",), path),
        maker_named(folder.province, producer) if producer else None,
        tuple(_facts(producer, fields, path)) if producer else (),
        former,
    )


def folded_name(name: str) -> str:
    """A name as it is compared: without marks, case and runs of spaces."""
    return fold(" ".join(name.split()))


def maker_named(province: str, producer: ProducerEntry) -> MakerNamed:
    """Who the maker is, as an entry of that province says."""
    return MakerNamed(province, folded_name(producer.name), producer.tax_code, producer.slug)


def _facts(producer: ProducerEntry, fields: Fields, path: str) -> Iterator[Fact]:
    for name in MAKER_FACTS:
        value = getattr(producer, name)
        if value is not None:
            yield Fact(name, value, place_of_key(fields, ("producer", name), path))


def maker_keys(makers: Iterable[MakerNamed]) -> Callable[[MakerNamed], MakerKey]:
    """The function that says which maker is meant, made from all that entries say.

    Makers are one when their tax code, else their slug, else folded name and province are the
    same. An entry without tax code means the maker with one that is called so there.
    """
    codes: dict[MakerKey, set[str]] = defaultdict(set)
    for maker in makers:
        if maker.tax_code:
            codes[_by_name(maker)].add(maker.tax_code)

    def key(maker: MakerNamed) -> MakerKey:
        known = {maker.tax_code} if maker.tax_code else codes.get(_by_name(maker), set())
        return ("tax", *known) if len(known) == 1 else _by_name(maker)

    return key


def _by_name(maker: MakerNamed) -> MakerKey:
    if maker.slug:
        return "slug", maker.province, maker.slug
    return "name", maker.province, maker.name
