"""Small sites that replace one another, as builds do: each may begin with what was replaced."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from showcase.press.spare import prune
from showcase.press.writer import NewTree

Pages = Mapping[str, str]

HOME, LIST, TEA = "index.html", "san-pham/index.html", "san-pham/hue/tra/index.html"
PAGES = {HOME: "home", LIST: "list", TEA: "tea"}


def begin(tree: NewTree) -> None:
    """Begin a tree with what was replaced last."""
    tree.begin_with_spare(prune(tree.spare, tree.place, tree.folder))


def build(place: Path, pages: Pages) -> None:
    """A whole build: pages that the old site has with the same text are taken over."""
    with NewTree(place) as tree:
        begin(tree)
        for path, text in pages.items():
            if not (_has(place / path, text) and tree.keep(path)):
                tree.write(path, text.encode())
        tree.drop_outdated()
        tree.put_in_place()


def _has(place: Path, text: str) -> bool:
    return place.is_file() and place.read_text() == text


def everything(folder: Path) -> dict[str, str | None]:
    """All names below a folder, hidden ones too: files with their text, folders with none."""
    return {
        path.relative_to(folder).as_posix(): path.read_text() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def from_nothing(pages: Pages) -> dict[str, str | None]:
    """What a first build makes."""
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder) / "site", pages)
        return everything(Path(folder) / "site")


def beside(place: Path) -> set[str]:
    """The names in the folder of the site."""
    return {one.name for one in place.parent.iterdir()}
