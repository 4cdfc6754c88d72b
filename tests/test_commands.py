"""Names that strangers choose are names: they never become a command, or a path of their own."""

import ast
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from showcase.contribution.fetching import Fetcher, Limits
from showcase.contribution.issues.conversion import Conversion, convert
from showcase.contribution.issues.issue import Attachment, Issue, NoEntry
from showcase.contribution.parcel.archive import read_archive
from showcase.entries.layout import kind_of
from showcase.press.workers import worker_pool
from tests.proposed_change import ProposedChange
from tests.small_tree import PRODUCT, TODAY, SmallTree, entry

PROJECT = Path(__file__).parent.parent
SOURCES = sorted([*PROJECT.glob("scripts/**/*.py"), *PROJECT.glob(".ci/*.py")])
# What starts a shell, or text as a program.
SHELLS = {
    "os.system", "os.popen", "subprocess.getoutput", "subprocess.getstatusoutput", "eval", "exec",
    "pickle.load", "pickle.loads", "marshal.loads", "yaml.load", "yaml.unsafe_load",
}  # fmt: skip
STARTERS = {"run", "Popen", "call", "check_call", "check_output"}
NAMES = (
    "../anh.jpg", "../../../../etc/anh.jpg", "/etc/anh.jpg", "..", "a/../../anh.jpg", "-rf.jpg",
    "--upload-pack=id.jpg", "$(id).jpg", "`id`.jpg", "a;id.jpg", "a|id.jpg", "a&&id.jpg",
    "a\nid.jpg", "anh.jpg\n", "a b.jpg", "'id'.jpg", '"id".jpg', "${{ github.token }}.jpg",
    "a\\..\\anh.jpg", "C:anh.jpg", "~.jpg", "*.jpg", "%2e%2e%2fanh.jpg", "a\u202egpj.jpg",
    "NUL.JPG", ".gitattributes", "anh.jpg.sh", "::set-output name=x::y.jpg",
)  # fmt: skip


@pytest.fixture
def change(tmp_path: Path) -> ProposedChange:
    """A proposed change that changes nothing yet."""
    proposed = ProposedChange(tmp_path / "repository")
    proposed.begin()
    return proposed


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call in a source by the name that it is called by."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def test_no_source_starts_a_shell() -> None:
    """No text becomes a command line or a program."""
    found = [(path.name, name) for path in SOURCES for name, _ in calls(path)]
    assert [one for one in found if one[1] in SHELLS] == []


def test_programs_get_lists() -> None:
    """A program is started with a list of arguments, so that no value is cut into words."""
    started = [
        (path.name, call)
        for path in SOURCES
        for name, call in calls(path)
        if name.startswith("subprocess.") and name.removeprefix("subprocess.") in STARTERS
    ]
    assert started
    for file, call in started:
        assert "shell" not in {one.arg for one in call.keywords}, file
        assert not isinstance(call.args[0], ast.JoinedStr | ast.Constant | ast.BinOp), file


@pytest.mark.parametrize("name", NAMES)
def test_no_such_name_is_allowed(name: str) -> None:
    """The one table of paths has none of them, as a photo, a product or a province."""
    assert kind_of(f"gia-lai/ca-phe/{name}") is None
    assert kind_of(f"gia-lai/{name}/product.yml") is None
    assert kind_of(f"{name}/ca-phe/product.yml") is None
    assert kind_of(f"_region/events/{name}.yml") is None


@pytest.mark.parametrize("name", NAMES)
def test_names_in_a_parcel(name: str, tmp_path: Path) -> None:
    """No file of a zip is taken by such a name."""
    sent = tmp_path / "gui.zip"
    with zipfile.ZipFile(sent, "w") as parcel:
        parcel.writestr(f"products/{PRODUCT}/product.yml", entry())
        parcel.writestr(zipfile.ZipInfo(f"products/{PRODUCT}/{name}"), b"\xff\xd8\xff")
    archive = read_archive(sent)
    assert archive.problems
    assert all("\n" not in one.line("vi") for one in archive.problems)
    assert {path.name for path in tmp_path.iterdir()} == {"gui.zip"}


@pytest.mark.parametrize("name", [one for one in NAMES if "/" not in one and one != ".."])
def test_names_in_a_pull_request(change: ProposedChange, name: str) -> None:
    """A file of such a name is refused, and nothing of it is laid out but its name."""
    change.write(f"products/{PRODUCT}/{name}", b"\xff\xd8\xff")
    change.commit()
    checked = change.check()
    assert checked.problems
    assert all("\n" not in one.line("vi") for one in checked.problems)
    assert (change.folder.parent / "entries" / PRODUCT / name).stat().st_size == 0


@pytest.mark.parametrize("name", ["..", ".", "../../outside", "../outside", "/tmp/outside"])
def test_names_that_git_does_not_make(change: ProposedChange, name: str) -> None:
    """A tree made by hand, with a name that leads elsewhere: nothing is written outside."""
    inner = change.tree([("100644", "product.yml", change.blob(b"name: a\n"))])
    for part in (name, "gia-lai", "products"):
        inner = change.tree([("40000", part, inner)])
    commit = change.git("commit-tree", inner, "-p", "main", "-m", "Tree").strip()
    change.git("update-ref", "refs/heads/proposed", commit)
    before = set(change.folder.parent.rglob("outside"))
    change.check()
    laid_out = {one for one in (change.folder.parent / "entries").rglob("*") if one.is_file()}
    assert laid_out == set()
    assert set(change.folder.parent.rglob("outside")) == before
    assert not Path("/tmp/outside").exists()


class _NothingIsAsked(Fetcher):
    """A fetcher that may not be used."""

    def fetch(self, address: str) -> NoReturn:
        raise AssertionError(address)


# A sign that nobody sees is taken out while reading, and what is left may be a good name.
@pytest.mark.parametrize("name", [one for one in NAMES if one.isprintable() or "\n" in one])
def test_names_in_an_issue(name: str, tree: SmallTree, tmp_path: Path) -> None:
    """No photo of an issue is fetched for such a name, and nothing is written under it."""
    photos = f"[{{file: {json.dumps(name)}, alt: Gói trà, credit: Làng Thử}}]"
    sent = (Attachment("https://github.com/user-attachments/assets/a", name.rpartition(".")[0]),)
    issue = Issue(1, entry(photos=photos), ("gia-lai", "ca-phe"), "", sent)
    with worker_pool(1) as executor:
        fetcher = _NothingIsAsked(Limits(largest=1, seconds=1), lambda _host: False)
        around = Conversion(tree.folder, fetcher, TODAY, executor)
        try:
            convert(issue, around).write(tmp_path / "out")
        except NoEntry:
            return
    files = {one for one in (tmp_path / "out").rglob("*") if one.is_file()}
    assert files == {tmp_path / "out/products/gia-lai/ca-phe/product.yml"}
