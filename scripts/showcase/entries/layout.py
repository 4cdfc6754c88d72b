"""The one table of what may stand in `products/`, and the walk that holds a tree against it.

The reader, the pull-request check and the zip reader all ask this table.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from showcase.entries.listing import Found, Listing, Walk
from showcase.entries.reported import (
    OF_A_PROVINCE,
    OF_THE_REGION,
    REGION,
    SLUG,
    YEAR,
    ReportedFile,
    ReportedKind,
    reported_files,
)
from showcase.problem import Problem, printable
from showcase.translation import message
from showcase.vietnamese import slug

FileKind = Literal["province", "product", "photo"] | ReportedKind

COLLECTIONS = f"{REGION}/collections"


def _reported(folder: str, kind: ReportedKind) -> tuple[ReportedKind, re.Pattern[str]]:
    return kind, re.compile(rf"{folder}/{YEAR if kind == 'year' else SLUG}\.yml")


ALLOWED_PATHS: tuple[tuple[FileKind, re.Pattern[str]], ...] = (
    ("province", re.compile(rf"{SLUG}/province\.yml")),
    ("product", re.compile(rf"{SLUG}/{SLUG}/product\.yml")),
    ("photo", re.compile(rf"{SLUG}/{SLUG}/(?=.{{1,100}}\Z){SLUG}\.(?:jpg|jpeg|png|webp)")),
    *(_reported(f"{SLUG}/{name}", kind) for name, kind in OF_A_PROVINCE.items()),
    *(_reported(f"{REGION}/{name}", kind) for name, kind in OF_THE_REGION.items()),
)
_SLUG_ONLY = re.compile(SLUG)
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
    def id(self) -> str:
        """`<province>/<product>`: what the product is called from the entries to the site."""
        return f"{self.province}/{self.product}"

    @property
    def entry(self) -> str:
        """Path of the entry below `products/`."""
        return f"{self.id}/product.yml"


@dataclass(frozen=True, slots=True)
class Tree:
    """What stands in `products/`: provinces, products, reported files, and what is wrong."""

    provinces: tuple[str, ...] = ()
    products: tuple[ProductFolder, ...] = ()
    reported: tuple[ReportedFile, ...] = ()
    problems: tuple[Problem, ...] = ()


def walk(root: Path, shown: str = "products") -> Tree:
    """Everything in the folder of entries; `shown` is its name in messages.

    Follows no symbolic link and opens no file.
    """
    state = Walk(root, shown)
    provinces: list[str] = []
    products: list[ProductFolder] = []
    reported: list[ReportedFile] = []
    at_root = state.listing("")
    for province in _folders(state, at_root, {REGION}):
        inside = state.listing(province.path)
        if _has_entry(state, province, inside, "province.yml"):
            provinces.append(province.name)
        reported += _reported_inside(state, inside, OF_A_PROVINCE)
        for product in _folders(state, inside, {"province.yml", *OF_A_PROVINCE}):
            beside = state.listing(product.path)
            photos = _photos(state, beside)
            if _has_entry(state, product, beside, "product.yml"):
                products.append(ProductFolder(province.name, product.name, photos))
    reported += _of_the_region(state, at_root)
    return Tree(tuple(provinces), tuple(products), tuple(reported), tuple(state.problems))


def _folders(state: Walk, inside: Listing | None, but: set[str]) -> Iterator[Found]:
    """The well-named folders inside a folder; all else, but for some names, becomes a problem."""
    for one in inside or ():
        if one.name in but:
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


def _of_the_region(state: Walk, at_root: Listing | None) -> Iterator[ReportedFile]:
    """What belongs to the region; everything else in its folder becomes a problem."""
    for region in (one for one in at_root or () if one.name == REGION):
        if region.kind != "folder":
            state.refuse_unknown(region)
            continue
        inside = state.listing(region.path) or ()
        yield from _reported_inside(state, inside, OF_THE_REGION)
        for one in inside:
            if one.name not in OF_THE_REGION:
                state.refuse_unknown(one)


def _reported_inside(
    state: Walk, inside: Listing | None, folders: Mapping[str, ReportedKind]
) -> Iterator[ReportedFile]:
    for one in inside or ():
        if one.name in folders and one.kind == "folder":
            yield from reported_files(state, one, folders[one.name])
        elif one.name in folders:
            state.refuse_unknown(one)
