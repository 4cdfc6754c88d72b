"""Asks each source whether it is still there: one question at a time to each host."""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from showcase.contribution.fetching import Answer, CannotFetch, Fetcher, Limits
from showcase.contribution.links.sources import Source
from showcase.translation import Message, message

State = Literal["there", "gone", "not-asked"]

# Of a page only its beginning is wanted; most answer the question for the head alone.
LIMITS = Limits(largest=4 * 1024 * 1024, seconds=20)
HOSTS_AT_ONCE = 4
# Some servers do not answer HEAD, or answer it wrongly: they are asked once more for the page.
_GOOD = range(200, 400)


@dataclass(frozen=True, slots=True)
class Found:
    """What a source answered: `reason` says why it is gone or was not asked."""

    source: Source
    state: State
    reason: Message | None = None


def ask_all(sources: Iterable[Source], fetcher: Fetcher, pause: float) -> tuple[Found, ...]:
    """The state of every source, in the order given; `pause` seconds between two of one host."""
    hosts: dict[str, list[Source]] = defaultdict(list)
    given = tuple(sources)
    for source in given:
        hosts[urlsplit(source.url).netloc.lower()].append(source)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as threads:
        asked = threads.map(lambda one: list(_ask_host(one, fetcher, pause)), hosts.values())
        found = {one.source: one for answers in asked for one in answers}
    return tuple(found[source] for source in given)


def _ask_host(sources: list[Source], fetcher: Fetcher, pause: float) -> Iterator[Found]:
    for number, source in enumerate(sources):
        if number:
            time.sleep(pause)
        yield ask(source, fetcher)


def ask(source: Source, fetcher: Fetcher) -> Found:
    """The state of one source."""
    if source.url.startswith("http://") and not fetcher.allowance:
        return Found(source, "not-asked", message("Only https addresses are asked."))
    try:
        answer = _answer(source.url, fetcher)
    except CannotFetch as error:
        return Found(source, "gone", error.reason)
    if answer.status in _GOOD:
        return Found(source, "there")
    return Found(source, "gone", message("It answers {status}.", status=answer.status))


def _answer(url: str, fetcher: Fetcher) -> Answer:
    """By HEAD, and by GET where that does not say that the page is there."""
    try:
        answer = fetcher.fetch(url, "HEAD")
    except CannotFetch:
        return fetcher.fetch(url)
    return answer if answer.status in _GOOD else fetcher.fetch(url)
