"""What one search costs a visitor, measured in Chromium."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import fmean, median, quantiles
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from playwright.sync_api import Browser, CDPSession, Page
from playwright.sync_api import TimeoutError as TooLate

from tests.bench.contestants import Search
from tests.bench.gzip_server import Host
from tests.bench.known_items import KnownItem

CPU_SLOWDOWN = 4
# A slow phone connection: 1.6 Mbit/s, 150 ms.
SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 0}
RANKED = 20
PATIENCE_MS = 60_000
QUIET_MS = 300
# So many looks without a byte more: nothing comes.
STILL_LOOKS = 5
NEVER = float("inf")

_WATCH_RESULTS = """([selector, right]) => {
  const look = () => {
    const links = [...document.querySelectorAll(`${selector} a`)];
    const has = (id) => links.some(({ href }) => decodeURI(href).includes(`/${id}/`));
    if (links.length) window.noteFirst();
    if (right.some(has)) window.noteRight();
    else setTimeout(look, 20);
  };
  look();
}"""
_WATCH_KEYS = """(selector) => {
  window.times = { pressed: 0, painted: 0 };
  const { times } = window;
  addEventListener("keydown", (event) => {
    times.pressed = event.timeStamp;
    times.painted = 0;
  }, true);
  const note = () => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { times.painted = performance.now(); };
    channel.port2.postMessage(0);
  });
  new MutationObserver(note).observe(document.querySelector(selector), {
    attributes: true, characterData: true, childList: true, subtree: true,
  });
}"""
_WATCH_TASKS = """
window.longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: "longtask", buffered: true });
"""
_MEMORY = """async () => {
  const { breakdown } = await performance.measureUserAgentSpecificMemory();
  const isScript = ({ types }) => types.some((one) => /JavaScript|Wasm|Web/.test(one));
  const counted = breakdown.filter(isScript);
  return counted.reduce((sum, { bytes }) => sum + bytes, 0);
}"""


@dataclass(frozen=True, slots=True)
class Sent:
    """Bytes and requests of the search's own files until something is shown."""

    size: float
    requests: float


def ranks(browser: Browser, host: Host, search: Search, items: Sequence[KnownItem]) -> list[float]:
    """One over the place of the first right answer of each query; 0 below the first twenty."""
    with _opened(browser, host, search) as page:
        page.evaluate(search.prepare)
        found = [page.evaluate("query => window.ask(query)", one.query)[:RANKED] for one in items]
    return [_reciprocal(map(unquote, ids), one) for ids, one in zip(found, items, strict=True)]


def _reciprocal(ids: Iterator[str], item: KnownItem) -> float:
    return next((1 / place for place, one in enumerate(ids, 1) if one in item.right), 0.0)


def sent_until_shown(
    browser: Browser, host: Host, search: Search, item: KnownItem
) -> tuple[Sent, Sent]:
    """A first visit that asks: until there are results, and until the right one is shown."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(search.watch)
    line = _Line(context.new_cdp_session(page), host, search)
    seen: dict[str, Sent] = {}
    page.expose_function("noteFirst", lambda: seen.setdefault("first", line.so_far()))
    page.expose_function("noteRight", lambda: seen.setdefault("right", line.so_far()))
    page.goto(f"{host.address}{search.page}?q={quote(item.query)}", wait_until="commit")
    page.evaluate(_WATCH_RESULTS, [search.results, item.right])
    page.wait_for_selector(search.ready, timeout=PATIENCE_MS, state="attached")
    line.wait_for(page, lambda: "right" in seen)
    context.close()
    never = Sent(NEVER, NEVER)
    return seen.get("first", never), seen.get("right", never)


class _Line:
    """A slow line, and what has come over it; what workers fetch is taken from the host's list."""

    def __init__(self, session: CDPSession, host: Host, search: Search) -> None:
        self._host = host
        self._search = search
        self._paths: dict[str, str] = {}
        self._received: dict[str, float] = defaultdict(float)
        host.sent.clear()
        session.on("Network.requestWillBeSent", self._begin)
        session.on("Network.dataReceived", self._add)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_LINE)

    def _begin(self, event: dict[str, Any]) -> None:
        path = urlsplit(event["request"]["url"]).path
        if self._search.files.search(path):
            self._paths[event["requestId"]] = path.lstrip("/")

    def _add(self, event: dict[str, Any]) -> None:
        self._received[event["requestId"]] += event["encodedDataLength"]

    def wait_for(self, page: Page, is_done: Callable[[], bool]) -> None:
        """Until it is done, or nothing more comes."""
        before, quiet = -1.0, 0
        while not is_done() and quiet < STILL_LOOKS:
            page.wait_for_timeout(QUIET_MS)
            now = self.so_far().size
            quiet = quiet + 1 if now == before else 0
            before = now

    def so_far(self) -> Sent:
        by_page = set(self._paths.values())
        by_workers = {
            path: size
            for path, size in self._host.sent
            if path not in by_page and self._search.files.search(path)
        }
        size = sum(self._received[one] for one in self._paths) + sum(by_workers.values())
        return Sent(size, len(by_page) + len(by_workers))


