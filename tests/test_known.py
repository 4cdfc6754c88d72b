"""Entries of earlier builds: taken where everything that decides about them is the same."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from showcase.checked import leave
from showcase.entries import known
from showcase.entries.checking import CheckedProduct, ReadingTask, read_products
from showcase.entries.known import Memory
from showcase.entries.reading import NOTHING_KEPT, Entries, read_entries
from showcase.press.inputs import read_inputs
from showcase.press.workers import worker_pool
from tests.made_photos import saved
from tests.small_tree import PRODUCT, PRODUCTS, TODAY, SmallTree, entry

OTHER = "gia-lai/hang-khac"


class Reader:
    """Reads a tree with the memory of the time before; `checked` are the products it looked at."""

    def __init__(self, tree: SmallTree, beside: Path) -> None:
        self.tree = tree
        self.memory = Memory(beside / "site.entries", "tool", {})
        self.today = TODAY
        self.checked: list[str] = []

    def read(self) -> Entries:
        """All entries, as they would be without a memory too."""
        self.checked.clear()
        found = self._read(self.remembering())
        seen = list(self.checked)
        assert found == self._read(None)
        self.checked = seen
        return found

    def remembering(self) -> Memory:
        """The memory of the time before, with what the files hold now."""
        return replace(self.memory, contents=read_inputs([self.tree.folder]).files)

    def _read(self, memory: Memory | None) -> Entries:
        with worker_pool(1) as executor:
            return read_entries(
                self.tree.folder, self.today, executor, "products", NOTHING_KEPT, memory
            )


@pytest.fixture
def reader(
    tree: SmallTree, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Reader:
    """A reader of two right products, which has read them."""
    made = Reader(tree, tmp_path_factory.mktemp("cache"))

    def noted(task: ReadingTask) -> list[CheckedProduct]:
        made.checked += [one.id for one in task.folders]
        return read_products(task)

    monkeypatch.setattr(known, "read_products", noted)
    tree.product()
    tree.product(at=OTHER, name="Hàng khác", producer="{name: Công ty Một, kind: doanh-nghiep}")
    made.read()
    assert made.checked == [PRODUCT, OTHER]
    return made


def test_right_ones_are_not_checked_again(reader: Reader) -> None:
    """What was right and is the same comes out the same, its maker's places too."""
    reader.read()
    assert reader.checked == []


def test_only_what_changed_is_checked(reader: Reader) -> None:
    """Another content, also when it changes back and forth; its neighbour stays known."""
    reader.tree.product(uses="Pha uống")
    reader.read()
    assert reader.checked == [PRODUCT]
    reader.tree.product()
    reader.read()
    assert reader.checked == [PRODUCT]
    (reader.tree.folder / OTHER / "product.yml").unlink()
    (reader.tree.folder / OTHER).rmdir()
    assert len(reader.read().products) == 1
    assert reader.checked == []


def _a_day_later(reader: Reader) -> None:
    reader.today += timedelta(days=1)


def _by_other_code(reader: Reader) -> None:
    reader.memory = replace(reader.memory, tool="another")


def _another_province(reader: Reader) -> None:
    place = reader.tree.folder / "gia-lai/province.yml"
    place.write_text(
        place.read_text("utf-8") + "\nintroduction: Một lời giới thiệu khác.\n", "utf-8"
    )


