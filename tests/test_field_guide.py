"""The guide to the fields: nothing of the model is missing, every message finds its place."""

import json
import re
from collections.abc import Iterator

import pytest

from showcase.entries.papers import PAPERS
from showcase.faces.fields import KINDS, anchor_of, field_faces, with_parts
from showcase.pages.field_guide import FieldLine, field_guide_page
from showcase.pages.wording import Wording
from showcase.translation import LANGUAGES, Language
from tests.built_site import BuiltSite
from tests.test_examples import check


def lines(fields: tuple[FieldLine, ...]) -> Iterator[FieldLine]:
    """Every field, with those below it."""
    for one in fields:
        yield one
        yield from lines(one.parts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_every_entry_is_there(language: Language) -> None:
    """In the order of the model, each with its words in the language of the page."""
    guide = field_guide_page(Wording(language)).context
    found = [one.anchor for kind in guide.kinds for one in lines(kind.fields)]
    assert found == [
        anchor_of(model, face.path)
        for model in KINDS.values()
        for face in with_parts(field_faces(model))
    ]
    assert len(set(found)) == len(found)


def test_every_paper_is_explained_in_english() -> None:
    """A field names papers by their Vietnamese names; the English page says what each is."""
    english = field_guide_page(Wording("en")).context
    assert [line.name.text for line in english.papers] == list(PAPERS)
    assert all(line.meaning for line in english.papers)
    assert {line.name.lang for line in english.papers} == {"vi"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_a_message_finds_its_place(site: BuiltSite, language: Language) -> None:
    """Whatever the check complains of, the address that it gives exists on the built page."""
    prefix = "" if language == "vi" else "en/"
    page = (site.folder / f"{prefix}dong-gop/cac-muc/index.html").read_text(encoding="utf-8")
    anchors = set(re.findall(r' id="([^"]+)"', page))
    found = json.loads(check("--format", "json", "--lang", language).stdout)
    addresses = {one["link"].partition(f"/{prefix}dong-gop/cac-muc/#")[2] for one in found}
    assert "" not in addresses
    assert addresses <= anchors
