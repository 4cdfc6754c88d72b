"""A zip file that a stranger sent: only right entries and photos come in, and nothing is lost."""

import io
import stat
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from showcase.cli import main
from showcase.contribution.parcel.adding import Adding, put_in, try_parcel
from showcase.contribution.parcel.archive import LARGEST_RATIO, Archive, read_archive
from tests.small_project import contents
from tests.small_tree import PRODUCT, TODAY, SmallTree, entry

ENTRY = f"products/{PRODUCT}/product.yml"
PHOTO = f"products/{PRODUCT}/goi-250g.jpg"
WITH_PHOTO = entry(photos="[{file: goi-250g.jpg, alt: Gói cà phê, credit: Lan}]")
HOUSEHOLD = "{name: Hộ Thử, kind: ho-kinh-doanh, phone: 0905123456, zalo: 0905123456}"


@cache
def photo() -> bytes:
    """A photo that is one."""
    content = io.BytesIO()
    Image.new("RGB", (1200, 800), "sienna").save(content, "JPEG")
    return content.getvalue()


def zipped(folder: Path, *files: tuple[str | zipfile.ZipInfo, bytes | str]) -> Path:
    """A zip file with these files in it, names as they are."""
    path = folder / "gui.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files:
            archive.writestr(name, content)
    return path


def tried(parcel: Path, tree: SmallTree, *, may_replace: bool = False) -> Adding:
    """What would come of it."""
    with ThreadPoolExecutor(1) as executor:
        return try_parcel(parcel, tree.folder, TODAY, executor, may_replace=may_replace)


def linked(name: str) -> zipfile.ZipInfo:
    """A member that says that it is a symbolic link."""
    member = zipfile.ZipInfo(name)
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    return member


def locked(path: Path) -> Path:
    """The same zip file, its first member marked as encrypted."""
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    return path


def test_an_entry_with_its_photo_comes_in(tree: SmallTree, tmp_path: Path) -> None:
    """What the form made is right: it is written as it was sent, and the check is silent."""
    adding = tried(zipped(tmp_path, (ENTRY, WITH_PHOTO), (PHOTO, photo())), tree)
    assert adding.problems == ()
    assert not (tree.folder / PRODUCT).exists()
    put_in(adding, tree.folder)
    assert (tree.folder / PRODUCT / "product.yml").read_text("utf-8") == WITH_PHOTO
    assert (tree.folder / PRODUCT / "goi-250g.jpg").read_bytes() == photo()
    assert tree.read().errors == ()


@pytest.mark.parametrize(
    "name",
    [
        "product.yml",
        "../products/gia-lai/ca-phe-lang-thu/product.yml",
        f"/{ENTRY}",
        ENTRY.replace("/", "\\"),
        "products/gia-lai/../hue/product.yml",
        "products/gia-lai/province.yml",
        "products/_region/collections/qua.yml",
        "products/gia-lai/ca-phe-lang-thu/trang.html",
        "products/gia-lai/ca-phe-lang-thu/khac.zip",
        "products/gia-lai/ca-phe-lang-thu/hinh.svg",
        "products/gia-lai/ca-phe-lang-thu/Anh 1.jpg",
        "products/gia-lai/ca-phe-lang-thu/product.yml\n",
    ],
)
def test_only_entries_and_photos_may_stand_in_it(tmp_path: Path, name: str) -> None:
    """No path leads outside, and no other kind of file comes in."""
    archive = read_archive(zipped(tmp_path, (name, entry())))
    assert [one.code for one in archive.problems] == ["archive-name"]
    assert archive.files == {}


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """What shrinks more than text or photos do is refused by its sizes alone."""
    path = tmp_path / "gui.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(ENTRY, " " * 60_000)
        archive.writestr(PHOTO, photo() + b"\0" * (13 << 20))
        assert all(one.file_size > LARGEST_RATIO * one.compress_size for one in archive.infolist())
    assert {one.code for one in read_archive(path).problems} == {"archive-file-too-large"}


def test_what_is_odd_is_refused(tmp_path: Path) -> None:
    """Links, passwords, a name that stands twice, a zip file that calls itself a photo, nothing."""
    nested = zipped(tmp_path, (ENTRY, entry())).read_bytes()
    assert _codes(zipped(tmp_path, (linked(ENTRY), "/etc/passwd"))) == ["archive-kind"]
    assert _codes(locked(zipped(tmp_path, (ENTRY, entry())))) == ["archive-locked"]
    assert _codes(zipped(tmp_path, (PHOTO, nested))) == ["archive-no-photo"]
    assert _codes(zipped(tmp_path)) == ["archive-empty"]
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = zipped(tmp_path, (ENTRY, entry()), (ENTRY, entry()))
    assert _codes(twice) == ["archive-twice"]
    many = [(f"products/gia-lai/mon-{number}/product.yml", "x") for number in range(201)]
    assert _codes(zipped(tmp_path, *many)) == ["archive-too-many"]


def _codes(path: Path) -> list[str]:
    return [one.code for one in read_archive(path).problems]


