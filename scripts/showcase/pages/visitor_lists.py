"""The visitor's own lists: saved products, and products side by side; scripts fill them."""

from collections.abc import Iterator
from functools import partial

from showcase.pages import addresses
from showcase.pages.page import Making, Page
from showcase.pages.wording import Wording


def visitor_list_pages(words: Wording) -> Iterator[Making]:
    """Both lists; what stands in them is known to the visitor's browser alone."""
    yield partial(
        _page,
        addresses.SAVED,
        "saved.html",
        words.say("Saved products"),
        words.say("Kept in this browser only. Send the address of this page to share the list."),
        words,
    )
    yield partial(
        _page,
        addresses.COMPARE,
        "compare.html",
        words.say("Compare products"),
        words.say("Two to four products side by side. The address of this page keeps the choice."),
        words,
    )


def _page(address: str, template: str, title: str, lead: str, words: Wording) -> Page:
    return Page(
        address=address,
        language=words.language,
        template=template,
        title=title,
        description=lead,
        trail=(),
        context=lead,
        is_indexed=False,
    )
