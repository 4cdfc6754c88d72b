"""The one table of what may stand in `products/`, and the walk that holds a tree against it.

The reader, the pull-request check and the zip reader all ask this table.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from showcase.entries.listing import Found, Listing, Walk
from showcase.problem import Problem, printable
from showcase.translation import message
from showcase.vietnamese import slug

FileKind = Literal["province", "product", "photo", "collection"]

REGION = "_region"
COLLECTIONS = f"{REGION}/collections"

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ALLOWED_PATHS: tuple[tuple[FileKind, re.Pattern[str]], ...] = (
    ("province", re.compile(rf"{_SLUG}/province\.yml")),
    ("product", re.compile(rf"{_SLUG}/{_SLUG}/product\.yml")),
    ("photo", re.compile(rf"{_SLUG}/{_SLUG}/(?=.{{1,100}}\Z){_SLUG}\.(?:jpg|jpeg|png|webp)")),
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


def walk(root: Path, shown: str = "products") -> Tree:
    """Everything in the folder of entries; `shown` is its name in messages.

    Follows no symbolic link and opens no file.
    """
    state = Walk(root, shown)
    provinces: list[str] = []
    products: list[ProductFolder] = []
    at_root = state.listing("")
    for province in _folders(state, at_root, REGION):
        inside = state.listing(province.path)
        if _has_entry(state, province, inside, "province.yml"):
            provinces.append(province.name)
        for product in _folders(state, inside, "province.yml"):
            beside = state.listing(product.path)
            photos = _photos(state, beside)
            if _has_entry(state, product, beside, "product.yml"):
                products.append(ProductFolder(province.name, product.name, photos))
    collections = tuple(_collections(state, at_root))
    return Tree(tuple(provinces), tuple(products), collections, tuple(state.problems))


def _folders(state: Walk, inside: Listing | None, but: str) -> Iterator[Found]:
    """The well-named folders inside a folder; all else, but for one name, becomes a problem."""
    for one in inside or ():
        if one.name == but:
            continue
        if one.kind != "folder":
            state.refuse_unknown(one)
        elif _is_good_name(state, one):
            yield one


def _is_good_name(state: Walk, folder: Found) -> bool:
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


def _has_entry(state: Walk, folder: Found, inside: Listing | None, name: str) -> bool:
    """Whether there is something to read; what it is, the reader of files will say."""
    found = [one for one in inside or () if one.name == name]
    if inside is not None and not found:
        _refuse_missing(state, folder, name)
    for one in found:
        if one.kind == "link":
            state.refuse_link(one)
    return any(one.kind != "link" for one in found)


def _refuse_missing(state: Walk, folder: Found, name: str) -> None:
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


def _photos(state: Walk, beside: Listing | None) -> frozenset[str]:
    """The well-named photos beside an entry; all else, but for the entry, becomes a problem."""
    photos: set[str] = set()
    for one in beside or ():
        if one.name == "product.yml":
            continue
        if one.kind != "file" or not one.name.lower().endswith(_PHOTO_ENDINGS):
            state.refuse_unknown(one)
        elif kind_of(one.path) == "photo":
            photos.add(one.name)
        else:
            _refuse_photo_name(state, one)
    return frozenset(photos)


def _refuse_photo_name(state: Walk, photo: Found) -> None:
    stem, _, ending = photo.name.rpartition(".")
    state.refuse(
        photo.path,
        "photo-name",
        message("The photo name «{name}» is no slug.", name=printable(photo.name)),
        message("Rename it to «{right}».", right=f"{slug(stem) or 'anh'}.{ending.lower()}"),
    )


def _collections(state: Walk, at_root: Listing | None) -> Iterator[str]:
    """The names of the collections; what else belongs to the region is not known yet."""
    for region in (one for one in at_root or () if one.name == REGION):
        for folder in _inside(state, region):
            for one in _inside(state, folder, COLLECTIONS):
                if one.kind == "file" and kind_of(one.path) == "collection":
                    yield one.name.removesuffix(".yml")
                else:
                    state.refuse_unknown(one)


def _inside(state: Walk, folder: Found, wanted: str = REGION) -> Listing:
    """What stands in a folder of the region, if it is the one that is wanted."""
    if folder.kind == "folder" and folder.path == wanted:
        return state.listing(folder.path) or ()
    state.refuse_unknown(folder)
    return ()