@dataclass(frozen=True, slots=True)
class Keys:
    """Milliseconds from a key to painted results; the longest task while loading, and typing."""

    median: float
    late: float
    longest_load: float
    longest_task: float


def keys(browser: Browser, host: Host, search: Search, queries: Sequence[str]) -> Keys:
    """Type queries on a slow phone, once everything is loaded."""
    with _opened(browser, host, search, CPU_SLOWDOWN) as page:
        _warm(page, search)
        page.evaluate(_WATCH_KEYS, search.results)
        loading = page.evaluate("() => window.longest")
        page.evaluate("() => { window.longest = 0; }")
        taken = [one for query in queries for one in _type(page, search, query)]
        typing = page.evaluate("() => window.longest")
    return Keys(median(taken), quantiles(taken, n=20)[-1], loading, typing)


def _warm(page: Page, search: Search) -> None:
    """Let it fetch all that a query needs."""
    page.locator(search.field).first.fill("zzz")
    page.locator(search.field).first.dispatch_event("keyup")
    page.wait_for_timeout(QUIET_MS)
    page.wait_for_selector(search.ready, timeout=PATIENCE_MS)
    page.locator(search.field).first.fill("")
    page.locator(search.field).first.dispatch_event("keyup")
    page.wait_for_timeout(QUIET_MS)


def _type(page: Page, search: Search, query: str) -> Iterator[float]:
    page.locator(search.field).first.fill("")
    page.locator(search.field).first.focus()
    page.wait_for_timeout(QUIET_MS)
    for letter in query:
        page.keyboard.press(letter)
        if _is_settled(page):
            yield page.evaluate("() => window.times.painted - window.times.pressed")


def _is_settled(page: Page) -> bool:
    """Whether a key changed what is shown, and nothing has moved since for a while."""
    quiet = f"() => window.times.painted && performance.now() - window.times.painted > {QUIET_MS}"
    try:
        page.wait_for_function(quiet, timeout=PATIENCE_MS / 20, polling=50)
    except TooLate:
        return False
    return True


def memory(browser: Browser, host: Host, search: Search, query: str) -> float:
    """Bytes of script in page and workers after collection, a query being answered."""
    with _opened(browser, host, search) as page:
        _warm(page, search)
        page.locator(search.field).first.fill(query)
        page.locator(search.field).first.dispatch_event("keyup")
        page.wait_for_timeout(QUIET_MS * 3)
        found: float = page.evaluate(_MEMORY)
    return found


@contextmanager
def _opened(browser: Browser, host: Host, search: Search, slowdown: float = 1) -> Iterator[Page]:
    """The search's page, ready for a query."""
    context = browser.new_context(viewport={"width": 412, "height": 915})
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.add_init_script(search.watch + _WATCH_TASKS)
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    page.goto(f"{host.address}{search.page}")
    page.wait_for_selector(search.ready, state="attached")
    if search.name == "material":
        page.evaluate("() => { document.getElementById('__search').checked = true; }")
    yield page
    context.close()


def spread(found: Sequence[float]) -> tuple[float, float]:
    """The median and the 90th percentile; what is never shown counts as endless."""
    ordered = sorted(found)
    return median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.9))]


def by_kind(items: Sequence[KnownItem], found: Sequence[float]) -> dict[str, float]:
    """The mean of each kind of query, and of all."""
    kinds: dict[str, list[float]] = defaultdict(list)
    for item, rank in zip(items, found, strict=True):
        kinds[item.kind].append(rank)
    return {kind: fmean(of_kind) for kind, of_kind in kinds.items()} | {"all": fmean(found)}
