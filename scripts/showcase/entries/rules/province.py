"""Rules on the entry of a province."""

from collections.abc import Iterator

from showcase.entries.rules import dates, links, text
from showcase.entries.rules.subject import ProvinceSubject
from showcase.problem import Problem
from showcase.translation import message
from showcase.vietnamese import slug


def folder_has_the_name_of_the_province(subject: ProvinceSubject) -> Iterator[Problem]:
    """The folder of a province is called as the province, so that its address can be guessed."""
    right = slug(subject.entry.name)
    if subject.folder != right and not subject.is_doubtful("name"):
        yield subject.problem(
            ("name",),
            "folder-of-another-province",
            message("The folder is called «{folder}».", folder=subject.folder),
            message("Rename the folder to «{right}», or correct the name.", right=right),
        )


def former_provinces_stand_once(subject: ProvinceSubject) -> Iterator[Problem]:
    """A former province is named once."""
    seen: set[str] = set()
    for number, former in enumerate(subject.entry.former):
        if slug(former.name) in seen:
            yield subject.problem(
                ("former", number, "name"),
                "former-province-twice",
                message("«{name}» stands twice.", name=former.name),
                message("Keep one of the two."),
            )
        seen.add(slug(former.name))


RULES = (
    folder_has_the_name_of_the_province,
    former_provinces_stand_once,
    text.letters_are_vietnamese,
    text.no_letter_is_lost,
    dates.days_are_not_in_the_future,
    links.links_are_https,
)
