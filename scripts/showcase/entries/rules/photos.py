"""Rules on photos: which an entry names, and what may be in their files."""

from collections.abc import Iterator
from dataclasses import replace

from showcase.entries.rules.subject import Subject
from showcase.photos.examining import Examined
from showcase.problem import Place, Problem
from showcase.translation import message

# The long side of a photo that still looks sharp on a whole screen.
SHORTEST_LONG_SIDE = 1200
ENOUGH_PHOTOS = 3


def named_photos_are_there(subject: Subject) -> Iterator[Problem]:
    """Every photo that the entry names lies beside it, and is named once."""
    seen: set[str] = set()
    for number, photo in enumerate(subject.entry.photos):
        if photo.file not in subject.files and not photo.url:
            yield subject.problem(
                ("photos", number, "file"),
                "photo-missing",
                message("There is no file «{file}» in the folder.", file=photo.file),
                message("Put the photo beside the entry, or correct its name."),
            )
        if photo.file in seen:
            yield subject.problem(
                ("photos", number, "file"),
                "photo-twice",
                message("The photo «{file}» stands twice.", file=photo.file),
                message("Keep one of the two."),
            )
        seen.add(photo.file)


def photos_beside_are_named(subject: Subject) -> Iterator[Problem]:
    """Every photo that lies beside an entry is named in it: it needs words and a credit."""
    if subject.is_doubtful("photos"):
        return
    named = {photo.file for photo in subject.entry.photos}
    for file in sorted(subject.files - named):
        yield subject.problem_at_field(
            ("photos",),
            "photo-unnamed",
            message(
                "The photo «{file}» lies in the folder, but the entry does not name it.", file=file
            ),
            message("Add it under «photos» with «alt» and «credit», or delete the file."),
        )


def originals_elsewhere_have_a_digest(subject: Subject) -> Iterator[Problem]:
    """A photo with an address says by its digest which file is meant, and the other way round."""
    for number, photo in enumerate(subject.entry.photos):
        if (photo.url is None) != (photo.sha256 is None):
            yield subject.problem(
                ("photos", number, "file"),
                "photo-digest",
                message("«url» and «sha256» belong together."),
                message("Write both, or neither and put the photo beside the entry."),
            )
        elif photo.url and photo.file in subject.files:
            yield subject.problem(
                ("photos", number, "url"),
                "photo-in-two-places",
                message("The photo «{file}» also lies beside the entry.", file=photo.file),
                message("Delete the file, or leave out «url» and «sha256»."),
            )


def photos_are_enough(subject: Subject) -> Iterator[Problem]:
    """A product that has photos should have three: the good, its detail, how it is made."""
    count = len(subject.entry.photos)
    if 0 < count < ENOUGH_PHOTOS and not subject.is_doubtful("photos"):
        found = subject.problem_at_field(
            ("photos",),
            "photos-few",
            message("There are fewer than {n} photos.", n=ENOUGH_PHOTOS),
            message("Add some if you can: the product, a detail, how it is made."),
        )
        yield replace(found, severity="note")


RULES = (
    named_photos_are_there,
    photos_beside_are_named,
    originals_elsewhere_have_a_digest,
    photos_are_enough,
)


def content_problems(place: Place, photo: Examined) -> Iterator[Problem]:
    """What may not be in a photo's file, for the repository is public; and that it is large enough.

    All but the size can be mended without compressing the picture again.
    """
    mend = message("Run «showcase fix»: it removes this and leaves the picture as it is.")
    if photo.tells_place:
        wrong = message("The photo says where it was taken (GPS).")
        yield Problem(place, "photo-gps", wrong, mend)
    if photo.has_tail:
        wrong = message("Something else is hidden behind the end of the picture.")
        yield Problem(place, "photo-tail", wrong, mend)
    if photo.has_metadata and not photo.tells_place:
        wrong = message("The photo carries data on the camera or its owner.")
        yield Problem(place, "photo-metadata", wrong, mend, severity="note")
    if max(photo.width, photo.height) < SHORTEST_LONG_SIDE:
        yield Problem(
            place,
            "photo-small",
            message(
                "The photo is too small: {width} × {height} pixels.",
                width=photo.width,
                height=photo.height,
            ),
            message(
                "Use one with at least {least} pixels on the long side.",
                least=SHORTEST_LONG_SIDE,
            ),
        )
