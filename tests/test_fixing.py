"""The fixer: the canonical form, shown first, and never another meaning or a lost comment."""

import io
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image
from pydantic import ValidationError

from showcase.cli import main
from showcase.contribution.canonical import canonical_form
from showcase.contribution.change import Change
from showcase.contribution.fixing import fixable_files, make
from showcase.entries.comments import comments_in
from showcase.entries.decoding import Refused
from showcase.entries.product_entry import ProductEntry
from showcase.entries.yaml_reader import Fields, read_yaml
from showcase.faces.fields import FieldFace, field_faces
from showcase.photos.metadata import tells_the_place
from tests.made_photos import exif, saved
from tests.small_tree import PRODUCTS, SmallTree

HEAD = "# yaml-language-server: $schema=../../../.vscode/schemas/product.json\n"
SHOWN = "products/gia-lai/a/product.yml"
TREACHEROUS = [
    "Gạo: ngon",
    "số 5 #2",
    "- a",
    "'",
    '"',
    "\\",
    "0905",
    "a\nb\n\nc",
    "hoà",
    " x ",
    "|",
]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that examples are written into one after the other."""
    return tmp_path_factory.mktemp("fix") / "product.yml"


def fixed(file: Path, content: str | bytes) -> str | list[str]:
    """The entry as the fixer leaves it, or the codes of what stands in its way."""
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    outcome = canonical_form(file, SHOWN)
    if outcome is None:
        return file.read_text(encoding="utf-8")
    if isinstance(outcome, Change):
        return outcome.after.decode()
    return [problem.code for problem in outcome]


def meaning(text: str) -> ProductEntry | list[Any] | list[str]:
    """What an entry says: to the model, else what the model refuses, else why it is not read."""
    try:
        return ProductEntry.model_validate(read_yaml(text.encode(), SHOWN)[0])
    except Refused as refused:
        return [problem.code for problem in refused.problems]
    except ValidationError as error:
        return sorted((str(one["loc"]), one["type"]) for one in error.errors())


def values_of(face: FieldFace) -> st.SearchStrategy[Any]:
    """Values that a field can have, and now and then one that it cannot."""
    if face.parts:
        one = st.fixed_dictionaries(
            {part.path[-1]: values_of(part) for part in face.parts if part.is_required},
            optional={
                part.path[-1]: values_of(part) for part in face.parts if not part.is_required
            },
        )
    else:
        one = st.sampled_from([face.value, *TREACHEROUS]) | st.just(face.value)
    return st.lists(one, max_size=2) if face.is_list else one


ENTRIES = st.fixed_dictionaries(
    {},
    optional={face.path[-1]: values_of(face) for face in field_faces(ProductEntry)},
).filter(bool)
# How people and programs write YAML: in lines or in brackets, quoted or not, wide or narrow.
STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "default_style": st.sampled_from([None, '"', "'", "|"]),
        "width": st.sampled_from([20, 1000]),
        "indent": st.sampled_from([2, 4]),
        "allow_unicode": st.booleans(),
    }
)


@settings(max_examples=60)
@given(ENTRIES, STYLES, st.randoms(use_true_random=False))
def test_fixing_never_changes_what_an_entry_says(
    file: Path, values: dict[str, Any], style: dict[str, Any], random: Any
) -> None:
    """Over the whole model and every way of writing: what the model reads, stays."""
    keys = list(values)
    random.shuffle(keys)
    text = yaml.dump({key: values[key] for key in keys}, sort_keys=False, **style)
    after = fixed(file, text)
    assert isinstance(after, str)
    assert meaning(after) == meaning(text)
    assert fixed(file, after) == after


ANYTHING = st.text(
    st.sampled_from("ab: -#\n\n  '\"|>[]{},&*!%@\t?\\đế\u0302\u200b0") | st.characters()
)


@settings(max_examples=200)
@given(st.text(st.sampled_from("nameplce: -#\n\n  '\"|[]{},\tđ\u0302")) | ANYTHING)
def test_whatever_is_written_the_fixer_neither_fails_nor_loses(file: Path, text: str) -> None:
    """Any text is fixed with the same values and comments, or refused with a problem."""
    content = text.encode("utf-8", "replace")
    after = fixed(file, content)
    if isinstance(after, str):
        assert plain(read_yaml(after.encode(), SHOWN)[0]) == plain(read_yaml(content, SHOWN)[0])
        assert fixed(file, after) == after
    else:
        assert after


def plain(value: Any) -> Any:
    """The value with its texts as the model takes them."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Fields):
        return {str(key): plain(item) for key, item in value.items()}
    return [plain(item) for item in value]


