"""iCalendar files: what a phone reads of the events, the same bytes every time."""

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from showcase.pages.settings import Settings
from showcase.pages.wording import Wording
from showcase.press.calendars import calendar_files
from showcase.translation import LANGUAGES, Language
from tests.small_tree import SmallTree

SETTINGS = Settings("https://site.example/du-an/", "Trang", "Site")
EVENT = """\
name: Hội chợ, triển lãm thử
name_en: A fair
kind: hoi-cho
begins: 4/12/2026
ends: 7/12/2026
place: Quảng trường 17/3
about: Bốn ngày; vào cửa tự do.
sources: [{name: Kế hoạch thử}]
"""


@pytest.fixture
def fair(tree: SmallTree) -> SmallTree:
    """Two provinces, a fair in one of them and one of the region."""
    tree.province("hue")
    tree.write("gia-lai/_events/hoi-cho.yml", EVENT)
    tree.write("_region/events/hoi-cho.yml", EVENT.replace("4/12", "1/12"))
    return tree


def events_in(content: bytes) -> dict[str, dict[str, Any]]:
    """The events of a file by their ids."""
    found = Calendar.from_ical(content).walk("VEVENT")
    return {str(one["uid"]): dict(one) for one in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_province_has_its_file_and_the_region_all(language: Language, fair: SmallTree) -> None:
    """A province's file has its own events and the region's; the region's has every one."""
    files = calendar_files(fair.catalogue(), Wording(language), SETTINGS)
    folder = "su-kien" if language == "vi" else "en/su-kien"
    of_gia_lai, of_the_region = "gia-lai-hoi-cho@site.example", "hoi-cho@site.example"
    assert {path: set(events_in(content)) for path, content in files.items()} == {
        f"{folder}/vung.ics": {of_gia_lai, of_the_region},
        f"{folder}/gia-lai.ics": {of_gia_lai, of_the_region},
        f"{folder}/hue.ics": {of_the_region},
    }


def test_a_calendar_shows_whole_days(fair: SmallTree) -> None:
    """The end is the day after the last, as RFC 5545 counts, and texts come back unharmed."""
    files = calendar_files(fair.catalogue(), Wording("vi"), SETTINGS)
    event = events_in(files["su-kien/gia-lai.ics"])["gia-lai-hoi-cho@site.example"]
    assert event["DTSTART"].dt == date(2026, 12, 4)
    assert event["DTEND"].dt == date(2026, 12, 8)
    assert event["SUMMARY"] == "Hội chợ, triển lãm thử"
    assert event["DESCRIPTION"] == "Bốn ngày; vào cửa tự do."
    assert event["URL"] == "https://site.example/du-an/su-kien/#gia-lai-hoi-cho"


def test_the_same_events_give_the_same_bytes(fair: SmallTree) -> None:
    """Whenever it is built: nothing in a file tells the hour of the build."""
    words = Wording("vi")
    today = calendar_files(fair.catalogue(), words, SETTINGS)
    assert calendar_files(fair.catalogue(date(2027, 5, 1)), words, SETTINGS) == today


def test_lines_end_and_fold_as_the_format_wants(fair: SmallTree) -> None:
    """Every line ends in CR LF and has at most 75 bytes."""
    for content in calendar_files(fair.catalogue(), Wording("vi"), SETTINGS).values():
        lines = content.split(b"\r\n")
        assert lines.pop() == b""
        assert all(len(line) <= 75 and b"\n" not in line for line in lines)
