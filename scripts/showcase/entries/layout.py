"""The one table of what may stand in `products/`, and the walk that holds a tree against it.

The reader, the pull-request check and the zip reader all ask this table.
"""

import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from showcase.problem import Place, Problem
from showcase.translation import Message, message
from showcase.vietnamese import slug

FileKind = Literal["province", "product", "photo"]

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ALLOWED_PATHS: tuple[tuple[FileKind, re.Pattern[str]], ...] = (
    ("province", re.compile(rf"{_SLUG}/province\.yml")),
    ("product", re.compile(rf"{_SLUG}/{_SLUG}/product\.yml")),
    ("photo", re.compile(rf"{_SLUG}/{_SLUG}/{_SLUG}\.(?:jpg|jpeg|png|webp)")),
)
_SLUG_ONLY = re.compile(_SLUG)
_PHOTO_ENDINGS = (".jpg", ".jpeg", ".png", ".webp")


def kind_of(path: str) -> FileKind | None:
    """What a path below `products/` may hold; None when nothing may stand there."""
    return next((kind for kind, pattern in ALLOWED_PATHS if pattern.fullmatch(path)), None)


@dataclass(frozen=True, slots=True)
class ProductFolder:
    """One product's folder: slugs of province and product, and the names of its photos."""

    province: str
    product: str
    photos: frozenset[str]

    @property
    def entry(self) -> str:
        """Path of the entry below `products/`."""
        return f"{self.province}/{self.product}/product.yml"


@dataclass(frozen=True, slots=True)
class Tree:
    """What stands in `products/`: provinces and product folders in order, and what is wrong."""

    provinces: tuple[str, ...] = ()
    products: tuple[ProductFolder, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Walk:
    root: Path
    shown: str
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, path: str, code: str, wrong: Message, advice: Message) -> None:
        self.problems.append(Problem(Place(f"{self.shown}/{path}"), code, wrong, advice))


def walk(root: Path, shown: str = "products") -> Tree:
    """Everything in the folder of entries; `shown` is its name in messages.

    Follows no symbolic link and opens no file.
    """
    walk_state = _Walk(root, shown)
    provinces: list[str] = []
    products: list[ProductFolder] = []
    for name in _folders(walk_state, ""):
        folder = list(_folders(walk_state, name, ("province.yml",)))
        if not _is_plain(root / name / "province.yml"):
            _province_missing(walk_state, name)
        provinces.append(name)
        products.extend(
            ProductFolder(name, product, _photos(walk_state, f"{name}/{product}"))
            for product in folder
        )
    return Tree(tuple(provinces), tuple(products), tuple(walk_state.problems))


def _province_missing(state: _Walk, name: str) -> None:
    state.refuse(
        f"{name}/province.yml",
        "province-missing",
        message("The province folder «{name}» has no province.yml.", name=name),
        message("Products belong in the folder of one of the region's provinces."),
    )


def _folders(state: _Walk, parent: str, files: tuple[str, ...] = ()) -> Iterator[str]:
    """The well-named folders inside a folder; all else becomes a problem, but for `files`."""
    names = _names(state, parent)
    for name in names:
        path = f"{parent}/{name}" if parent else name
        mode = (state.root / path).lstat().st_mode
        if stat.S_ISLNK(mode):
            _refuse_link(state, path)
        elif name in files and not stat.S_ISDIR(mode):
            continue
        elif not stat.S_ISDIR(mode):
            _refuse_file(state, path)
        elif _is_good_folder_name(state, path, name):
            yield name
    _refuse_twins(state, parent, names)


def _names(state: _Walk, parent: str) -> list[str]:
    try:
        return sorted(path.name for path in (state.root / parent).iterdir())
    except OSError as error:
        state.refuse(
            parent or ".",
            "unreadable",
            message("The folder cannot be read ({reason}).", reason=error.strerror),
            message("Check the rights of the folder."),
        )
        return []


def _is_good_folder_name(state: _Walk, path: str, name: str) -> bool:
    if name.startswith(("_", ".")):
        state.refuse(
            path,
            "unknown-folder",
            message("The folder «{name}» is not known here.", name=name),
            message("A product's folder has a name of letters, digits and hyphens."),
        )
        return False
    if not _SLUG_ONLY.fullmatch(name):
        state.refuse(
            path,
            "not-a-slug",
            message("The folder name «{name}» is no slug.", name=name),
            message("Rename it to «{right}».", right=slug(name) or "san-pham"),
        )
        return False
    return True


def _refuse_link(state: _Walk, path: str) -> None:
    state.refuse(
        path,
        "symbolic-link",
        message("This is a link to another place, not a file of its own."),
        message("Delete the link and put the file itself here."),
    )


def _refuse_file(state: _Walk, path: str) -> None:
    state.refuse(
        path,
        "unknown-file",
        message("This file does not belong here."),
        message("Only product.yml and photos (jpg, png, webp) stand in a product's folder."),
    )


def _refuse_twins(state: _Walk, parent: str, names: list[str]) -> None:
    """Two names that differ only by case or Unicode form are one name on another computer."""
    seen: dict[str, str] = {}
    for name in names:
        key = unicodedata.normalize("NFC", name).casefold()
        if key in seen:
            state.refuse(
                f"{parent}/{name}" if parent else name,
                "twin-names",
                message(
                    "«{name}» and «{other}» are the same name on many computers.",
                    name=name,
                    other=seen[key],
                ),
                message("Keep one of the two."),
            )
        seen[key] = name


def _photos(state: _Walk, folder: str) -> frozenset[str]:
    photos: set[str] = set()
    names = _names(state, folder)
    for name in names:
        path = f"{folder}/{name}"
        mode = (state.root / path).lstat().st_mode
        if stat.S_ISLNK(mode):
            _refuse_link(state, path)
        elif name == "product.yml":
            continue
        elif not stat.S_ISREG(mode) or kind_of(path) != "photo":
            _refuse_beside(state, path, name)
        else:
            photos.add(name)
    if "product.yml" not in names:
        state.refuse(
            f"{folder}/product.yml",
            "entry-missing",
            message("The folder has no product.yml."),
            message("Copy the template into the folder and fill it in."),
        )
    _refuse_twins(state, folder, names)
    return frozenset(photos)


def _refuse_beside(state: _Walk, path: str, name: str) -> None:
    stem, _, ending = name.rpartition(".")
    if f".{ending.lower()}" in _PHOTO_ENDINGS:
        state.refuse(
            path,
            "photo-name",
            message("The photo name «{name}» is no slug.", name=name),
            message("Rename it to «{right}».", right=f"{slug(stem) or 'anh'}.{ending.lower()}"),
        )
    else:
        _refuse_file(state, path)


def _is_plain(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False
