"""The finder beside Material's search, Pagefind and MiniSearch: the same products and queries."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from playwright.sync_api import Browser

from showcase.catalogue.model import Catalogue
from tests.bench.builds import entries
from tests.bench.contestants import SEARCHES, Search
from tests.bench.gzip_server import Host, hosted
from tests.bench.known_items import KnownItem, known_items
from tests.bench.search_figures import by_kind, keys, memory, ranks, sent_until_shown, spread
from tests.bench.search_sites import (
    catalogue_of,
    make_material,
    make_minisearch,
    make_ours,
    make_pagefind,
)
from tests.browser.serving import opened_browser

SIZES = (0, 2_000, 10_000)
FOLDER = Path("build/bench")
HEAD = (
    f"{'':18}  rank  first KB  right KB    90 %  requests  90 %   ms/key   95 %"
    "  load task  key task   heap MB"
)
# What is measured key by key takes a part of the queries.
TYPED = 3
EAGER_MEMORY = "--enable-blink-features=ForceEagerMeasureMemory"


@dataclass(frozen=True, slots=True)
class Row:
    """What one search reaches with so many products; sizes in KB, times in ms, heap in MB."""

    products: int
    search: str
    rank: dict[str, float]
    first_kb: float
    right_kb: float
    right_kb_90: float
    requests: float
    requests_90: float
    key_ms: float
    key_ms_95: float
    load_task_ms: float
    key_task_ms: float
    heap_mb: float


def run() -> dict[str, object]:
    """Measure all rows, print each as it comes, then the rank of each kind of query."""
    print(HEAD)
    rows = []
    for row in (row for size in SIZES for row in rows_of(size)):
        print_row(row)
        rows.append(row)
    for row in rows:
        kinds = "  ".join(f"{kind} {rank:.3f}" for kind, rank in row.rank.items())
        print(f"{row.products:6} {row.search:11} {kinds}")
    return {"rows": [asdict(row) for row in rows]}


def rows_of(size: int) -> Iterator[Row]:
    """Every search over so many products; 0 are the real ones."""
    products = entries(size) if size else Path("products")
    catalogue = catalogue_of(products)
    folder = FOLDER / f"finder-{len(catalogue.products)}"
    names = make_sites(catalogue, products, folder)
    items = known_items(catalogue.products)
    with opened_browser(EAGER_MEMORY) as browser:
        for search in SEARCHES:
            if search.name not in names:
                print("MiniSearch is left out: it needs Node and npm")
                continue
            with hosted(folder / search.name) as host:
                yield row_of(browser, host, search, items, len(catalogue.products))


def make_sites(catalogue: Catalogue, products: Path, folder: Path) -> set[str]:
    """The four sites, ours always anew; the names of those that there are."""
    folder.mkdir(parents=True, exist_ok=True)
    make_ours(products, folder / "ours")
    if not (folder / "material").is_dir():
        make_material(catalogue, folder / "material")
    if not (folder / "pagefind").is_dir():
        make_pagefind(folder / "material", folder / "pagefind")
    if not (folder / "minisearch").is_dir():
        make_minisearch(catalogue, folder / "minisearch")
    return {search.name for search in SEARCHES if (folder / search.name).is_dir()}


def row_of(
    browser: Browser, host: Host, search: Search, items: Sequence[KnownItem], size: int
) -> Row:
    """All figures of one search."""
    step = max(1, len(items) // search.visits)
    some = items[::step]
    shown = [sent_until_shown(browser, host, search, one) for one in some]
    right, right_90 = spread([one.size / 1024 for _, one in shown])
    requests, requests_90 = spread([one.requests for _, one in shown])
    typed = [one.query for one in items if one.kind == "plain"][:TYPED]
    pressed = keys(browser, host, search, typed)
    return Row(
        size,
        search.name,
        by_kind(items, ranks(browser, host, search, items)),
        spread([first.size / 1024 for first, _ in shown])[0],
        right,
        right_90,
        requests,
        requests_90,
        pressed.median,
        pressed.late,
        pressed.longest_load,
        pressed.longest_task,
        memory(browser, host, search, typed[0]) / 1_000_000,
    )


def print_row(row: Row) -> None:
    """One line of the table."""
    print(
        f"{row.products:6} {row.search:11}{row.rank['all']:6.3f}{row.first_kb:10.1f}"
        f"{row.right_kb:10.1f}{row.right_kb_90:8.1f}{row.requests:10.0f}{row.requests_90:6.0f}"
        f"{row.key_ms:9.0f}{row.key_ms_95:7.0f}{row.load_task_ms:11.0f}"
        f"{row.key_task_ms:10.0f}{row.heap_mb:10.1f}",
        flush=True,
    )
