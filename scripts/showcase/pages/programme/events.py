"""Events: the list, the calendar by month, and the next ones on other pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.event import Event
from showcase.pages import addresses
from showcase.pages.components import Link, Said, SourceLine
from showcase.pages.json_ld import page_and_way
from showcase.pages.page import JsonLd, Page
from showcase.pages.programme.month_grid import Weeks, anchor, weeks_of
from showcase.pages.programme.saying import EVENT_NAMES, month, source_lines
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording

NEXT = 3
_VIETNAMESE_DAYS = ((2, "Hai"), (3, "Ba"), (4, "Tư"), (5, "Năm"), (6, "Sáu"), (7, "Bảy"))


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a list; `anchor` is its place on the page of events."""

    anchor: str
    name: Said
    kind: str
    days: str
    first_day: str
    whose: Link | None
    where: Said | None
    organiser: Said | None
    about: Said | None
    website: str
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The events of one month."""

    title: str
    weeks: Weeks
    events: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True)
class EventsContext:
    """What `events.html` prints."""

    title: str
    lead: str
    coming: tuple[Month, ...]
    nothing_coming: str
    past: tuple[Month, ...]
    calendars: tuple[Link, ...]
    weekdays: tuple[tuple[str, str], ...]


def event_lines(
    events: Iterable[Event], catalogue: Catalogue, words: Wording
) -> tuple[EventLine, ...]:
    """Events as lists show them."""
    return tuple(_line(one, catalogue, words) for one in events)


def next_events(
    catalogue: Catalogue, words: Wording, province: str | None = None
) -> tuple[EventLine, ...]:
    """The next few events, of one province with those of the region."""
    coming = [
        one
        for one in catalogue.programme.events
        if not one.is_past(catalogue.today) and (province is None or one.province in (province, ""))
    ]
    return event_lines(coming[:NEXT], catalogue, words)


def _line(event: Event, catalogue: Catalogue, words: Wording) -> EventLine:
    province = catalogue.province_by_slug.get(event.province)
    return EventLine(
        anchor=anchor(event),
        name=words.of(event.name),
        kind=words.term(EVENT_NAMES[event.kind]),
        days=_days(event, words),
        first_day=event.begins.isoformat(),
        whose=Link(province.name, addresses.province(province.slug)) if province else None,
        where=words.vietnamese(event.place) if event.place else None,
        organiser=words.vietnamese(event.organiser) if event.organiser else None,
        about=words.of(event.about) if event.about else None,
        website=event.website or "",
        sources=tuple(source_lines([event.sources], words)),
    )


def _days(event: Event, words: Wording) -> str:
    first = words.day(event.begins)
    return first if event.ends == event.begins else f"{first} – {words.day(event.ends)}"


def events_page(catalogue: Catalogue, words: Wording, settings: Settings) -> Page:
    """The page of all events, those to come first."""
    title = words.say("Events")
    lead = words.say("Fairs, votes, conferences and training of the programme, by month.")
    events, today = catalogue.programme.events, catalogue.today
    coming = [one for one in events if not one.is_past(today)]
    past = [one for one in reversed(events) if one.is_past(today)]
    context = EventsContext(
        title,
        lead,
        tuple(_months(coming, catalogue, words)),
        ""
        if coming
        else words.say(
            "No event to come is known here. Departments and promotion centres can add theirs."
        ),
        tuple(_months(past, catalogue, words)),
        tuple(_calendars(catalogue, words)),
        _weekdays(words),
    )
    return Page(
        address=addresses.EVENTS,
        language=words.language,
        template="events.html",
        title=title,
        description=lead,
        trail=(),
        context=context,
        json_ld=(
            *page_and_way(title, lead, addresses.EVENTS, (), words, settings),
            *(_json_ld(event, words) for event in coming),
        ),
    )


def _months(events: Iterable[Event], catalogue: Catalogue, words: Wording) -> Iterator[Month]:
    months: dict[tuple[int, int], list[Event]] = {}
    for event in events:
        months.setdefault((event.begins.year, event.begins.month), []).append(event)
    for (year, number), found in months.items():
        name = month(found[0].begins, words)
        title = name[:1].upper() + name[1:]
        weeks = weeks_of(year, number, catalogue.programme.events, words)
        yield Month(title, weeks, event_lines(found, catalogue, words))


def _calendars(catalogue: Catalogue, words: Wording) -> Iterator[Link]:
    yield Link(words.say("The whole region"), addresses.calendar_file(""))
    for province in catalogue.provinces:
        yield Link(province.name, addresses.calendar_file(province.slug))


def _weekdays(words: Wording) -> tuple[tuple[str, str], ...]:
    """The days of the week, Monday first: short, and in full."""
    if words.language == "vi":
        return (
            *((f"T{number}", f"Thứ {name}") for number, name in _VIETNAMESE_DAYS),
            ("CN", "Chủ nhật"),
        )
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    return tuple((name[:2], name) for name in names)


def _json_ld(event: Event, words: Wording) -> JsonLd:
    found: JsonLd = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": words.of(event.name).text,
        "startDate": event.begins.isoformat(),
        "endDate": event.ends.isoformat(),
    }
    if event.place:
        found["location"] = {"@type": "Place", "name": event.place}
    return found
