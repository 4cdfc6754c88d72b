"""The finder's data: a small manifest, and shards of columns with the products in their order.

A shard is two files: what a result shows and is mostly found by, and the further words it is
found by. Most distinguished products stand in the first shard. Files carry a digest of what they
hold in their names; only the manifest has a fixed one, `assets/search/<language>.json`.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from showcase.catalogue.goods import SET
from showcase.catalogue.model import Catalogue, Product
from showcase.catalogue.placed import placed
from showcase.pages.cards import product_card
from showcase.pages.components import Badge, Card, MarkBadge, Photograph
from showcase.pages.page import Page
from showcase.pages.photographs import CARD_SIZES
from showcase.pages.search import FinderFacet, finder_facets
from showcase.pages.search_names import peoples_in
from showcase.pages.search_pages import found_pages
from showcase.pages.search_words import ASIDES, SMALL_WORDS, SYNONYMS, finder_labels
from showcase.pages.wording import Wording
from showcase.photos.derivatives import FOLDER as PHOTOS
from showcase.vietnamese import slug

FOLDER = "assets/search"
PRODUCTS_PER_SHARD = 500

# A column of small numbers is a string with one letter for each: "À" is 0, and after it come some
# thousand letters without a quotation mark, a space or a control character among them.
_ZERO = ord("À")
_FIRST_YEAR = 1989
_FOR_EVER = "9999-12-31"

Json = dict[str, object]


def search_files(
    catalogue: Catalogue, prose: Iterable[Page], words: Wording, covers: str
) -> dict[str, bytes]:
    """The manifest and the shards of one language, by their paths below `site/`."""
    facets = finder_facets(catalogue, words)
    tags = _tags(facets)
    files: dict[str, bytes] = {}
    shards = []
    for start in range(0, len(catalogue.products), PRODUCTS_PER_SHARD):
        products = catalogue.products[start : start + PRODUCTS_PER_SHARD]
        columns = _shown(products, tags, catalogue, words), _also_searched(products, words)
        shards.append([_add(files, one, words.language) for one in columns])
    manifest = {
        "total": len(catalogue.products),
        "covers": covers,
        "photos": {"folder": PHOTOS, "sizes": CARD_SIZES},
        "size": PRODUCTS_PER_SHARD,
        "shards": shards,
        "facets": [_facet(facet) for facet in facets],
        "pages": list(found_pages(prose, catalogue, words)),
        "synonyms": (*SYNONYMS, *((aside, "") for aside in ASIDES)),
        "small": SMALL_WORDS,
        "set": SET,
        "labels": finder_labels(words),
    }
    files[f"{FOLDER}/{words.language}.json"] = _json(manifest)
    return files


def _add(files: dict[str, bytes], columns: Json, language: str) -> str:
    content = _json(columns)
    name = f"{language}-{hashlib.blake2b(content, digest_size=6).hexdigest()}.json"
    files[f"{FOLDER}/{name}"] = content
    return name


def _json(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _facet(facet: FinderFacet) -> Json:
    # What is searched only has no place in an address.
    values = [
        [
            one.slug if facet.title else "",
            one.text,
            one.address,
            "\n".join(dict.fromkeys(one.names)),
        ]
        for one in facet.values
    ]
    return {"key": facet.key, "title": facet.title, "values": values}


def _tags(facets: Iterable[FinderFacet]) -> dict[str, str]:
    """The facet values of each product, one character for each value in the manifest's order."""
    tags: dict[str, str] = {}
    values = (value for facet in facets for value in facet.values)
    for number, value in enumerate(values):
        for product in value.products:
            tags[product] = tags.get(product, "") + chr(_ZERO + number)
    return tags


