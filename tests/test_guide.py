"""The officers' guide shows the form as it is."""

import re
from pathlib import Path

import pytest
from PIL import Image

from showcase.translation import LANGUAGES, Language
from tests.browser.guide_pictures import FOLDER

PICTURE = re.compile(r"!\[[^\]]{20,}\]\(hinh:([^)]+)\)\{ width=(\d+) height=(\d+) loading=lazy \}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_shown_in_its_size(language: Language) -> None:
    """Each has words for who cannot see it and its size, so that nothing moves; none is unused."""
    page = Path(f"docs/{language}/dong-gop/huong-dan.md").read_text("utf-8")
    shown = {name: (int(width), int(height)) for name, width, height in PICTURE.findall(page)}
    taken = {path.name: Image.open(path).size for path in FOLDER.glob(f"{language}-*.png")}
    assert shown == taken
    assert len(shown) == page.count("hinh:")
