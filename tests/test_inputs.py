"""What a build is made from: whatever changes the site changes the digest, nothing else does."""

import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from showcase.checked import leave
from showcase.digest import digest_of
from showcase.press.inputs import (
    Days,
    Record,
    days_of_entries,
    identity_of,
    inputs_digest,
    last_commit,
    read_inputs,
    read_record,
    write_record,
)


@pytest.fixture
def entries(tmp_path: Path) -> Path:
    """A folder with two files."""
    folder = tmp_path / "products"
    (folder / "hue/tra").mkdir(parents=True)
    (folder / "hue/province.yml").write_text("name: Huế\n")
    (folder / "hue/tra/product.yml").write_text("name: Trà\n")
    return folder


CHANGES: dict[str, Callable[[Path], object]] = {
    "a text": lambda folder: (folder / "hue/tra/product.yml").write_text("name: Chè\n"),
    "a new file": lambda folder: (folder / "hue/tra/anh.jpg").write_bytes(b""),
    "a new empty folder": lambda folder: (folder / "hue/nem").mkdir(),
    "a lost file": lambda folder: (folder / "hue/tra/product.yml").unlink(),
    "another name": lambda folder: (folder / "hue/tra").rename(folder / "hue/che"),
    "another place": lambda folder: (folder / "hue/tra").rename(folder / "tra"),
    "a link": lambda folder: (folder / "hue/tra/link").symlink_to("/etc/hostname"),
    "a fifo": lambda folder: os.mkfifo(folder / "hue/tra/fifo"),
    "a folder instead of a file": lambda folder: (
        (folder / "hue/tra/product.yml").unlink(),
        (folder / "hue/tra/product.yml").mkdir(),
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_counts(entries: Path, change: Callable[[Path], object]) -> None:
    """A change after which the build could come out otherwise changes the digest."""
    before = inputs_digest([entries])
    change(entries)
    assert inputs_digest([entries]) != before


def test_values_count() -> None:
    """So do the settings and the day."""
    assert inputs_digest([], date(2026, 1, 1)) != inputs_digest([], date(2026, 1, 2))


def test_time_and_place_do_not_count(entries: Path) -> None:
    """The same files at another time and in another folder are the same input."""
    before = inputs_digest([entries])
    os.utime(entries / "hue/province.yml", (0, 0))
    (entries / "hue/__pycache__").mkdir()
    assert inputs_digest([entries]) == before
    assert inputs_digest([entries.rename(entries.with_name("elsewhere"))]) == before


def test_nothing_behind_a_link_is_read(entries: Path, tmp_path: Path) -> None:
    """A link is what it is: what it leads to is not part of the input."""
    outside = tmp_path / "outside"
    outside.write_text("one")
    (entries / "hue/tra/link").symlink_to(outside)
    before = inputs_digest([entries])
    outside.write_text("two")
    assert inputs_digest([entries]) == before


def test_each_file_has_a_digest(entries: Path) -> None:
    """Files are told by their places, so that nobody needs to read them again; links are not."""
    (entries / "hue/tra/link").symlink_to(entries / "hue/province.yml")
    files = read_inputs([entries]).files
    assert files == {
        str(path.resolve()): digest_of(path.read_bytes())
        for path in entries.rglob("*.yml")
        if not path.is_symlink()
    }
    assert files


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that stands."""
    site = tmp_path / "site"
    (site / "tinh").mkdir(parents=True)
    return site


def test_record(tmp_path: Path, site: Path) -> None:
    """A build finds what the last one left."""
    record = Record(identity_of(site), "digest", {"index.html": "page"}, {"api/": "export"})
    write_record(tmp_path / ".cache/site.json", record)
    assert read_record(tmp_path / ".cache/site.json", site) == record


OTHERS: dict[str, Callable[[Path], object]] = {
    "none": lambda site: site.rename(site.with_name("elsewhere")),
    "another folder": lambda site: (site.rename(site.with_name("elsewhere")), site.mkdir()),
    "a changed folder": lambda site: (site / "tinh").rmdir(),
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_record_of_another_site(
    tmp_path: Path, site: Path, other: Callable[[Path], object]
) -> None:
    """A record that speaks of another site than the one that stands is not believed."""
    write_record(tmp_path / "site.json", Record(identity_of(site), "digest"))
    other(site)
    assert read_record(tmp_path / "site.json", site) == Record()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b'{"other": 1}', b"\xff"])
def test_damaged_record(tmp_path: Path, site: Path, content: bytes) -> None:
    """A record that cannot be read is none, also a whole one of other code: all is built anew."""
    place = tmp_path / "site.json"
    place.write_bytes(content)
    assert read_record(place, site) == Record()
    leave(place, content)
    assert read_record(place, site) == Record()


def git(folder: Path, *arguments: str, day: str = "2026-03-09") -> None:
    moment = f"{day}T12:00:00Z"
    environment = os.environ | {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    identity = ("-c", "user.name=Thử", "-c", "user.email=thu@example.vn")
    subprocess.run(["git", *identity, *arguments], cwd=folder, env=environment, check=True)


def test_days_of_entries(entries: Path) -> None:
    """Each entry is dated by its first and last commit, below the top of a checkout too."""
    git(entries.parent.parent, "init", "--quiet", entries.parent.name)
    git(entries, "add", ".")
    git(entries, "commit", "--quiet", "-m", "one", day="2026-03-09")
    (entries / "hue/tra/product.yml").write_text("name: Chè\n")
    git(entries, "commit", "--quiet", "-am", "two", day="2026-04-10")
    assert days_of_entries(entries) == {
        "products/hue/province.yml": Days(date(2026, 3, 9), date(2026, 3, 9)),
        "products/hue/tra/product.yml": Days(date(2026, 3, 9), date(2026, 4, 10)),
    }


def test_commit(entries: Path) -> None:
    """The commit counts as input, for the sitemap tells its days."""
    git(entries, "init", "--quiet")
    git(entries, "add", ".")
    git(entries, "commit", "--quiet", "-m", "one")
    first = last_commit(entries)
    git(entries, "commit", "--quiet", "--allow-empty", "-m", "two")
    assert len(first) == 40
    assert last_commit(entries) != first


def test_outside_a_checkout(entries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git or outside a checkout nothing is dated, and nothing fails."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", "/")
    assert days_of_entries(entries) == {}
    monkeypatch.setenv("PATH", "")
    assert last_commit(entries) == ""
