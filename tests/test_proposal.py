"""A proposed change is held against the table of allowed paths without being run or followed."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from showcase.cli import main
from showcase.contribution.proposal.review import review
from showcase.problem import Place
from tests.made_photos import saved
from tests.proposed_change import PRODUCT, ProposedChange
from tests.small_tree import entry

FOLDER = PRODUCT.rpartition("/")[0]


@pytest.fixture
def change(tmp_path: Path) -> ProposedChange:
    """A proposed change that changes nothing yet."""
    change = ProposedChange(tmp_path / "repository")
    change.begin()
    return change


def codes(change: ProposedChange) -> list[tuple[str, str]]:
    """Path and code of everything that is said of the change."""
    return [(one.place.path, one.code) for one in change.check().problems]


def test_a_new_product_is_accepted(change: ProposedChange) -> None:
    """An entry with its photo passes, more photos are asked for, and the page to see is told."""
    at = "products/gia-lai/tra-lang-thu"
    photo = "[{file: anh.jpg, alt: Gói trà, credit: A}]"
    change.write(f"{at}/product.yml", entry(name="Trà Làng Thử", photos=photo))
    change.write(f"{at}/anh.jpg", saved())
    change.commit()
    checked = change.check()
    assert [one.code for one in checked.problems] == ["photos-few"]
    assert checked.products == ("gia-lai/tra-lang-thu",)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("README.md", "not-an-entry"),
        ("product.yml", "not-an-entry"),
        (".github/workflows/check.yml", "not-an-entry"),
        ("san-pham/gia-lai/tra/product.yml", "not-an-entry"),
        (f"{FOLDER}/hinh.svg", "svg"),
        (f"{FOLDER}/trang.html", "unknown-file"),
        (f"{FOLDER}/Ảnh Đẹp.JPG", "photo-name"),
        (f"{FOLDER}/ghi-chu.txt", "unknown-file"),
        (f"{FOLDER}/.gitattributes", "unknown-file"),
        ("products/gia-lai/_nhap/product.yml", "unknown-folder"),
        ("products/gia-lai/Trà/product.yml", "not-a-slug"),
        ("products/readme.md", "unknown-file"),
        ("products/gia-lai/mot/hai/ba.yml", "unknown-file"),
    ],
)
def test_other_paths_are_refused(change: ProposedChange, path: str, code: str) -> None:
    """What stands in no table is refused with the reason, wherever it stands."""
    change.write(path, "Something else.\n")
    change.commit()
    assert any(said == code and told.startswith(path[:20]) for told, said in codes(change))


@pytest.mark.parametrize(
    ("mode", "path", "code"),
    [
        ("120000", f"{FOLDER}/anh.jpg", "symbolic-link"),
        ("120000", "products/gia-lai/tra", "symbolic-link"),
        ("120000", "docs/vi/secret.md", "symbolic-link"),
        ("100755", f"{FOLDER}/anh.jpg", "executable"),
    ],
)
def test_other_kinds_of_files_are_refused(
    change: ProposedChange, mode: str, path: str, code: str
) -> None:
    """A link, or a file marked as a program, is refused, and the link is never followed."""
    change.put(mode, path, change.blob(b"/etc/hostname"))
    change.commit(everything=False)
    assert (path, code) in codes(change)
    laid_out = change.folder.parent / "entries" / path.removeprefix("products/")
    assert not laid_out.is_symlink()


def test_a_submodule_is_refused(change: ProposedChange) -> None:
    """Another repository inside this one is refused."""
    change.put("160000", f"{FOLDER}/kho", change.git("rev-parse", "HEAD").strip())
    change.commit(everything=False)
    assert (f"{FOLDER}/kho", "submodule") in codes(change)


@pytest.mark.parametrize("twin", ["ANH.jpg", "Anh.jpg"])
def test_names_that_collide_are_refused(change: ProposedChange, twin: str) -> None:
    """Two names that are one on another computer are told."""
    for name in ("anh.jpg", twin):
        change.write(f"{FOLDER}/{name}", b"\xff\xd8\xff")
    change.commit()
    assert "twin-names" in [code for _, code in codes(change)]


def test_unicode_forms_that_collide_are_refused(change: ProposedChange) -> None:
    """The same letters composed and decomposed are one name on another computer."""
    for name in ("\u1ea3nh.jpg", "a\u0309nh.jpg"):
        change.put("100644", f"{FOLDER}/{name}", change.blob(b"\xff\xd8\xff"))
    change.commit(everything=False)
    assert "twin-names" in [code for _, code in codes(change)]


def test_a_maintainer_may_change_the_generator(change: ProposedChange) -> None:
    """A maintainer's change of code is told apart, not refused; a link is refused from anyone."""
    change.write("scripts/press.py", "print()\n")
    change.put("120000", "docs/link.md", change.blob(b"/etc/hostname"))
    change.git("add", "scripts")
    change.commit(everything=False)
    checked = change.check("maintainer")
    assert [(one.code, one.severity) for one in checked.problems] == [
        ("symbolic-link", "error"),
        ("not-an-entry", "note"),
    ]


