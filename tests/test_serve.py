"""`showcase serve`: the site as it will be published, and what is saved shows by itself."""

import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Event, Thread

import pytest

from showcase.press.policy import headers_of, policy_of_header
from showcase.serve.server import CannotServe, serving
from showcase.serve.showing import Showing
from tests.small_project import TEA, SmallProject, contents, free_port, make_project

PAGE = b"<html><head><title>T</title></head><body class=x><h1>Home</h1></body></html>"
PATIENCE = 60


@dataclass(frozen=True)
class Client:
    """Asks the server exactly what is written, without tidying up addresses."""

    port: int

    def ask(self, target: str, method: str = "GET") -> HTTPResponse:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.putrequest(method, target, skip_accept_encoding=True)
        connection.endheaders()
        return connection.getresponse()

    def text(self, target: str) -> str:
        return self.ask(target).read().decode()

    @contextmanager
    def events(self) -> Iterator[Iterator[str]]:
        """The versions that the server tells of, one after the other."""
        with self.ask("/_reload") as stream:
            lines = (line.decode().strip() for line in stream)
            yield (line.removeprefix("data: ") for line in lines if line.startswith("data: "))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of a few files, and a file beside it that is nobody's business."""
    site = tmp_path / "site"
    for name in ("index.html", "san-pham/index.html", "404.html", "en/index.html", "en/404.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(PAGE.replace(b"Home", name.encode()))
    for name in ("a.css", "a.js", "a.svg", "a.xml", "a.json", "a.png", "a.webp", "a.txt", "a.odd"):
        (site / name).write_bytes(b"content")
    (tmp_path / "secret.txt").write_text("secret")
    (site / "link.txt").symlink_to(tmp_path / "secret.txt")
    return site


@pytest.fixture
def showing() -> Showing:
    return Showing()


@pytest.fixture
def client(site: Path, showing: Showing) -> Iterator[Client]:
    """The server over that site, and somebody who asks it."""
    port = free_port()
    with serving(site, port, showing):
        yield Client(port)


@pytest.mark.parametrize("target", ["/", "/san-pham", "/nowhere", "/a.css", "/_reload.js"])
def test_headers_of_production(client: Client, target: str) -> None:
    """Every answer carries the policy and the other headers of production; none is stored."""
    headers = client.ask(target).headers
    for name, value in headers_of(""):
        assert headers.get_all(name) == [value]
    assert headers["Content-Security-Policy"] == policy_of_header()
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("target", "sources"),
    [
        ("/", "'self'"),
        ("/dong-gop/", "'self' blob:"),
        ("/dong-gop/index.html", "'self' blob:"),
        ("/en/dong-gop/?san-pham=gia-lai/tra", "'self' blob:"),
        ("/dong-gop/x/", "'self'"),
    ],
)
def test_pictures_of_the_form(client: Client, target: str, sources: str) -> None:
    """The pages of the form alone may show pictures that are only in the visitor's browser."""
    policy = client.ask(target).headers["Content-Security-Policy"]
    assert f"; img-src {sources};" in policy


@pytest.mark.parametrize(
    ("target", "status", "content_type"),
    [
        ("/", 200, "text/html; charset=utf-8"),
        ("/?q=tr%C3%A0", 200, "text/html; charset=utf-8"),
        ("/san-pham/", 200, "text/html; charset=utf-8"),
        ("/a.css", 200, "text/css; charset=utf-8"),
        ("/a.js", 200, "text/javascript; charset=utf-8"),
        ("/a.svg", 200, "image/svg+xml"),
        ("/a.xml", 200, "application/xml"),
        ("/a.json", 200, "application/json"),
        ("/a.png", 200, "image/png"),
        ("/a.webp", 200, "image/webp"),
        ("/a.txt", 200, "text/plain; charset=utf-8"),
        ("/a.odd", 200, "application/octet-stream"),
        ("/nowhere/", 404, "text/html; charset=utf-8"),
        ("/a.css/", 404, "text/html; charset=utf-8"),
    ],
)
def test_status_and_type(client: Client, target: str, status: int, content_type: str) -> None:
    """What is there has its own type, what is not there is the 404 page with that status."""
    answer = client.ask(target)
    assert (answer.status, answer.headers["Content-Type"]) == (status, content_type)


@pytest.mark.parametrize(("target", "page"), [("/x", "404.html"), ("/en/x", "en/404.html")])
def test_not_found_in_both_languages(client: Client, target: str, page: str) -> None:
    """An unknown address shows the 404 page of its language."""
    assert f"<h1>{page}</h1>" in client.text(target)


