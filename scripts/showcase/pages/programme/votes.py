"""How results of the vote are shown: a table, and provinces side by side."""

from collections.abc import Iterable
from fractions import Fraction

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.model import VoteResult
from showcase.pages import addresses
from showcase.pages.charts import BarChart, bars
from showcase.pages.components import Table, TableRow
from showcase.pages.programme.saying import percent, vote_period, whose
from showcase.pages.wording import Wording


def vote_table(votes: Iterable[VoteResult], catalogue: Catalogue, words: Wording) -> Table | None:
    """Results of votes, each with whose they are and which years they count."""
    rows = tuple(_vote_row(vote, catalogue, words) for vote in votes)
    if not rows:
        return None
    head = (
        words.say("Whose"),
        words.say("Entered"),
        words.say("Recognised"),
        words.say("Of those entered"),
        words.say("Note"),
    )
    return Table(words.say("Results of the vote"), head, rows, ends_in_words=True)


def _vote_row(vote: VoteResult, catalogue: Catalogue, words: Wording) -> TableRow:
    unknown = words.say("not known")
    entered, recognised = vote.entered, vote.recognised
    share = Fraction(recognised * 100, entered) if entered and recognised is not None else None
    address = addresses.programme_province(vote.province) if vote.province else ""
    note = words.of(vote.note).text if vote.note else ""
    return TableRow(
        whose(vote, catalogue, words),
        (
            unknown if entered is None else words.number(entered),
            unknown if recognised is None else words.number(recognised),
            unknown if share is None else percent(share, words, 0),
            note,
        ),
        address,
        f"{words.level(vote.level)}, {vote_period(vote, words)}",
    )


def side_by_side(
    votes: Iterable[VoteResult], catalogue: Catalogue, words: Wording
) -> tuple[BarChart, ...]:
    """Provinces beside one another: results of one level in one and the same year."""
    grouped: dict[tuple[int, str], list[VoteResult]] = {}
    for vote in votes:
        if vote.province and vote.is_of_one_vote and vote.recognised is not None:
            grouped.setdefault((vote.year, vote.level), []).append(vote)
    return tuple(
        _beside(year, level, group, catalogue, words)
        for (year, level), group in sorted(grouped.items(), reverse=True)
        if len(group) > 1
    )


def _beside(
    year: int, level: str, group: list[VoteResult], catalogue: Catalogue, words: Wording
) -> BarChart:
    group = sorted(group, key=lambda vote: -(vote.recognised or 0))
    most = group[0]
    title = words.say(
        "{level} {year}: most were recognised in {province}, {n}",
        level=words.level(level),
        year=year,
        province=most.former or whose(most, catalogue, words),
        n=words.number(most.recognised or 0),
    )
    rows = [
        (
            whose(vote, catalogue, words),
            float(vote.recognised or 0),
            words.number(vote.recognised or 0),
            "done",
        )
        for vote in group
    ]
    note = words.say("Only provinces whose result is known are shown.")
    return bars(title, rows, note)
