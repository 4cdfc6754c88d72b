"""Rules on links: only ordinary web addresses ever reach a page."""

import ipaddress
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from showcase.entries.explain import Location
from showcase.entries.product_entry import ProductEntry
from showcase.entries.rules.subject import Subject
from showcase.problem import Problem
from showcase.translation import Message, message


def links_are_https(subject: Subject) -> Iterator[Problem]:
    """A link begins with https:// and names a site; a source may also be http."""
    for location, url, schemes in _links(subject.entry):
        wrong = why_refused(url, schemes)
        if wrong:
            yield subject.problem(
                location,
                "odd-link",
                wrong,
                message("Copy the address from the browser: https://…"),
            )


def why_refused(url: str, schemes: frozenset[str]) -> Message | None:
    """Why an address may not stand on a page; None when it may."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return message("«{url}» is no web address.", url=url)
    if parts.scheme not in schemes:
        return message("«{url}» does not begin with https://.", url=url)
    if "." not in host or _is_number(host) or not _host_is_plain(host):
        return message("«{url}» names no site.", url=url)
    if _has_login(parts):
        return message("«{url}» carries a user name.", url=url)
    if any(character in url for character in '<>"\\^`{|} '):
        return message("«{url}» holds a character that no address has.", url=url)
    return None


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _host_is_plain(host: str) -> bool:
    return all(part and part.replace("-", "").isalnum() for part in host.split("."))


def _has_login(parts: SplitResult) -> bool:
    return parts.username is not None or parts.password is not None


_HTTPS = frozenset({"https"})
_WEB = frozenset({"https", "http"})


def _links(entry: ProductEntry) -> Iterator[tuple[Location, str, frozenset[str]]]:
    for number, source in enumerate(entry.sources):
        yield ("sources", number, "url"), source.url, _WEB
    if entry.traceability_url:
        yield ("traceability_url",), entry.traceability_url, _HTTPS
    if entry.producer:
        if entry.producer.website:
            yield ("producer", "website"), entry.producer.website, _HTTPS
        for number, shop in enumerate(entry.producer.shops):
            yield ("producer", "shops", number), shop, _HTTPS


RULES = (links_are_https,)