@pytest.mark.parametrize(
    ("target", "location"), [("/san-pham", "/san-pham/"), ("//san-pham", "/san-pham/")]
)
def test_folder_without_slash(client: Client, target: str, location: str) -> None:
    """A folder's address leads on to the one with a slash, and never to another host."""
    answer = client.ask(target)
    assert (answer.status, answer.headers["Location"]) == (301, location)


@pytest.mark.parametrize(
    "target",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/san-pham/%2e%2e%2f%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//../secret.txt",
        "//example.vn/../san-pham",
        "/link.txt",
        "/a.txt%00.html",
        "/%ff",
        "/" + "x" * 5000,
    ],
)
def test_nothing_outside_the_site(client: Client, target: str) -> None:
    """No address leads out of the site, and an odd one does no harm."""
    answer = client.ask(target)
    assert (answer.status, b"404.html" in answer.read()) == (404, True)


def test_no_listing(client: Client, site: Path) -> None:
    """A folder without a page of its own is not listed."""
    (site / "empty").mkdir()
    assert client.ask("/empty/").status == 404


def test_head(client: Client) -> None:
    """HEAD tells all that GET would, and sends nothing."""
    got, head = client.ask("/"), client.ask("/", "HEAD")
    assert head.read() == b""
    assert head.headers["Content-Length"] == str(len(got.read()))


def test_pages_reload_themselves(client: Client, showing: Showing) -> None:
    """Every page loads the script from the server itself, told which build the page is from."""
    script = f'<script type="module" src="/_reload.js?{showing.shown.version}"></script></head>'
    for target in ("/", "/san-pham/", "/nowhere"):
        assert script in client.text(target)
    assert "<script" not in client.text("/a.svg")
    assert "EventSource" in client.text("/_reload.js")


def test_events(client: Client, showing: Showing) -> None:
    """A page hears at once which build is shown, and of every new one."""
    with client.events() as events:
        first = next(events)
        assert first == showing.shown.version
        showing.change("")
        second = next(events)
        assert second == showing.shown.version != first


def test_many_pages_hear(client: Client, showing: Showing) -> None:
    """Every open page hears of a build."""
    heard, ready = [], [Event() for _ in range(8)]

    def listen(one: Event) -> None:
        with client.events() as events:
            next(events)
            one.set()
            heard.append(next(events))

    threads = [Thread(target=listen, args=(one,), daemon=True) for one in ready]
    for thread in threads:
        thread.start()
    assert all(one.wait(PATIENCE) for one in ready)
    showing.change("")
    for thread in threads:
        thread.join(PATIENCE)
    assert heard == [showing.shown.version] * 8


def test_panel(client: Client, showing: Showing) -> None:
    """Problems stand on top of every page, as text, until they are mended."""
    showing.change('products/x.yml:1:2: «Tên»: <script>alert("1")</script> & sai')
    for target, heading in (("/", "index.html"), ("/nowhere", "404.html")):
        page = client.text(target)
        assert (
            '<body class=x><div class="sc-problems" role="alert">products/x.yml:1:2: «Tên»: '
            "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; sai</div>"
            f"<h1>{heading}</h1>"
        ) in page
        assert '<link rel="stylesheet" href="/_panel.css"></head>' in page
    assert ".sc-problems" in client.text("/_panel.css")
    showing.change("")
    assert "sc-problems" not in client.text("/")


def test_before_the_first_build(tmp_path: Path, showing: Showing) -> None:
    """While there is no site yet, a page waits for it and shows what is wrong."""
    port = free_port()
    with serving(tmp_path / "site", port, showing):
        showing.change("wrong")
        answer = Client(port).ask("/")
        assert answer.status == 503
        assert re.search(r"_reload\.js.*wrong", answer.read().decode())


def test_port_that_is_taken(client: Client, site: Path) -> None:
    """Two servers on one port: the second one says so."""
    with pytest.raises(CannotServe, match=str(client.port)), serving(site, client.port, Showing()):
        pass


