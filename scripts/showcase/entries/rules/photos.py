"""Rules on which photos an entry names."""

from collections.abc import Iterator

from showcase.entries.rules.subject import Subject
from showcase.problem import Problem
from showcase.translation import message


def named_photos_are_there(subject: Subject) -> Iterator[Problem]:
    """Every photo that the entry names lies beside it, and is named once."""
    seen: set[str] = set()
    for number, photo in enumerate(subject.entry.photos):
        if photo.file not in subject.files:
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
        yield subject.problem(
            ("photos",),
            "photo-unnamed",
            message(
                "The photo «{file}» lies in the folder, but the entry does not name it.", file=file
            ),
            message("Add it under «photos» with «alt» and «credit», or delete the file."),
        )


RULES = (named_photos_are_there, photos_beside_are_named)
