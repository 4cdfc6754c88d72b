"""The folders of the programme: files that are entries themselves, each called by its name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from showcase.entries.listing import Found, Walk
from showcase.problem import printable
from showcase.translation import Message, message
from showcase.vietnamese import slug

ReportedKind = Literal["year", "project", "event", "document", "collection"]

REGION = "_region"
SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
YEAR = r"[0-9]{4}"

# Folder → what each file in it is.
OF_A_PROVINCE: Mapping[str, ReportedKind] = {
    "_programme": "year",
    "_projects": "project",
    "_events": "event",
}
OF_THE_REGION: Mapping[str, ReportedKind] = {
    "collections": "collection",
    "programme": "year",
    "events": "event",
    "documents": "document",
}


@dataclass(frozen=True, slots=True)
class ReportedFile:
    """One file of the programme; `province` is empty for the region's own."""

    kind: ReportedKind
    province: str
    name: str
    path: str


def reported_files(state: Walk, folder: Found, kind: ReportedKind) -> Iterator[ReportedFile]:
    """The well-named files in a folder; all else becomes a problem."""
    province = folder.path.partition("/")[0]
    pattern = re.compile(rf"({YEAR if kind == 'year' else SLUG})\.yml")
    inside = state.listing(folder.path) or ()
    seen = {found[1] for one in inside if (found := pattern.fullmatch(one.name))}
    for one in inside:
        found = pattern.fullmatch(one.name)
        if one.kind != "file" or not one.name.lower().endswith((".yml", ".yaml")):
            state.refuse_unknown(one)
        elif found:
            yield ReportedFile(kind, province.removeprefix(REGION), found[1], one.path)
        elif kind == "year":
            _refuse_year(state, one, seen)
        else:
            _refuse_name(state, one)


def _refuse_year(state: Walk, one: Found, seen: set[str]) -> None:
    """A year has one file, called by it: not «2025.yaml», not «2025-den-thang-6.yml»."""
    found = re.match(YEAR, one.name)
    if found and found.group() in seen:
        state.refuse(
            one.path,
            "two-files-for-a-year",
            message("The year {year} has a file of its own already.", year=found.group()),
            message("Put both into «{right}.yml», one report for each scope.", right=found.group()),
        )
    else:
        state.refuse(one.path, "year-file-name", _no_slug(one), _called_by_its_year(found))


def _called_by_its_year(found: re.Match[str] | None) -> Message:
    if found:
        return message("Rename it to «{right}».", right=f"{found.group()}.yml")
    return message("Call it by its year, for example «2025.yml».")


def _refuse_name(state: Walk, one: Found) -> None:
    right = f"{slug(one.name.rpartition('.')[0]) or 'ten'}.yml"
    state.refuse(
        one.path, "file-name", _no_slug(one), message("Rename it to «{right}».", right=right)
    )


def _no_slug(one: Found) -> Message:
    return message("The file name «{name}» is not as it should be.", name=printable(one.name))
