"""The stage as a whole: from lists of pages to files in a new tree."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby

from showcase.digest import digest_of
from showcase.pages.components import Picture
from showcase.pages.page import Foreseen, Making, Page
from showcase.pages.site import site_pages
from showcase.pages.wording import Wording
from showcase.press.assets import Assets
from showcase.press.cards import Cards
from showcase.press.environment import Templates
from showcase.press.frames import Frame, cut_frame
from showcase.press.head import Printing, picture_of
from showcase.press.pieces import Pieces, mark_of
from showcase.press.printing import (
    Edition,
    PageTask,
    PrintedPage,
    PrintedPages,
    path_of,
    print_pages,
)
from showcase.press.prose import prose_page
from showcase.press.scan.addresses import Ground
from showcase.press.scan.findings import Findings
from showcase.press.scan.page import scan_page
from showcase.press.scan.parts import Parts
from showcase.press.site_tool import Rendered
from showcase.press.sitemap import Listed, listed
from showcase.press.workers import bounded_map, portions, shared, worker_pool
from showcase.press.writer import NewTree
from showcase.translation import Language, Message, message

PAGES_PER_TASK = 50
# A worker comes to own a copy of all that it looks at: after so many pages new ones take over. A
# list shows the cards of many products, the page of a product or maker those of a few.
PAGES_PER_POOL = 10_000
PAGES_THAT_A_LIST_COUNTS_FOR = 10
# Workers that take pages over look at little.
PAGES_PER_POOL_TAKEN_OVER = 50_000
TASKS_BETWEEN_SAYINGS = 20

Say = Callable[[Message], None]


@dataclass(frozen=True, slots=True)
class Press:
    """What all printing of one build shares.

    `common` is in each language a digest of what every page is printed with. `was` is what the last
    build has printed with the same: path → digest of what the page says. A page that would say the
    same is taken over from the old site.
    """

    templates: Templates
    assets: Assets
    printing: Printing
    tool: str
    jobs: int
    tree: NewTree
    common: Mapping[Language, str]
    was: Mapping[Language, Mapping[str, str]]
    ground: Ground | None
    say: Say


@dataclass(slots=True)
class Printed:
    """What was printed: for the sitemap, for the social pictures, and for the next build.

    `kept` are the pages that were taken over: the same scanner has looked at them before.
    """

    listed: list[Listed] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)
    pictures: set[Picture] = field(default_factory=set)
    kept: list[str] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)

    def add_task(self, chunk: PrintedPages) -> None:
        """The pages of one task, and what the scan found on them."""
        self.findings.add(chunk.findings)
        for one in chunk.pages:
            self.add(one)

    def add(self, one: PrintedPage) -> None:
        """One more page, and what it was printed from."""
        self.listed.append(one.listed)
        self.digests[one.path] = one.digest
        if one.picture:
            self.pictures.add(one.picture)
        if not one.sha256:
            self.kept.append(one.path)


def print_language(press: Press, cards: Cards, rendered: Rendered, printed: Printed) -> None:
    """Print and write the pages of the catalogue in the language of the cards."""
    most = PAGES_PER_POOL_TAKEN_OVER if press.was[cards.language] else PAGES_PER_POOL
    with shared(_edition(press, cards, rendered)) as edition:
        for portion in _pools(edition.value.pages, most):
            tasks = (PageTask(edition, one) for one in portions(portion, PAGES_PER_TASK))
            with worker_pool(press.jobs) as executor:
                _gather(bounded_map(executor, print_pages, tasks), press, printed)


def _pools(pages: Sequence[Making], most: int) -> Iterator[Sequence[int]]:
    """The places of the pages that each pool of workers prints."""
    counts = (1 if isinstance(one, Foreseen) else PAGES_THAT_A_LIST_COUNTS_FOR for one in pages)
    numbers = [number // most for number in accumulate(counts, initial=0)]
    for _, places in groupby(range(len(pages)), numbers.__getitem__):
        yield tuple(places)


def _gather(chunks: Iterator[PrintedPages], press: Press, printed: Printed) -> None:
    for number, chunk in enumerate(chunks, 1):
        printed.add_task(chunk)
        for one in chunk.pages:
            press.tree.add(one.path, one.sha256)
        if number % TASKS_BETWEEN_SAYINGS == 0:
            press.say(message("{n} pages printed", n=len(printed.listed)))


def _edition(press: Press, cards: Cards, rendered: Rendered) -> Edition:
    frame, settings = cut_frame(rendered.frame), press.printing.settings
    ahead = {one: card.html for one, card in cards.printed.items()}
    pieces = Pieces(ahead, cards.later)
    return Edition(
        language=cards.language,
        templates=press.templates,
        printing=press.printing,
        frame=frame,
        pages=tuple(site_pages(cards.plan.catalogue, cards.language, settings)),
        cards={one: mark_of(one) for one in cards.origins},
        pieces=pieces,
        origins=cards.origins,
        was=press.was[cards.language],
        parts=_parts(press.ground, frame, pieces, cards),
        files=press.tree.files,
    )


def _parts(ground: Ground | None, frame: Frame, pieces: Pieces, cards: Cards) -> Parts | None:
    if ground is None:
        return None
    parts = Parts(frame, pieces, cards.language, ground)
    parts.know({one: card.seen for one, card in cards.printed.items() if card.seen})
    return parts


def print_prose(
    press: Press, language: Language, rendered: Rendered, printed: Printed
) -> Iterator[Page]:
    """Put the pages that people wrote into the tree, one by one."""
    words = Wording(language)
    for address, html in sorted(rendered.prose.items()):
        page, content = prose_page(address, html, words, press.printing, press.templates)
        press.tree.write(path_of(page), content)
        path, digest = path_of(page), digest_of(content).hex()
        picture = picture_of(page, press.printing.settings)
        printed.add(PrintedPage(path, digest, listed(page), picture, press.tree.digests[path]))
        if press.ground:
            printed.findings.add(scan_page(path_of(page), content, press.ground))
        yield page
