"""Reading files: only plain files of the entry's own folder, whatever stands in their place."""

import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.entries.decoding import LARGEST_FILE, Refused
from showcase.entries.files import read_plain_file
from tests.another_user import another_user
from tests.small_tree import PRODUCT, SmallTree, entry

ENTRY = f"{PRODUCT}/product.yml"


def refusal(path: Path) -> str:
    """The code of why a file is not read."""
    with pytest.raises(Refused) as caught:
        read_plain_file(path, "entry.yml")
    (problem,) = caught.value.problems
    return problem.code


def test_a_plain_file_is_read_to_the_last_byte(tmp_path: Path) -> None:
    """Up to the largest size allowed, the bytes come as they are."""
    content = b"\xff" * LARGEST_FILE
    (tmp_path / "entry.yml").write_bytes(content)
    assert read_plain_file(tmp_path / "entry.yml", "entry.yml") == content


def make_missing(_path: Path) -> None:
    """Nothing there."""


def make_folder(path: Path) -> None:
    """A folder with the name of a file."""
    path.mkdir()


def make_pipe(path: Path) -> None:
    """A named pipe, on which a reader would wait for ever."""
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    """A socket."""
    os.mknod(path, stat.S_IFSOCK | 0o600)


def make_link(path: Path) -> None:
    """A link to a file outside, which is there and could be read."""
    path.symlink_to(Path(__file__).resolve())


def make_dangling_link(path: Path) -> None:
    """A link to nothing."""
    path.symlink_to("nowhere.yml")


def make_loop(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path)


def make_device(path: Path) -> None:
    """A link to a device that never ends."""
    path.symlink_to("/dev/zero")


def make_huge(path: Path) -> None:
    """A file of 100 MB, all of it holes."""
    with path.open("wb") as stream:
        stream.truncate(100_000_000)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (make_missing, "missing"),
        (make_folder, "not-a-file"),
        (make_pipe, "not-a-file"),
        (make_socket, "unreadable"),
        (make_link, "unreadable"),
        (make_dangling_link, "unreadable"),
        (make_loop, "unreadable"),
        (make_device, "unreadable"),
        (make_huge, "too-large"),
    ],
)
def test_what_is_no_plain_file_is_refused_at_once(
    make: Callable[[Path], None], code: str, tmp_path: Path
) -> None:
    """Links are not followed, pipes not waited for, huge files not read."""
    path = tmp_path / "entry.yml"
    make(path)
    begun = time.perf_counter()
    assert refusal(path) == code
    assert time.perf_counter() - begun < 1


