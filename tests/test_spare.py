"""The spare: a build that begins with it makes what a build from nothing makes, name for name."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.press.files import CannotWrite
from showcase.press.writer import NewTree
from tests.replaced_sites import (
    HOME,
    LIST,
    PAGES,
    TEA,
    Pages,
    begin,
    beside,
    build,
    everything,
    from_nothing,
)

CHANGES: dict[str, Pages] = {
    "nothing": PAGES,
    "a page changed": PAGES | {TEA: "other tea"},
    "a page changed back": PAGES | {LIST: "old list"},
    "a page added": PAGES | {"san-pham/hue/non/index.html": "hat"},
    "a page removed": {HOME: "home", LIST: "list"},
    "a folder removed": {HOME: "home"},
    "a folder instead of a file": {f"{HOME}/trang/index.html": "home", TEA: "tea"},
    "a file instead of a folder": {HOME: "home", "san-pham": "list"},
    "nothing left": {},
}


@pytest.mark.parametrize("pages", CHANGES.values(), ids=CHANGES)
def test_same_as_from_nothing(place: Path, pages: Pages) -> None:
    """Whatever has changed: the same files and folders, and no empty folder; once more the same."""
    build(place, pages)
    assert everything(place) == from_nothing(pages)
    build(place, PAGES)
    assert everything(place) == from_nothing(PAGES)


_paths = st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map("/".join)


def _can_be(pages: Pages) -> bool:
    """A name is a file or a folder, never both."""
    return not any(one.startswith(f"{other}/") for one in pages for other in pages)


_sites = st.dictionaries(_paths, st.sampled_from("xy")).filter(_can_be)


@given(st.lists(_sites, max_size=5))
def test_any_sequence_of_sites(sites: list[Pages]) -> None:
    """Builds one after the other, each from any pages: each as if it were the first."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "site"
        for pages in sites:
            build(place, pages)
            assert everything(place) == from_nothing(pages)


def test_it_is_taken_up(place: Path, spare: Path) -> None:
    """The folders of the spare become those of the site; a page that stands there stays itself."""
    folder, page = spare.stat().st_ino, (place / TEA).stat().st_ino
    build(place, PAGES)
    assert place.stat().st_ino == folder
    assert (place / TEA).stat().st_ino == page


def test_the_site_is_not_written_into(place: Path) -> None:
    """Pages written, copied or left out: the old site stays as it was, until the new one comes."""
    before = everything(place)
    other = place.with_name("other")
    other.write_text("other")
    with NewTree(place) as tree:
        begin(tree)
        tree.write(HOME, b"a new home")
        tree.take(TEA, other)
        tree.drop_outdated()
        assert everything(place) == before
        tree.put_in_place()
    assert everything(place)[HOME] == "a new home"
    assert everything(place.with_name(".site.spare")) == before


def test_a_copy_is_not_written_into_the_site(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither where a file cannot be linked, so that its bytes are copied."""
    before = everything(place)
    link = os.link

    def failing(source: Path, target: str) -> None:
        raise OSError(18, "Invalid cross-device link")

    other = place.with_name("other")
    other.write_text("other")
    with NewTree(place) as tree:
        begin(tree)
        monkeypatch.setattr(os, "link", failing)
        tree.take(TEA, other)
        monkeypatch.setattr(os, "link", link)
        assert (tree.folder / TEA).read_text() == "other"
        assert everything(place) == before


def test_what_is_taken_from_where_it_was_taken_before_stays(place: Path) -> None:
    """A picture that the store has under another name is not linked again."""
    store = place.with_name("store")
    os.link(place / TEA, store)
    with NewTree(place) as tree:
        begin(tree)
        tree.take(TEA, store)
        tree.drop_outdated()
        tree.put_in_place()
    assert everything(place) == from_nothing({TEA: "tea"})
    assert (place / TEA).samefile(store)


@pytest.mark.parametrize("interruption", [ValueError, KeyboardInterrupt, SystemExit])
def test_a_build_that_fails(place: Path, interruption: type[BaseException]) -> None:
    """The old site is as it was, and stands alone; the next build is right."""
    before = everything(place)
    with suppress(interruption), NewTree(place) as tree:
        begin(tree)
        tree.write(HOME, b"half a site")
        raise interruption
    assert everything(place) == before
    assert beside(place) == {"site"}
    build(place, PAGES)
    assert everything(place) == before


def test_a_build_that_ends_before_it_begins(place: Path, spare: Path) -> None:
    """Where entries are wrong the spare stays for the next build."""
    before = everything(spare)
    with NewTree(place):
        pass
    assert everything(spare) == before
    assert beside(place) == {"site", ".site.spare"}


def write(tree: NewTree, path: str) -> None:
    tree.write(path, b"text")


def keep(tree: NewTree, path: str) -> None:
    tree.keep(path)


def take(tree: NewTree, path: str) -> None:
    tree.take(path, Path(__file__))


def let_a_worker_write(tree: NewTree, path: str) -> None:
    tree.add(path, tree.files.write(path, b"text"))


@pytest.mark.parametrize("has_spare", [True, False])
@pytest.mark.parametrize("second", [write, take, let_a_worker_write])
@pytest.mark.parametrize("first", [write, keep, take, let_a_worker_write])
def test_same_path_twice(
    place: Path,
    first: Callable[[NewTree, str], None],
    second: Callable[[NewTree, str], None],
    *,
    has_spare: bool,
) -> None:
    """Two files at one path are an error however they come, and the old site stays."""
    before = everything(place)
    with NewTree(place) as tree:
        if has_spare:
            begin(tree)
        first(tree, TEA)
        with pytest.raises(CannotWrite, match=f"{TEA}: File exists"):
            second(tree, TEA)
        assert everything(place) == before
