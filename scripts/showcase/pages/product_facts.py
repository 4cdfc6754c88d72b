"""The facts table of a product: what its entry states, and what it does not."""

from collections.abc import Iterator

from showcase.catalogue.model import Product
from showcase.catalogue.placed import PlacedProduct
from showcase.pages.components import Fact, Said
from showcase.pages.wording import Wording


def facts_of(shown: PlacedProduct, words: Wording) -> Iterator[Fact]:
    """The rows of the table, in the order of the entry."""
    product = shown.product
    yield Fact(words.say("Group"), (Said(words.group(product.group)),))
    if product.is_set or product.parts:
        yield _parts(product, words)
    if product.aliases:
        yield Fact(words.say("Also called"), tuple(map(words.vietnamese, product.aliases)))
    for name, value in (
        (words.say("Materials"), product.materials),
        (words.say("Uses"), product.uses),
    ):
        if value:
            yield Fact(name, (words.vietnamese(value),))
    for specification in product.specifications:
        yield Fact(specification.name, (words.vietnamese(specification.value),))
    yield from _place_facts(shown, words)
    for certificate in product.certificates:
        details = " · ".join(filter(None, (certificate.number, certificate.body)))
        text = f"{certificate.scheme} ({details})" if details else certificate.scheme
        yield Fact(words.say("Quality certificate"), (Said(text),))
    if product.gtin:
        yield Fact(words.say("Barcode (GTIN)"), (Said(product.gtin),))
    if product.hs_code:
        yield Fact(words.say("HS code"), (Said(product.hs_code),))


def _parts(product: Product, words: Wording) -> Fact:
    title = words.say("Set of products") if product.is_set else words.say("Consists of")
    parts = tuple(words.vietnamese(part) for part in product.parts)
    return Fact(title, parts, "" if parts else words.say("the source does not list them"))


def _place_facts(shown: PlacedProduct, words: Wording) -> Iterator[Fact]:
    product, province = shown.product, shown.province
    former = words.former_note(product, province)
    where = f"{province.name} ({former})" if former else province.name
    yield Fact(words.say("Province"), (Said(where),))
    if product.place:
        yield Fact(words.say("Place, as the source says"), (words.vietnamese(product.place),))
    if product.commune:
        yield Fact(words.say("Commune since July 2025"), (words.vietnamese(product.commune),))
    elif not product.place:
        yield Fact(words.say("Commune"), (), words.say("the source does not say"))
