"""Rules over all entries together: the same product twice, one maker with different facts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from showcase.entries.identities import Fact, Identity, MakerKey, maker_keys
from showcase.entries.places import titles_of
from showcase.entries.product_entry import ProductEntry
from showcase.problem import Place, Problem
from showcase.translation import message
from showcase.vietnamese import same_text, slug

_PHONES = ("phone", "zalo")


class StatedMaker(NamedTuple):
    """One maker as all its entries state it: those, and the province and slug of its page.

    `place` is where the slug comes from.
    """

    entries: list[Identity]
    province: str
    slug: str
    place: Place

    @property
    def id(self) -> str:
        """`<province>/<slug>`, as in the address of its page."""
        return f"{self.province}/{self.slug}"


def stated_makers(identities: Iterable[Identity]) -> list[StatedMaker]:
    """Every maker once, in the order of its first entry."""
    named = [(one.maker, one) for one in identities if one.maker]
    key_of = maker_keys(maker for maker, _ in named)
    entries: dict[MakerKey, list[Identity]] = defaultdict(list)
    for maker, one in named:
        entries[key_of(maker)].append(one)
    return [_stated(one) for one in entries.values()]


def _stated(entries: list[Identity]) -> StatedMaker:
    names = [fact for entry in entries for fact in entry.maker_facts if fact.name == "name"]
    slugs = [fact for entry in entries for fact in entry.maker_facts if fact.name == "slug"]
    address = slugs[0].value if slugs else slug(names[0].value)
    return StatedMaker(entries, entries[0].folder.province, address, (slugs or names)[0].place)


def problems_across(
    identities: Sequence[Identity], makers: Sequence[StatedMaker]
) -> Iterator[Problem]:
    """Every problem that shows only when entries and their makers are held beside one another."""
    yield from _same_product_twice(identities)
    yield from _addresses_taken(identities)
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


def _different_facts(makers: Iterable[StatedMaker]) -> Iterator[Problem]:
    """All entries of one maker state the same facts of it."""
    for maker in makers:
        stated: dict[str, Fact] = {}
        for fact in (fact for entry in maker.entries for fact in entry.maker_facts):
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


def _maker_addresses_taken(makers: Iterable[StatedMaker]) -> Iterator[Problem]:
    """The address of a maker's page, from its slug or its name, belongs to one maker."""
    owners: dict[str, Place] = {}
    for maker in makers:
        owner = owners.setdefault(maker.id, maker.place)
        if owner is not maker.place:
            yield _taken(maker.place, owner, ("producer", "slug"))
