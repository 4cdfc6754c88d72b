"""Prose pages: written in Markdown by maintainers, rendered by the site tool, finished here."""

import json
import re
from html import unescape

from showcase.pages import addresses
from showcase.pages.addresses import from_root
from showcase.pages.components import Link
from showcase.pages.json_ld import page_and_way
from showcase.pages.page import Page
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording
from showcase.press.environment import Templates, environment
from showcase.press.frames import ROOT, BrokenFrame, cut_prose, with_roots
from showcase.press.head import Printing, head_of, other_language
from showcase.press.pieces import Marked, Pieces

# How Markdown names a picture of the guide: an address that the site tool leaves alone.
_PICTURE = 'src="hinh:'
_TABLE = re.compile(r"<table>(\s*<thead>.*?</thead>)", re.DOTALL)
# A table of more columns than fit a phone scrolls there.
_FIT_A_PHONE = 3


def prose_page(
    address: str, html: str, words: Wording, printing: Printing, templates: Templates
) -> tuple[Page, bytes]:
    """One prose page: what it is, and its file. Raises BrokenFrame without title or description."""
    html = with_reachable_tables(html.replace(_PICTURE, f'src="{ROOT}/{printing.guide}/'))
    frame, said = cut_prose(html, address.count("/"))
    title, description = _title_and_description(said, address)
    page = _page(address, title, description, words, printing.settings)
    pieces = Pieces()
    head = (
        environment(templates, words.language, printing.drawings)
        .get_template("pages/head.html")
        .render(head=head_of(page, printing), once=pieces.once)
    )
    filled = frame.fill(pieces.put_in(Marked.of(head)), other_language(page).encode(), b"")
    return page, with_roots(filled, from_root(address, words.language))


def with_reachable_tables(html: str) -> str:
    """Tables that scroll on a phone, so that a keyboard reaches them too."""

    def opened(found: re.Match[str]) -> str:
        is_wide = len(re.findall(r"<th[ >]", found[1])) > _FIT_A_PHONE
        return f'<table tabindex="0">{found[1]}' if is_wide else found[0]

    return _TABLE.sub(opened, html)


def _title_and_description(said: str, address: str) -> tuple[str, str]:
    words = json.loads(unescape(said))
    if not words.get("title") or not words.get("description"):
        raise BrokenFrame(f"{address}: title, description")
    return words["title"], words["description"]


def _trail(address: str, words: Wording) -> tuple[Link, ...]:
    """The page above a page of prose, where there is one."""
    above = {
        addresses.PROGRAMME: words.say("Industrial promotion"),
        addresses.VOTE: words.say("The vote"),
        addresses.MAINTAINERS: words.say("For maintainers"),
    }
    return tuple(
        Link(text, parent)
        for parent, text in above.items()
        if address.startswith(parent) and address != parent
    )


def _page(address: str, title: str, description: str, words: Wording, settings: Settings) -> Page:
    trail = _trail(address, words)
    return Page(
        address=address,
        language=words.language,
        template="",
        title=title,
        description=description,
        trail=trail,
        context=None,
        json_ld=page_and_way(title, description, address, trail, words, settings),
    )
