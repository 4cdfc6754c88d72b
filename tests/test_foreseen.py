"""Pages that are known before they are made: never another page where their digest is the same."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from showcase.catalogue.model import Catalogue
from showcase.catalogue.placed import placed
from showcase.pages.cards import product_card
from showcase.pages.page import Foreseen, Outline, outline_of
from showcase.pages.settings import Settings
from showcase.pages.site import site_pages
from showcase.pages.wording import Wording
from showcase.press.exports.interface import Published, product_file
from showcase.press.origins import Origins, digest_of_page, said
from showcase.translation import LANGUAGES, Language
from tests.built_site import BuiltSite
from tests.small_tree import PRODUCT, SmallTree, entry

SETTINGS = Settings(
    "https://site.test/", "Tên", "Name", "https://site.test/kho", "a@site.test", has_booklets=True
)
TEA, BASKET = "hue/tra", "gia-lai/gui"


def foreseen(catalogue: Catalogue, language: Language) -> Iterator[Foreseen]:
    """The pages that are known before they are made."""
    makings = site_pages(catalogue, language, SETTINGS)
    return (one for one in makings if isinstance(one, Foreseen))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_outline_tells_what_the_page_tells(site: BuiltSite, language: Language) -> None:
    """Of every product and maker: where its page is, what stands on it, what is shared of it."""
    catalogue = site.catalogue
    pages = list(foreseen(catalogue, language))
    assert len(pages) == len(catalogue.products) + len(catalogue.makers)
    for one in pages:
        assert _plain(one.outline()) == _plain(outline_of(one()))


def _plain(outline: Outline) -> Outline:
    return outline._replace(shows="", rest=None)


def _write(tree: SmallTree, at: str, **values: str) -> None:
    tree.product(entry(**values), at=at)


def _province(tree: SmallTree, line: str) -> None:
    tree.province("gia-lai")
    with (tree.folder / "gia-lai/province.yml").open("a", encoding="utf-8") as entry_of_province:
        entry_of_province.write(f"\n{line}\n")


MAKER = "{name: Cơ sở Một, kind: doanh-nghiep}"
REACHED = "{name: Cơ sở Một, website: 'https://mot.vn'}"
ALONE = partial(_write, at=PRODUCT)
MADE = partial(_write, at=PRODUCT, producer=MAKER)
RETIRED = {"at": PRODUCT, "retired": "{on: 2026-11-20, reason: Đã nghỉ}"}
GONE = partial(_write, **RETIRED, producer=MAKER)
GONE_FROM_A_VILLAGE = partial(_write, **RETIRED, producer="{name: Cơ sở Một, kind: lang-nghe}")
OF_THE_SAME = partial(_write, at=BASKET, name="Gùi", producer=REACHED)
BEFORE = partial(_write, at="gia-lai/an", name="An")
CONFIRMED = partial(_write, at=PRODUCT, confirmed="{by: Sở, on: 2026-11-20}")
CONFIRMED_LATER = partial(_write, at=PRODUCT, confirmed="{by: Sở, on: 2026-11-21}")
COVERED = partial(_write, at=PRODUCT, cover="ca-phe")
OFFICE = partial(_province, line="department: {name: Sở Công Thương Gia Lai}")
CHANGES: tuple[Callable[[SmallTree], None], ...] = (
    *(ALONE, MADE, GONE, GONE_FROM_A_VILLAGE, OF_THE_SAME, BEFORE, OFFICE),
    *(CONFIRMED, CONFIRMED_LATER, COVERED),
    partial(_write, at=PRODUCT, uses="Pha uống"),
    partial(_write, at=PRODUCT, recognitions="[{level: xa, year: 2026}]"),
    partial(_write, at=PRODUCT, former_province="Bình Định", place="xã A"),
    partial(_write, at=BASKET, name="Gùi", group="thu-cong-my-nghe"),
    partial(_write, at=BASKET, name="Cà phê nữa", cover="ca-phe"),
    partial(_write, at=BASKET, name="Gùi", notes_to_confirm="[Ngày cấp]"),
    partial(_write, at=BASKET, name="Gùi", translated_by="us", name_en="Basket"),
    partial(_write, at=TEA, name="Trà", summary="Trà của Huế, sao tay trong chảo gang."),
    partial(_write, at=TEA, name="Trà", producer="{name: Nhà trà, kind: ho-kinh-doanh}"),
)


@example([ALONE, BEFORE])
@example([MADE, OF_THE_SAME])
@example([ALONE, OFFICE])
@example([GONE, GONE_FROM_A_VILLAGE])
@example([OF_THE_SAME, GONE, GONE_FROM_A_VILLAGE])
@example([CONFIRMED, CONFIRMED_LATER])
@example([BEFORE, ALONE, COVERED])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=8))
def test_the_same_digest_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, changes: list[Callable[[SmallTree], None]]
) -> None:
    """Whatever changes around them: one digest, one page, one card, one file of data."""
    tree = SmallTree(tmp_path_factory.mktemp("products"))
    tree.province("gia-lai")
    tree.province("hue")
    known: dict[tuple[str, str], bytes] = {}
    for change in changes:
        change(tree)
        for name, digest, made in _all_made(tree):
            assert known.setdefault((name, digest), made) == made, name


def _all_made(tree: SmallTree) -> Iterator[tuple[str, str, bytes]]:
    """Name, digest and all that is said by every page with its cards, card and file of data."""
    entries = tree.read()
    assert entries.errors == ()
    catalogue = tree.catalogue()
    published = Published(catalogue, entries.written, SETTINGS)
    digests = Origins(catalogue.provinces, entries.written)
    shown = {one.id: placed(one, catalogue) for one in catalogue.products}
    origins = {name: digests.of(one) for name, one in shown.items()}
    for language in LANGUAGES:
        cards = {name: product_card(one, Wording(language)) for name, one in shown.items()}
        for one in foreseen(catalogue, language):
            outline = one.outline()
            whole = one(), [cards[name] for name in outline.cards]
            yield f"{language} {outline.address}", digest_of_page(outline, origins), said(whole)
        for name, card in cards.items():
            yield f"{language} card {name}", origins[name].hex(), said(card)
    for one in catalogue.products:
        yield f"data {one.id}", origins[one.id].hex(), product_file(one, published)
