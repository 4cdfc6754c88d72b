"""Social pictures: their size, their names, and that none is drawn twice."""

import io
from pathlib import Path

import pytest
from PIL import Image

from showcase.pages.components import Picture
from showcase.press.pictures import (
    HEIGHT,
    WIDTH,
    PictureTask,
    Studio,
    draw,
    studio_of,
    write_pictures,
)
from showcase.press.workers import worker_pool
from showcase.press.writer import NewTree

ASSETS = Path("docs/assets").resolve()
PICTURE = Picture("Mật ong Phương Di", "Gia Lai", "Sản phẩm tiêu biểu", "vi", "gia-lai", "mat-ong")


@pytest.fixture(scope="module")
def studio() -> Studio:
    """The studio of the project's own drawings."""
    return studio_of(ASSETS)


@pytest.mark.parametrize(
    "picture",
    [
        PICTURE,
        Picture("Sản phẩm tiêu biểu", "", "", "vi"),
        Picture("Bộ sản phẩm " * 20, "Lâm Đồng", "", "vi", "lam-dong", "tra"),
        Picture('#let x = 1; $ \\ " @ <a>', "*_`", "{{ }}", "en", "hue", "non"),
    ],
)
def test_picture_has_the_size_of_a_social_picture(studio: Studio, picture: Picture) -> None:
    """Whatever the words, the picture is a PNG of 1200 × 630 px."""
    (content,) = draw(PictureTask(studio.drawings, (studio.data_of(picture),)))
    with Image.open(io.BytesIO(content)) as drawn:
        assert (drawn.format, drawn.size) == ("PNG", (WIDTH, HEIGHT))


def test_picture_shows_its_drawing(studio: Studio) -> None:
    """Two goods of one province give two pictures that differ in the plate."""
    other = Picture("Mật ong Phương Di", "Gia Lai", "Sản phẩm tiêu biểu", "vi", "gia-lai", "gom")
    task = PictureTask(studio.drawings, tuple(map(studio.data_of, (PICTURE, other))))
    one, two = (Image.open(io.BytesIO(content)).convert("RGB") for content in draw(task))
    assert one.crop((0, 0, 500, HEIGHT)).tobytes() != two.crop((0, 0, 500, HEIGHT)).tobytes()


def test_name_depends_on_the_words_and_the_drawing(studio: Studio) -> None:
    """The same words and drawing have one name; other words, another drawing have others."""
    renamed = Picture("Mật ong", "Gia Lai", "Sản phẩm tiêu biểu", "vi", "gia-lai", "mat-ong")
    redrawn = Studio(studio.drawings, studio.colours, studio.digests | {"covers/mat-ong.svg": b"x"})
    names = {studio.path_of(PICTURE), studio.path_of(renamed), redrawn.path_of(PICTURE)}
    assert len(names) == 3
    assert studio_of(ASSETS).path_of(PICTURE) == studio.path_of(PICTURE)


def test_second_build_draws_nothing(studio: Studio, tmp_path: Path) -> None:
    """A picture in the cache is taken from there, byte for byte."""
    cache, contents = tmp_path / "cache", []
    for number, drawn in enumerate((1, 0)):
        with worker_pool(1) as executor, NewTree(tmp_path / f"site-{number}") as tree:
            assert write_pictures(studio, [PICTURE], cache, tree, executor) == drawn
            tree.put_in_place()
        contents.append((tmp_path / f"site-{number}" / studio.path_of(PICTURE)).read_bytes())
    assert contents[0] == contents[1]
