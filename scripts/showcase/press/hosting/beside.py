"""Rules that lie in the site itself: `_headers` and `_redirects` of hosts, Apache's `.htaccess`."""

from collections.abc import Iterable

from showcase.pages.settings import Settings
from showcase.press.hosting.apache import apache_rules
from showcase.press.hosting.rules import (
    FOR_EVER,
    OPEN_DATA,
    Rule,
    rules_of,
)
from showcase.press.policy import PAGES_OF_THE_FORM, policy_of_header


def files_beside(
    written: Iterable[str], moved: Iterable[tuple[str, str]], settings: Settings
) -> dict[str, bytes]:
    """The files that tell a host what to send; `moved` are old and new addresses."""
    files = {
        "_headers": _headers(written, has_hsts=settings.has_hsts),
        "_redirects": "".join(f"/{old} /{new} 301\n" for old, new in moved),
        ".htaccess": apache_rules(settings.site_path, has_hsts=settings.has_hsts),
    }
    return {path: text.encode() for path, text in files.items()}


def _headers(written: Iterable[str], *, has_hsts: bool) -> str:
    """Netlify's and Cloudflare Pages' format.

    They join the values of all blocks that match, so no header stands in two blocks: the policy is
    the widest one here, and each page's own `<meta>` narrows it; pages are asked for again by
    these hosts' own default.
    """
    everywhere = [rule for rule in rules_of(has_hsts=has_hsts) if not rule.pattern]
    blocks = [("/*", [_widest(one) for one in everywhere if one.name != "Cache-Control"])]
    folders = sorted({"/".join(path.split("/")[:2]) for path in written if _is_hashed(path)})
    blocks += [(f"/{one}/*", [Rule("", "Cache-Control", FOR_EVER)]) for one in folders]
    blocks += [
        (f"/{OPEN_DATA}*", [one for one in rules_of(has_hsts=False) if one.pattern == OPEN_DATA])
    ]
    blocks += [("/", [one for one in rules_of(has_hsts=False) if one.name == "Link"])]
    return "\n".join(f"{path}\n{_lines(rules)}" for path, rules in blocks)


def _widest(rule: Rule) -> Rule:
    if rule.name != "Content-Security-Policy":
        return rule
    return Rule("", rule.name, policy_of_header(min(PAGES_OF_THE_FORM)))


def _is_hashed(path: str) -> bool:
    return path.startswith("assets/") and not path.startswith("assets/search/")


def _lines(rules: Iterable[Rule]) -> str:
    return "".join(f"  {rule.name}: {rule.value}\n" for rule in rules)
