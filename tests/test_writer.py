"""The writer: the new site stands whole, or the old one does, and nothing is left beside it."""

import ctypes
import errno
import os
import resource
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from showcase.press import writer
from showcase.press.files import CannotWrite
from showcase.press.writer import NewTree
from tests.another_user import another_user

# The highest process number that Linux gives out is 4194304.
DEAD = 4194305
SPARE = ".site.spare"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where a site stands already: two pages."""
    place = tmp_path / "site"
    (place / "san-pham").mkdir(parents=True)
    (place / "index.html").write_text("old home")
    (place / "san-pham/index.html").write_text("old list")
    return place


def files(folder: Path) -> dict[str, str]:
    """Every file below a folder, hidden ones too, with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def beside(place: Path) -> set[str]:
    """The names in the folder of the site."""
    return {one.name for one in place.parent.iterdir()}


def put(place: Path, **pages: str) -> None:
    """A whole build of a few pages."""
    with NewTree(place) as tree:
        for name, text in pages.items():
            tree.write(f"{name}/index.html", text.encode())
        tree.put_in_place()


class Libc:
    """A C library whose renameat2 answers with an error of our choice."""

    def __init__(self, error: int) -> None:
        self.error = error

    def renameat2(self, *_arguments: object) -> int:
        ctypes.set_errno(self.error)
        return -1


