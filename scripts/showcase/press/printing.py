"""Prints pages: the tasks of the workers, values in and files out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from showcase.pages.addresses import NOT_FOUND, from_root
from showcase.pages.components import Picture
from showcase.pages.page import Foreseen, Making, Outline, Page, outline_of
from showcase.press.environment import Templates, environment, template_errors_placed
from showcase.press.files import Files
from showcase.press.frames import Frame, with_absolute_roots, with_roots
from showcase.press.head import Printing, head_of, other_language, picture_of
from showcase.press.origins import digest_of_page
from showcase.press.pieces import Marked, Pieces
from showcase.press.scan.findings import Findings
from showcase.press.scan.parts import Parts
from showcase.press.sitemap import Listed, listed
from showcase.press.workers import Shared
from showcase.translation import Language


@dataclass(frozen=True, slots=True)
class Edition:
    """The site in one language, ready for the press: pages yet to be made, and what they share.

    `was` is what the last build printed with the same: path → digest of what the page says.
    Pages are scanned by their `parts`; those of a preview are not. They are put into `files`.
    `origins` are digests of what each product shows; `cards` has what stands for its card, and
    `pieces` the cards themselves.
    """

    language: Language
    templates: Templates
    printing: Printing
    frame: Frame
    pages: Sequence[Making]
    cards: Mapping[str, Markup]
    pieces: Pieces
    origins: Mapping[str, bytes]
    was: Mapping[str, str]
    parts: Parts | None
    files: Files


@dataclass(frozen=True, slots=True)
class PageTask:
    """Pages to be printed, by their places in the edition."""

    edition: Shared[Edition]
    places: Sequence[int]


class PrintedPage(NamedTuple):
    """A page that stands in its file; no `sha256` of it where it was taken over.

    `digest` says what it was printed from.
    """

    path: str
    digest: str
    listed: Listed
    picture: Picture | None
    sha256: str


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """The pages of a task, and what the scan found on those that have changed."""

    pages: list[PrintedPage]
    findings: Findings


def print_pages(task: PageTask) -> PrintedPages:
    """Put the pages of a task into the tree: anew, or from the old site where it has the same."""
    edition = task.edition.value
    findings = Findings()
    with template_errors_placed(edition.templates.folder):
        pages = [_put(edition, edition.pages[place], findings) for place in task.places]
    return PrintedPages(pages, findings)


def _put(edition: Edition, making: Making, findings: Findings) -> PrintedPage:
    outline, make = _outlined(making)
    path, digest = path_of(outline), digest_of_page(outline, edition.origins)
    is_kept = edition.was.get(path) == digest and edition.files.keep(path)
    sha256 = "" if is_kept else _print(edition, make(), path, findings)
    picture = picture_of(outline, edition.printing.settings)
    return PrintedPage(path, digest, listed(outline), picture, sha256)


def _outlined(making: Making) -> tuple[Outline, Making]:
    """The outline of a page, and the page where that is wanted too."""
    if isinstance(making, Foreseen):
        return making.outline(), making
    page = making()
    return outline_of(page), lambda: page


def _print(edition: Edition, page: Page, path: str, findings: Findings) -> str:
    sheet = _print_sheet(edition, page)
    if edition.parts:
        findings.add(edition.parts.scan(path, sheet.head, other_language(page), sheet.body))
    return edition.files.write(path, _whole(edition, page, sheet))


class _Sheet(NamedTuple):
    """What a page has of its own, roots and pieces still as marks."""

    head: Marked
    body: Marked


def _print_sheet(edition: Edition, page: Page) -> _Sheet:
    templates = environment(edition.templates, edition.language, edition.printing.drawings)
    head = templates.get_template("pages/head.html")
    body = templates.get_template(f"pages/{page.template}")
    once = edition.pieces.once
    return _Sheet(
        Marked.of(head.render(head=head_of(page, edition.printing), once=once)),
        Marked.of(body.render(page=page, it=page.context, cards=edition.cards, once=once)),
    )


def _whole(edition: Edition, page: Page, sheet: _Sheet) -> bytes:
    """One page: its head and body in the frame, its ways to the roots made relative."""
    head, body = map(edition.pieces.put_in, sheet)
    html = edition.frame.fill(head, other_language(page).encode(), body)
    if page.address == NOT_FOUND:
        path = edition.printing.settings.site_path
        return with_absolute_roots(html, path, in_english=edition.language == "en")
    return with_roots(html, from_root(page.address, page.language))


def path_of(page: Page | Outline) -> str:
    """Where a page's file stands below `site/`."""
    address = from_root(page.address, page.language)
    return address if page.address == NOT_FOUND else f"{address}index.html"
