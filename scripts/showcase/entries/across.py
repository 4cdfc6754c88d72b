"""Rules over all entries together: the same product twice, one maker with different facts."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from showcase.entries.identities import Fact, Identity, MakerKey, maker_keys
from showcase.entries.places import titles_of
from showcase.entries.product_entry import ProductEntry
from showcase.problem import Place, Problem
from showcase.translation import message
from showcase.vietnamese import same_text, slug

_PHONES = ("phone", "zalo")


def problems_across(identities: Sequence[Identity]) -> Iterator[Problem]:
    """Every problem that shows only when entries are held beside one another."""
    yield from _same_product_twice(identities)
    yield from _addresses_taken(identities)
    makers = _entries_of_makers(identities)
    yield from _different_facts(makers)
    yield from _maker_addresses_taken(makers)


def _same_product_twice(identities: Sequence[Identity]) -> Iterator[Problem]:
    """The same folded name of the same maker, also across provinces, is one product."""
    first: dict[tuple[str, str], Identity] = {}
    for identity in identities:
        maker = identity.maker.name if identity.maker else f"?{identity.folder.province}"
        other = first.setdefault((identity.name, maker), identity)
        if other is not identity:
            yield Problem(
                identity.name_place,
                "product-twice",
                message("The same product stands in {other} already.", other=other.name_place.path),
                message("Keep one entry and put the recognitions of both into it."),
                titles_of(ProductEntry, ("name",)),
                key=("name",),
            )


def _addresses_taken(identities: Sequence[Identity]) -> Iterator[Problem]:
    """An address, present or former, belongs to one product."""
    taken = {(one.folder.province, one.folder.product): one.name_place for one in identities}
    for one in identities:
        for address, place in one.former_addresses:
            other = taken.setdefault((one.folder.province, address), place)
            is_its_own = address == one.folder.product
            if other is not place and not is_its_own:
                yield _taken(place, other, ("former_addresses",))


def _taken(place: Place, other: Place, key: tuple[str, ...]) -> Problem:
    wrong = message("This address belongs to {other} already.", other=other.path)
    advice = message("Choose another one.")
    return Problem(place, "address-taken", wrong, advice, titles_of(ProductEntry, key), key=key)


def _entries_of_makers(identities: Sequence[Identity]) -> dict[MakerKey, list[Identity]]:
    key_of = maker_keys(one.maker for one in identities if one.maker)
    entries: dict[MakerKey, list[Identity]] = defaultdict(list)
    for one in identities:
        if one.maker:
            entries[key_of(one.maker)].append(one)
    return entries


def _different_facts(makers: dict[MakerKey, list[Identity]]) -> Iterator[Problem]:
    """All entries of one maker state the same facts of it."""
    for entries in makers.values():
        stated: dict[str, Fact] = {}
        for fact in (fact for entry in entries for fact in entry.maker_facts):
            other = stated.setdefault(fact.name, fact)
            if not _is_same(fact, other):
                yield _contradiction(fact, other)


def _is_same(fact: Fact, other: Fact) -> bool:
    if fact.name in _PHONES:
        return _dialled(fact.value) == _dialled(other.value)
    return same_text(fact.value, other.value)


def _dialled(phone: str) -> str:
    return re.sub(r"^\+84|^0|\D", "", phone)


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
        key=("producer", fact.name),
        found=fact.value,
    )


def _maker_addresses_taken(makers: dict[MakerKey, list[Identity]]) -> Iterator[Problem]:
    """The address of a maker's page, from its slug or its name, belongs to one maker."""
    owners: dict[tuple[str, str], Place] = {}
    for entries in makers.values():
        home = entries[0].folder.province
        names = [fact for entry in entries for fact in entry.maker_facts if fact.name == "name"]
        slugs = [fact for entry in entries for fact in entry.maker_facts if fact.name == "slug"]
        address = slugs[0].value if slugs else slug(names[0].value)
        place = (slugs or names)[0].place
        owner = owners.setdefault((home, address), place)
        if owner is not place:
            yield _taken(place, owner, ("producer", "slug"))