def _damaged(reader: Reader) -> None:
    content = bytearray(reader.memory.file.read_bytes())
    content[len(content) // 2] ^= 1
    reader.memory.file.write_bytes(content)


def _lost(reader: Reader) -> None:
    reader.memory.file.unlink()


@pytest.mark.parametrize(
    "change", [_a_day_later, _by_other_code, _another_province, _damaged, _lost]
)
def test_all_are_checked_where_anything_else_decides(
    reader: Reader, change: Callable[[Reader], None]
) -> None:
    """Another day, other code, another word of the province, a memory that is damaged or gone."""
    change(reader)
    reader.read()
    assert reader.checked == [PRODUCT, OTHER]
    reader.read()
    assert reader.checked == []


def test_a_photo_beside_it_decides(reader: Reader) -> None:
    """A file that no entry names is a problem of the product, though its entry is the same."""
    reader.tree.write(f"{PRODUCT}/anh.jpg", saved())
    assert reader.read().problems
    assert reader.checked == [PRODUCT]


def test_a_province_that_cannot_be_read(reader: Reader) -> None:
    """Its own problem is told, as at first, and its products are known again afterwards."""
    place = reader.tree.folder / "gia-lai/province.yml"
    right = place.read_text("utf-8")
    place.write_text(f"{right}\nx: 1\n", "utf-8")
    assert [one.code for one in reader.read().problems] == ["extra-forbidden"]
    place.unlink()
    assert [one.code for one in reader.read().problems] == ["province-missing"]
    place.write_text(right, "utf-8")
    assert reader.read().problems == ()


def test_photos_from_elsewhere_are_looked_at_again(reader: Reader) -> None:
    """What has to be fetched is no part of an entry, so such an entry is never known."""
    host = "https://anh.example"
    photos = (
        f"{{file: {name}.jpg, alt: A, credit: B, url: {host}/{name}.jpg, sha256: {'0' * 64}}}"
        for name in "abc"
    )
    reader.tree.product(photos=f"[{', '.join(photos)}]")
    for _ in range(2):
        assert [one.code for one in reader.read().problems] == ["photo-not-fetched"] * 3
        assert reader.checked == [PRODUCT]


def test_under_another_name(reader: Reader) -> None:
    """Messages show the folder of entries as it was given, those of what is known too."""
    reader.tree.product(at="gia-lai/lai", name="Cà phê Làng Thử")
    assert _codes_and_paths(reader, "products") == [
        ("product-twice", "products/gia-lai/lai/product.yml")
    ]
    assert _codes_and_paths(reader, "x") == [("product-twice", "x/gia-lai/lai/product.yml")]


def _codes_and_paths(reader: Reader, shown: str) -> list[tuple[str, str]]:
    with worker_pool(1) as executor:
        found = read_entries(
            reader.tree.folder, TODAY, executor, shown, NOTHING_KEPT, reader.remembering()
        )
    return [(one.code, one.place.path) for one in found.problems]


@pytest.mark.parametrize("content", [b"", b"\n", b"x", b"[]\n{}", b"a b\nc"])
def test_a_memory_of_another_shape(reader: Reader, content: bytes) -> None:
    """What later or earlier code has left there, whole but strange, is no memory."""
    leave(reader.memory.file, content)
    reader.read()
    assert reader.checked == [PRODUCT, OTHER]


def test_too_many_to_be_known(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many are checked every time, and nothing is kept of them."""
    monkeypatch.setattr(known, "MOST_KNOWN", 1)
    reader.memory.file.unlink()
    for _ in range(2):
        reader.read()
        assert reader.checked == [PRODUCT, OTHER]
    assert not reader.memory.file.exists()


def test_wrong_ones_are_never_known(reader: Reader) -> None:
    """Every reading tells every problem anew."""
    reader.tree.product(gtin="1")
    for _ in range(2):
        assert [one.code for one in reader.read().problems] == ["gtin-length"]
        assert reader.checked == [PRODUCT]


def test_a_day_that_was_to_come(tree: SmallTree, tmp_path_factory: pytest.TempPathFactory) -> None:
    """An entry that is right only today was not right yesterday, whatever is remembered."""
    tree.product(recognitions="[{level: tinh, year: 2026, decided_on: 2026-11-23}]")
    reader = Reader(tree, tmp_path_factory.mktemp("cache"))
    assert reader.read().problems == ()
    reader.today = date(2026, 11, 22)
    assert [one.code for one in reader.read().problems] == ["future-day"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from([PRODUCT, OTHER]), st.sampled_from(["", "1", "8938505974194"])),
        max_size=4,
    )
)
def test_never_other_than_without(reader: Reader, changes: list[tuple[str, str]]) -> None:
    """Whatever is written, one after the other, a memory changes nothing of what comes out."""
    for at, gtin in changes:
        reader.tree.product(entry(name=f"Hàng {at}", gtin=gtin), at=at)
        reader.read()


def test_real_entries(tmp_path: Path) -> None:
    """Every real entry comes out of the memory as it went in."""
    reader = Reader(SmallTree(PRODUCTS), tmp_path)
    first = reader.read()
    assert reader.read() == first
    assert reader.memory.rows()
