"""Apache: an `.htaccess` that lies in the site, or the same lines in a virtual host."""

from showcase.press.hosting.rules import COMPRESSED, NEVER_SENT, TYPES, Rule, by_header


def apache_rules(site_path: str, *, has_hsts: bool) -> str:
    """The rules for a site at a path of its host, such as `/` or `/ten-repo/`."""
    lines = [
        "# Made by `showcase build`; changes here are lost with the next build.",
        "Options -Indexes",
        "DirectoryIndex index.html",
        "FileETag MTime Size",
        f"ErrorDocument 404 {site_path}404.html",
        f'<If "%{{REQUEST_URI}} =~ m#^{site_path}en/#">',
        f"  ErrorDocument 404 {site_path}en/404.html",
        "</If>",
        *(f'RedirectMatch 404 "^{site_path}{pattern}"' for pattern in NEVER_SENT),
        "AddDefaultCharset off",
        *(f"AddType {kind} {suffix}" for suffix, kind in TYPES.items()),
        f"AddCharset utf-8 {' '.join(one for one in COMPRESSED if TYPES[one].startswith('text/'))}",
        "<IfModule mod_headers.c>",
        *_headers(site_path, has_hsts=has_hsts),
        "</IfModule>",
        "<IfModule mod_deflate.c>",
        f"  AddOutputFilterByType DEFLATE {' '.join(TYPES[one] for one in COMPRESSED)}",
        "</IfModule>",
    ]
    return "\n".join(lines) + "\n"


def _headers(site_path: str, *, has_hsts: bool) -> list[str]:
    lines: list[str] = []
    for rules in by_header(has_hsts=has_hsts).values():
        for rule in rules:
            lines += _rule(rule, site_path)
    return lines


def _rule(rule: Rule, site_path: str) -> list[str]:
    value = rule.value.replace('"', '\\"')
    line = f'  Header always set {rule.name} "{value}"'
    if not rule.pattern:
        return [line]
    return [f'  <If "%{{REQUEST_URI}} =~ m#^{site_path}{rule.pattern}#">', f"  {line}", "  </If>"]