def test_problems_name_the_place_in_the_zip(tree: SmallTree, tmp_path: Path) -> None:
    """The line that the check would print, with the zip file before the path."""
    parcel = zipped(tmp_path, (ENTRY, entry(recognitions="[{level: tinh, year: 2044}]")))
    (line,) = (one.line("en") for one in tried(parcel, tree).problems)
    place, _, said = line.partition(": ")
    assert place == f"gui.zip!{ENTRY}:3:36"
    assert said.startswith("«Recognitions of the vote › 1 › Year»: The year 2044 is in the future.")


def test_a_product_of_the_catalogue_is_not_sent_twice(tree: SmallTree, tmp_path: Path) -> None:
    """What only all entries together tell is said before anything is written."""
    tree.product()
    parcel = zipped(tmp_path, (ENTRY.replace("lang-thu", "khac"), entry()))
    assert [one.code for one in tried(parcel, tree).problems] == ["product-twice"]


def test_old_mistakes_elsewhere_stop_nobody(tree: SmallTree, tmp_path: Path) -> None:
    """Only what the parcel brings counts."""
    tree.product(at="gia-lai/cu", name="Cũ", recognitions="[{level: tinh, year: 2044}]")
    assert tried(zipped(tmp_path, (ENTRY, entry())), tree).problems == ()


def test_nothing_is_overwritten_unasked(tree: SmallTree, tmp_path: Path) -> None:
    """An entry that stands already needs --replace; the same content once more does no harm."""
    tree.product()
    changed = zipped(tmp_path, (ENTRY, entry(materials="Hạt")))
    assert [one.code for one in tried(changed, tree).problems] == ["stands-already"]
    assert tried(changed, tree, may_replace=True).problems == ()
    same = tried(zipped(tmp_path, (ENTRY, entry())), tree)
    assert [one.what for one in same.changes] == ["same"]
    assert same.problems == ()


def test_what_the_site_withholds_is_kept(tree: SmallTree, tmp_path: Path) -> None:
    """Who changes an entry from outside cannot lose what only the repository knows."""
    consent = "{by: Chủ hộ, on: 2025-01-02, fields: [zalo]}"
    photos = "[{file: goi-250g.jpg, alt: Gói, credit: Lan}]"
    tree.product(producer=HOUSEHOLD, consent=consent, photos=photos)
    (tree.folder / PRODUCT / "goi-250g.jpg").write_bytes(photo())
    sent = entry(producer="{name: Hộ Thử, kind: ho-kinh-doanh}", materials="Hạt")
    adding = tried(zipped(tmp_path, (ENTRY, sent)), tree, may_replace=True)
    assert adding.problems == ()
    put_in(adding, tree.folder)
    written = (tree.folder / PRODUCT / "product.yml").read_text("utf-8")
    assert 'phone: "0905123456"' in written
    assert "zalo" not in written.partition("consent")[0]
    assert "by: Chủ hộ" in written
    assert "file: goi-250g.jpg" in written
    assert "materials: Hạt" in written
    assert tree.read().errors == ()


def run(*arguments: object) -> tuple[int, str]:
    """`showcase add …`: its exit status and what it says."""
    done = CliRunner().invoke(main, ["add", *map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def test_the_command_says_what_it_writes(
    tree: SmallTree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First what would be written; with --dry-run that is all; with problems nothing is written."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795435200")
    parcel = zipped(tmp_path, (ENTRY, entry()))
    options = ("--products", tree.folder, "--jobs", 1, "--lang", "en")
    before = contents(tree.folder)
    status, said = run(parcel, *options, "--dry-run")
    assert (status, contents(tree.folder)) == (0, before)
    assert said == f"{tree.folder}/{PRODUCT}/product.yml (new, {len(entry().encode())} B)\n"
    status, said = run(zipped(tmp_path, (ENTRY, entry(group="x"))), *options)
    assert (status, contents(tree.folder)) == (1, before)
    assert said.endswith("1 problem to mend.\n")
    status, said = run(zipped(tmp_path, (ENTRY, entry())), *options)
    assert (status, tree.read().errors) == (0, ())
    assert said.endswith("1 files written. Next: showcase check, then look at it.\n")


RIGHT = io.BytesIO()
with zipfile.ZipFile(RIGHT, "w", zipfile.ZIP_DEFLATED) as right:
    right.writestr(ENTRY, entry(story="Dài " * 300))
    right.writestr(PHOTO, photo())
BYTES = RIGHT.getvalue()


def read(content: bytes) -> Archive:
    """What is read of a file with these bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gui.zip"
        path.write_bytes(content)
        return read_archive(path)


@given(
    st.lists(st.tuples(st.integers(0, len(BYTES) - 1), st.integers(0, 255)), max_size=6),
    st.integers(0, len(BYTES)),
    st.booleans(),
)
def test_a_damaged_zip_is_a_problem_or_right(
    changes: list[tuple[int, int]],
    cut: int,
    is_cut: bool,  # noqa: FBT001 - hypothesis draws it
) -> None:
    """Whatever happened to the file on its way: it is read, or a problem says why not."""
    damaged = bytearray(BYTES)
    for place, byte in changes:
        damaged[place] = byte
    archive = read(bytes(damaged[:cut] if is_cut else damaged))
    assert bool(archive.files) != bool(archive.problems)


@given(st.binary(max_size=400))
def test_any_bytes_are_no_surprise(content: bytes) -> None:
    """A file that is no zip file at all is one problem."""
    assert len(read(content).problems) == 1
