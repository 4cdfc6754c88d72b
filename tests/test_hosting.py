"""Real nginx and real Caddy over a small site: what they send is what the table of rules says."""

import gzip
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest

from showcase.press.hosting.caddy import caddy_site
from showcase.press.hosting.nginx import nginx_server
from showcase.press.hosting.place import Place
from showcase.press.hosting.rules import ASK_AGAIN, FOR_EVER, HSTS, headers_at
from showcase.press.policy import policy_of_header
from tests.small_project import free_port

pytestmark = pytest.mark.server

PATIENCE = 20
LONG = "Sản phẩm công nghiệp nông thôn tiêu biểu. " * 60
FILES = {
    "index.html": LONG,
    "404.html": "nowhere",
    "en/index.html": LONG,
    "en/404.html": "nowhere in English",
    "dong-gop/index.html": "form",
    "en/dong-gop/index.html": "form",
    "tinh/hue/index.html": "Huế",
    "assets/styles-0123456789ab/showcase.css": "p{}" * 1000,
    "assets/search/vi.json": "{}",
    "assets/search/vi-0123456789ab.json": "{}",
    "assets/a.svg": "<svg/>",
    "assets/a.webmanifest": "{}",
    "api/v1/products.json": "{}",
    "api/v1/products.csv": "id",
    "atom.xml": "<feed/>",
    ".well-known/security.txt": "Contact: x",
    # What must never be sent.
    ".git/config": "secret",
    ".env": "secret",
    ".htaccess": "secret",
    "tinh/.hidden/x.html": "secret",
    "products/hue/tra/product.yml": "secret",
    "mkdocs.yaml": "secret",
    "_headers": "secret",
    "_redirects": "secret",
}
SERVERS = {
    "nginx": shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin"),
    "caddy": shutil.which("caddy"),
}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, list[str]]
    content: bytes

    def __getitem__(self, name: str) -> str:
        """The value of a header that stands exactly once; empty where there is none."""
        values = self.headers.get(name.lower(), [])
        assert len(values) <= 1, (name, values)
        return values[0] if values else ""


@dataclass(frozen=True)
class Host:
    """A server that is running, and the path of the site on it."""

    name: str
    port: int
    path: str

    def ask(self, address: str, **headers: str) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", self.path + address, headers=sent)
        answer = connection.getresponse()
        found: dict[str, list[str]] = {}
        for name, value in answer.getheaders():
            found.setdefault(name.lower(), []).append(value)
        return Answer(answer.status, found, answer.read())


def write_site(folder: Path) -> Path:
    for name, text in FILES.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    for place in (folder, *folder.rglob("*")):
        place.chmod(0o755 if place.is_dir() else 0o644)
    side = folder / "assets/styles-0123456789ab/showcase.css.gz"
    side.write_bytes(gzip.compress(b"from beside", mtime=0))
    return folder


def nginx(folder: Path, place: Place) -> list[str]:
    configuration = folder / "nginx.conf"
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    configuration.write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/log; events {{}}\n"
        f"http {{ access_log off; {temporary} {nginx_server(place)} }}"
    )
    return [SERVERS["nginx"] or "", "-p", str(folder), "-c", str(configuration), "-e", "stderr"]


def caddy(folder: Path, place: Place) -> list[str]:
    configuration = folder / "Caddyfile"
    configuration.write_text(f"{{\n  admin off\n  auto_https off\n}}\n{caddy_site(place)}")
    return [SERVERS["caddy"] or "", "run", "--config", str(configuration), "--adapter", "caddyfile"]


@pytest.fixture(
    scope="module", params=["nginx /", "nginx /ten-repo/", "caddy /", "caddy /ten-repo/"]
)
def host(request: pytest.FixtureRequest) -> Iterator[Host]:
    """Each server with the site on its own domain, and with the site in a folder."""
    name, _, path = request.param.partition(" ")
    if SERVERS[name] is None:
        needed = f"needs {name} (Debian package)"
        pytest.fail(needed) if os.environ.get("CI") else pytest.skip(needed)
    folder = Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
    folder.chmod(0o755)
    port = free_port()
    site = write_site(folder / "site")
    place = Place("localhost", path, str(site), f"127.0.0.1:{port}", has_hsts=True)
    command = (nginx if name == "nginx" else caddy)(folder, place)
    process = subprocess.Popen(
        command, env=os.environ | {"HOME": str(folder)}, stderr=subprocess.PIPE, text=True
    )
    try:
        running = Host(name, port, path)
        wait_for(running, process)
        yield running
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)
        shutil.rmtree(folder)