MESSY = unicodedata.normalize(
    "NFD",
    """\
# Người ghi: Lan
group: 'khac'

recognitions: [{year: 2024, level: tinh}] # giấy ở tủ 2
# nhớ hỏi lại tên
name: "Mắm hoà" # đúng như giấy
producer:
    # cơ sở
    phone: 0905123456
    name: 'A: B'
aliases: # các tên
- Một
# hai nữa
- Hai
# hết
""",
)


def test_the_canonical_form(file: Path) -> None:
    """Keys in order, quotes where needed, NFC, tone marks as they were, comments above."""
    assert fixed(file, MESSY) == (
        HEAD + "# nhớ hỏi lại tên\n# đúng như giấy\nname: Mắm hoà\n"
        "# các tên\naliases:\n  - Một\n  # hai nữa\n  - Hai\n"
        "# Người ghi: Lan\ngroup: khac\n"
        'producer:\n  name: "A: B"\n  # cơ sở\n  phone: "0905123456"\n'
        "# giấy ở tủ 2\nrecognitions:\n  - level: tinh\n    year: 2024\n# hết\n"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("name: a # b", []),
        ("name: 'a # b'", []),
        ('name: "a" # b', ["# b"]),
        ("story: | # b\n  # c\n  d\n# e\n", ["# b", "# e"]),
        ("list: [a, #b\n 'c#d'] #", ["#b", "#"]),
        ("#\n# yaml-language-server: $schema=x\na: 1", ["#"]),
    ],
)
def test_comments_are_told_from_values(text: str, found: list[str]) -> None:
    """A # within quotes or below a «|» belongs to the value; the editor's line is no comment."""
    if text == "name: a # b":
        found = ["# b"]
    assert [comment for _, comment in comments_in(text)] == found


def test_a_comment_anywhere_is_kept(file: Path) -> None:
    """On a line of its own, as far to the right as what follows, none is lost or refused."""
    lines = (
        (PRODUCTS.parent / "tests/examples/valid/every-field.yml").read_text("utf-8").split("\n")
    )
    for number in range(len(lines) + 1):
        following = next(filter(None, lines[number:]), "")
        margin = " " * (len(following) - len(following.lstrip()))
        text = "\n".join([*lines[:number], f"{margin}# nhớ {number}", *lines[number:]])
        after = fixed(file, text)
        assert isinstance(after, str), number
        assert f"# nhớ {number}\n" in after


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("name: a\nname: b", "duplicate-key"),
        ("name: a # b", "comment-cuts"),
        ("name: *a", "alias"),
        ("name: [", "yaml-syntax"),
        ("", "empty"),
        (b"\xff", "not-utf-8"),
    ],
)
def test_what_is_not_wholly_understood_is_left_alone(file: Path, text: Any, code: str) -> None:
    """Which of two values counts, or where a cut value ends, is for a person to say."""
    assert fixed(file, text) == [code]


def test_every_real_entry_can_be_fixed(file: Path) -> None:
    """No entry of the region loses anything or is refused."""
    for entry in sorted(PRODUCTS.glob("*/*/product.yml")):
        after = fixed(file, entry.read_bytes())
        assert isinstance(after, str), entry
        assert meaning(after) == meaning(entry.read_text(encoding="utf-8"))


@pytest.fixture
def project(tree: SmallTree, monkeypatch: pytest.MonkeyPatch) -> SmallTree:
    """One product in an odd form, seen from the folder above the entries."""
    tree.product("group: khac\nname: 'A'\n")
    monkeypatch.chdir(tree.folder.parent)
    return tree