def test_the_entries_are_checked_as_the_change_leaves_them(change: ProposedChange) -> None:
    """What is wrong in a proposed entry is said with its line."""
    change.write(PRODUCT, entry(group="nuoc"))
    change.commit()
    (problem,) = change.check().problems
    assert (problem.place, problem.code) == (Place(PRODUCT, 2, 8), "literal-error")


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("confirmed", "{by: Sở Công Thương, on: 2026-11-20}", "confirmed-changed"),
        ("consent", "{by: Bà A, on: 2026-11-20, fields: [phone]}", "consent-changed"),
    ],
)
def test_what_only_people_can_know_is_flagged(
    change: ProposedChange, field: str, value: str, code: str
) -> None:
    """A change of who vouches for an entry is a note to the reviewer, and no error."""
    change.write(PRODUCT, entry(**{field: value}))
    change.commit()
    told = [one for one in change.check().problems if one.code == code]
    assert [one.severity for one in told] == ["note"]


def test_an_unchanged_confirmation_is_not_flagged(change: ProposedChange) -> None:
    """A correction elsewhere in a confirmed entry says nothing of the confirmation."""
    confirmed = "{by: Sở Công Thương, on: 2026-11-20}"
    change.git("switch", "--quiet", "main")
    change.write(PRODUCT, entry(confirmed=confirmed))
    change.commit()
    change.git("switch", "--quiet", "proposed")
    change.git("merge", "--quiet", "main")
    change.write(PRODUCT, entry(confirmed=confirmed, uses="Pha uống"))
    change.commit()
    assert "confirmed-changed" not in [code for _, code in codes(change)]


def test_a_removed_product_is_flagged(change: ProposedChange) -> None:
    """An address must not disappear unnoticed."""
    change.git("rm", "--quiet", PRODUCT)
    change.commit(everything=False)
    assert (PRODUCT, "product-removed") in codes(change)


def test_a_file_that_is_too_large_is_not_read(change: ProposedChange) -> None:
    """A photo larger than any camera's is refused by its size alone."""
    change.write(f"{FOLDER}/anh.jpg", b"\xff" * (12 * 1024 * 1024 + 1))
    change.commit()
    assert (f"{FOLDER}/anh.jpg", "too-large") in codes(change)


def test_the_summary_has_everything(change: ProposedChange) -> None:
    """Problems, what to ask and the pages to look at stand in the summary, in both languages."""
    confirmed = "{by: Sở Công Thương, on: 2026-11-20}"
    change.write(PRODUCT, entry(group="nuoc", confirmed=confirmed))
    change.commit()
    checked = change.check()
    english = "\n".join(review(checked, "en", ""))
    assert "### 1 problem\n" in english
    assert "### For the reviewer: what no tool can check" in english
    assert "`san-pham/gia-lai/ca-phe-lang-thu/`" in english
    assert "### Người duyệt cần hỏi: điều máy không kiểm được" in "\n".join(
        review(checked, "vi", "")
    )


def test_the_command(change: ProposedChange, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command says everything, marks it for GitHub, and ends with 1 where there are errors."""
    change.write(PRODUCT, entry(group="nuoc"))
    change.commit()
    page = change.folder.parent / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    options = ["--repository", str(change.folder), "--head", "proposed", "--format", "github"]
    done = CliRunner().invoke(main, ["check-pull-request", *options, "--jobs", "1", "--lang", "en"])
    assert done.exit_code == 1
    assert f"::error file={PRODUCT},line=2,col=8" in done.output
    assert "Những trang nên xem" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("ref", ["nowhere", "--upload-pack=touch x", "main..x"])
def test_a_commit_that_is_none(change: ProposedChange, ref: str) -> None:
    """What Git does not know is said in a sentence: wrong use."""
    options = ["--repository", str(change.folder), f"--head={ref}", "--jobs", "1", "--lang", "en"]
    done = CliRunner().invoke(main, ["check-pull-request", *options])
    assert (done.exit_code, done.output.partition(":")[0]) == (2, "Git cannot show this change")