@pytest.fixture(
    params=["at once", "not in the library", "not in the kernel", "not in the file system"]
)
def exchange(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every way in which two folders change places."""
    libraries: dict[str, object] = {
        "not in the library": object(),
        "not in the kernel": Libc(errno.ENOSYS),
        "not in the file system": Libc(errno.EINVAL),
    }
    way: str = request.param
    if way in libraries:
        monkeypatch.setattr(ctypes, "CDLL", lambda *_args, **_kwargs: libraries[way])
    return way


def test_first_site(tmp_path: Path) -> None:
    """The first build makes the place and its parents."""
    put(tmp_path / "deep/site", tinh="new")
    assert files(tmp_path) == {"deep/site/tinh/index.html": "new"}


def test_exchange(place: Path, exchange: str) -> None:
    """The new tree takes the old one's place, which stays aside for the next build, whole."""
    before = files(place)
    put(place, tinh="new")
    assert files(place) == {"tinh/index.html": "new"}
    assert files(place.with_name(SPARE)) == before
    assert beside(place) == {"site", SPARE}


def test_pages_are_there_until_the_new_ones_are(place: Path) -> None:
    """While a build writes, visitors see the old site."""
    with NewTree(place) as tree:
        tree.write("index.html", b"new home")
        assert (place / "index.html").read_text() == "old home"
        tree.put_in_place()
        assert (place / "index.html").read_text() == "new home"


def test_keep(place: Path) -> None:
    """A page that did not change is taken over without being written again."""
    before = (place / "san-pham/index.html").stat()
    with NewTree(place) as tree:
        assert tree.keep("san-pham/index.html")
        tree.put_in_place()
    assert files(place) == {"san-pham/index.html": "old list"}
    assert (place / "san-pham/index.html").stat().st_ino == before.st_ino


def test_keep_what_is_not_there(place: Path) -> None:
    """What the old site has not cannot be taken over; then it is to be written."""
    with NewTree(place) as tree:
        assert not tree.keep("tinh/index.html")
        tree.write("tinh/index.html", b"new")
        tree.put_in_place()
    assert files(place) == {"tinh/index.html": "new"}


def test_same_path_twice(place: Path) -> None:
    """Two pages at one address are an error, not a matter of luck."""
    with NewTree(place) as tree:
        tree.write("tinh/index.html", b"one")
        with pytest.raises(CannotWrite, match=r"tinh/index\.html: File exists"):
            tree.write("tinh/index.html", b"two")


@pytest.mark.parametrize("interruption", [ValueError, KeyboardInterrupt, SystemExit])
def test_nothing_is_left_after_an_exception(place: Path, interruption: type[BaseException]) -> None:
    """Whatever ends a build early, the old site is as it was and stands alone."""
    before = files(place.parent)
    with suppress(interruption), NewTree(place) as tree:
        tree.write("index.html", b"half a site")
        raise interruption
    assert files(place.parent) == before
    assert beside(place) == {"site"}


def test_full_disk(place: Path) -> None:
    """A page that the disk takes only a part of ends the build; it never stands there cut short."""
    before = files(place)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(CannotWrite, match="File too large"):
            put(place, tinh="x" * 1500)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert files(place) == before


@pytest.mark.parametrize("step", [1, 2])
def test_old_site_comes_back_when_a_rename_fails(
    place: Path, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an exchange in one step, a failure between the two renames leaves the old site."""
    before = files(place.parent)
    monkeypatch.setattr(writer, "_exchanged_at_once", lambda *_folders: False)
    rename, count = Path.rename, 0

    def failing(one: Path, other: Path) -> Path:
        nonlocal count
        count += 1
        if count == step:
            raise PermissionError(errno.EACCES, "Permission denied")
        return rename(one, other)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(CannotWrite, match="Permission denied"):
        put(place, tinh="new")
    assert files(place.parent) == before


@pytest.mark.parametrize("kind", ["new", "old"])
@pytest.mark.parametrize(
    "owner",
    [str(DEAD), str(os.getpid()), "9" * 40, "x"],
    ids=["dead", "living", "no process number", "no number"],
)
def test_left_overs_of_killed_builds(place: Path, kind: str, owner: str) -> None:
    """The next build removes what a killed one left, whatever its number was."""
    (place.parent / f".site.{kind}-{owner}").mkdir()
    put(place, tinh="new")
    assert beside(place) == {"site", SPARE}


def test_trees_of_running_builds_stay(place: Path) -> None:
    """Another build that runs at the same time keeps its tree."""
    other = place.parent / f".site.new-{os.getppid()}"
    other.mkdir()
    put(place, tinh="new")
    assert other.is_dir()


def test_site_left_aside_comes_back(place: Path) -> None:
    """A build killed between two renames leaves no site: the next one first puts it back."""
    before = files(place)
    place.rename(place.with_name(f".site.old-{DEAD}"))
    with NewTree(place):
        assert files(place) == before
    assert beside(place) == {"site"}


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A site in a folder that another user can reach."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "site"
        place.mkdir()
        (place / "index.html").write_text("old home")
        yield place


@pytest.mark.parametrize(("parent", "site"), [(0o777, 0o555), (0o555, 0o777)])
def test_place_that_may_not_be_written(open_place: Path, parent: int, site: int) -> None:
    """Where the user may not write, it is said before any work, and nothing is changed."""
    open_place.parent.chmod(parent)
    open_place.chmod(site)
    reason = f"{open_place}: Permission denied"
    with another_user(), pytest.raises(CannotWrite, match=reason), NewTree(open_place):
        pytest.fail("work was begun")
    assert files(open_place.parent) == {"site/index.html": "old home"}


def test_what_holds_the_same_is_the_same_file(place: Path) -> None:
    """A page that was printed as it stood keeps its file, and so the time that visitors know."""
    before = (place / "san-pham/index.html").stat()
    with NewTree(place) as tree:
        tree.write("index.html", b"new home")
        tree.write("san-pham/index.html", b"old list")
        tree.put_in_place()
    after = (place / "san-pham/index.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert files(place) == {"index.html": "new home", "san-pham/index.html": "old list"}


@pytest.mark.parametrize("text", ["old", "old home, and more", "OLD HOME"])
def test_what_holds_something_else_is_written(place: Path, text: str) -> None:
    """A beginning of it, more than it, another of its length."""
    put(place, **{"san-pham": text})
    put(place, **{"san-pham": "old home"})
    assert files(place) == {"san-pham/index.html": "old home"}


def test_a_link_is_not_taken_over(place: Path, tmp_path: Path) -> None:
    """What somebody has put there instead of a page is no page, whatever it leads to."""
    (tmp_path / "elsewhere").write_text("old list")
    (place / "san-pham/index.html").unlink()
    (place / "san-pham/index.html").symlink_to(tmp_path / "elsewhere")
    put(place, **{"san-pham": "old list"})
    assert not (place / "san-pham/index.html").is_symlink()
    assert files(place) == {"san-pham/index.html": "old list"}