ENTRY = "gia-lai/ca-phe-lang-thu/product.yml"


def run(*arguments: str) -> tuple[int, str]:
    """The command as a script runs it, without a terminal."""
    done = CliRunner().invoke(main, ["fix", *arguments], catch_exceptions=False)
    return done.exit_code, done.output


def test_the_difference_is_shown_and_nothing_written(project: SmallTree) -> None:
    """Without a terminal and without --yes the file stays, and the exit status says so."""
    before = (project.folder / ENTRY).read_bytes()
    status, said = run(f"products/{ENTRY}")
    assert status == 1
    assert "-name: 'A'" in said
    assert "+name: A" in said
    assert said.endswith("1 tệp cần ghi: thêm --yes.\n")
    assert (project.folder / ENTRY).read_bytes() == before


def test_yes_writes(project: SmallTree) -> None:
    """With --yes the file is written with its rights; a second run finds nothing to do."""
    place = project.folder / ENTRY
    place.chmod(0o640)
    assert run("--yes", "products/gia-lai/ca-phe-lang-thu")[0] == 0
    assert place.read_text(encoding="utf-8") == f"{HEAD}name: A\ngroup: khac\n"
    assert place.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in place.parent.iterdir()] == ["product.yml"]
    assert run("products/gia-lai/ca-phe-lang-thu") == (0, "Không có gì phải sửa.\n")


def test_a_photo_loses_its_place_and_keeps_its_picture(project: SmallTree) -> None:
    """GPS goes, the way up stays, the pixels are the same; then there is nothing left to do."""
    before = saved(exif=exif(orientation=6, gps=True))
    photo = project.write("gia-lai/ca-phe-lang-thu/anh.jpg", before)
    status, said = run("--yes", "products/gia-lai/ca-phe-lang-thu/anh.jpg")
    after = photo.read_bytes()
    assert (status, b"GPS" in said.encode()) == (0, False)
    assert "vị trí" in said
    assert not tells_the_place(after, "JPEG")
    with Image.open(io.BytesIO(before)) as old, Image.open(io.BytesIO(after)) as new:
        assert new.getexif()[ExifTags.Base.Orientation] == 6
        assert new.tobytes() == old.tobytes()
    assert run("products/gia-lai/ca-phe-lang-thu/anh.jpg") == (0, "Không có gì phải sửa.\n")


def test_a_change_that_nobody_sees_is_said(project: SmallTree) -> None:
    """Line ends of Windows leave no line that differs: a sentence says what will change."""
    project.product(f"{HEAD}name: A\ngroup: khac\n".replace("\n", "\r\n"))
    status, said = run(f"products/{ENTRY}")
    assert status == 1
    assert said.startswith(f"products/{ENTRY}: chỉ đổi ")


def test_a_refusal_says_why(project: SmallTree) -> None:
    """What cannot be fixed is explained like every problem, and the rest is fixed all the same."""
    project.product("name: [", at="gia-lai/b")
    status, said = run("--yes", "products")
    assert status == 1
    assert "products/gia-lai/b/product.yml:2:1: " in said
    assert "Đã ghi 1 tệp." in said


def test_a_link_is_not_followed(project: SmallTree, tmp_path: Path) -> None:
    """A file that only leads elsewhere is not written through."""
    other = tmp_path / "other.yml"
    other.write_text("name: 'A'\n", encoding="utf-8")
    link = project.folder / "gia-lai/b/product.yml"
    link.parent.mkdir()
    link.symlink_to(other)
    assert [one.shown for one in fixable_files(project.folder, link.parent, "products")] == []


def test_a_change_that_cannot_be_written_leaves_no_trace(tmp_path: Path) -> None:
    """The file is replaced in one step: nothing half-written stays beside it."""
    change = Change(tmp_path / "none.yml", b"name: A\n", ())
    with pytest.raises(FileNotFoundError):
        make(change)
    assert list(tmp_path.iterdir()) == []
