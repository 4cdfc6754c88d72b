"""Provinces side by side: products of the vote, also for each 100,000 people, and on the map."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from showcase.catalogue.model import Catalogue, Province
from showcase.pages import addresses
from showcase.pages.charts import BarChart, bars, step_of, steps_of
from showcase.pages.components import SourceLine, Table, TableRow
from showcase.pages.programme.saying import rounded_text, source_lines
from showcase.pages.wording import Wording

STEPS = 4
PEOPLE = 100_000


@dataclass(frozen=True, slots=True)
class MapPlace:
    """One province on the map: its name, its figure, its step from 0 to 4."""

    slug: str
    text: str
    address: str
    figure: str
    step: int


@dataclass(frozen=True, slots=True)
class FigureMap:
    """The map coloured by a figure, with its legend of steps."""

    title: str
    places: tuple[MapPlace, ...]
    legend: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class PlaceFigures:
    """All that is shown of provinces side by side."""

    map: FigureMap
    for_people: BarChart | None
    table: Table
    note: str
    sources: tuple[SourceLine, ...]


def place_figures(catalogue: Catalogue, words: Wording) -> PlaceFigures:
    """What this site publishes of each province's vote."""
    counts = {province.slug: _counted(catalogue, province) for province in catalogue.provinces}
    known = [one.population for one in catalogue.provinces if one.population]
    return PlaceFigures(
        map=_map(catalogue, counts, words),
        for_people=_for_people(catalogue, counts, words),
        table=_table(catalogue, counts, words),
        note=_note(catalogue, words),
        sources=tuple(source_lines(((one.source,) for one in known), words)),
    )


def _counted(catalogue: Catalogue, province: Province) -> int:
    products = (one for one in catalogue.products if one.province == province.slug)
    return sum(product.family == "of-the-vote" for product in products)


def _map(catalogue: Catalogue, counts: dict[str, int], words: Wording) -> FigureMap:
    ends = steps_of(list(counts.values()), STEPS)
    places = tuple(
        MapPlace(
            one.slug,
            one.name,
            addresses.province(one.slug),
            words.number(counts[one.slug]),
            step_of(counts[one.slug], ends),
        )
        for one in catalogue.provinces
    )
    most = max(catalogue.provinces, key=lambda one: counts[one.slug], default=None)
    title = words.say(
        "Most products of the vote are published of {province}: {n}",
        province=most.name if most else "",
        n=words.number(counts[most.slug] if most else 0),
    )
    return FigureMap(title, places, tuple(_legend(ends, words)))


def _legend(ends: tuple[float, ...], words: Wording) -> Iterator[tuple[int, str]]:
    yield 0, words.say("none yet")
    first = 1
    for step, end in enumerate(ends, 1):
        last = int(end)
        if last >= first:
            yield step, f"{first}–{last}" if last > first else str(last)
        first = last + 1


def _ratio(catalogue: Catalogue, counts: dict[str, int]) -> list[tuple[Province, Fraction]]:
    ratios = [
        (one, Fraction(counts[one.slug] * PEOPLE, one.population.people))
        for one in catalogue.provinces
        if one.population and counts[one.slug]
    ]
    return sorted(ratios, key=lambda item: -item[1])


def _for_people(catalogue: Catalogue, counts: dict[str, int], words: Wording) -> BarChart | None:
    ratios = _ratio(catalogue, counts)
    if not ratios:
        return None
    title = words.say(
        "For its people, {province} has most: {n} products of the vote for 100,000 people",
        province=ratios[0][0].name,
        n=rounded_text(ratios[0][1], words),
    )
    rows = [(one.name, float(ratio), rounded_text(ratio, words), "done") for one, ratio in ratios]
    return bars(title, rows)


def _note(catalogue: Catalogue, words: Wording) -> str:
    """Whose population is not known here: a gap, not a nought."""
    missing = [one.name for one in catalogue.provinces if one.population is None]
    if not missing:
        return ""
    return words.say(
        "No sourced population is known here of: {provinces}.", provinces=", ".join(missing)
    )


def _table(catalogue: Catalogue, counts: dict[str, int], words: Wording) -> Table:
    ratios = {one.slug: ratio for one, ratio in _ratio(catalogue, counts)}
    unknown = words.say("not known")
    rows = []
    for one in catalogue.provinces:
        people, day = unknown, "–"
        if one.population:
            people, day = words.number(one.population.people), words.day(one.population.on)
        ratio = rounded_text(ratios[one.slug], words) if one.slug in ratios else unknown
        count = words.number(counts[one.slug])
        if one.population and not counts[one.slug]:
            ratio = words.number(0)
        rows.append(TableRow(one.name, (count, people, day, ratio), addresses.province(one.slug)))
    head = (
        words.say("Province"),
        words.say("Products of the vote"),
        words.say("People"),
        words.say("On"),
        words.say("For 100,000 people"),
    )
    return Table(words.say("Provinces side by side"), head, tuple(rows))
