"""What somebody sent through the issue form: the entry, where it belongs, the photos."""

import json
import re
from dataclasses import dataclass
from typing import Any

from showcase.faces.issue_form import PROVINCE_QUESTION
from showcase.translation import Reasoned, message

LONGEST_BODY = 70_000
MOST_PHOTOS = 20

_FENCE = re.compile(r"^(`{3,})ya?ml[ \t]*\n(.*?)^\1`*[ \t]*$", re.MULTILINE | re.DOTALL)
# Where an attachment of an issue is kept; anything else in a body is never asked for.
_ATTACHMENT = re.compile(
    r"https://github\.com/user-attachments/assets/"
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z/_-])"
)
_NAMED = re.compile(r'!?\[([^\]\n]{0,200})\]\($|alt="([^"\n]{0,200})"[^<>\n]{0,200}src="$')
# The line that the form page puts first, so that a maker and a name need not be guessed.
_PLACE = re.compile(
    r"^#[ \t]*products/([a-z0-9-]+)/([a-z0-9-]+)(?:/product\.yml)?[ \t]*$", re.MULTILINE
)
_PROVINCE = re.compile(
    rf"^### {re.escape(PROVINCE_QUESTION)}[ \t]*\n+([^\n#][^\n]*)$", re.MULTILINE
)


class NoEntry(Reasoned):
    """An issue that no entry can be made of; `reason` says why."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A photo that was sent: where it is kept, and the name it had, without its ending."""

    url: str
    name: str


@dataclass(frozen=True, slots=True)
class Issue:
    """One filled form. `place` is province and product where the form page said them."""

    number: int
    entry: str
    place: tuple[str, str] | None
    province: str
    photos: tuple[Attachment, ...]


def read_issue(event: bytes) -> Issue:
    """The form that an event file of GitHub carries. Raises NoEntry."""
    try:
        told: Any = json.loads(event)["issue"]
        number, body = int(told["number"]), str(told["body"] or "")
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NoEntry(message("This is no event of an issue.")) from None
    if len(body) > LONGEST_BODY:
        raise NoEntry(message("The issue is longer than {most} characters.", most=LONGEST_BODY))
    body = body.replace("\r\n", "\n")
    fence = _FENCE.search(body)
    if fence is None:
        raise NoEntry(message("There is no entry in the issue: no block that begins with ```yaml."))
    entry, rest = fence[2], body[fence.end() :]
    place = _PLACE.search(entry)
    return Issue(
        number,
        entry,
        (place[1], place[2]) if place else None,
        _answer(body[: fence.start()] + rest),
        attachments(rest),
    )


def attachments(text: str) -> tuple[Attachment, ...]:
    """The photos of a text in their order, each once."""
    found: dict[str, Attachment] = {}
    for one in _ATTACHMENT.finditer(text):
        before = _NAMED.search(text[max(0, one.start() - 500) : one.start()])
        name = (before[1] or before[2] or "") if before else ""
        found.setdefault(one[0], Attachment(one[0], name))
    return tuple(found.values())[:MOST_PHOTOS]


def _answer(body: str) -> str:
    """What was chosen below the heading that ends the form's question for the province."""
    found = _PROVINCE.search(body)
    return found[1].strip() if found else ""
