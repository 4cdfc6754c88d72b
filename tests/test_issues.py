"""From recorded issues to the files of a product: data only, photos as new pictures."""

import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from showcase.cli import main
from showcase.contribution.fetching import Fetcher, Limits
from showcase.contribution.issues.answer import answer
from showcase.contribution.issues.conversion import ATTACHMENTS, Conversion, Converted, convert
from showcase.contribution.issues.issue import Attachment, Issue, NoEntry, attachments, read_issue
from showcase.contribution.issues.photo import encoded_anew
from showcase.entries.layout import kind_of
from showcase.press.workers import worker_pool
from tests import loopback as behaving
from tests.loopback import Loopback, loopback
from tests.small_tree import TODAY, SmallTree

PROJECT = Path(__file__).parent.parent
EVENTS = PROJECT / "tests/examples/issues"
TAKE = PROJECT / ".ci/take_proposal.py"
UUID = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"
URL = f"https://github.com/user-attachments/assets/{UUID}"
GPS = 0x8825


def event(name: str) -> bytes:
    """A recorded event."""
    return (EVENTS / f"{name}.json").read_bytes()


def picture(kind: str = "JPEG", size: tuple[int, int] = (1500, 1000)) -> bytes:
    """A photo with the place where it was taken and something hidden behind its end."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(GPS)[1] = "N"
    written = io.BytesIO()
    Image.new("RGB", size, "green").save(written, kind, exif=exif)
    return written.getvalue() + b"<script>alert(1)</script>"


@pytest.fixture
def server() -> Iterator[Loopback]:
    """The host of attachments."""
    with loopback() as state:
        yield state


def converted(name: str, tree: SmallTree, server: Loopback | None = None) -> Converted:
    """What an event becomes; its photos are asked of the server."""
    issue = read_issue(event(name))
    fetcher = ATTACHMENTS
    if server:
        photos = tuple(replace(one, url=server.url("/" + one.url[-36:])) for one in issue.photos)
        issue = replace(issue, photos=photos)
        fetcher = Fetcher(Limits(100_000, 1), allowance=server.allowance)
    with worker_pool(1) as executor:
        return convert(issue, Conversion(tree.folder, fetcher, TODAY, executor))


def test_the_form_page_says_everything(tree: SmallTree, server: Loopback) -> None:
    """Entry, place and photos of a filled form become the right files, each photo by its name."""
    server.paths = {
        f"/{UUID}": behaving.content(picture()),
        "/11111111-2222-4333-8444-555555555555": behaving.content(picture("PNG", (1500, 500))),
    }
    result = converted("from-the-form-page", tree, server)
    assert (result.product, result.unused_photos) == ("gia-lai/tra-lang-thu", 0)
    assert [one.code for one in result.problems] == ["photos-few"]
    assert sorted(result.files) == ["doi-che.png", "goi-tra.jpg", "product.yml"]
    sizes = {name: opened(result.files[name]).size for name in ("doi-che.png", "goi-tra.jpg")}
    assert sizes == {"doi-che.png": (30, 90), "goi-tra.jpg": (40, 60)}


def opened(content: bytes) -> Image.Image:
    """A picture as its file says."""
    return Image.open(io.BytesIO(content))


def test_an_entry_written_by_hand(tree: SmallTree) -> None:
    """Without the form page the province is chosen and the folder is made from the name."""
    result = converted("written-by-hand", tree)
    assert (result.product, result.problems) == ("gia-lai/tra-lang-thu", ())
    assert list(result.files) == ["product.yml"]


def test_what_is_wrong_is_answered(tree: SmallTree) -> None:
    """The answer says what to write, in both languages, as text that means nothing else."""
    said = answer(converted("wrong", tree))
    assert "tinhh" in said
    assert "Ý bạn là" in said
    assert "Did you mean" in said


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("no-entry", "There is no entry in the issue"),
        ("hostile", "«etc» is no province of this catalogue"),
    ],
)
def test_no_entry(tree: SmallTree, name: str, reason: str) -> None:
    """What no entry can be made of is refused with the reason, and nothing of it is run."""
    with pytest.raises(NoEntry, match=reason):
        converted(name, tree)


@pytest.mark.parametrize(
    ("behaviour", "reason"),
    [
        (behaving.status(404), "404"),
        (behaving.slow, "It takes too long."),
        (behaving.endless, "It is larger than"),
        (behaving.cut(b"\xff\xd8\xff", 900), "It ends before its end."),
        (behaving.content(b"<svg onload=alert(1)>"), "is no JPEG, PNG or WebP"),
        (behaving.content(b"\xff\xd8\xff not a picture"), "does not hold together"),
        (behaving.moved("http://169.254.169.254/latest"), "Only plain https"),
    ],
)
def test_photos_that_do_not_come(
    tree: SmallTree, server: Loopback, behaviour: behaving.Behaviour, reason: str
) -> None:
    """A lying, slow, cut or moving server ends in a sentence that names the photo."""
    server.paths = {f"/{UUID}": behaviour, "/11111111-2222-4333-8444-555555555555": behaviour}
    with pytest.raises(NoEntry, match=reason) as refused:
        converted("from-the-form-page", tree, server)
    assert "doi-che.png" in str(refused.value)


@pytest.mark.parametrize("name", ["a.jpg", "a.jpeg", "a.png", "a.webp"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_is_made_anew(kind: str, name: str) -> None:
    """Whatever came, the file is of the kind its name says, upright, with pixels only."""
    made = encoded_anew(picture(kind), name)
    image = opened(made)
    assert image.format == {"jpg": "JPEG", "jpeg": "JPEG"}.get(name[2:], name[2:].upper())
    assert image.size == (1000, 1500)
    assert not image.getexif()
    assert b"script" not in made


def test_a_large_photo_is_made_smaller() -> None:
    """No side is longer than 2,400 px."""
    assert max(opened(encoded_anew(picture(size=(3000, 100)), "a.jpg")).size) == 2400


def test_a_bomb_is_refused() -> None:
    """A small file of very many pixels is not unpacked."""
    written = io.BytesIO()
    Image.new("1", (9000, 9000)).save(written, "PNG")
    with pytest.raises(NoEntry, match="megapixels"):
        encoded_anew(written.getvalue(), "a.png")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"![chai 500]({URL})", ["chai 500"]),
        (f'<img width="4" alt="chai" src="{URL}" />', ["chai"]),
        (URL, [""]),
        (f"{URL}\n{URL}", [""]),
        (f"{URL}/../../evil", []),
        (URL.replace("https", "http"), []),
        (URL.replace("github.com", "github.com.example.vn"), []),
        (URL.replace("github.com", "example.vn/github.com"), []),
        (URL.replace("assets/", "files/"), []),
        (f"https://example.vn/?{URL.upper()}", []),
    ],
)
def test_only_attachments_are_asked_for(text: str, names: list[str]) -> None:
    """No other address in an issue is ever fetched; each attachment is fetched once."""
    assert attachments(text) == tuple(Attachment(URL, name) for name in names)


@given(body=st.text() | st.from_regex(re.compile(r"```yaml\n.{0,40}\n```.{0,40}", re.DOTALL)))
def test_any_body_is_an_issue_or_refused(body: str) -> None:
    """Whatever stands in an issue, it is read or refused."""
    told = json.dumps({"issue": {"number": 1, "body": body}}).encode()
    with suppress(NoEntry):
        assert isinstance(read_issue(told), Issue)


@pytest.mark.parametrize("told", [b"", b"{}", b"[]", b'{"issue": 3}', b"\xff", b"[" * 100_000])
def test_what_is_no_event(told: bytes) -> None:
    """A file that is no event of an issue is said to be none."""
    with pytest.raises(NoEntry):
        read_issue(told)


@pytest.mark.parametrize(
    ("name", "status"), [("written-by-hand", 0), ("wrong", 1), ("no-entry", 1)]
)
def test_the_command(tree: SmallTree, tmp_path: Path, name: str, status: int) -> None:
    """The command leaves the files and the answer; a wrong entry ends with 1."""
    out = tmp_path / "proposal"
    options = ["--out", str(out), "--products", str(tree.folder)]
    done = CliRunner().invoke(main, ["convert-issue", str(EVENTS / f"{name}.json"), *options])
    assert done.exit_code == status
    assert (out / "answer.md").stat().st_size > 0
    is_there = (out / "products/gia-lai/tra-lang-thu/product.yml").exists()
    assert is_there is (name != "no-entry")


def take(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the script of the job that may write, in an empty repository."""
    repository = folder / "repository"
    repository.mkdir(exist_ok=True)
    command = [sys.executable, "-I", TAKE, folder / "proposal", *arguments]
    return subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)


