"""What the README and the pages for contributors and maintainers promise is there."""

import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from html import escape
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from showcase.cli import COMMANDS
from showcase.entries.reading import read_entries
from showcase.pages.addresses import OFFICERS_GUIDE, from_root
from showcase.translation import LANGUAGES, Language, po_path
from tests.made_photos import saved
from tests.words import (
    codes_in,
    first_cells,
    known_names,
    last_cells,
    part,
    snippets,
    words_of_the_domain,
)

PROJECT = Path(__file__).parent.parent
README = (PROJECT / "README.md").read_text(encoding="utf-8")
CONTRIBUTE = {
    one: (PROJECT / f"docs/{one}/dong-gop/huong-dan.md").read_text("utf-8") for one in LANGUAGES
}
MAINTAIN = {
    one: "\n".join(page.read_text("utf-8") for page in (PROJECT / f"docs/{one}/bao-tri").iterdir())
    for one in LANGUAGES
}
GLOSSARY = {
    one: (PROJECT / f"docs/{one}/bao-tri/thuat-ngu.md").read_text("utf-8") for one in LANGUAGES
}
TARGETS = set(re.findall(r"^([\w-]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE))
IGNORED = (PROJECT / ".gitignore").read_text(encoding="utf-8").split()
TODAY = date(2026, 11, 22)

# Words of laws, of an editor's menu and of an entry, which are no labels of the site.
QUOTED_FROM_ELSEWHERE = {"đồ uống", "Lưu thành…", "Quyết định số", "phêf", "hết hiệu lực"}

# Invented for the example, so their folders do not exist.
README_EXAMPLE = "products/gia-lai/ca-phe-bot-lang-mau/product.yml"
EXAMPLE = "products/khanh-hoa/nuoc-mam-lang-mau/product.yml"


def make_targets(text: str) -> set[str]:
    """The targets of every `make …` in code."""
    return set(re.findall(r"(?:`|^)make ([\w-]+)", text, re.MULTILINE))


def by_length(page: str) -> list[str]:
    """The YAML of a page: the complete entry first, then what can be added to it."""
    return sorted(snippets(page, "yaml"), key=len, reverse=True)


def paths_in(text: str) -> list[str]:
    """Every path that a text links to or sets in code; `product.yml` is only a kind of file."""
    links = [link.partition("#")[0] for link in re.findall(r"\]\((?!https?:)([^)]+)\)", text)]
    codes = [one for one in codes_in(text) if re.fullmatch(r"[\w.-]*(/|\.yml|\.toml)[\w./-]*", one)]
    return [one for one in (*links, *codes) if one not in {"", "product.yml"}]


def problems_of(entry: str, path: str, folder: Path, language: Language) -> list[str]:
    """What the check says of an entry at that path, with its photos beside it."""
    place = folder / path
    place.parent.mkdir(parents=True)
    place.write_text(entry, encoding="utf-8")
    for photo in re.findall(r"file: (\S+)", entry):
        (place.parent / photo).write_bytes(saved())
    province = "/".join(path.split("/")[:2]) + "/province.yml"
    shutil.copy(PROJECT / province, folder / province)
    with ThreadPoolExecutor(1) as executor:
        entries = read_entries(folder / "products", TODAY, executor)
    return [problem.line(language) for problem in entries.errors]


def test_the_two_commands_stand_first() -> None:
    """The first thing to copy from the README is `make site` and `make test`, and no third."""
    commands = [line.partition("#")[0].strip() for line in snippets(README, "sh")[0].splitlines()]
    assert commands == ["make site", "make test"]


def test_the_gate_runs_the_readmes_test_command() -> None:
    """What the README calls the gate is exactly what `.ci/run` runs."""
    lines = (PROJECT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("exec ")] == ["exec make test"]
    assert lines[-1] == "exec make test"


@pytest.mark.parametrize("page", ["README.md", ".github/CONTRIBUTING.md"])
def test_every_named_target_exists(page: str) -> None:
    """Each `make …` that a page names is a target of the Makefile."""
    named = make_targets((PROJECT / page).read_text(encoding="utf-8"))
    assert named
    assert named <= TARGETS


@pytest.mark.parametrize("page", ["README.md", ".github/CONTRIBUTING.md", "LICENSE-CONTENT.md"])
def test_every_named_path_exists(page: str) -> None:
    """Each path that a page names is in the repository, or is made and therefore ignored."""
    text = (PROJECT / page).read_text(encoding="utf-8").replace(README_EXAMPLE, "")
    missing = [
        path
        for path in paths_in(text)
        if f"/{path}" not in IGNORED
        and not (PROJECT / path).exists()
        and not ((PROJECT / page).parent / path).exists()
    ]
    assert not missing


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_maintainers_pages_name_every_command(language: Language) -> None:
    """Every command of `showcase` and every described target of the Makefile is explained."""
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    described = set(re.findall(r"^([\w-]+):.*##", makefile, re.MULTILINE))
    assert described <= make_targets(MAINTAIN[language]) <= TARGETS
    assert not [name for name in COMMANDS if f"`showcase {name}" not in MAINTAIN[language]]


def test_the_readmes_entry_is_right(tmp_path: Path) -> None:
    """The smallest entry, as the README shows it, passes every rule."""
    (entry,) = snippets(README, "yaml")
    assert problems_of(entry, README_EXAMPLE, tmp_path, "en") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_complete_entry_is_right(language: Language, tmp_path: Path) -> None:
    """Who copies the example of the contributors' page gets an entry without any problem."""
    example, *_ = by_length(CONTRIBUTE[language])
    assert problems_of(example, EXAMPLE, tmp_path, language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fragment_fits_into_an_entry(language: Language, tmp_path: Path) -> None:
    """What the pages say to add to an entry (consent, former address, retired) can be added."""
    example, *fragments = by_length(CONTRIBUTE[language])
    fragments += snippets(MAINTAIN[language], "yaml")
    assert len(fragments) == 3
    assert problems_of("".join((example, *fragments)), EXAMPLE, tmp_path, language) == []


@pytest.mark.parametrize(
    ("page", "path", "right", "wrong", "language"),
    [
        (README, README_EXAMPLE, "level:", "levle:", "en"),
        (CONTRIBUTE["vi"], EXAMPLE, "stars:", "star:", "vi"),
        (CONTRIBUTE["en"], EXAMPLE, "stars:", "star:", "en"),
    ],
)
def test_the_shown_problem_is_what_the_check_says(
    page: str, path: str, right: str, wrong: str, language: Language, tmp_path: Path
) -> None:
    """The line that a page shows for a misspelt field is the line that the check prints."""
    entry = by_length(page)[0].replace(right, wrong, 1)
    assert problems_of(entry, path, tmp_path, language) == [snippets(page, "text")[0].strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_explained_sentences_are_said_so(language: Language) -> None:
    """Every message that the contributors' page explains is one that the check can say."""
    with po_path("vi").open("rb") as stream:
        said = {found.id: found.string for found in read_po(stream) if found.id}
    sentences = said.values() if language == "vi" else said
    shown = {re.sub(r"\{\w+\}", "…", one) for one in sentences if isinstance(one, str)}
    anchor = {"vi": "loi-bao", "en": "check"}[language]
    explained = first_cells(part(CONTRIBUTE[language], anchor))
    assert explained
    assert set(explained) <= shown


@pytest.mark.parametrize("page", ["gioi-thieu", "dong-gop/huong-dan"])
def test_labels_are_quoted_as_pages_show_them(page: str) -> None:
    """A label that a Vietnamese page quotes is one that the site shows."""
    text = (PROJECT / f"docs/vi/{page}.md").read_text(encoding="utf-8")
    labels = set(re.findall("“([^”]+)”", text)) - QUOTED_FROM_ELSEWHERE
    with po_path("vi").open("rb") as stream:
        assert labels <= {found.string for found in read_po(stream)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_names_what_exists(language: Language) -> None:
    """Every name in the last column of the glossary is a name or a code in the code."""
    assert _glossary(language) <= known_names()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_names_every_word_of_the_domain(language: Language) -> None:
    """No class of the catalogue, field of an entry or list of codes lacks its Vietnamese term."""
    assert words_of_the_domain() <= _glossary(language)


def _glossary(language: Language) -> set[str]:
    return {name for cell in last_cells(GLOSSARY[language]) for name in codes_in(cell)}


@pytest.fixture(scope="module")
def fresh_clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site that `git clone` and `make site`, and nothing else, give."""
    clone = tmp_path_factory.mktemp("fresh") / "clone"
    subprocess.run(["git", "clone", "--quiet", PROJECT, clone], check=True)
    ours = ("MAKE", "MFLAGS", "VIRTUAL_ENV", "PYTHONPATH")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    subprocess.run(["make", "site"], cwd=clone, env=environment, check=True)
    return clone / "site"


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fresh_clone_has_its_home_page(language: Language, fresh_clone: Path) -> None:
    """The README's first command gives the home page in both languages."""
    home = fresh_clone / from_root("", language) / "index.html"
    assert f'<html lang="{language}"' in home.read_text(encoding="utf-8")


@pytest.mark.full
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_can_be_copied_from_the_page(language: Language, fresh_clone: Path) -> None:
    """The published page shows the example line for line, with its indents and empty lines."""
    page = fresh_clone / from_root(OFFICERS_GUIDE, language) / "index.html"
    assert escape(by_length(CONTRIBUTE[language])[0]) in page.read_text(encoding="utf-8")
