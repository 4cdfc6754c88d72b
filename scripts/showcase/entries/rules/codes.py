"""Rules on numbers that check themselves."""

from collections.abc import Iterator

from showcase.entries.rules.subject import Subject
from showcase.problem import Problem
from showcase.translation import message

GTIN_LENGTHS = (8, 12, 13, 14)


def gtin_checks_itself(subject: Subject) -> Iterator[Problem]:
    """A barcode has 8, 12, 13 or 14 digits and the last one follows from the others (GS1)."""
    gtin = subject.entry.gtin
    if gtin is None:
        return
    if len(gtin) not in GTIN_LENGTHS:
        yield subject.problem(
            ("gtin",),
            "gtin-length",
            message("A barcode has 8, 12, 13 or 14 digits, not {count}.", count=len(gtin)),
            message("Copy all digits below the barcode."),
        )
    elif int(gtin[-1]) != check_digit(gtin[:-1]):
        yield subject.problem(
            ("gtin",),
            "gtin-check-digit",
            message("The last digit of the barcode does not fit the others."),
            message("Copy the digits below the barcode once more."),
        )


def check_digit(digits: str) -> int:
    """The last digit of a GTIN: from the right, digits count three times and once in turn."""
    weighted = sum(
        int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits))
    )
    return -weighted % 10


RULES = (gtin_checks_itself,)
