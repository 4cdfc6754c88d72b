"""Rules on one event."""

from collections.abc import Iterator

from showcase.entries.programme.rules.subjects import EventSubject
from showcase.problem import Problem
from showcase.translation import message

# No fair, vote or conference of the programme lasts longer than a season.
LONGEST_DAYS = 120


def events_end_after_they_begin(subject: EventSubject) -> Iterator[Problem]:
    """The last day is not before the first, nor a season after it."""
    begins, ends = subject.entry.begins, subject.entry.ends
    if ends is None or subject.is_doubtful("begins"):
        return
    if ends < begins:
        yield subject.problem(
            ("ends",),
            "ends-before-it-begins",
            message("The event ends before it begins."),
            message("Correct the one or the other day."),
        )
    elif (ends - begins).days > LONGEST_DAYS:
        yield subject.question(
            ("ends",),
            "very-long",
            message("The event lasts {days} days.", days=(ends - begins).days + 1),
            message("Is that right? Correct the one or the other day if not."),
        )


RULES = (events_end_after_they_begin,)
