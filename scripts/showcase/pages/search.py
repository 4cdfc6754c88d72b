"""The facets of the finder: every value with the names it is found by and its products."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from showcase.catalogue.model import Catalogue, Product
from showcase.entries.covers import COVERS
from showcase.entries.term import names_of
from showcase.entries.vocabulary import GROUPS, LEVELS, MARK_KINDS
from showcase.pages import addresses
from showcase.pages.facets import FacetValue, facets_of
from showcase.pages.search_words import SOUGHT_AS
from showcase.pages.wording import Wording
from showcase.translation import Bilingual

# Names that a value is found by, beside its own; each is a phrase of its own.
_FAMILY_NAMES = ("sản phẩm công nghiệp nông thôn tiêu biểu", "SPCNNTTB", "bình chọn")
_AS_A_FORMER_PROVINCE = {"vi": ("{}", "tỉnh {}", "{} cũ"), "en": ("{}", "{} province")}
# The provinces of the Central Highlands before 1 July 2025.
_HIGHLANDS = {"Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng"}
_HIGHLANDS_NAMES = ("Tây Nguyên", "Central Highlands", "highlands")
_OCOP_NAMES = ("OCOP", "mỗi xã một sản phẩm", "one commune one product")


@dataclass(frozen=True, slots=True)
class FinderValue:
    """One value of a facet.

    `slug` stands in the finder's address, `address` is its own page ("" where it has none),
    `names` is what it is found by; one `within` another is a part of the value before it.
    """

    slug: str
    text: str
    address: str
    names: tuple[str, ...]
    products: frozenset[str]
    is_within: bool = False


@dataclass(frozen=True, slots=True)
class FinderFacet:
    """One facet by its key in the finder's address; one without a title is searched only."""

    key: str
    title: str
    values: tuple[FinderValue, ...]


def finder_facets(catalogue: Catalogue, words: Wording) -> tuple[FinderFacet, ...]:
    """All facets in the order in which the finder offers them; their keys never change."""
    facets = facets_of(catalogue)
    named = (
        ("cap", words.say("Level of the vote"), _levels(facets.levels, words)),
        ("tinh", words.say("Province"), _provinces(catalogue, words)),
        ("nhom", words.say("Group"), _groups(facets.groups, words)),
        ("nam", words.say("Year of the vote"), _years(facets.years)),
        ("danh-hieu", words.say("Other marks"), _marks(facets.marks, words)),
        ("co-anh", words.say("Photos"), _with_photo(catalogue, words)),
        ("hang", "", _goods(catalogue, words)),
        ("vung", "", [_highlands(catalogue)]),
    )
    return (
        FinderFacet("loai", words.say("Kind"), tuple(_families(catalogue, words))),
        # Its products are not told: the finder compares their last days with its visitor's today.
        FinderFacet("con-hieu-luc", words.say("Validity"), (_in_force(words),)),
        *(FinderFacet(key, title, tuple(values)) for key, title, values in named),
    )


def _families(catalogue: Catalogue, words: Wording) -> Iterator[FinderValue]:
    of_family = _ids_by(catalogue, lambda product: product.family)
    voted, also = words.say("Products of the vote"), words.say("Also from the region")
    yield FinderValue("tieu-bieu", voted, "", _FAMILY_NAMES, of_family["of-the-vote"])
    yield FinderValue("gioi-thieu-them", also, "", (), of_family["also-from-the-region"])


def _in_force(words: Wording) -> FinderValue:
    names = ("còn hiệu lực", "in force")
    return FinderValue("1", words.say("In force today"), "", names, frozenset())


def _levels(values: Iterable[FacetValue], words: Wording) -> Iterator[FinderValue]:
    name_of = names_of(LEVELS)
    for value in values:
        name = name_of[value.code]
        # "Cấp quốc gia" is also looked for as "quốc gia".
        short = name.vi.partition(" ")[2], name.en.partition(" ")[0]
        yield _value(value, words.term(name), (*_both(name), *short))


def _groups(values: Iterable[FacetValue], words: Wording) -> Iterator[FinderValue]:
    sought_as: dict[str, tuple[str, ...]] = {
        term.code: (*_both(term.name), *_both(term.short), *term.aliases) for term in GROUPS
    }
    for value in values:
        yield _value(value, words.group(value.code), sought_as[value.code])


def _years(values: Iterable[FacetValue]) -> Iterator[FinderValue]:
    for value in values:
        yield _value(value, value.code, (value.code,))


def _marks(values: Iterable[FacetValue], words: Wording) -> Iterator[FinderValue]:
    name_of = names_of(MARK_KINDS)
    for value in values:
        text = words.mark_value(value.code)
        if value.code in name_of:
            names = _OCOP_NAMES if value.code == "ocop" else _both(name_of[value.code])
        else:
            stars = value.code.split("-")[1]
            names = (f"OCOP {stars} sao", f"{stars} sao", f"{stars} stars")
        yield _value(value, text, names)


def _provinces(catalogue: Catalogue, words: Wording) -> Iterator[FinderValue]:
    """Each province, then those of before July 2025 that it was made of, as people say them."""
    of_province = _ids_by(catalogue, lambda product: product.province)
    of_former = _ids_by(catalogue, lambda product: product.former_province)
    for province in catalogue.provinces:
        full_name = province.full_name
        names = tuple(filter(None, (province.name, full_name.vi, full_name.en, *province.aliases)))
        yield FinderValue(
            province.slug,
            province.name,
            addresses.province(province.slug),
            names,
            of_province[province.slug],
        )
        for former in province.former:
            if former.name != province.name:
                was = of_former[former.name]
                forms = _AS_A_FORMER_PROVINCE[words.language]
                names = tuple(form.format(former.name) for form in forms)
                yield FinderValue(former.slug, former.name, "", names, was, is_within=True)


def _with_photo(catalogue: Catalogue, words: Wording) -> Iterator[FinderValue]:
    with_photo = _ids_by(catalogue, lambda product: bool(product.photos))[True]
    yield FinderValue("1", words.say("With a photo"), "", (), with_photo)


def _goods(catalogue: Catalogue, words: Wording) -> Iterator[FinderValue]:
    """Kinds of good: they name the drawings, and people search by them."""
    of_kind = _ids_by(catalogue, lambda product: product.cover)
    for term in COVERS:
        text, products = words.term(term.name), of_kind[term.code]
        names = (*_both(term.name), *SOUGHT_AS.get(term.code, ()))
        yield FinderValue(term.code, text, "", names, products)


def _highlands(catalogue: Catalogue) -> FinderValue:
    """The Central Highlands: today's provinces reach down to the sea, those before did not."""
    inside = _ids_by(catalogue, lambda product: product.former_province in _HIGHLANDS)[True]
    return FinderValue("tay-nguyen", "Tây Nguyên", "", _HIGHLANDS_NAMES, inside)


def _value(value: FacetValue, text: str, names: tuple[str, ...]) -> FinderValue:
    products = frozenset(product.id for product in value.products)
    return FinderValue(value.code, text, value.address, names, products)


def _ids_by(
    catalogue: Catalogue, value_of: Callable[[Product], object]
) -> dict[object, frozenset[str]]:
    """The ids of the products with each value; none for a value that no product has."""
    found: dict[object, set[str]] = defaultdict(set)
    for product in catalogue.products:
        found[value_of(product)].add(product.id)
    return defaultdict(frozenset, {value: frozenset(ids) for value, ids in found.items()})


def _both(name: Bilingual) -> tuple[str, str]:
    return name.vi, name.en
