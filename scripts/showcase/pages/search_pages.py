"""The pages that the finder finds beside products: what each is called, and is looked for as."""

import re
from collections.abc import Iterable, Iterator

from showcase.catalogue.model import Catalogue
from showcase.pages import addresses
from showcase.pages.page import Page
from showcase.pages.programme.site import programme_ways
from showcase.pages.wording import Wording
from showcase.translation import Bilingual
from showcase.vietnamese import fold

FoundPage = tuple[str, str, str]  # title, address, further words, each once

_WORD = re.compile(r"[^\W_]+")
_PLURAL = re.compile(r"(..[^s])s$")

# What people ask for that stands neither in a page's title nor in its description.
_SOUGHT_AS: dict[str, Bilingual] = {
    addresses.PROGRAMME: Bilingual("chương trình quốc gia là gì", "what"),
    addresses.VOTE_STEPS: Bilingual(
        "đăng ký tham gia dự thi thể lệ quy trình gồm giấy tờ chấm bao lâu mấy năm lần giá trị"
        " quyền lợi huyện",
        "how enter register rules valid",
    ),
    addresses.CONTRIBUTE: Bilingual(
        "đăng ký đăng nộp thêm sản phẩm biểu mẫu", "submit register form product"
    ),
    addresses.CONTACTS: Bilingual(
        "liên hệ điện thoại địa chỉ số máy sở công thương trung tâm khuyến công",
        "contact phone address",
    ),
    addresses.SUPPORT: Bilingual(
        "ai được điều kiện đối tượng mức vay vốn tiền máy móc", "eligible money makers"
    ),
    addresses.DOCUMENTS: Bilingual("pháp luật quy định thông tư", "legal law regulation"),
    addresses.EVENTS: Bilingual("hội chợ triển lãm hội nghị khuyến công lần thứ", "trade fair"),
    addresses.ABOUT: Bilingual("giấy phép bản quyền hình ảnh sáp nhập", "license copyright"),
    addresses.PROVINCES: Bilingual("sáp nhập tỉnh mới tỉnh cũ", "merger"),
    addresses.COLLECTIONS: Bilingual("quà tặng quà biếu", "gifts"),
}


def found_pages(prose: Iterable[Page], catalogue: Catalogue, words: Wording) -> Iterator[FoundPage]:
    """All of them; of those that answer a query equally well the first ones are shown."""
    found = (
        *programme_ways(words),
        *_printed(catalogue, words),
        *((page.title, page.address, page.description) for page in prose if _is_found(page)),
    )
    for title, address, description in found:
        named = dict.fromkeys(_words_of(f"{title} {address}"))
        told = dict.fromkeys(
            _words_of(f"{description} {_sought_as(address, words)} {_names_in(address, catalogue)}")
        )
        yield title, address, " ".join(word for word in told if word not in named)


def _words_of(text: str) -> Iterator[str]:
    """Words as the finder compares them (`fold` in words.js): without marks and plurals."""
    for word in _WORD.findall(fold(text)):
        yield _PLURAL.sub(r"\1", word)


def _sought_as(address: str, words: Wording) -> str:
    sought = _SOUGHT_AS.get(address)
    return sought.in_language(words.language) if sought else ""


def _names_in(address: str, catalogue: Catalogue) -> str:
    """What a page lists that people look for."""
    match address:
        case addresses.CONTACTS:
            return " ".join(province.name for province in catalogue.provinces)
        case addresses.DOCUMENTS:
            return " ".join(document.number for document in catalogue.programme.documents)
    return ""


def _printed(catalogue: Catalogue, words: Wording) -> Iterator[FoundPage]:
    yield words.say("The vote"), addresses.VOTE, ""
    yield words.say("Provinces"), addresses.PROVINCES, ""
    yield words.say("Map of the region"), addresses.MAP, ""
    if catalogue.collections:
        yield words.say("Collections"), addresses.COLLECTIONS, ""
    for collection in catalogue.collections:
        yield words.of(collection.name).text, addresses.collection(collection.slug), ""


def _is_found(page: Page) -> bool:
    """Of the pages for maintainers visitors find the index, which leads to the others."""
    return page.address == addresses.MAINTAINERS or not page.address.startswith(
        addresses.MAINTAINERS
    )
