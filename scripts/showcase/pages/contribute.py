"""The form by which a product is added or mended."""

import json
from dataclasses import dataclass
from urllib.parse import quote

from showcase.catalogue.model import Catalogue
from showcase.faces.form import form_fields
from showcase.pages import addresses
from showcase.pages.components import Link
from showcase.pages.form_data import form_data
from showcase.pages.json_ld import page_and_way
from showcase.pages.page import Page
from showcase.pages.questions import Section, sections_of
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class ContributeContext:
    """What `contribute.html` prints; `data` is JSON for the scripts, `mail` a link or empty."""

    lead: str
    guide: Link
    provinces: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    data: str
    repository: str
    mail: str
    contact_mail: str
    contact_zalo: str


def contribute_page(catalogue: Catalogue, words: Wording, settings: Settings) -> Page:
    """The form in one language."""
    title = words.say("Add a product")
    lead = words.say(
        "Copy from the paper file, send at the end. Nothing leaves this device before you send it."
    )
    return Page(
        address=addresses.CONTRIBUTE,
        language=words.language,
        template="contribute.html",
        title=title,
        description=lead,
        trail=(),
        context=_context(lead, catalogue, words, settings),
        json_ld=page_and_way(title, lead, addresses.CONTRIBUTE, (), words, settings),
    )


def _context(
    lead: str, catalogue: Catalogue, words: Wording, settings: Settings
) -> ContributeContext:
    fields = form_fields()
    data = form_data(fields.values(), catalogue.provinces, words, settings)
    return ContributeContext(
        lead=lead,
        guide=Link(words.say("Guide for officers"), addresses.OFFICERS_GUIDE),
        provinces=tuple((one.slug, one.name) for one in catalogue.provinces),
        sections=sections_of(fields, words),
        data=json.dumps(data, separators=(",", ":")),
        repository=settings.repo_url,
        mail=_mail(words, settings),
        contact_mail=settings.contact_mail,
        contact_zalo=settings.contact_zalo,
    )


def _mail(words: Wording, settings: Settings) -> str:
    """A mail to which the zip file is then added; empty when no address is set."""
    if not settings.contact_mail:
        return ""
    return (
        f"mailto:{settings.contact_mail}?subject={quote(words.say('A product for the catalogue'))}"
    )
