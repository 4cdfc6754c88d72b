"""The stage as a whole: the list of all pages of the site in one language."""

from collections.abc import Iterator
from functools import partial
from itertools import chain

from showcase.catalogue.model import Catalogue
from showcase.pages import addresses
from showcase.pages.collections import collection_pages
from showcase.pages.components import Link
from showcase.pages.contribute import contribute_page
from showcase.pages.coverage import coverage_page
from showcase.pages.drawings import group_drawing
from showcase.pages.facets import FacetValue, facets_of
from showcase.pages.field_guide import field_guide_page
from showcase.pages.foreseen import ForeseenMaker, ForeseenProduct
from showcase.pages.home import home_page
from showcase.pages.leftovers import not_found_page, redirect_page, retired_page
from showcase.pages.lists import ListOfProducts, counts_lead, list_pages
from showcase.pages.page import Making
from showcase.pages.patterns import patterns_page
from showcase.pages.places import provinces_pages
from showcase.pages.programme.site import programme_pages
from showcase.pages.province import province_pages
from showcase.pages.related import Related
from showcase.pages.settings import Settings
from showcase.pages.visitor_lists import visitor_list_pages
from showcase.pages.vote import vote_pages
from showcase.pages.whole_catalogue import catalogue_pages
from showcase.pages.wording import Wording
from showcase.translation import Language


def site_pages(catalogue: Catalogue, language: Language, settings: Settings) -> Iterator[Making]:
    """Every page that is printed from the catalogue, yet to be made."""
    words = Wording(language)
    facets = facets_of(catalogue)
    related = Related(catalogue)
    yield partial(home_page, catalogue, facets, words, settings)
    yield from catalogue_pages(catalogue, facets, words, settings)
    for product in catalogue.products:
        yield ForeseenProduct(product, catalogue, related, words, settings)
    yield from provinces_pages(facets, catalogue, words, settings)
    for value in facets.provinces:
        province = catalogue.province_by_slug[value.code]
        yield from province_pages(province, value, catalogue, words, settings)
    for maker in catalogue.makers:
        yield ForeseenMaker(maker, catalogue, words, settings)
    for value in facets.groups:
        drawing = group_drawing(value.code)
        yield from _facet_pages(value, words.group(value.code), words, settings, drawing)
    for value in facets.marks:
        yield from _facet_pages(value, words.mark_value(value.code), words, settings)
    yield from vote_pages(facets, catalogue, words, settings)
    yield from programme_pages(catalogue, facets, words, settings)
    yield partial(patterns_page, catalogue, facets, words)
    yield partial(coverage_page, catalogue, words)
    yield partial(field_guide_page, words)
    yield from collection_pages(catalogue, words, settings)
    yield from visitor_list_pages(words)
    yield partial(contribute_page, catalogue, words, settings)
    yield from _leftovers(catalogue, words)


def _facet_pages(
    value: FacetValue, title: str, words: Wording, settings: Settings, drawing: str = ""
) -> Iterator[Making]:
    trail = (Link(words.say("Products"), addresses.CATALOGUE),)
    lead = counts_lead(value.products, words)
    listed = ListOfProducts(value.address, title, lead, value.products, trail, drawing=drawing)
    yield from list_pages(listed, words, settings)


def _leftovers(catalogue: Catalogue, words: Wording) -> Iterator[Making]:
    yield partial(not_found_page, words)
    for product in chain(catalogue.products, catalogue.retired):
        for former in product.former_addresses:
            yield partial(redirect_page, product, former, words)
    for product in catalogue.retired:
        yield partial(retired_page, product, catalogue, words)