def _shown(
    products: Sequence[Product], tags: dict[str, str], catalogue: Catalogue, words: Wording
) -> Json:
    """What a result shows, and what facets and order need."""
    cards = [product_card(placed(product, catalogue), words) for product in products]
    badges, marks, days, drawings = _Table(), _Table(), _Table(), _Table()
    return {
        "name": _lines(card.name.text for card in cards),
        "slug": _lines(_unless(one.slug, card.name.text) for one, card in _pairs(products, cards)),
        "maker": _lines(card.maker.text if card.maker else "" for card in cards),
        "makerSlug": _lines(_maker_slug(one, card) for one, card in _pairs(products, cards)),
        "flags": "".join(_flags(card) for card in cards),
        "tags": _lines(tags[product.id] for product in products),
        "year": "".join(chr(_ZERO + max(_year(one) - _FIRST_YEAR, 0)) for one in products),
        "day": days.column(_last_day(product) for product in products),
        "badge": badges.column(_badge(card.badge) for card in cards),
        "mark": marks.column(_mark(card.mark) for card in cards),
        "drawing": drawings.column(card.cover.drawing for card in cards),
        "days": days.rows,
        "badges": badges.rows,
        "marks": marks.rows,
        "drawings": drawings.rows,
        "photos": {
            row: _photo(one, card.photo)
            for row, (one, card) in enumerate(_pairs(products, cards))
            if card.photo
        },
    }


def _also_searched(products: Sequence[Product], words: Wording) -> Json:
    """What a product is also found by, and only shows where it was."""
    return {
        "other": _lines(
            (one.name.en or "") if words.language == "vi" or not one.name.en else one.name.vi
            for one in products
        ),
        "alias": _lines(", ".join((*one.aliases, *one.parts)) for one in products),
        "place": _lines(", ".join(filter(None, (one.place, one.commune))) for one in products),
        "materials": _lines(", ".join(_further_words(one)) for one in products),
    }


def _further_words(product: Product) -> Iterator[str]:
    """What it is made of, whose craft it is, its certificates, marks of no kind of their own."""
    if product.materials:
        yield product.materials
    yield from peoples_in(product)
    yield from dict.fromkeys(paper.scheme for paper in product.certificates)
    yield from (mark.name for mark in product.marks if mark.name and mark.kind == "khac")


@dataclass(slots=True)
class _Table:
    """The distinct rows of a column; each product then only needs a row's number."""

    rows: list[object] = field(default_factory=list)

    def column(self, values: Iterable[object]) -> str:
        return "".join(chr(_ZERO + self._number(value)) for value in values)

    def _number(self, value: object) -> int:
        if not value:
            return 0
        if value not in self.rows:
            self.rows.append(value)
        return self.rows.index(value) + 1


def _lines(texts: Iterable[str]) -> str:
    """A column of texts: no text of an entry holds a line break here."""
    return "\n".join(" ".join(text.split()) for text in texts)


def _pairs(products: Sequence[Product], cards: Sequence[Card]) -> Iterator[tuple[Product, Card]]:
    return zip(products, cards, strict=True)


def _unless(written: str, name: str) -> str:
    """A slug where it is not simply made of the name: the finder makes the others itself."""
    return "" if slug(name, longest=len(name) + 1) == written else written


def _maker_slug(product: Product, card: Card) -> str:
    if not product.maker or not card.maker:
        return ""
    return _unless(product.maker.partition("/")[2], card.maker.text)


def _flags(card: Card) -> str:
    """Whether the name and the maker's name are in the other language, and the deeper wall."""
    maker_is_foreign = card.maker is not None and card.maker.lang is not None
    number = (card.name.lang is not None) + 2 * maker_is_foreign + 4 * card.cover.deep
    return chr(_ZERO + number)


def _year(product: Product) -> int:
    """The newest year of what counts for the product: the vote, else its other marks."""
    papers = product.recognitions or product.marks
    return max((paper.year or 0 for paper in papers), default=0)


def _last_day(product: Product) -> str:
    """The last day on which something of it is in force; for ever where that day is not known."""
    papers = product.recognitions or product.marks
    held = (paper.validity for paper in papers if paper.validity.state == "in-force")
    days = (one.last_day.isoformat() if one.last_day else _FOR_EVER for one in held)
    return max(days, default="")


def _photo(product: Product, photo: Photograph) -> list[object]:
    """What the finder makes the picture of a card from: name, widths, tint, words, language."""
    widths = [width for _, width in photo.renditions[0].pictures]
    key = product.photos[0].original.key
    return [key, widths, photo.tint, photo.alt.text, photo.alt.lang or ""]


def _badge(badge: Badge | None) -> list[object] | None:
    if badge is None:
        return None
    return [badge.title, badge.until, badge.state, badge.rank, badge.last_day or ""]


def _mark(mark: MarkBadge | None) -> list[object] | None:
    if mark is None:
        return None
    return [mark.title, mark.stars, mark.detail, mark.last_day or ""]
