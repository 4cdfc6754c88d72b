"""Two trees of entries of one shape: hostile texts in one, harmless ones in the other."""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

from showcase.entries.reading import read_entries
from showcase.press.workers import worker_pool
from showcase.problem import Problem
from tests.hostile.kinds import KINDS, OF_THE_REGION, PHOTO, REGION_YEARS
from tests.hostile.lists import is_read
from tests.made_photos import saved
from tests.small_project import SmallProject

TODAY = date(2026, 11, 23)
ENOUGH = "đủ dài để được nhận"
# What stands in a field of the harmless tree: number of the entry, path of the field.
HARMLESS = re.compile(rf"chữ hiền \[\d+ [\w./-]+ {ENOUGH}\]".replace(" ", " ?"))
# Signs that leave no letter in an address, for what is called as its folder: hostile, harmless.
SIGNS = "<'\"&>{{}}@@"
HARMLESS_SIGNS = "«·»"
Key = tuple[str, str]


@dataclass
class Pair:
    """Both trees; `refused` are the problems that the reader had with texts of the one.

    What it refused is harmless in both. `texts` are the hostile texts by what stands in the
    other tree in their place.
    """

    hostile: SmallProject
    harmless: SmallProject
    refused: list[Problem] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    def substituted(self, harmless: str) -> str:
        """A text of the harmless tree as it has to be in the other one."""
        return HARMLESS.sub(self._hostile, harmless).replace(HARMLESS_SIGNS, SIGNS)

    def _hostile(self, found: re.Match[str]) -> str:
        return self.texts.get(found.group(), found.group())


def fill(rows: Sequence[Sequence[str]], hostile: SmallProject, harmless: SmallProject) -> Pair:
    """Write both trees; at the end all is accepted.

    The texts of a row go round the fields of one entry of each kind.
    """
    pair = Pair(hostile, harmless)
    pair.unread = [text for row in rows for text in row if not is_read(text)]
    taken = [[text for text in row if text not in pair.unread] for row in rows]
    numbered = [row for row in taken if row]
    refused: set[Key] = set()
    for _round in range(6):
        pair.texts.clear()
        _write(hostile, _entries(numbered, refused, pair.texts))
        problems = _errors(hostile)
        if not problems:
            _write(harmless, _entries([[] for _ in numbered], set(), {}))
            return pair
        pair.refused += [one for one in problems if one.key]
        refused |= {(_path(one), ".".join(one.key)) for one in problems}
    raise AssertionError([one.line("en") for one in problems][:5])


def _entries(
    rows: Sequence[Sequence[str]], refused: set[Key], texts: dict[str, str]
) -> dict[str, dict[str, Any]]:
    """The entries of all rows by path; a row without texts has harmless ones."""
    found: dict[str, dict[str, Any]] = {}
    for number, row in enumerate(rows):
        for kind in KINDS:
            place = kind.place.format(number)
            found[place] = kind.entry(number, _Saying(place, number, row, refused, texts))
        if number < len(REGION_YEARS):
            place = OF_THE_REGION.place.format(REGION_YEARS[number])
            say = _Saying(place, number, row, refused, texts)
            found[place] = OF_THE_REGION.entry(number, say)
    return found


@dataclass
class _Saying:
    """What stands in the fields of one entry; each call takes the next text of the row."""

    place: str
    number: int
    row: Sequence[str]
    refused: set[Key]
    texts: dict[str, str]
    said: int = 0

    @property
    def signs(self) -> str:
        """What may stand in the name of a folder's entry."""
        return SIGNS if self.row else HARMLESS_SIGNS

    def __call__(self, path: str) -> str:
        label = f"[{self.number:03} {_short(self.place)}/{path} {ENOUGH}]"
        harmless = f"chữ hiền {label}"
        at = path.removesuffix(".2")
        self.said += 1
        if not self.row or (self.place, at) in self.refused:
            return harmless
        text = self.row[self.said % len(self.row)]
        hostile = f"{text.strip()} {label}"
        self.texts[harmless] = hostile
        self.texts["".join(harmless.split())] = "".join(hostile.split())
        return hostile


def _short(place: str) -> str:
    """Which kind it is, in a few letters: texts of some fields are short."""
    return "".join(part[0] for part in re.findall(r"[a-z]+", place))


def _write(project: SmallProject, entries: dict[str, dict[str, Any]]) -> None:
    photo = saved()
    patterns = project.folder / "docs/assets/patterns"
    for path, fields in entries.items():
        place = project.folder / "products" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(yaml.safe_dump(fields, allow_unicode=True, sort_keys=False), "utf-8")
        if "photos" in fields:
            place.with_name(PHOTO).write_bytes(photo)
        if place.name == "province.yml":
            shutil.copyfile(patterns / "hue.svg", patterns / f"{place.parent.name}.svg")


def _errors(project: SmallProject) -> tuple[Problem, ...]:
    with worker_pool(1) as executor:
        return read_entries(project.folder / "products", TODAY, executor).errors


def _path(problem: Problem) -> str:
    return problem.place.path.removeprefix("products/")
