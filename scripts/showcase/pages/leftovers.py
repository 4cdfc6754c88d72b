"""Pages that keep old addresses working: redirects and retired products."""

from collections.abc import Iterator
from dataclasses import dataclass

from showcase.catalogue.model import Catalogue, Product
from showcase.pages import addresses
from showcase.pages.addresses import from_root
from showcase.pages.components import Link, Said
from showcase.pages.page import Page
from showcase.pages.wording import Wording
from showcase.translation import LANGUAGES


@dataclass(frozen=True, slots=True)
class RedirectContext:
    """What `redirect.html` prints."""

    target: Link
    sentence: str


@dataclass(frozen=True, slots=True)
class RetiredContext:
    """What `retired.html` prints."""

    name: Said
    sentence: str
    reason: Said
    province: Link


def moved(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Every former address with the present one, from the root of the site."""
    for language in LANGUAGES:
        for product in (*catalogue.products, *catalogue.retired):
            now = from_root(addresses.product(product.id), language)
            for former in product.former_addresses:
                old = addresses.product(f"{product.province}/{former}")
                yield from_root(old, language), now


def redirect_page(product: Product, former: str, words: Wording) -> Page:
    """The page at a former address of a product: it leads to the present one."""
    name = words.of(product.name).text
    target = Link(name, addresses.product(product.id))
    sentence = words.say("This product has moved to a new address.")
    return Page(
        address=addresses.product(f"{product.province}/{former}"),
        language=words.language,
        template="redirect.html",
        title=name,
        description=sentence,
        trail=(),
        context=RedirectContext(target, sentence),
        is_indexed=False,
        redirect_to=target.address,
    )


def not_found_page(words: Wording) -> Page:
    """The page that a server shows at an address that does not exist."""
    sentence = words.say("Perhaps the product has moved. Search for it, or browse the catalogue.")
    return Page(
        address=addresses.NOT_FOUND,
        language=words.language,
        template="not_found.html",
        title=words.say("There is no such page"),
        description=sentence,
        trail=(),
        context=sentence,
        is_indexed=False,
    )


def retired_page(product: Product, catalogue: Catalogue, words: Wording) -> Page:
    """The page of a product that is no longer in the catalogue."""
    retired = product.retired
    assert retired is not None
    name = words.of(product.name)
    province = catalogue.province_by_slug[product.province]
    sentence = words.say("Left the catalogue on {day}.", day=words.day(retired.on))
    place = Link(province.name, addresses.province(province.slug))
    return Page(
        address=addresses.product(product.id),
        language=words.language,
        template="retired.html",
        title=name.text,
        description=sentence,
        trail=(Link(words.say("Products"), addresses.CATALOGUE), place),
        context=RetiredContext(name, sentence, words.vietnamese(retired.reason), place),
        is_indexed=False,
    )
