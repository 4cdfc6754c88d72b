"""Caddy: a site block. The headers are a snippet that its error pages import again."""

from showcase.press.hosting.place import Place
from showcase.press.hosting.rules import NEVER_SENT, TYPES, by_header, content_type


def caddy_site(place: Place) -> str:
    """The Caddyfile of a site on its own domain or in a folder."""
    path, root = place.site_path, place.root
    strip = [] if path == "/" else [f"    uri strip_prefix {path.rstrip('/')}"]
    lines = [
        "# Made by `showcase hosting caddy`.",
        "(showcase) {",
        "  route {",
        *_headers(place),
        "  }",
        "}",
        f"{f'http://{place.listen}' if place.listen else place.domain} {{",
        f"  root * {root}",
        "  import showcase",
        "  encode zstd gzip",
        "  route {",
        *(
            line
            for number, pattern in enumerate(NEVER_SENT)
            for line in (
                f"    @never{number} path_regexp ^{path}{pattern}",
                f"    error @never{number} 404",
            )
        ),
        *(
            []
            if path == "/"
            else [
                f"    redir {path.rstrip('/')} {path}",
                f"    @outside not path {path}*",
                "    error @outside 404",
            ]
        ),
        *strip,
        f"    file_server {{\n      precompressed{' br' if place.has_brotli else ''} gzip\n    }}",
        "  }",
        "  handle_errors {",
        "    import showcase",
        f"    @english path {path}en/*",
        "    rewrite @english /en/404.html",
        f"    @vietnamese not path {path}en/*",
        "    rewrite @vietnamese /404.html",
        "    file_server",
        "  }",
        "}",
    ]
    return "\n".join(lines) + "\n"


def _headers(place: Place) -> list[str]:
    lines = ["    header -Server"]
    number = 0
    for rules in by_header(has_hsts=place.has_hsts).values():
        for rule in rules:
            if not rule.pattern:
                lines.append(f"    header {rule.name} `{rule.value}`")
                continue
            number += 1
            lines.append(f"    @rule{number} path_regexp `^{place.site_path}{rule.pattern}`")
            lines.append(f"    header @rule{number} {rule.name} `{rule.value}`")
    for suffix in TYPES:
        lines.append(f"    @kind{suffix[1:]} path *{suffix}")
        lines.append(f"    header @kind{suffix[1:]} Content-Type `{content_type(suffix)}`")
    return lines
