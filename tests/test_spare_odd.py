"""Odd things where the spare should be: the site is as from nothing, nothing else is touched."""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.press.inputs import identity_of
from showcase.press.writer import NewTree
from tests.another_user import another_user
from tests.replaced_sites import (
    HOME,
    PAGES,
    TEA,
    begin,
    beside,
    build,
    everything,
    from_nothing,
)


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
