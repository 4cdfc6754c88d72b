"""Caddy: a site block. The headers are a snippet that its error pages import again."""

from collections.abc import Iterator

from showcase.press.hosting.place import Place
from showcase.press.hosting.rules import NEVER_SENT, TYPES, by_header, content_type


def caddy_site(place: Place) -> str:
    """The Caddyfile of a site on its own domain or in a folder."""
    lines = [
        "# Made by `showcase hosting caddy`.",
        "(showcase) {",
        "  route {",
        *_headers(place),
        "  }",
        "}",
        f"{f'http://{place.listen}' if place.listen else place.domain} {{",
        f"  root * {place.root}",
        "  import showcase",
        "  encode zstd gzip",
        "  route {",
        *_never_sent(place.site_path),
        *_inside_folder(place.site_path),
        f"    file_server {{\n      precompressed{' br' if place.has_brotli else ''} gzip\n    }}",
        "  }",
        *_error_pages(place.site_path),
        "}",
    ]
    return "\n".join(lines) + "\n"


def _never_sent(path: str) -> Iterator[str]:
    for number, pattern in enumerate(NEVER_SENT):
        yield f"    @never{number} path_regexp ^{path}{pattern}"
        yield f"    error @never{number} 404"


def _inside_folder(path: str) -> Iterator[str]:
    """Where the site is a folder of its host, what lies beside it is not found."""
    if path != "/":
        folder = path.rstrip("/")
        yield f"    redir {folder} {path}"
        yield f"    @outside not path {path}*"
        yield "    error @outside 404"
        yield f"    uri strip_prefix {folder}"


def _error_pages(path: str) -> Iterator[str]:
    yield "  handle_errors {"
    yield "    import showcase"
    yield f"    @english path {path}en/*"
    yield "    rewrite @english /en/404.html"
    yield f"    @vietnamese not path {path}en/*"
    yield "    rewrite @vietnamese /404.html"
    yield "    file_server"
    yield "  }"


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