@pytest.fixture
def proposal(tmp_path: Path) -> Path:
    """The product of a proposal, as the job that only reads left it."""
    place = tmp_path / "proposal/products/gia-lai/tra"
    place.mkdir(parents=True)
    (place / "product.yml").write_text("name: Trà\n", encoding="utf-8")
    (place / "anh.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "proposal/answer.md").write_text("Cảm ơn.\n", encoding="utf-8")
    return place


def test_the_writing_job_takes_a_product(proposal: Path, tmp_path: Path) -> None:
    """A product's entry and photos are put where they belong, and nothing else is."""
    assert take(tmp_path).returncode == 0
    place = tmp_path / "repository"
    found = {one.relative_to(place).as_posix() for one in place.rglob("*") if one.is_file()}
    assert found == {"products/gia-lai/tra/anh.jpg", "products/gia-lai/tra/product.yml"}


@pytest.mark.parametrize(
    "path",
    [
        "x.py",
        ".github/workflows/a.yml",
        "products/gia-lai/province.yml",
        "products/gia-lai/tra/hinh.svg",
        "products/gia-lai/tra/Anh.jpg",
        "products/gia-lai/ca-phe/product.yml",
        "products/gia-lai/tra/sau/anh.jpg",
    ],
)
def test_the_writing_job_refuses_other_names(proposal: Path, tmp_path: Path, path: str) -> None:
    """A file elsewhere, or a second product, and nothing is taken."""
    place = tmp_path / "proposal" / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("x", encoding="utf-8")
    done = take(tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("Not taken: ")
    assert not list((tmp_path / "repository").iterdir())


def test_the_writing_job_refuses_sizes_and_links(proposal: Path, tmp_path: Path) -> None:
    """An empty file, one that is too large, and a link are not taken."""
    photo = proposal / "anh.jpg"
    for content in (b"", b"x" * (12 * 1024 * 1024 + 1)):
        photo.write_bytes(content)
        assert take(tmp_path).returncode == 1
    photo.unlink()
    photo.symlink_to("/etc/hostname")
    assert take(tmp_path).returncode == 1


def test_the_writing_job_writes_through_no_link(proposal: Path, tmp_path: Path) -> None:
    """A link that stands in the repository is not followed."""
    (tmp_path / "repository/products").mkdir(parents=True)
    (tmp_path / "repository/products/gia-lai").symlink_to(tmp_path)
    assert "is a link" in take(tmp_path).stderr


def test_the_writing_job_takes_the_answer(proposal: Path, tmp_path: Path) -> None:
    """The answer is taken as it is, if it has a right size."""
    assert take(tmp_path, "--answer", "answer.md").returncode == 0
    assert (tmp_path / "repository/answer.md").read_text(encoding="utf-8") == "Cảm ơn.\n"
    (tmp_path / "proposal/answer.md").write_bytes(b"x" * 70_000)
    assert take(tmp_path, "--answer", "answer.md").returncode == 1


@given(
    path=st.from_regex(r"products/[a-z0-9A-Z_.-]{1,9}/[a-z0-9-]{1,9}/[a-zA-Z0-9_-]{1,9}\.\w{2,4}")
)
def test_the_writing_job_has_the_table_of_allowed_paths(path: str) -> None:
    """What it takes of an entry's folder is what the one table allows there."""
    source = TAKE.read_text(encoding="utf-8")
    scope: dict[str, object] = {"__name__": "take_proposal"}
    exec(compile(source, str(TAKE), "exec"), scope)
    allowed = scope["ALLOWED"]
    assert isinstance(allowed, re.Pattern)
    is_of_a_product = kind_of(path.removeprefix("products/")) in {"product", "photo"}
    assert bool(allowed.fullmatch(path)) is is_of_a_product
