"""The ways to browse the catalogue: each value of each facet with its products."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from showcase.catalogue.model import Catalogue, Mark, Product
from showcase.entries.vocabulary import GROUPS, LEVELS, MARK_KINDS
from showcase.pages import addresses
from showcase.pages.components import CountedLink, Facet
from showcase.pages.wording import Wording

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet: its code, its address and its products in the catalogue's order."""

    code: str
    address: str
    products: tuple[Product, ...]


@dataclass(frozen=True)
class Facets:
    """All facets of a catalogue; a value without products is there when its list is fixed."""

    provinces: tuple[FacetValue, ...]
    groups: tuple[FacetValue, ...]
    levels: tuple[FacetValue, ...]
    years: tuple[FacetValue, ...]
    votes: tuple[tuple[str, int, FacetValue], ...]
    marks: tuple[FacetValue, ...]


def facets_of(catalogue: Catalogue) -> Facets:
    """The facets of a catalogue."""
    products = catalogue.products
    return Facets(
        _fixed(
            [province.slug for province in catalogue.provinces],
            products,
            lambda product: [product.province],
            addresses.province,
        ),
        _fixed(
            [term.code for term in GROUPS],
            products,
            lambda product: [product.group],
            addresses.group,
        ),
        _fixed([level.code for level in LEVELS], products, levels_of, addresses.vote),
        tuple(
            FacetValue(str(year), addresses.year(year), tuple(found))
            for year, found in sorted(_by_value(products, _years_of).items(), reverse=True)
        ),
        tuple(_votes(products)),
        _fixed(_mark_codes(), products, marks_of, addresses.mark),
    )


def levels_of(product: Product) -> list[str]:
    """The levels at which a product was recognised, each once."""
    return list(dict.fromkeys(one.level for one in product.recognitions if one.level))


def _years_of(product: Product) -> list[int]:
    return list(dict.fromkeys(one.year for one in product.recognitions if one.year))


def marks_of(product: Product) -> list[str]:
    """The facet values of a product's marks: kinds, and for OCOP the number of stars."""
    return list(dict.fromkeys(code for mark in product.marks for code in _codes_of_mark(mark)))


def _codes_of_mark(mark: Mark) -> Iterator[str]:
    yield mark.kind
    if mark.kind == "ocop" and mark.stars:
        yield f"ocop-{mark.stars}-sao"


def _mark_codes() -> list[str]:
    stars = ["ocop-5-sao", "ocop-4-sao", "ocop-3-sao"]
    return [
        code
        for term in MARK_KINDS
        for code in ([term.code, *stars] if term.code == "ocop" else [term.code])
    ]


def _votes(products: Iterable[Product]) -> Iterator[tuple[str, int, FacetValue]]:
    def of(product: Product) -> list[tuple[str, int]]:
        return list(
            dict.fromkeys(
                (one.level, one.year) for one in product.recognitions if one.level and one.year
            )
        )

    for (level, year), found in sorted(_by_value(products, of).items()):
        yield level, year, FacetValue(str(year), addresses.vote(level, year), tuple(found))


def _by_value(
    products: Iterable[Product], values_of: Callable[[Product], list[Value]]
) -> dict[Value, list[Product]]:
    found: dict[Value, list[Product]] = defaultdict(list)
    for product in products:
        for value in values_of(product):
            found[value].append(product)
    return found


def _fixed(
    codes: list[str],
    products: Iterable[Product],
    values_of: Callable[[Product], list[str]],
    address_of: Callable[[str], str],
) -> tuple[FacetValue, ...]:
    found = _by_value(products, values_of)
    return tuple(FacetValue(code, address_of(code), tuple(found.get(code, ()))) for code in codes)


def counted(text: str, value: FacetValue) -> CountedLink:
    """A link to a facet value with its two counts."""
    voted = sum(product.family == "of-the-vote" for product in value.products)
    return CountedLink(text, value.address, voted, len(value.products) - voted, value.code)


def browse(facets: Facets, catalogue: Catalogue, words: Wording) -> tuple[Facet, ...]:
    """The facets as links with counts, as the catalogue shows them without JavaScript."""
    names = catalogue.province_by_slug
    return (
        _facet(words.say("Province"), facets.provinces, lambda code: names[code].name),
        _facet(words.say("Group"), facets.groups, words.group),
        _facet(words.say("Level of the vote"), facets.levels, words.level),
        _facet(words.say("Year of the vote"), facets.years, str),
        _facet(words.say("Other marks"), facets.marks, words.mark_value),
    )


def _facet(title: str, values: tuple[FacetValue, ...], name: Callable[[str], str]) -> Facet:
    return Facet(title, tuple(counted(name(value.code), value) for value in values))
