"""The spare: a build that begins with it makes what a build from nothing makes, name for name."""

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.press.files import CannotWrite
from showcase.press.inputs import identity_of
from showcase.press.spare import prune
from showcase.press.writer import NewTree
from tests.another_user import another_user

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


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a site stands, and beside it the one that it has replaced."""
    place = tmp_path / "site"
    build(place, PAGES | {LIST: "old list"})
    build(place, PAGES)
    return place


@pytest.fixture
def spare(place: Path) -> Path:
    """What was replaced."""
    return place.with_name(".site.spare")


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


def link_to_file(spare: Path, outside: Path) -> None:
    (spare / HOME).unlink()
    (spare / HOME).symlink_to(outside / "file")


def link_to_folder(spare: Path, outside: Path) -> None:
    shutil.rmtree(spare / "san-pham/hue")
    (spare / "san-pham/hue").symlink_to(outside)


def second_name(spare: Path, outside: Path) -> None:
    (spare / HOME).unlink()
    os.link(outside / "file", spare / HOME)


def same_text(spare: Path, outside: Path) -> None:
    shutil.copyfile(spare / HOME, spare / "copy")
    (spare / "copy").rename(spare / HOME)


def file_for_folder(spare: Path, outside: Path) -> None:
    shutil.rmtree(spare / "san-pham")
    (spare / "san-pham").write_text("x")


def folder_for_file(spare: Path, outside: Path) -> None:
    (spare / HOME).unlink()
    (spare / HOME / "a/b").mkdir(parents=True)
    (spare / HOME / "a/x").write_text("x")


def is_a_file(spare: Path, outside: Path) -> None:
    shutil.rmtree(spare)
    spare.write_text("x")


def is_a_link(spare: Path, outside: Path) -> None:
    shutil.rmtree(spare)
    spare.symlink_to(outside)


def is_the_site(spare: Path, outside: Path) -> None:
    shutil.rmtree(spare)
    spare.symlink_to("site")


ODD: dict[str, Callable[[Path, Path], object]] = {
    "a foreign file": lambda spare, _: (spare / "san-pham/foreign").write_text("x"),
    "a foreign folder": lambda spare, _: shutil.copytree(spare / "san-pham", spare / "foreign"),
    "an empty folder": lambda spare, _: (spare / "a/b/c").mkdir(parents=True),
    "a lost file": lambda spare, _: (spare / HOME).unlink(),
    "a lost folder": lambda spare, _: shutil.rmtree(spare / "san-pham"),
    "a fifo": lambda spare, _: os.mkfifo(spare / "fifo"),
    "a name of no text": lambda spare, _: (spare / os.fsdecode(b"\xff")).write_text("x"),
    "a locked folder": lambda spare, _: (spare / "san-pham").chmod(0),
    "another mode": lambda spare, _: (spare / "san-pham").chmod(0o700),
    "the same text": same_text,
    "a link to a file": link_to_file,
    "a link to a folder": link_to_folder,
    "a link to nothing": lambda spare, outside: (spare / "x").symlink_to(outside / "nothing"),
    "a second name of a foreign file": second_name,
    "a file instead of a folder": file_for_folder,
    "a folder instead of a file": folder_for_file,
    "nothing in it": lambda spare, _: (shutil.rmtree(spare), spare.mkdir()),
    "not there": lambda spare, _: shutil.rmtree(spare),
    "a file itself": is_a_file,
    "a link itself": is_a_link,
    "a link to the site": is_the_site,
}


@pytest.mark.parametrize("make_odd", ODD.values(), ids=ODD)
def test_odd_spares(place: Path, spare: Path, make_odd: Callable[[Path, Path], object]) -> None:
    """Whatever stands in the spare: the site as from nothing, and nothing outside is touched."""
    outside = place.with_name("outside")
    (outside / "tra").mkdir(parents=True)
    (outside / "file").write_text("outside")
    (outside / "tra/index.html").write_text("outside")
    before = everything(outside)
    make_odd(spare, outside)
    pages = PAGES | {TEA: "other tea"}
    build(place, pages)
    assert everything(place) == from_nothing(pages)
    assert everything(outside) == before
    assert beside(place) == {"site", ".site.spare", "outside"}
    assert not spare.is_symlink()


def test_a_link_in_both(place: Path, spare: Path) -> None:
    """A link that stands in the site too is no page."""
    outside = place.with_name("outside")
    outside.write_text("outside")
    (place / "link").symlink_to(outside)
    os.link(place / "link", spare / "link", follow_symlinks=False)
    with NewTree(place) as tree:
        begin(tree)
        assert "link" not in tree.files.standing.files
        assert "link" not in everything(tree.folder)
    assert outside.read_text() == "outside"


def test_a_spare_that_may_not_be_removed() -> None:
    """A spare of another owner stays where it is, and the build begins with nothing."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "site"
        build(place, PAGES)
        build(place, PAGES)
        place.parent.chmod(0o777)
        place.chmod(0o777)
        (place.with_name(".site.spare") / "san-pham").chmod(0o555)
        pages = PAGES | {TEA: "other tea"}
        with another_user():
            build(place, pages)
        assert everything(place) == from_nothing(pages)


def test_without_a_site(place: Path) -> None:
    """A spare alone is not taken for the site."""
    shutil.rmtree(place)
    build(place, {HOME: "new home"})
    assert everything(place) == {HOME: "new home"}
    assert beside(place) == {"site"}


def test_another_site_in_the_same_folder(place: Path) -> None:
    """A folder that is the site for the second time is known as another one."""
    before = identity_of(place)
    for _ in range(2):
        with NewTree(place) as tree:
            begin(tree)
            for path in PAGES:
                assert tree.keep(path)
            tree.put_in_place()
    assert identity_of(place).split()[0] == before.split()[0]
    assert identity_of(place) != before


def test_another_mask(place: Path) -> None:
    """What was once written so that a server cannot read it is written anew, where it stays too."""
    for page in place.rglob("*.html"):
        page.chmod(0o600)
    for _ in range(2):
        build(place, PAGES)
        assert {page.stat().st_mode & 0o777 for page in place.rglob("*.html")} == {0o644}
    assert everything(place) == from_nothing(PAGES)
