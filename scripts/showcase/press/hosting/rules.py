"""The table of rules: headers by address, kinds of content, and what is never sent."""

import re
from dataclasses import dataclass

from showcase.press.policy import PAGES_OF_THE_FORM, headers_of, policy_of_header

FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
HSTS = ("Strict-Transport-Security", "max-age=31536000; includeSubDomains")

# Patterns are plain enough for every server: no looking ahead.
# Names below `assets/` carry a digest of what they hold; only the finder's manifests do not.
HASHED = r"assets/"
NOT_HASHED = r"assets/search/[a-z]+\.json$"
OPEN_DATA = r"api/v1/"
# Dotfiles (but `.well-known/`), sources, and what is meant for the host itself.
NEVER_SENT = (
    r"(.*/)?\.([^w]|w[^e]|$)",
    r".*\.(ya?ml|md|py|toml)$",
    r"_(headers|redirects)$",
)

TYPES = {
    ".avif": "image/avif",
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
PLAIN = "application/octet-stream"
# Text that shrinks; pictures are compressed already.
COMPRESSED = (
    ".css",
    ".csv",
    ".html",
    ".ics",
    ".js",
    ".json",
    ".svg",
    ".txt",
    ".webmanifest",
    ".xml",
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A header for the addresses that a pattern matches from the root of the site."""

    pattern: str
    name: str
    value: str


_FORM = "|".join(sorted(re.escape(address) for address in PAGES_OF_THE_FORM))
_LINKS = (
    '<api/v1/openapi.json>; rel="service-desc"; type="application/json", '
    '<api/v1/datapackage.json>; rel="describedby"; type="application/json", '
    '<atom.xml>; rel="alternate"; type="application/atom+xml"'
)

# The last rule that matches an address decides on its header.
RULES: tuple[Rule, ...] = (
    *(Rule("", name, value) for name, value in headers_of("")),
    Rule(
        rf"({_FORM})(index\.html)?$",
        "Content-Security-Policy",
        policy_of_header(min(PAGES_OF_THE_FORM)),
    ),
    Rule("", "Cache-Control", ASK_AGAIN),
    Rule(HASHED, "Cache-Control", FOR_EVER),
    Rule(NOT_HASHED, "Cache-Control", ASK_AGAIN),
    Rule(OPEN_DATA, "Access-Control-Allow-Origin", "*"),
    Rule(r"(index\.html)?$", "Link", _LINKS),
)


def rules_of(*, has_hsts: bool) -> tuple[Rule, ...]:
    """The rules of a site; HSTS is a promise that every later visit will be encrypted too."""
    return (Rule("", *HSTS), *RULES) if has_hsts else RULES


def headers_at(address: str, *, has_hsts: bool = False) -> dict[str, str]:
    """What is sent with the file at an address from the root of the site."""
    return {
        rule.name: rule.value
        for rule in rules_of(has_hsts=has_hsts)
        if re.match(rule.pattern, address)
    }


def is_sent(address: str) -> bool:
    """Whether a file at an address is anybody's business."""
    return not any(re.match(pattern, address) for pattern in NEVER_SENT)


def content_type(suffix: str) -> str:
    """The kind of content of a file, with its encoding where it is text."""
    kind = TYPES.get(suffix, PLAIN)
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def by_header(*, has_hsts: bool) -> dict[str, list[Rule]]:
    """The rules of each header in their order."""
    found: dict[str, list[Rule]] = {}
    for rule in rules_of(has_hsts=has_hsts):
        found.setdefault(rule.name, []).append(rule)
    return found
