"""The pages that the finder finds beside products."""

import pytest

from showcase.pages import addresses
from showcase.pages.page import Page
from showcase.pages.search_pages import found_pages
from showcase.pages.wording import Wording
from showcase.translation import Language
from tests.small_tree import SmallTree


def prose(address: str, title: str, description: str) -> Page:
    """A page of prose, as far as the finder knows it."""
    return Page(address, "vi", "", title, description, (), None)


def found(tree: SmallTree, *pages: Page, language: Language = "vi") -> dict[str, tuple[str, str]]:
    """Title and further words by address."""
    every = found_pages(pages, tree.catalogue(), Wording(language))
    return {address: (title, words) for title, address, words in every}


def test_printed_pages_stand_before_those_of_prose(tree: SmallTree) -> None:
    """Who looks for the programme or the vote wants them before how to record them."""
    tree.product()
    assert list(found(tree, prose(addresses.ABOUT, "Giới thiệu", "Về danh mục này."))) == [
        "khuyen-cong/",
        "khuyen-cong/lien-he/",
        "khuyen-cong/de-an/",
        "khuyen-cong/van-ban/",
        "su-kien/",
        "binh-chon/",
        "tinh/",
        "ban-do/",
        "gioi-thieu/",
    ]


def test_collections_are_found_by_their_names(tree: SmallTree) -> None:
    """Each of them, and their list where there are some."""
    for one in ("mot", "hai", "ba"):
        tree.product(at=f"gia-lai/{one}", name=one)
    tree.write(
        "_region/collections/ca-phe.yml",
        "name: Cà phê cao nguyên\nname_en: Coffee\nintroduction: Một câu.\n"
        "introduction_en: A sentence.\nproducts: [gia-lai/mot, gia-lai/hai, gia-lai/ba]\n",
    )
    pages = found(tree)
    assert pages["bo-suu-tap/ca-phe/"][0] == "Cà phê cao nguyên"
    assert "bo-suu-tap/" in pages


def test_further_words_are_told_once_as_the_finder_compares_them(tree: SmallTree) -> None:
    """Without marks and plurals, and without the words that the title has."""
    tree.product()
    page = prose("x/", "Ảnh đẹp", "Ảnh rõ, ảnh đủ sáng: photos, glass, photo.")
    assert found(tree, page)["x/"] == ("Ảnh đẹp", "ro du sang photo glass")


@pytest.mark.parametrize(
    ("language", "address", "words"),
    [
        ("vi", addresses.CONTACTS, {"dien", "thoai", "gia", "lai"}),
        ("en", addresses.CONTACTS, {"phone", "gia", "lai"}),
        ("vi", addresses.VOTE_STEPS, {"dang", "ky", "the", "le"}),
    ],
)
def test_a_page_is_found_by_what_people_ask_for(
    tree: SmallTree, language: Language, address: str, words: set[str]
) -> None:
    """Also where neither its title nor its description says it."""
    tree.product()
    page = prose(addresses.VOTE_STEPS, "Bình chọn từng bước", "Bốn cấp.")
    assert words <= set(found(tree, page, language=language)[address][1].split())


def test_of_the_maintainers_pages_the_index_is_found(tree: SmallTree) -> None:
    """A visitor who looks for a photo is not led to how photos are made smaller."""
    tree.product()
    index = prose(addresses.MAINTAINERS, "Bảo trì", "Mục lục.")
    glossary = prose(f"{addresses.MAINTAINERS}thuat-ngu/", "Thuật ngữ", "Bảng.")
    pages = found(tree, index, glossary)
    assert index.address in pages
    assert glossary.address not in pages
