"""Rules over all entries together: the same product twice, one maker with different facts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from showcase.entries.explain import place_of, place_of_key, titles_of
from showcase.entries.layout import ProductFolder
from showcase.entries.maker_entry import ProducerEntry
from showcase.entries.product_entry import ProductEntry
from showcase.entries.yaml_reader import Fields
from showcase.problem import Place, Problem
from showcase.translation import Bilingual, Message, message
from showcase.vietnamese import fold, slug

MAKER_FACTS = ("name", "name_en", "kind", "slug", "tax_code", "place", "phone", "zalo", "email", "website")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a maker as one entry states it, and where."""

    name: str
    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells whether two entries mean the same product or the same maker."""

    folder: ProductFolder
    name: str
    name_place: Place
    maker_name: str
    maker_facts: tuple[Fact, ...]
    former_addresses: tuple[tuple[str, Place], ...]


def identity_of(
    folder: ProductFolder, entry: ProductEntry, fields: Fields, path: str
) -> Identity:
    """The identity of one entry, small enough to be held for all of them."""
    producer = entry.producer
    facts = tuple(_facts(producer, fields, path)) if producer else ()
    former = tuple(
        (address, place_of(fields, ("former_addresses", number), path))
        for number, address in enumerate(entry.former_addresses)
    )
    return Identity(
        folder,
        fold(entry.name),
        place_of(fields, ("name",), path),
        fold(producer.name) if producer else "",
        facts,
        former,
    )


def _facts(producer: ProducerEntry, fields: Fields, path: str) -> Iterator[Fact]:
    for name in MAKER_FACTS:
        value = getattr(producer, name)
        if value is not None:
            yield Fact(name, value, place_of_key(fields, ("producer", name), path))


MakerKey = tuple[str, str]


def maker_keys(
    makers: Iterable[tuple[str, str, str | None]],
) -> Callable[[str, str, str | None], MakerKey]:
    """The function that says which maker is meant, from all (province, folded name, tax code).

    Makers are one when their tax code is the same, else when folded name and province are.
    """
    tax_codes = {(province, name): code for province, name, code in makers if code}

    def key(province: str, name: str, tax_code: str | None) -> MakerKey:
        known = tax_code or tax_codes.get((province, name))
        return ("tax", known) if known else (province, name)

    return key


def problems_across(identities: Sequence[Identity]) -> Iterator[Problem]:
    """Every problem that shows only when entries are held beside one another."""
    yield from _same_product_twice(identities)
    yield from _different_facts(identities)
    yield from _addresses_taken(identities)


def _tax_code(identity: Identity) -> str | None:
    return next((fact.value for fact in identity.maker_facts if fact.name == "tax_code"), None)


def _key_function(identities: Sequence[Identity]) -> Callable[[str, str, str | None], MakerKey]:
    return maker_keys(
        (one.folder.province, one.maker_name, _tax_code(one)) for one in identities if one.maker_name
    )


def _same_product_twice(identities: Sequence[Identity]) -> Iterator[Problem]:
    """The same folded name of the same maker, also across provinces, is one product."""
    first: dict[tuple[str, str], Identity] = {}
    for identity in identities:
        maker = identity.maker_name or f"?{identity.folder.province}"
        other = first.setdefault((identity.name, maker), identity)
        if other is not identity:
            yield Problem(
                identity.name_place,
                "product-twice",
                message("The same product stands in {other} already.", other=other.name_place.path),
                message("Keep one entry and put the recognitions of both into it."),
                titles_of(ProductEntry, ("name",)),
            )


def _different_facts(identities: Sequence[Identity]) -> Iterator[Problem]:
    """All entries of one maker state the same facts of it."""
    key_of = _key_function(identities)
    stated: dict[tuple[MakerKey, str], Fact] = {}
    for one in identities:
        if not one.maker_name:
            continue
        key = key_of(one.folder.province, one.maker_name, _tax_code(one))
        for fact in one.maker_facts:
            other = stated.setdefault((key, fact.name), fact)
            if other.value != fact.value:
                yield _contradiction(fact, other)


def _contradiction(fact: Fact, other: Fact) -> Problem:
    return Problem(
        fact.place,
        "maker-contradiction",
        message(
            "{other}:{line} says «{theirs}» of the same maker, here stands «{ours}».",
            other=other.place.path,
            line=other.place.line,
            theirs=other.value,
            ours=fact.value,
        ),
        message("Write the same in both, or give one maker its own «slug»."),
        titles_of(ProductEntry, ("producer", fact.name)),
    )


def _addresses_taken(identities: Sequence[Identity]) -> Iterator[Problem]:
    """An address belongs to one product, a maker's address to one maker."""
    taken = {(one.folder.province, one.folder.product): one.name_place for one in identities}
    for one in identities:
        for address, place in one.former_addresses:
            other = taken.setdefault((one.folder.province, address), place)
            if other is not place:
                yield _taken(place, other, titles_of(ProductEntry, ("former_addresses",)))
    yield from _maker_addresses_taken(identities)


def _maker_addresses_taken(identities: Sequence[Identity]) -> Iterator[Problem]:
    key_of = _key_function(identities)
    owners: dict[tuple[str, str], tuple[MakerKey, Place]] = defaultdict()
    for one in identities:
        if not one.maker_name:
            continue
        key = key_of(one.folder.province, one.maker_name, _tax_code(one))
        facts = {fact.name: fact for fact in one.maker_facts}
        address = facts["slug"].value if "slug" in facts else slug(one.maker_name)
        owner, place = owners.setdefault(
            (one.folder.province, address), (key, facts["name"].place)
        )
        if owner != key:
            yield _taken(facts["name"].place, place, titles_of(ProductEntry, ("producer", "slug")))


def _taken(place: Place, other: Place, field: tuple[Bilingual, ...]) -> Problem:
    wrong: Message = message("This address belongs to {other} already.", other=other.path)
    return Problem(place, "address-taken", wrong, message("Choose another one."), field)
