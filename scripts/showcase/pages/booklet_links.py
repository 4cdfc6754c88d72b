"""Links to the printed matter of a page, where the build makes it."""

from showcase.pages import addresses
from showcase.pages.components import Link
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


def booklet_links(address: str, words: Wording, settings: Settings) -> tuple[Link, ...]:
    """The brochure and the labels of a province or a collection; none in a build without them."""
    if not settings.has_booklets:
        return ()
    return (
        Link(words.say("Brochure (PDF)"), addresses.booklet(address)),
        Link(words.say("Shelf labels with QR codes (PDF)"), addresses.labels(address)),
    )


def sheet_links(address: str, words: Wording, settings: Settings) -> tuple[Link, ...]:
    """The sheet of one product."""
    if not settings.has_booklets:
        return ()
    return (Link(words.say("Sheet to print (PDF)"), addresses.booklet(address)),)
