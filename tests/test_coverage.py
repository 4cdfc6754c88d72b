"""The coverage page: what each province has sent and what is missing, as table and as JSON."""

import json
from datetime import date

from showcase.pages.coverage import Covered, coverage_json, coverage_page, covered
from showcase.pages.wording import Wording
from tests.made_photos import saved
from tests.small_tree import SmallTree

MAKER = "{name: Mắm A, kind: doanh-nghiep, phone: 0905123456}"


def numbers(tree: SmallTree, today: date = date(2026, 11, 23)) -> Covered:
    """The numbers of all products of the tree."""
    assert set(tree.codes()) <= {"photos-few"}
    catalogue = tree.catalogue(today)
    return covered(catalogue.products, catalogue)


def test_an_empty_province_has_nothing(tree: SmallTree) -> None:
    """A province without products is a row of zeros, not an error."""
    assert numbers(tree) == Covered(0, 0, 0, 0, 0, 0, 0)


def test_each_number_counts_its_own(tree: SmallTree) -> None:
    """One bare product, and one that has everything: each column tells them apart."""
    tree.product(at="gia-lai/mot", name="Một")
    tree.product(
        at="gia-lai/hai",
        name="Hai",
        confirmed="{by: Sở Công Thương, on: 2026-11-01}",
        photos="[{file: a.jpg, alt: Ảnh, credit: Sở}]",
        summary="Một câu giới thiệu đủ dài.",
        summary_en="A sentence that is long enough.",
        translated_by="us",
        producer=MAKER,
        notes_to_confirm="[Ngày cấp, Số quyết định]",
    )
    tree.write("gia-lai/hai/a.jpg", saved())
    assert numbers(tree) == Covered(
        entries=2,
        confirmed=1,
        with_photo=1,
        with_english=1,
        with_contact=1,
        lapsing=0,
        notes=2,
    )


def test_what_lapses_within_a_year_is_counted(tree: SmallTree) -> None:
    """A certificate of 2024 holds to the end of 2027: it is counted in that year alone."""
    tree.product()
    days = [date(2026, 12, 30), date(2026, 12, 31), date(2027, 12, 31), date(2028, 1, 1)]
    assert [numbers(tree, day).lapsing for day in days] == [0, 1, 1, 0]


def test_the_page_and_the_json_say_the_same(tree: SmallTree) -> None:
    """Row by row: the table of a language and the file beside it come from the same numbers."""
    tree.product()
    catalogue = tree.catalogue()
    page = coverage_page(catalogue, Wording("vi"))
    stored = json.loads(coverage_json(catalogue))
    assert stored["as_of"] == "2026-11-23"
    (row,) = page.context.rows
    assert row.name == "Gia Lai"
    assert list(row.numbers) == [str(n) for n in stored["provinces"]["gia-lai"].values()]
    assert page.context.total.numbers == row.numbers
    assert len(page.context.heads) == len(row.numbers)
    assert not page.is_indexed
