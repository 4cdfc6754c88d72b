"""What stands in one folder, and the problems that names in every folder can have."""

import os
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from showcase.plain_file import reason_of
from showcase.problem import Place, Problem, printable
from showcase.translation import Message, message

Kind = Literal["folder", "file", "link", "other"]


class Found(NamedTuple):
    """A name in a folder, its path below the root, and what the system says it is."""

    name: str
    path: str
    kind: Kind


Listing = tuple[Found, ...]


@dataclass(slots=True)
class Walk:
    """A walk through the folder of entries: where it began, what it is called, what is wrong."""

    root: Path
    shown: str
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, path: str, code: str, wrong: Message, advice: Message) -> None:
        """Something is wrong with the name or the kind of what stands at a path."""
        shown = printable(f"{self.shown}/{path}" if path else self.shown)
        self.problems.append(Problem(Place(shown), code, wrong, advice))

    def listing(self, folder: str) -> Listing | None:
        """What stands in a folder, by name; None when it cannot be read."""
        try:
            with os.scandir(f"{self.root}/{folder}") as found:
                inside = sorted(_found(one, folder) for one in found)
        except OSError as error:
            self.refuse(
                folder,
                "unreadable",
                message("The folder cannot be read ({reason}).", reason=reason_of(error)),
                message("Check the rights of the folder."),
            )
            return None
        self._refuse_twins(inside)
        return tuple(inside)

    def _refuse_twins(self, inside: list[Found]) -> None:
        """Two names that differ only by case or Unicode form are one name on another computer."""
        seen: dict[str, Found] = {}
        for one in inside:
            other = seen.setdefault(unicodedata.normalize("NFC", one.name).casefold(), one)
            if other is not one:
                self.refuse(
                    one.path,
                    "twin-names",
                    message(
                        "«{name}» and «{other}» are the same name on many computers.",
                        name=printable(one.name),
                        other=printable(other.name),
                    ),
                    message("Keep one of the two."),
                )

    def refuse_link(self, one: Found) -> None:
        """A link is never followed."""
        self.refuse(
            one.path,
            "symbolic-link",
            message("This is a link to another place, not a file of its own."),
            message("Delete the link and put the file itself here."),
        )

    def refuse_unknown(self, one: Found) -> None:
        """What stands here is in no table."""
        if one.kind == "link":
            self.refuse_link(one)
            return
        self.refuse(
            one.path,
            "unknown-file",
            message("This file does not belong here."),
            message("Only product.yml and photos (jpg, png, webp) stand in a product's folder."),
        )


def _found(entry: os.DirEntry[str], folder: str) -> Found:
    return Found(entry.name, f"{folder}/{entry.name}" if folder else entry.name, _kind(entry))


def _kind(entry: os.DirEntry[str]) -> Kind:
    if entry.is_symlink():
        return "link"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=False) else "other"
