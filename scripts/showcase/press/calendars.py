"""iCalendar files: the events of the region and of each province, the same bytes every time."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar
from icalendar import Event as CalendarEvent

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.event import Event
from showcase.pages import addresses
from showcase.pages.programme.month_grid import anchor
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording
from showcase.press.head import absolute


def calendar_files(catalogue: Catalogue, words: Wording, settings: Settings) -> dict[str, bytes]:
    """The calendar of the whole region, and one of each province with the region's events."""
    events = catalogue.programme.events
    files = {"": _calendar(words.say("Events of the region"), events, words, settings)}
    for province in catalogue.provinces:
        found = [one for one in events if one.province in (province.slug, "")]
        name = words.say("Events: {province}", province=province.name)
        files[province.slug] = _calendar(name, found, words, settings)
    return {
        addresses.from_root(addresses.calendar_file(slug), words.language): content
        for slug, content in files.items()
    }


def _calendar(name: str, events: Iterable[Event], words: Wording, settings: Settings) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", f"-//{settings.name_in(words.language)}//{words.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for event in events:
        calendar.add_component(_event(event, words, settings))
    return bytes(calendar.to_ical())


def _event(event: Event, words: Wording, settings: Settings) -> CalendarEvent:
    """A whole-day event: its end is the day after its last (RFC 5545).

    The stamp is the event's own first day, so that a file changes only when an event does.
    """
    page = absolute(addresses.EVENTS, words.language, settings)
    found = CalendarEvent()
    found.add("uid", f"{anchor(event)}@{settings.host}")
    found.add("dtstamp", datetime.combine(event.begins, time(), UTC))
    found.add("dtstart", event.begins)
    found.add("dtend", event.ends + timedelta(days=1))
    found.add("summary", words.of(event.name).text)
    if event.about:
        found.add("description", words.of(event.about).text)
    if event.place:
        found.add("location", event.place)
    found.add("url", f"{page}#{anchor(event)}")
    return found
