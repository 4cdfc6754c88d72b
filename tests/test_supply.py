"""What is installed: every package pinned by its hashes, at run time under a permissive licence."""

import re
from importlib.metadata import metadata
from pathlib import Path

import pytest

FILES = ("requirements.txt", "requirements-test.txt", "requirements-bench.txt")
# Installed apart from all others, by what asks for known weaknesses.
OF_THE_AUDIT = "requirements-audit.txt"
PERMISSIVE = re.compile(
    r"MIT|MIT-0|MIT-CMU|0BSD|BSD|BSD-[23]-Clause|ISC|Apache-2\.0|PSF-2\.0|PSFL|Unlicense"
    r"|(MIT|BSD|Apache Software|Python Software Foundation) License|Apache Software License"
)
# Weak copyleft on their own files, which we use unchanged.
KNOWN_OTHERS = dict.fromkeys(("certifi", "pathspec"), "Mozilla Public License 2.0 (MPL 2.0)")


def pinned(file: str) -> dict[str, str]:
    """What stands after each pinned package, up to the next."""
    text = Path(file).read_text(encoding="utf-8")
    parts = re.split(r"^([A-Za-z0-9._-]+)==", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def licence_of(package: str) -> str:
    """The licence as the package's own metadata name it."""
    about = metadata(package)
    named = [
        one.rpartition(" :: ")[2] for one in about.get_all("Classifier", []) if "License" in one
    ]
    said = about.get("License-Expression") or (named[0] if named else about.get("License"))
    return str(said or "")


@pytest.mark.parametrize("file", [*FILES, OF_THE_AUDIT])
def test_every_package_has_hashes(file: str) -> None:
    """Nothing is installed but what was looked at when it was pinned."""
    packages = pinned(file)
    assert len(packages) > 20
    assert [name for name, rest in packages.items() if "--hash=sha256:" not in rest] == []


def test_longer_lists_hold_the_shorter() -> None:
    """Tests run against the very versions that build the site."""
    shorter, *longer = [
        {name: rest.split()[0] for name, rest in pinned(file).items()} for file in FILES
    ]
    for versions in longer:
        assert shorter.items() <= versions.items()


def test_every_package_is_audited_weekly() -> None:
    """A workflow asks once a week for weaknesses of all that is pinned; no answer is a failure."""
    makefile = Path("Makefile").read_text(encoding="utf-8")
    audit = makefile.partition("\naudit:")[2].partition("\n\n")[0]
    assert "--require-hashes -r requirements-audit.txt" in audit
    assert f"-r {FILES[-1]}" in audit
    assert "--strict" in audit
    weekly = Path(".github/workflows/weekly.yml").read_text(encoding="utf-8")
    assert "run: make audit" in weekly
    assert re.search(r'cron: "\d+ \d+ \* \* \d"', weekly)


def test_licences_at_run_time() -> None:
    """Everything that the build uses is under a permissive licence, or is a known exception."""
    odd = {}
    for package in pinned("requirements.txt"):
        licence = licence_of(package)
        if not all(PERMISSIVE.fullmatch(one) for one in re.split(r" (?:OR|AND) ", licence)):
            odd[package] = licence
    assert odd == KNOWN_OTHERS
