"""The lists of the interface: provinces, makers, groups and recognitions, each in one file."""

from datetime import date

from showcase.catalogue.model import Maker, Product, Province
from showcase.entries.term import Term
from showcase.entries.vocabulary import GROUPS, GroupCode
from showcase.pages import addresses
from showcase.press.exports.facts import Facts, MakerFacts, Pages, Recognition, Text
from showcase.press.exports.interface import LICENCE, Published, as_json, stated


class FormerProvince(Facts):
    """A province of before July 2025 within a present one."""

    name: str
    fate: str
    until: date | None
    in_region_before_2025: bool


class Office(Facts):
    """An office of a province that makers and visitors can turn to."""

    name: str
    name_en: str | None
    address: str | None
    phone: str | None
    email: str | None
    website: str | None


class ProvinceRow(Facts):
    """One province or city since 1 July 2025, and the ids of its products."""

    slug: str
    name: str
    full_name: Text
    nso_code: str
    aliases: tuple[str, ...]
    former: tuple[FormerProvince, ...]
    introduction: Text | None
    department: Office | None
    promotion_centre: Office | None
    products: tuple[str, ...]
    pages: Pages


class MakerRow(MakerFacts):
    """One maker, and the ids of its products."""

    products: tuple[str, ...]
    pages: Pages


class GroupRow(Facts):
    """One group of the vote, and the ids of its products."""

    code: GroupCode
    name: Text
    products: tuple[str, ...]
    pages: Pages


class RecognitionRow(Recognition):
    """One certificate of the vote, and whose it is."""

    product: str
    province: str
    group: GroupCode


class _List(Facts):
    as_of: date
    """The day on which validity was looked at."""
    licence: str = LICENCE


class ProvinceList(_List):
    """The provinces, north to south."""

    provinces: tuple[ProvinceRow, ...]


class MakerList(_List):
    """The makers, by name."""

    makers: tuple[MakerRow, ...]


class GroupList(_List):
    """The four groups of the vote, in the law's order."""

    groups: tuple[GroupRow, ...]


class RecognitionList(_List):
    """Every certificate of the vote, in the catalogue's order of products."""

    recognitions: tuple[RecognitionRow, ...]


def lists(published: Published) -> dict[str, bytes]:
    """The four lists by their paths below `site/`."""
    catalogue, today = published.catalogue, published.catalogue.today
    provinces = tuple(_province(one, published) for one in catalogue.provinces)
    makers = tuple(_maker(one, published) for one in catalogue.makers)
    recognitions = tuple(row for one in catalogue.products for row in _recognitions(one))
    groups = tuple(_group(term, published) for term in GROUPS)
    found: dict[str, Facts] = {
        "provinces": ProvinceList(as_of=today, provinces=provinces),
        "makers": MakerList(as_of=today, makers=tuple(one for one in makers if one.products)),
        "groups": GroupList(as_of=today, groups=groups),
        "recognitions": RecognitionList(as_of=today, recognitions=recognitions),
    }
    return {f"{addresses.INTERFACE}{name}.json": as_json(one) for name, one in found.items()}


def _province(province: Province, published: Published) -> ProvinceRow:
    products = (one for one in published.catalogue.products if one.province == province.slug)
    return ProvinceRow(
        products=tuple(one.id for one in products),
        pages=published.pages_at(addresses.province(province.slug)),
        **stated(province, ProvinceRow),
    )


def _maker(maker: Maker, published: Published) -> MakerRow:
    """A maker with the products that are shown: a retired one has left the catalogue."""
    shown = published.catalogue.product_by_id
    return MakerRow(
        pages=published.pages_at(addresses.maker(maker.id)),
        **stated(maker, MakerFacts),
        products=tuple(one for one in maker.products if one in shown),
    )


def _group(term: Term[GroupCode], published: Published) -> GroupRow:
    products = (one for one in published.catalogue.products if one.group == term.code)
    return GroupRow(
        products=tuple(one.id for one in products),
        pages=published.pages_at(addresses.group(term.code)),
        **stated(term, GroupRow),
    )


def _recognitions(product: Product) -> list[RecognitionRow]:
    of = {"product": product.id, "province": product.province, "group": product.group}
    return [RecognitionRow(**stated(one, Recognition), **of) for one in product.recognitions]
