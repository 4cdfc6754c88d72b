"""The rules that one page keeps, by what was seen on it, or in each of the parts it is made of."""

from collections.abc import Iterator, Sequence

from showcase.press.policy import policy_of_meta
from showcase.press.scan import rules
from showcase.press.scan.addresses import (
    Ground,
    address_faults,
    address_of,
    language_of,
    pages_of_both,
)
from showcase.press.scan.findings import Fault, Findings
from showcase.press.scan.seen import Seen, look_at
from showcase.translation import Message


def scan_page(path: str, html: bytes, ground: Ground) -> Findings:
    """Everything that is wrong on a page by itself, and where its links lead."""
    seen = look_at(html, folder_of(path), ground)
    found = findings_of(path, [seen], ground)
    found.lead_to(path, seen.targets)
    return found


def folder_of(path: str) -> str:
    """The folder of a file, with its last slash; nothing for one at the root."""
    return path[: path.rfind("/") + 1]


def findings_of(path: str, parts: Sequence[Seen], ground: Ground) -> Findings:
    """What is wrong on a page by its parts, and the places in other pages that they lead to.

    The first part says the language of the page, the last its address.
    """
    found = Findings()
    faults = (*_faults_inside(path, parts), *_faults_of_head(path, parts, ground))
    found.faults += (Fault(path, rule, what[:200]) for rule, what in faults)
    for part in parts:
        for file, place in part.places:
            if file not in {"", path}:
                found.fragments.append((path, file, place))
    if parts[-1].is_indexed:
        found.lead_to(path, pages_of_both(path, ground))
    return found


def _faults_inside(path: str, parts: Sequence[Seen]) -> Iterator[tuple[Message, str]]:
    ids = [one for part in parts for one in part.ids]
    known = {*ids, "", "top"}
    for part in parts:
        yield from part.faults
        for file, place in part.places:
            if file in {"", path} and place not in known:
                yield rules.PLACE_IN_PAGE, f"#{place}"
    headings = sum(part.headings for part in parts)
    if headings != 1:
        yield rules.ONE_HEADING, f"<h1> × {headings}"
    for twice in ids if len(ids) > len(set(ids)) else ():
        if ids.count(twice) > 1:
            yield rules.NO_ID_TWICE, twice


def _faults_of_head(
    path: str, parts: Sequence[Seen], ground: Ground
) -> Iterator[tuple[Message, str]]:
    language, head = parts[0].language, parts[-1]
    if language != language_of(path):
        yield rules.LANGUAGE, f"lang={language}"
    policies = [one for part in parts for one in part.policies]
    if policies != [policy_of_meta(address_of(path))]:
        yield rules.POLICY, "Content-Security-Policy"
    for fault in address_faults(path, dict(head.named), ground, is_indexed=head.is_indexed):
        yield rules.ADDRESSES, fault
