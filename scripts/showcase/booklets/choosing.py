"""Which booklets there are: of a province, of a collection, of one product."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from showcase.booklets.model import Booklet, BookletWords, Chapter, IndexLetter, ProductPage
from showcase.booklets.telling import product_page
from showcase.catalogue.model import Catalogue, Collection, Product, Province
from showcase.catalogue.placed import placed
from showcase.pages import addresses
from showcase.pages.lists import counts_lead
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording
from showcase.vietnamese import sort_key


def of_province(
    province: Province, catalogue: Catalogue, words: Wording, settings: Settings
) -> Booklet:
    """All products of a province, in the catalogue's order."""
    products = tuple(one for one in catalogue.products if one.province == province.slug)
    introduction = province.introduction
    return _booklet(
        province.name,
        counts_lead(products, words),
        tuple(one.text for one in words.paragraphs(introduction)) if introduction else (),
        addresses.province(province.slug),
        province.slug,
        products,
        catalogue,
        words,
        settings,
    )


def of_collection(
    collection: Collection, catalogue: Catalogue, words: Wording, settings: Settings
) -> Booklet:
    """The products of a collection; its cover wears the cloth of the first one's province."""
    products = tuple(catalogue.product_by_id[one] for one in collection.products)
    return _booklet(
        words.of(collection.name).text,
        words.count("{n} product", "{n} products", len(products)),
        tuple(one.text for one in words.paragraphs(collection.introduction)),
        addresses.collection(collection.slug),
        products[0].province,
        products,
        catalogue,
        words,
        settings,
    )


def of_product(
    product: Product, catalogue: Catalogue, words: Wording, settings: Settings
) -> Booklet:
    """One product on a sheet of its own, without cover, contents and index."""
    return _booklet(
        words.of(product.name).text,
        "",
        (),
        addresses.product(product.id),
        product.province,
        (product,),
        catalogue,
        words,
        settings,
        is_sheet=True,
    )


def _booklet(
    title: str,
    line: str,
    introduction: tuple[str, ...],
    address: str,
    province: str,
    products: tuple[Product, ...],
    catalogue: Catalogue,
    words: Wording,
    settings: Settings,
    *,
    is_sheet: bool = False,
) -> Booklet:
    chapters = tuple(_chapters(products, catalogue, words, settings))
    pages = [page for chapter in chapters for page in chapter.products]
    return Booklet(
        language=words.language,
        title=title,
        line=line,
        introduction=introduction,
        province=province,
        chapters=chapters,
        index=tuple(index_of(pages)),
        about=tuple(_about(catalogue, words)),
        site=settings.name_in(words.language),
        url=settings.site_url + addresses.from_root(address, words.language),
        day=catalogue.today,
        words=_layout_words(words),
        is_sheet=is_sheet,
    )


def _chapters(
    products: tuple[Product, ...], catalogue: Catalogue, words: Wording, settings: Settings
) -> Iterator[Chapter]:
    """The two families, never mixed."""
    for family, title in (
        ("of-the-vote", words.say("Typical rural industrial products")),
        ("also-from-the-region", words.say("Also from the region")),
    ):
        found = tuple(
            product_page(placed(one, catalogue), words, settings)
            for one in products
            if one.family == family
        )
        if found:
            yield Chapter(title, found)


def index_of(products: Iterable[ProductPage]) -> Iterator[IndexLetter]:
    """Names in the order of the Vietnamese alphabet, below their letters: Đ is not D."""
    ordered = sorted(products, key=lambda one: (sort_key(_from_letter(one.name)), one.id))
    for letter, group in groupby(ordered, key=lambda one: _letter(one.name)):
        yield IndexLetter(letter, tuple((one.name, one.id) for one in group))


def _from_letter(name: str) -> str:
    """A name from its first letter or digit on: quotation marks before it do not sort."""
    start = next((place for place, one in enumerate(name) if one.isalnum()), 0)
    return name[start:]


def _letter(name: str) -> str:
    """The letter that a name begins with, without its tone: Ấ stands at Â."""
    first = _from_letter(name)[0]
    if not first.isalpha():
        return "0–9"
    marks = unicodedata.normalize("NFD", first)
    kept = "".join(one for one in marks if one not in "\u0300\u0301\u0303\u0309\u0323")
    return unicodedata.normalize("NFC", kept).upper()


def _about(catalogue: Catalogue, words: Wording) -> Iterator[str]:
    day = words.day(catalogue.today)
    yield words.say("Validity as of {day}; the page behind each code shows today's.", day=day)
    yield words.say(
        "Put together from public sources. What is not known is left out; nothing is made up."
    )
    yield words.say("Content under CC BY 4.0.")


def _layout_words(words: Wording) -> BookletWords:
    return BookletWords(
        contents=words.say("Contents"),
        index=words.say("Products by name"),
        recognitions=words.say("Recognition"),
        facts=words.say("Facts"),
        maker=words.say("Maker"),
        scan=words.say("Scan for the page"),
    )