@dataclass(frozen=True)
class Served:
    """A small project while `showcase serve` runs over it."""

    project: SmallProject
    process: subprocess.Popen[str]
    client: Client


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`showcase serve` as people start it, ended as people end it."""
    project, port = make_project(tmp_path_factory.mktemp("project")), free_port()
    process = project.start("serve", "--port", port)
    assert process.stdout
    try:
        assert f"http://127.0.0.1:{port}/" in process.stdout.readline()
        assert "3" in process.stdout.readline()
        yield Served(project, process, Client(port))
    finally:
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()
        assert process.wait(PATIENCE) == 0, rest
        assert "Traceback" not in rest


def test_saved_product_shows(served: Served) -> None:
    """Saving a product brings an event, and the page then says what was written."""
    page = f"/san-pham/{TEA}/"
    with served.client.events() as events:
        next(events)
        served.project.write(TEA, name="Trà rau má Vừa Lưu")
        next(events)
        assert "<h1" in served.client.text(page)
        assert "Trà rau má Vừa Lưu" in served.client.text(page)


@pytest.mark.parametrize(
    ("path", "written", "target"),
    [
        ("overrides/pages/product.html", "<p>Vừa thêm vào mẫu</p>", f"/san-pham/{TEA}/"),
        ("docs/vi/gioi-thieu.md", "\n\nVừa thêm vào bài\n", "/gioi-thieu/"),
        ("mkdocs.base.yml", "copyright: Vừa thêm\n", "/"),
    ],
)
def test_everything_is_watched(served: Served, path: str, written: str, target: str) -> None:
    """Saving a template, a prose page or a configuration brings a new build without a restart."""
    place = served.project.folder / path
    before = place.read_text(encoding="utf-8")
    with served.client.events() as events:
        version = next(events)
        place.write_text(before + written, encoding="utf-8")
        assert next(events) != version
        if target != "/":
            assert "Vừa thêm" in served.client.text(target)
        place.write_text(before, encoding="utf-8")
        next(events)
    assert "Vừa thêm" not in served.client.text(target)


def test_saved_style_shows(served: Served) -> None:
    """A changed stylesheet has another address, so no page keeps the old one."""
    place = served.project.folder / "docs/assets/styles/base.css"
    with served.client.events() as events:
        next(events)
        place.write_text(place.read_text("utf-8") + ".sc-new{color:var(--sc-ink)}", "utf-8")
        next(events)
    sheet = re.search(r'"stylesheet" href="\./([^"]+)"', served.client.text("/"))
    assert sheet
    assert ".sc-new" in served.client.text(f"/{sheet[1]}")


def test_wrong_entry_shows_its_problems(served: Served) -> None:
    """A wrong entry is explained on every page, the last good pages stay, and mending ends it."""
    entry = served.project.entry(TEA)
    good, page = entry.read_text(encoding="utf-8"), f"/san-pham/{TEA}/"
    with served.client.events() as events:
        next(events)
        shown = served.client.text(page)
        entry.write_text(f"{good}tenn: x\n", encoding="utf-8")
        next(events)
        line = good.count("\n") + 1
        problem = f"products/{TEA}/product.yml:{line}:1: «tenn»: Không có mục này."
        assert problem in served.client.text(page)
        assert problem in served.client.text("/en/")
        panel = re.compile(r'<div class="sc-problems".*?</div>', re.DOTALL)
        assert without_reloading(panel.sub("", served.client.text(page))) == (
            without_reloading(shown)
        )
        entry.write_text(good, encoding="utf-8")
        next(events)
    assert "sc-problems" not in served.client.text(page)


def without_reloading(page: str) -> str:
    page = page.replace('<link rel="stylesheet" href="/_panel.css">', "")
    return re.sub(r"/_reload\.js\?\d+", "", page)


def test_nothing_of_it_is_in_the_site(served: Served) -> None:
    """What reloads pages comes from the server only: no built file knows of it."""
    built = contents(served.project.folder / ".cache/serve/site")
    assert len(built) > 50
    assert not [path for path, content in built.items() if b"_reload" in content]
    assert not (served.project.folder / "site").exists()


def test_port_in_use_is_said(served: Served) -> None:
    """A second server on the same port is wrong use: one sentence, exit status 2."""
    done = served.project.run("serve", "--port", served.client.port)
    assert done.returncode == 2
    assert f"127.0.0.1:{served.client.port}" in done.stderr
    assert "Traceback" not in done.stderr


def test_ctrl_c_during_a_build(tmp_path: Path) -> None:
    """Ctrl-C ends the build that is under way too: no process, no half a site, no traceback."""
    project = make_project(tmp_path)
    process = project.start("serve", "--port", free_port())
    assert process.stdout
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=PATIENCE)
    assert (process.returncode, "Traceback" in rest) == (0, False)
    assert list((project.folder / ".cache/serve").glob("*")) == []
