"""nginx: one file with maps and a server, for a site on its own domain or in a folder.

`add_header` in a location drops all that were set outside, so each stands once, at the server, and
takes its value from a map.
"""

import re

from showcase.press.hosting.place import Place
from showcase.press.hosting.rules import COMPRESSED, NEVER_SENT, TYPES, Rule, by_header

_OTHER = re.compile(r"[^a-z]+")


def nginx_server(place: Place) -> str:
    """The file for `/etc/nginx/conf.d/`."""
    path, root = place.site_path, place.root
    headers = by_header(has_hsts=place.has_hsts)
    serving = f"root {root};" if path == "/" else f"location {path} {{ alias {root}/; }}"
    lines = [
        "# Made by `showcase hosting nginx`.",
        *(line for name, rules in headers.items() for line in _map(name, rules, path)),
        "map $uri $showcase_missing {",
        f"  default {path}404.html;",
        f"  ~^{path}en/ {path}en/404.html;",
        "}",
        "server {",
        f"  listen {place.listen or '80'};",
        f"  server_name {place.domain};",
        f"  {serving}",
        "  index index.html;",
        "  absolute_redirect off;",
        "  server_tokens off;",
        "  disable_symlinks on from=$document_root;",
        "  etag on;",
        *(f"  add_header {name} {_variable(name)} always;" for name in headers),
        "  error_page 403 404 =404 $showcase_missing;",
        *(f'  location ~ "^{path}{pattern}" {{ return 404; }}' for pattern in NEVER_SENT),
        *_kinds(),
        "  gzip on;",
        "  gzip_vary on;",
        "  gzip_comp_level 5;",
        "  gzip_min_length 1024;",
        "  gzip_static on;",
        *(["  brotli_static on;"] if place.has_brotli else []),
        f"  gzip_types {' '.join(TYPES[one] for one in COMPRESSED if one != '.html')};",
        "}",
    ]
    return "\n".join(lines) + "\n"


def _map(name: str, rules: list[Rule], path: str) -> list[str]:
    """The value of one header by address: of several that match, nginx takes the first."""
    plain = next((one.value for one in rules if not one.pattern), "")
    special = [one for one in reversed(rules) if one.pattern]
    return [
        f"map $uri {_variable(name)} {{",
        f"  default {_quoted(plain)};",
        *(f"  {_quoted(f'~^{path}{one.pattern}')} {_quoted(one.value)};" for one in special),
        "}",
    ]


def _variable(name: str) -> str:
    return f"$showcase_{_OTHER.sub('_', name.lower())}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _kinds() -> list[str]:
    texts = " ".join(
        sorted({kind for kind in TYPES.values() if kind.startswith("text/")} - {"text/html"})
    )
    return [
        "  types {",
        *(f"    {kind} {suffix[1:]};" for suffix, kind in TYPES.items()),
        "  }",
        "  default_type application/octet-stream;",
        "  charset utf-8;",
        f"  charset_types {texts};",
    ]
