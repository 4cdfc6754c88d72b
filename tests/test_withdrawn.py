"""What was withdrawn between two builds is gone from all that is published, at the next build."""

import gzip
import io
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import brotli
import pytest

from tests.made_photos import picture, saved
from tests.small_project import TEA, SmallProject, contents, make_project, never_built

FIELDS = ("phone", "zalo", "email", "tax_code")
MAKER = {
    "name": "Hộ ông Làng Thử",
    "kind": "ho-kinh-doanh",
    "tax_code": "4100987651",
    "phone": "0905123457",
    "zalo": "0914765432",
    "email": "rieng-tu@example.vn",
}
CONSENT = {"by": "Bà Đồng Ý Rồi", "on": "2026-11-01", "fields": list(FIELDS)}
PHOTO = {"file": "goi.jpg", "alt": "Gói trà trên chõng tre", "credit": "Anh Thợ Chụp Ảnh"}
RETIRED = {"on": "2026-11-20", "reason": "Cơ sở đã ngừng sản xuất"}
SUMMARY = "Rau má Quảng Thọ phơi trên nong tre rồi đóng túi lọc."
PERSONAL = ("4100987651", "905123457", "914765432", "rieng-tu")
OF_THE_PHOTO = ("chõng tre", "Thợ Chụp Ảnh")
OF_THE_PRODUCT = ("nong tre",)


@dataclass(frozen=True)
class Withdrawal:
    """What an entry becomes, and what was shown until then and must not be found any more."""

    changes: Mapping[str, Any]
    gone: tuple[str, ...]
    has_photo: bool = True


EVERYTHING: dict[str, Any] = {
    "producer": MAKER,
    "consent": CONSENT,
    "photos": [PHOTO],
    "summary": SUMMARY,
}
LESS = {key: MAKER[key] for key in ("name", "kind")}
WITHDRAWALS = {
    "consent": Withdrawal(EVERYTHING | {"consent": None}, PERSONAL),
    "one field": Withdrawal(
        EVERYTHING | {"consent": CONSENT | {"fields": ["email"]}}, PERSONAL[:3]
    ),
    "the data": Withdrawal(EVERYTHING | {"producer": LESS, "consent": None}, PERSONAL),
    "retired": Withdrawal(
        EVERYTHING | {"retired": RETIRED}, (*PERSONAL, *OF_THE_PHOTO, *OF_THE_PRODUCT)
    ),
    "the product": Withdrawal({}, (*PERSONAL, *OF_THE_PHOTO, *OF_THE_PRODUCT, TEA)),
    "the photo": Withdrawal(EVERYTHING | {"photos": None}, OF_THE_PHOTO, has_photo=False),
}
KEEP_THE_PHOTO = {"consent", "one field", "the data"}
IN_THE_GATE = {"consent", "retired", "the photo"}


def put(project: SmallProject, changes: Mapping[str, Any], *, has_photo: bool) -> None:
    """Write the tea's entry and its photo; nothing where nothing is to be said."""
    place = project.entry(TEA)
    if not changes:
        shutil.rmtree(place.parent)
        return
    project.write(TEA, **{key: value for key, value in changes.items() if value is not None})
    photo = place.with_name("goi.jpg")
    photo.write_bytes(saved(picture((1200, 900)))) if has_photo else photo.unlink(missing_ok=True)


def publish(project: SmallProject) -> None:
    done = project.run("build", "--lang", "en", "--booklets")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    """Everything is published, as it was agreed; nobody may change it."""
    project = make_project(tmp_path_factory.mktemp("model"))
    put(project, EVERYTHING, has_photo=True)
    publish(project)
    return project


def everything_in(content: bytes) -> Iterator[bytes]:
    """A file's bytes, and what is packed into them."""
    yield content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist():
                yield name.encode()
                yield from everything_in(packed.read(name))
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            continue


def unpacked(path: str, content: bytes) -> bytes:
    if path.endswith(".br"):
        return brotli.decompress(content)
    return gzip.decompress(content) if path.endswith(".gz") else content


def where(site: Mapping[str, bytes], text: str) -> list[str]:
    """The files that hold a text: as it is, as JSON, as an address; digits also in groups."""
    spellings = {text, text.encode("unicode_escape").decode(), "".join(map(_in_address, text))}
    if text.isdigit():
        spellings |= {f"{text[:3]} {text[3:6]} {text[6:]}", f"{text[:2]} {text[2:5]} {text[5:]}"}
    wanted = [one.encode() for one in spellings]
    return [
        path
        for path, content in site.items()
        if any(one in part for part in everything_in(unpacked(path, content)) for one in wanted)
    ]


def _in_address(letter: str) -> str:
    return letter if letter.isascii() else "".join(f"%{byte:02X}" for byte in letter.encode())


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=() if name in IN_THE_GATE else pytest.mark.full)
        for name in WITHDRAWALS
    ],
)
def test_withdrawn(model: SmallProject, tmp_path: Path, name: str) -> None:
    """No file holds it, as text or packed: the site is one that never knew it, byte for byte."""
    withdrawal = WITHDRAWALS[name]
    before = contents(model.site)
    assert [one for one in withdrawal.gone if not where(before, one)] == []
    project = SmallProject(shutil.copytree(model.folder, tmp_path / "project"))
    put(project, withdrawal.changes, has_photo=withdrawal.has_photo)
    publish(project)
    after = contents(project.site)
    found = {one: where(after, one) for one in withdrawal.gone}
    assert {one: files for one, files in found.items() if files} == {}
    has_pictures = any(path.endswith(".avif") for path in after)
    assert has_pictures is (name in KEEP_THE_PHOTO)
    new = never_built(project, tmp_path / "new")
    publish(new)
    assert after == contents(new.site)
