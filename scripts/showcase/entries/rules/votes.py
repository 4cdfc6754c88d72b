"""Rules on recognitions of the vote and on other marks."""

import re
from collections.abc import Iterator
from datetime import date

from showcase.entries.province_entry import THE_MERGER, FormerProvinceEntry
from showcase.entries.recognition_entry import RecognitionEntry
from showcase.entries.rules.subject import Subject
from showcase.entries.vocabulary import LEVELS, OUR_REGION
from showcase.problem import Problem
from showcase.translation import message

# "1997/QĐ-BCT", "83/QĐ-CTĐP", "04/2024/QĐ-UBND": digits, a year at times, capital letters.
DECISION = re.compile(r"[0-9]{1,6}(?:/[0-9]{4})?/[A-ZĐ][A-ZĐ0-9&]*(?:-[A-ZĐ0-9&]+)*", re.IGNORECASE)
_AROUND_SIGNS = re.compile(r" *([/-]) *")
_LEVELS = {level.code: level for level in LEVELS}


def regional_level_names_its_region(subject: Subject) -> Iterator[Problem]:
    """A recognition at the regional level says which of the three regions; no other level does."""
    for number, recognition in enumerate(subject.entry.recognitions):
        if any(subject.is_doubtful("recognitions", number, name) for name in ("level", "region")):
            continue
        if recognition.level == "khu-vuc" and recognition.region is None:
            yield subject.problem(
                ("recognitions", number, "level"),
                "region-missing",
                message("A regional recognition does not say of which region."),
                message("Add the line «region: mien-trung-tay-nguyen» below it."),
            )
        if recognition.level != "khu-vuc" and recognition.region is not None:
            yield subject.problem(
                ("recognitions", number, "region"),
                "region-not-regional",
                message("Only the regional level (khu-vuc) has a region."),
                message("Delete this line, or write «level: khu-vuc»."),
            )


def region_is_the_one_of_its_time(subject: Subject) -> Iterator[Problem]:
    """Before 1 July 2025 a place voted with its region of then: Bình Thuận with phía Nam."""
    former = _former_province(subject)
    if former is None:
        return
    for number, recognition in enumerate(subject.entry.recognitions):
        was_then = recognition.level == "khu-vuc" and _latest(recognition) < THE_MERGER
        is_ours = recognition.region == OUR_REGION
        if was_then and recognition.region and is_ours != former.in_region_before_2025:
            right = "phia-bac, phia-nam" if is_ours else OUR_REGION
            yield subject.problem(
                ("recognitions", number, "region"),
                "region-of-another-time",
                message(
                    "{place} did not vote with this region before 1 July 2025.", place=former.name
                ),
                message("Use one of: {known}.", known=right),
            )


def _former_province(subject: Subject) -> FormerProvinceEntry | None:
    """The province of then, where the entry names it or there was only one."""
    known = subject.province.former if subject.province else ()
    named = [former for former in known if former.name == subject.entry.former_province]
    found = named or (known if len(known) == 1 else ())
    return found[0] if found else None


def level_existed_in_its_year(subject: Subject) -> Iterator[Problem]:
    """No district level after 30 June 2025, no commune level before 1 July 2025 (TT 38/2025)."""
    for number, recognition in enumerate(subject.entry.recognitions):
        level = _LEVELS.get(recognition.level) if recognition.level else None
        if level and level.until and _earliest(recognition) > level.until:
            yield subject.problem(
                ("recognitions", number, "level"),
                "level-abolished",
                message("There is no district level (huyen) after 30 June 2025."),
                message("Write «level: xa», or correct the year."),
            )
        if level and level.since and _latest(recognition) < level.since:
            yield subject.problem(
                ("recognitions", number, "level"),
                "level-not-yet",
                message("There was no commune level (xa) before 1 July 2025."),
                message("Write «level: huyen», or correct the year."),
            )


def _earliest(recognition: RecognitionEntry) -> date:
    if recognition.decided_on:
        return recognition.decided_on
    return date(recognition.year, 1, 1) if recognition.year else date.min


def _latest(recognition: RecognitionEntry) -> date:
    if recognition.decided_on:
        return recognition.decided_on
    return date(recognition.year, 12, 31) if recognition.year else date.max


def decisions_look_like_decisions(subject: Subject) -> Iterator[Problem]:
    """The number of a decision is digits, a slash and the sign: 1997/QĐ-BCT."""
    for number, recognition in enumerate(subject.entry.recognitions):
        written = recognition.decision
        if written and (written != (right := _decision_in(written))):
            yield subject.problem(
                ("recognitions", number, "decision"),
                "odd-decision",
                message("«{written}» is no decision number.", written=written),
                message("Write «{right}».", right=right)
                if right
                else message("Write number and sign only, for example «1997/QĐ-BCT»."),
            )


def _decision_in(written: str) -> str:
    """The number of a decision as it should stand: without "Số", date and missing marks."""
    found = DECISION.search(_AROUND_SIGNS.sub(r"\1", written.replace("–", "-")))
    return found.group().upper().replace("/QD-", "/QĐ-") if found else ""


def recognitions_stand_once(subject: Subject) -> Iterator[Problem]:
    """The same level and year of the vote stands once."""
    seen: set[tuple[object, ...]] = set()
    for number, recognition in enumerate(subject.entry.recognitions):
        key = (recognition.level, recognition.region, recognition.year)
        if key in seen and recognition.year is not None:
            yield subject.problem(
                ("recognitions", number),
                "recognition-twice",
                message("The same recognition (level and year) stands twice."),
                message("Keep one of the two."),
            )
        seen.add(key)


def stars_belong_to_ocop(subject: Subject) -> Iterator[Problem]:
    """Stars are given by OCOP only, and OCOP publishes three to five."""
    for number, mark in enumerate(subject.entry.marks):
        if mark.stars is None:
            continue
        if mark.kind != "ocop":
            yield subject.problem(
                ("marks", number, "stars"),
                "stars-not-ocop",
                message("Only OCOP gives stars."),
                message("Delete this line, or write «kind: ocop»."),
            )
        elif mark.stars < 3:
            yield subject.problem(
                ("marks", number, "stars"),
                "too-few-stars",
                message("OCOP certificates begin at three stars."),
                message("Write 3, 4 or 5."),
            )


def other_marks_have_a_name(subject: Subject) -> Iterator[Problem]:
    """A mark of kind «khac» says its name."""
    for number, mark in enumerate(subject.entry.marks):
        is_named = mark.name is not None or subject.is_doubtful("marks", number, "name")
        if mark.kind == "khac" and not is_named:
            yield subject.problem(
                ("marks", number),
                "mark-without-name",
                message("A mark of the kind «khac» has no name."),
                message("Add the line «name: …» with the name on the paper."),
            )


def something_was_given(subject: Subject) -> Iterator[Problem]:
    """A product has at least one recognition or mark: the catalogue shows nothing else."""
    is_doubtful = subject.is_doubtful("recognitions") or subject.is_doubtful("marks")
    if not subject.entry.recognitions and not subject.entry.marks and not is_doubtful:
        yield subject.problem(
            (),
            "nothing-given",
            message("The product has neither a recognition nor a mark."),
            message("Add «recognitions» or «marks» as on its certificates."),
        )


RULES = (
    regional_level_names_its_region,
    region_is_the_one_of_its_time,
    level_existed_in_its_year,
    decisions_look_like_decisions,
    recognitions_stand_once,
    stars_belong_to_ocop,
    other_marks_have_a_name,
    something_was_given,
)
