"""The one table of what may stand in `products/`, and the walk that holds a tree against it.

The reader, the pull-request check and the zip reader all ask this table.
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from showcase.entries.files import reason_of
from showcase.problem import Place, Problem, printable
from showcase.translation import Message, message
from showcase.vietnamese import slug

FileKind = Literal["province", "product", "photo", "collection"]

REGION = "_region"
COLLECTIONS = f"{REGION}/collections"

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ALLOWED_PATHS: tuple[tuple[FileKind, re.Pattern[str]], ...] = (
    ("province", re.compile(rf"{_SLUG}/province\.yml")),
    ("product", re.compile(rf"{_SLUG}/{_SLUG}/product\.yml")),
    ("photo", re.compile(rf"{_SLUG}/{_SLUG}/{_SLUG}\.(?:jpg|jpeg|png|webp)")),
    ("collection", re.compile(rf"{COLLECTIONS}/{_SLUG}\.yml")),
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
    """What stands in `products/`: provinces, products and collections, and what is wrong."""

    provinces: tuple[str, ...] = ()
    products: tuple[ProductFolder, ...] = ()
    collections: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class _Found(NamedTuple):
    """A name in a folder, its path below the root, and what the system says it is."""

    name: str
    path: str
    kind: Literal["folder", "file", "link", "other"]


_Listing = tuple[_Found, ...]


@dataclass(slots=True)
class _Walk:
    root: Path
    shown: str
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, path: str, code: str, wrong: Message, advice: Message) -> None:
        shown = printable(f"{self.shown}/{path}" if path else self.shown)
        self.problems.append(Problem(Place(shown), code, wrong, advice))


def walk(root: Path, shown: str = "products") -> Tree:
    """Everything in the folder of entries; `shown` is its name in messages.

    Follows no symbolic link and opens no file.
    """
    state = _Walk(root, shown)
    provinces: list[str] = []
    products: list[ProductFolder] = []
    at_root = _listing(state, "")
    for province in _folders(state, at_root, REGION):
        inside = _listing(state, province.path)
        if _has_entry(state, province, inside, "province.yml"):
            provinces.append(province.name)
        for product in _folders(state, inside, "province.yml"):
            beside = _listing(state, product.path)
            photos = _photos(state, beside)
            if _has_entry(state, product, beside, "product.yml"):
                products.append(ProductFolder(province.name, product.name, photos))
    collections = tuple(_collections(state, at_root))
    return Tree(tuple(provinces), tuple(products), collections, tuple(state.problems))


def _collections(state: _Walk, at_root: _Listing | None) -> Iterator[str]:
    """The names of the collections; what else stands in the region's folder is a problem."""
    if not any(one.name == REGION and one.kind == "folder" for one in at_root or ()):
        return
    for folder in _listing(state, REGION) or ():
        if folder.path != COLLECTIONS or folder.kind != "folder":
            _refuse_file(state, folder.path)
            continue
        for one in _listing(state, COLLECTIONS) or ():
            if one.kind == "file" and kind_of(one.path) == "collection":
                yield one.name.removesuffix(".yml")
            else:
                _refuse_file(state, one.path)


def _listing(state: _Walk, folder: str) -> _Listing | None:
    """What stands in a folder, by name; None when it cannot be read."""
    try:
        with os.scandir(state.root / folder) as found:
            listing = sorted(
                _Found(one.name, f"{folder}/{one.name}" if folder else one.name, _kind(one))
                for one in found
            )
    except OSError as error:
        state.refuse(
            folder,
            "unreadable",
            message("The folder cannot be read ({reason}).", reason=reason_of(error)),
            message("Check the rights of the folder."),
        )
        return None
    _refuse_twins(state, listing)
    return tuple(listing)


def _kind(found: os.DirEntry[str]) -> Literal["folder", "file", "link", "other"]:
    if found.is_symlink():
        return "link"
    if found.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if found.is_file(follow_symlinks=False) else "other"


def _has_entry(state: _Walk, folder: _Found, inside: _Listing | None, name: str) -> bool:
    """Whether there is something to read; what it is, the reader of files will say."""
    found = [one for one in inside or () if one.name == name]
    if inside is not None and not found:
        _refuse_missing(state, folder, name)
    for one in found:
        if one.kind == "link":
            _refuse_link(state, one.path)
    return any(one.kind != "link" for one in found)


def _refuse_missing(state: _Walk, folder: _Found, name: str) -> None:
    path = f"{folder.path}/{name}"
    if name == "province.yml":
        state.refuse(
            path,
            "province-missing",
            message("The province folder «{name}» has no province.yml.", name=folder.name),
            message("Products belong in the folder of one of the region's provinces."),
        )
    else:
        state.refuse(
            path,
            "entry-missing",
            message("The folder has no product.yml."),
            message("Copy the template into the folder and fill it in."),
        )


def _folders(state: _Walk, inside: _Listing | None, entry: str = "") -> Iterator[_Found]:
    """The well-named folders inside a folder; all else becomes a problem, but for its entry."""
    for one in inside or ():
        if one.name == entry:
            continue
        if one.kind == "link":
            _refuse_link(state, one.path)
        elif one.kind != "folder":
            _refuse_file(state, one.path)
        elif _is_good_name(state, one):
            yield one


def _is_good_name(state: _Walk, folder: _Found) -> bool:
    name = folder.name
    if name.startswith(("_", ".")):
        state.refuse(
            folder.path,
            "unknown-folder",
            message("The folder «{name}» is not known here.", name=printable(name)),
            message("A product's folder has a name of letters, digits and hyphens."),
        )
    elif not _SLUG_ONLY.fullmatch(name):
        state.refuse(
            folder.path,
            "not-a-slug",
            message("The folder name «{name}» is no slug.", name=printable(name)),
            message("Rename it to «{right}».", right=slug(name) or "san-pham"),
        )
    else:
        return True
    return False


def _photos(state: _Walk, beside: _Listing | None) -> frozenset[str]:
    """The well-named photos beside an entry; all else becomes a problem, but for the entry."""
    photos: set[str] = set()
    for one in beside or ():
        if one.name == "product.yml":
            continue
        if one.kind == "link":
            _refuse_link(state, one.path)
        elif one.kind == "file" and kind_of(one.path) == "photo":
            photos.add(one.name)
        elif one.kind == "file" and one.name.lower().endswith(_PHOTO_ENDINGS):
            _refuse_photo_name(state, one)
        else:
            _refuse_file(state, one.path)
    return frozenset(photos)


def _refuse_photo_name(state: _Walk, photo: _Found) -> None:
    stem, _, ending = photo.name.rpartition(".")
    state.refuse(
        photo.path,
        "photo-name",
        message("The photo name «{name}» is no slug.", name=printable(photo.name)),
        message("Rename it to «{right}».", right=f"{slug(stem) or 'anh'}.{ending.lower()}"),
    )


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


def _refuse_twins(state: _Walk, inside: list[_Found]) -> None:
    """Two names that differ only by case or Unicode form are one name on another computer."""
    seen: dict[str, _Found] = {}
    for one in inside:
        other = seen.setdefault(unicodedata.normalize("NFC", one.name).casefold(), one)
        if other is not one:
            state.refuse(
                one.path,
                "twin-names",
                message(
                    "«{name}» and «{other}» are the same name on many computers.",
                    name=printable(one.name),
                    other=printable(other.name),
                ),
                message("Keep one of the two."),
            )
