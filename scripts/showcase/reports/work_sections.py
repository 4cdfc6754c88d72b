"""Parts of a report about the vote, about training, fairs and other events."""

from collections import Counter

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.event import Event
from showcase.catalogue.programme.model import VoteResult
from showcase.entries.vocabulary import LEVELS
from showcase.pages.programme.saying import (
    EVENT_NAMES,
    vote_period,
    whose,
)
from showcase.pages.wording import Wording
from showcase.reports.collecting import Collected, Recognised, day_of
from showcase.reports.document import Column, Section, Table
from showcase.reports.money_sections import count_tables
from showcase.vietnamese import sort_key


def vote_section(found: Collected, catalogue: Catalogue, words: Wording) -> Section:
    """Results of votes as reported, then the certificates that this catalogue lists."""
    tables = []
    if found.votes:
        tables.append(_votes(found.votes, catalogue, words))
    if found.recognised:
        tables += [_by_level(found, words), _recognised(found.recognised, catalogue, words)]
    sentences = [
        words.count(
            "This catalogue lists {n} certificate of the vote of this period.",
            "This catalogue lists {n} certificates of the vote of this period.",
            len(found.recognised),
        )
    ]
    return Section(words.say("Products recognised"), tuple(sentences), tuple(tables))


def _votes(votes: tuple[VoteResult, ...], catalogue: Catalogue, words: Wording) -> Table:
    columns = (
        Column(words.say("Whose"), "text", 3),
        Column(words.say("Level"), "text", 2),
        Column(words.say("Years"), "text", 2),
        Column(words.say("Entered"), width=1),
        Column(words.say("Recognised"), width=1),
    )
    rows = tuple(
        (
            whose(one, catalogue, words),
            words.level(one.level),
            vote_period(one, words),
            one.entered,
            one.recognised,
        )
        for one in votes
    )
    return Table(words.say("Results of the vote, as reported"), columns, rows)


def _by_level(found: Collected, words: Wording) -> Table:
    counted = Counter(one.recognition.level for one in found.recognised)
    columns = Column(words.say("Level"), "text", 4), Column(words.say("Certificates"), width=1)
    rows = [
        (words.level(level), counted[level])
        for level in (*(term.code for term in LEVELS), None)
        if counted[level]
    ]
    rows.append((words.say("Together"), counted.total()))
    caption = words.say("Certificates listed here, by level")
    return Table(caption, columns, tuple(rows), has_sum=True)


def _recognised(recognised: tuple[Recognised, ...], catalogue: Catalogue, words: Wording) -> Table:
    columns = (
        Column(words.say("Product"), "text", 4),
        Column(words.say("Maker"), "text", 3),
        Column(words.say("Province"), "text", 2),
        Column(words.say("Level"), "text", 2),
        Column(words.say("Decision"), "text", 2),
        Column(words.say("Day"), "text", 2),
    )
    rows = tuple(
        (
            words.of(one.product.name).text,
            words.of(one.product.maker_name).text if one.product.maker_name else None,
            catalogue.province_by_slug[one.product.province].name,
            words.level(one.recognition.level),
            one.recognition.decision,
            words.day(day) if (day := day_of(one.recognition)) else None,
        )
        for one in sorted(recognised, key=_by_level_and_name)
    )
    return Table(words.say("Products recognised"), columns, rows)


def _by_level_and_name(one: Recognised) -> tuple[object, ...]:
    return -one.recognition.rank, sort_key(one.product.name.vi), one.product.id


def events_section(found: Collected, catalogue: Catalogue, words: Wording) -> Section:
    """Training and fairs as the reports count them, then the events of the period."""
    tables = list(count_tables(found, catalogue, words))
    if found.events:
        tables.append(_events(found.events, catalogue, words))
    none = words.say("No event of this period is entered yet.")
    sentences = () if found.events else (none,)
    return Section(words.say("Training, fairs and other events"), sentences, tuple(tables))


def _events(events: tuple[Event, ...], catalogue: Catalogue, words: Wording) -> Table:
    region = words.say("the whole region")
    columns = (
        Column(words.say("Event"), "text", 4),
        Column(words.say("Kind"), "text", 2),
        Column(words.say("Days"), "text", 2),
        Column(words.say("Place"), "text", 2),
        Column(words.say("Province"), "text", 2),
    )
    rows = tuple(
        (
            words.of(one.name).text,
            words.term(EVENT_NAMES[one.kind]),
            words.day(one.begins)
            if one.begins == one.ends
            else f"{words.day(one.begins)} – {words.day(one.ends)}",
            one.place,
            catalogue.province_by_slug[one.province].name if one.province else region,
        )
        for one in events
    )
    return Table(words.say("Events"), columns, rows)
