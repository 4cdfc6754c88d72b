"""Rules on links: only ordinary web addresses ever reach a page."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import SplitResult, urlsplit

from showcase.entries.places import Location
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.rules.subject import ProvinceSubject, Subject, Written
from showcase.problem import Problem, shortened
from showcase.translation import Message, message

HTTPS = frozenset({"https"})
WEB = frozenset({"https", "http"})


def links_are_https(subject: Subject | ProvinceSubject) -> Iterator[Problem]:
    """A link begins with https:// and names a site; a source may also be http."""
    for location, url, schemes in _links(subject.entry):
        yield from odd_link(subject, location, url, schemes)


def odd_link(
    subject: Written[Any], location: Location, url: str, schemes: frozenset[str]
) -> Iterator[Problem]:
    """The problem of an address that may not stand on a page, if it may not."""
    if wrong := _why_refused(url, schemes):
        yield subject.problem(
            location,
            "odd-link",
            wrong,
            message("Copy the address from the browser: https://…"),
        )


def _why_refused(url: str, schemes: frozenset[str]) -> Message | None:
    """Why an address may not stand on a page; None when it may."""
    written = shortened(url)
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return message("«{url}» is no web address.", url=written)
    if parts.scheme not in schemes:
        return message("«{url}» does not begin with https://.", url=written)
    if not _names_a_site(host):
        return message("«{url}» names no site.", url=written)
    if _has_login(parts):
        return message("«{url}» carries a user name.", url=written)
    if any(character in url for character in '<>"\\^`{|} '):
        return message("«{url}» holds a character that no address has.", url=written)
    return None


def _names_a_site(host: str) -> bool:
    """A name of two parts or more, the last with a letter first: no number, no bare name."""
    parts = host.split(".")
    are_plain = all(part.replace("-", "").isalnum() for part in parts)
    return len(parts) > 1 and are_plain and parts[-1][0].isalpha()


def _has_login(parts: SplitResult) -> bool:
    return parts.username is not None or parts.password is not None


_LinkFound = tuple[Location, str, frozenset[str]]


def _links(entry: ProductEntry | ProvinceEntry) -> Iterator[_LinkFound]:
    for number, source in enumerate(entry.sources):
        yield ("sources", number, "url"), source.url, WEB
    if isinstance(entry, ProductEntry):
        yield from _links_of_product(entry)
    else:
        yield from _links_of_offices(entry)


def _links_of_offices(entry: ProvinceEntry) -> Iterator[_LinkFound]:
    for name in ("department", "promotion_centre"):
        office = getattr(entry, name)
        if office and office.website:
            yield (name, "website"), office.website, HTTPS
    if entry.population and entry.population.source.url:
        yield ("population", "source", "url"), entry.population.source.url, WEB


def _links_of_product(entry: ProductEntry) -> Iterator[_LinkFound]:
    if entry.traceability_url:
        yield ("traceability_url",), entry.traceability_url, HTTPS
    if entry.producer:
        if entry.producer.website:
            yield ("producer", "website"), entry.producer.website, HTTPS
        for number, shop in enumerate(entry.producer.shops):
            yield ("producer", "shops", number), shop, HTTPS


RULES = (links_are_https,)