def test_a_file_that_grows_meanwhile_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is larger than its size said is refused after one byte too many."""
    path = tmp_path / "entry.yml"
    path.write_bytes(b"x" * LARGEST_FILE * 3)
    empty = os.stat_result((0o100644, 0, 0, 1, 0, 0, 0, 0, 0, 0))
    monkeypatch.setattr(os, "fstat", lambda _descriptor: empty)
    assert refusal(path) == "too-large"


NO_FILE = "This is not an ordinary file. Put the entry here as an ordinary text file."
A_LINK = (
    "This is a link to another place, not a file of its own. "
    "Delete the link and put the file itself here."
)
TOO_LARGE = "The file has 100000000 bytes. An entry has at most 65536 bytes."
NOTHING = "The folder has no product.yml. Copy the template into the folder and fill it in."
EMPTY = "The file is empty. Copy the template into it."
NO_TEXT = "The file is not text in UTF-8. Save it again with the encoding UTF-8."
NO_RIGHT = (
    "The file cannot be read (you have no right to read it). "
    "Check the rights of the file, and put the file itself here, no link."
)

# What stands in the place of product.yml → what the check says.
IN_THE_PLACE_OF_AN_ENTRY = [
    (make_missing, NOTHING),
    (make_folder, NO_FILE),
    (make_pipe, NO_FILE),
    (make_socket, NO_RIGHT.replace("you have no right to read it", "it is no ordinary file")),
    (make_link, A_LINK),
    (make_dangling_link, A_LINK),
    (make_loop, A_LINK),
    (make_device, A_LINK),
    (make_huge, TOO_LARGE),
]
BAD_CONTENTS = [
    (b"", EMPTY),
    (b"\n \n", EMPTY),
    (b"\x89PNG\r\n\x1a\n" + bytes(1000), NO_TEXT),
    (entry().encode("utf-16"), NO_TEXT),
]


@pytest.mark.parametrize(("make", "said"), IN_THE_PLACE_OF_AN_ENTRY)
def test_each_thing_in_the_place_of_an_entry_gets_its_line(
    make: Callable[[Path], None], said: str, tree: SmallTree
) -> None:
    """One line that names the file and says what to do; the product beside it is still read."""
    tree.product(at="gia-lai/mat-ong-lang-thu", name="Mật ong Làng Thử")
    path = tree.folder / ENTRY
    path.parent.mkdir()
    make(path)
    entries = tree.read()
    assert [problem.line("en") for problem in entries.problems] == [f"products/{ENTRY}:1:1: {said}"]
    assert [one.name for _, one in entries.products] == ["Mật ong Làng Thử"]


def test_a_folder_without_an_entry_is_no_unreadable_one(tree: SmallTree) -> None:
    """What is missing is told from what cannot be read."""
    (tree.folder / PRODUCT).mkdir()
    assert tree.codes() == ["entry-missing"]


@pytest.mark.parametrize(("content", "said"), BAD_CONTENTS)
def test_each_bad_content_gets_its_line(content: bytes, said: str, tree: SmallTree) -> None:
    """Empty, binary and UTF-16 files are named; the product beside them is still read."""
    tree.product(at="gia-lai/mat-ong-lang-thu", name="Mật ong Làng Thử")
    tree.product(content)
    assert tree.lines() == [f"products/{ENTRY}:1:1: {said}"]
    assert len(tree.read().products) == 1


@pytest.mark.parametrize(("make", "said"), IN_THE_PLACE_OF_AN_ENTRY[1:])
def test_each_thing_in_the_place_of_a_province_gets_its_line(
    make: Callable[[Path], None], said: str, tree: SmallTree
) -> None:
    """A province's entry is read as carefully, and its products are still checked."""
    tree.product(gtin="123", at="hue/tra-lang-thu")
    make(tree.folder / "hue/province.yml")
    first, second = tree.lines()
    assert first == f"products/hue/province.yml:1:1: {said}"
    assert second.startswith("products/hue/tra-lang-thu/product.yml:4:7: «Barcode (GTIN)»: ")


def test_an_unreadable_file_is_said_to_be_so(open_tree: SmallTree) -> None:
    """Without the right to read an entry (as another user than root), the others are read."""
    open_tree.product(at="gia-lai/mat-ong-lang-thu", name="Mật ong Làng Thử")
    open_tree.product().chmod(0)
    with another_user():
        entries = open_tree.read()
    said = [problem.line("en") for problem in entries.problems]
    assert said == [f"products/{ENTRY}:1:1: {NO_RIGHT}"]
    assert len(entries.products) == 1


@pytest.mark.parametrize("mode", [0, 0o444])
@pytest.mark.parametrize("folder", ["", "gia-lai", "gia-lai/ca-phe-lang-thu"])
def test_an_unreadable_folder_is_one_problem(folder: str, mode: int, open_tree: SmallTree) -> None:
    """Without the right to list a folder or to go into it, that is said and nothing else fails."""
    open_tree.product()
    place = open_tree.folder / folder
    place.chmod(mode)
    with another_user():
        codes = set(open_tree.codes())
    place.chmod(0o755)
    assert codes == {"unreadable"}


@pytest.mark.skipif(sys.platform == "darwin", reason="its file systems have no such names")
def test_names_that_are_no_text_can_be_printed(tree: SmallTree) -> None:
    """A folder or file whose name is no UTF-8, or has a line end, is shown spelt out."""
    for name in (b"c\xe0-ph\xea", b"a\nb", "a\u202eb".encode()):
        (tree.folder / "gia-lai" / os.fsdecode(name)).mkdir()
    lines = tree.lines()
    assert len(lines) == 3
    assert all(line.encode("utf-8") and line.isprintable() for line in lines)
    assert r"gia-lai/c\udce0-ph\udcea:1:1: The folder name «c\udce0-ph\udcea»" in lines[2]