def wait_for(host: Host, process: subprocess.Popen[str]) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            host.ask("")
        except OSError:
            assert process.poll() is None, process.communicate()[1]
            assert time.monotonic() < end
            time.sleep(0.1)
        else:
            return


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("", 200),
        ("en/", 200),
        ("dong-gop/", 200),
        ("en/dong-gop/", 200),
        ("tinh/hue/", 200),
        ("assets/styles-0123456789ab/showcase.css", 200),
        ("assets/search/vi.json", 200),
        ("api/v1/products.json", 200),
        ("tinh/hue", 301),
        ("nowhere/", 404),
        ("en/nowhere/", 404),
    ],
)
def test_headers(host: Host, address: str, status: int) -> None:
    """Every answer, redirects and unknown addresses included, has the headers of the table once."""
    answer = host.ask(address)
    assert answer.status in ({301, 308} if status == 301 else {status})
    expected = headers_at("404.html" if status == 404 else address, has_hsts=True)
    for name in expected if status == 200 else expected.keys() - {"Cache-Control"}:
        assert answer[name] == expected[name], name
    assert (answer["Strict-Transport-Security"]) == HSTS[1]


def test_not_modified(host: Host) -> None:
    """A page that is asked for again is not sent again, and keeps its headers."""
    tag = host.ask("tinh/hue/")["ETag"]
    answer = host.ask("tinh/hue/", If_None_Match=tag)
    assert (answer.status, answer.content) == (304, b"")
    assert answer["Content-Security-Policy"] == policy_of_header()
    assert answer["Cache-Control"] == ASK_AGAIN


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("", ASK_AGAIN),
        ("assets/styles-0123456789ab/showcase.css", FOR_EVER),
        ("assets/search/vi-0123456789ab.json", FOR_EVER),
        ("assets/search/vi.json", ASK_AGAIN),
        ("api/v1/products.json", ASK_AGAIN),
        ("assets/nowhere.css", ASK_AGAIN),
    ],
)
def test_caching(host: Host, address: str, value: str) -> None:
    """Names that carry a digest are kept for ever, all else is asked for again."""
    assert host.ask(address)["Cache-Control"] == value


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("nowhere/", "text/html; charset=utf-8"),
        ("nowhere.css", "text/html; charset=utf-8"),
        ("assets/styles-0123456789ab/showcase.css", "text/css; charset=utf-8"),
        ("assets/a.svg", "image/svg+xml"),
        ("assets/a.webmanifest", "application/manifest+json"),
        ("api/v1/products.json", "application/json"),
        ("api/v1/products.csv", "text/csv; charset=utf-8"),
        ("atom.xml", "application/xml"),
    ],
)
def test_kinds_of_content(host: Host, address: str, kind: str) -> None:
    """Each file has its own kind, text its encoding, and a missing file that of a page."""
    assert host.ask(address)["Content-Type"] == kind


@pytest.mark.parametrize(
    ("address", "text"), [("x/", b"nowhere"), ("en/x/", b"nowhere in English")]
)
def test_unknown_addresses(host: Host, address: str, text: bytes) -> None:
    """An unknown address shows the 404 page of its language."""
    answer = host.ask(address)
    assert (answer.status, answer.content) == (404, text)


@pytest.mark.parametrize(
    "address",
    [
        ".git/config",
        ".env",
        ".htaccess",
        "tinh/.hidden/x.html",
        "products/hue/tra/product.yml",
        "mkdocs.yaml",
        "_headers",
        "_redirects",
        ".git/",
        "assets/",
        "..%2fnginx.conf",
        "%2e%2e/Caddyfile",
    ],
)
def test_never_sent(host: Host, address: str) -> None:
    """Dotfiles, sources, the host's own files and lists of folders are nobody's business."""
    answer = host.ask(address)
    assert answer.status in {400, 404}
    assert b"secret" not in answer.content


def test_well_known_is_sent(host: Host) -> None:
    """What certificates and security notes need is the one folder with a dot."""
    assert host.ask(".well-known/security.txt").status == 200


def test_compression(host: Host) -> None:
    """Text is sent compressed to who asks for it, and from the file beside where there is one."""
    page = host.ask("", Accept_Encoding="gzip")
    assert page["Content-Encoding"] == "gzip"
    assert gzip.decompress(page.content).decode() == LONG
    assert host.ask("")["Content-Encoding"] == ""
    sheet = host.ask("assets/styles-0123456789ab/showcase.css", Accept_Encoding="gzip")
    assert gzip.decompress(sheet.content) == b"from beside"


def test_open_data_are_for_all_sites(host: Host) -> None:
    """Scripts of other sites may read the data, and nothing else."""
    assert host.ask("api/v1/products.json")["Access-Control-Allow-Origin"] == "*"
    assert host.ask("")["Access-Control-Allow-Origin"] == ""
    assert 'rel="service-desc"' in host.ask("")["Link"]
