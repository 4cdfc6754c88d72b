"""Looks at every photo, beside an entry or fetched for it, in parallel: the check's second half."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path

from showcase.entries.layout import ProductFolder
from showcase.entries.places import place_of
from showcase.entries.product_entry import ProductEntry
from showcase.entries.rules.photos import content_problems
from showcase.entries.yaml_reader import Fields
from showcase.photos.derivatives import Original
from showcase.photos.reading import Darkroom, Whereabouts, look_at
from showcase.photos.unfit import Unfit
from showcase.problem import Place, Problem

_PHOTOS_PER_TASK = 4


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A photo to be looked at: its id ("province/product/file"), and where problems point to."""

    id: str
    place: Place
    whereabouts: Whereabouts


@dataclass(frozen=True, slots=True)
class Photographed:
    """A photo with its bytes: what pictures are made of, and where the bytes are."""

    original: Original
    whereabouts: Whereabouts


@dataclass(slots=True)
class PhotosSeen:
    """All photos that can be shown, by id, and every problem of the others."""

    photos: dict[str, Photographed] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Task:
    files: tuple[PhotoFile, ...]
    darkroom: Darkroom


_Seen = tuple[PhotoFile, Photographed | None, tuple[Problem, ...]]


def files_beside(root: Path, shown: str, folders: Iterable[ProductFolder]) -> Iterator[PhotoFile]:
    """Every photo that lies beside an entry, whether the entry names it or not."""
    for folder in folders:
        for name in sorted(folder.photos):
            path = f"{folder.id}/{name}"
            yield PhotoFile(path, Place(f"{shown}/{path}"), Whereabouts(root / path))


def files_elsewhere(
    folder: ProductFolder, entry: ProductEntry, fields: Fields, path: str
) -> Iterator[PhotoFile]:
    """Every photo that an entry names by its address."""
    for number, photo in enumerate(entry.photos):
        if photo.url and photo.sha256:
            place = place_of(fields, ("photos", number, "url"), path)
            whereabouts = Whereabouts(Path(photo.file), photo.url, photo.sha256)
            identity = f"{folder.id}/{photo.file}"
            yield PhotoFile(identity, place, whereabouts)


def see_photos(files: Iterable[PhotoFile], darkroom: Darkroom, executor: Executor) -> PhotosSeen:
    """Look at all photos; nothing is raised, all is reported."""
    everything = tuple(files)
    seen = PhotosSeen()
    tasks = (
        _Task(everything[start : start + _PHOTOS_PER_TASK], darkroom)
        for start in range(0, len(everything), _PHOTOS_PER_TASK)
    )
    for chunk in executor.map(_see, tasks):
        for file, found, problems in chunk:
            seen.problems += problems
            if found:
                seen.photos[file.id] = found
    return seen


def _see(task: _Task) -> list[_Seen]:
    return [_see_one(one, task.darkroom) for one in task.files]


def _see_one(file: PhotoFile, darkroom: Darkroom) -> _Seen:
    try:
        digest, examined = look_at(file.whereabouts, darkroom)
    except Unfit as unfit:
        return file, None, (Problem(file.place, unfit.code, unfit.wrong, unfit.advice),)
    original = Original(digest, examined.width, examined.height, examined.tint)
    problems = tuple(content_problems(file.place, examined))
    return file, Photographed(original, file.whereabouts), problems
