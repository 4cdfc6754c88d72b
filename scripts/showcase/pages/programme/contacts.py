"""Whom to call in each province: what is known, and what no province has told yet."""

from dataclasses import dataclass

from showcase.catalogue.model import Catalogue
from showcase.pages import addresses
from showcase.pages.components import Link
from showcase.pages.json_ld import page_and_way
from showcase.pages.offices import Office, offices_of
from showcase.pages.page import Page
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class ContactsContext:
    """What `programme_contacts.html` prints."""

    title: str
    lead: str
    note: str
    provinces: tuple[tuple[Link, str, tuple[Office, ...]], ...]


def contacts_page(catalogue: Catalogue, words: Wording, settings: Settings) -> Page:
    """Department and promotion centre of every province, north to south."""
    title = words.say("Whom to call")
    lead = words.say(
        "A maker who wants support asks the promotion centre or the Department of Industry and "
        "Trade of its province."
    )
    untold = sum(
        one.department is None and one.promotion_centre is None for one in catalogue.provinces
    )
    note = words.count(
        "{n} province has not told its contacts yet: they stay open here rather than guessed.",
        "{n} provinces have not told their contacts yet: they stay open here rather than guessed.",
        untold,
    )
    provinces = tuple(
        (
            Link(one.name, addresses.province(one.slug)),
            one.slug,
            tuple(offices_of(one, words)),
        )
        for one in catalogue.provinces
    )
    trail = (Link(words.say("Industrial promotion"), addresses.PROGRAMME),)
    return Page(
        address=addresses.CONTACTS,
        language=words.language,
        template="programme_contacts.html",
        title=title,
        description=lead,
        trail=trail,
        context=ContactsContext(title, lead, note if untold else "", provinces),
        json_ld=page_and_way(title, lead, addresses.CONTACTS, trail, words, settings),
    )
