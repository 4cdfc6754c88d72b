"""What search engines read: schema.org objects of a page (no Product without an offer)."""

from collections.abc import Sequence

from showcase.pages import addresses
from showcase.pages.components import Link, SocialPhoto
from showcase.pages.page import JsonLd
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording

_CONTEXT = "https://schema.org"


def item_page(
    name: str,
    description: str,
    address: str,
    words: Wording,
    settings: Settings,
    photo: SocialPhoto | None,
) -> JsonLd:
    """A page about one thing, with its photo where there is one."""
    page = _page("ItemPage", name, description, address, words, settings)
    if photo is None:
        return page
    return page | {
        "primaryImageOfPage": {
            "@type": "ImageObject",
            "url": settings.site_url + photo.path,
            "width": photo.width,
            "height": photo.height,
            "caption": photo.alt,
        }
    }


def web_page(
    name: str, description: str, address: str, words: Wording, settings: Settings
) -> JsonLd:
    """A page of another kind."""
    return _page("WebPage", name, description, address, words, settings)


def _page(
    kind: str, name: str, description: str, address: str, words: Wording, settings: Settings
) -> JsonLd:
    return {
        "@context": _CONTEXT,
        "@type": kind,
        "name": name,
        "description": description,
        "inLanguage": words.language,
        "url": _url(address, words, settings),
        "isPartOf": {"@type": "WebSite", "url": settings.site_url},
    }


def breadcrumb_list(trail: Sequence[Link], words: Wording, settings: Settings) -> JsonLd:
    """The way from the home page to a page."""
    home = Link(words.say("Home"), addresses.HOME)
    return {
        "@context": _CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": link.text,
                "item": _url(link.address, words, settings),
            }
            for position, link in enumerate((home, *trail), 1)
        ],
    }


def page_and_way(
    name: str,
    description: str,
    address: str,
    above: Sequence[Link],
    words: Wording,
    settings: Settings,
) -> tuple[JsonLd, JsonLd]:
    """What most pages say of themselves: what they are, and the way through the pages above."""
    return (
        web_page(name, description, address, words, settings),
        breadcrumb_list((*above, Link(name, address)), words, settings),
    )


def item_list(ids: Sequence[str], words: Wording, settings: Settings) -> JsonLd:
    """The products of a list, by their addresses."""
    return {
        "@context": _CONTEXT,
        "@type": "ItemList",
        "numberOfItems": len(ids),
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "url": _url(addresses.product(one), words, settings),
            }
            for position, one in enumerate(ids, 1)
        ],
    }


def organization(name: str, address: str, words: Wording, settings: Settings) -> JsonLd:
    """A maker."""
    return {
        "@context": _CONTEXT,
        "@type": "Organization",
        "name": name,
        "url": _url(address, words, settings),
    }


def _url(address: str, words: Wording, settings: Settings) -> str:
    return settings.site_url + addresses.from_root(address, words.language)
