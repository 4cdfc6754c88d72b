"""Entries in which every text of a person's own is hostile, and the same with harmless texts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml

from showcase.entries.reading import read_entries
from showcase.press.workers import worker_pool
from showcase.problem import Problem
from tests.small_project import SmallProject

PAYLOADS = Path(__file__).with_name("payloads.yml")
TODAY = date(2026, 11, 23)
LONG_ENOUGH = "đủ dài để được nhận vào đây"
# Each payload goes into one entry of each kind: path below `products/` → its fields.
Say = Callable[[str], str]


def payloads() -> dict[str, list[str]]:
    """Our own list, by kind."""
    kinds: dict[str, list[str]] = yaml.safe_load(PAYLOADS.read_text(encoding="utf-8"))
    return kinds


def product(number: int, say: Say) -> dict[str, Any]:
    """A product; its name begins the same way with every text, so that lists keep their order."""
    return {
        "name": f"Mẫu {number:03} {say('ten')}",
        "name_en": f"Sample {number:03} {say('name')}",
        "translated_by": "us",
        "aliases": [say("alias")],
        "group": "che-bien-nong-lam-thuy-san-do-uong",
        "summary": f"{say('tom-tat')} {LONG_ENOUGH}",
        "summary_en": f"{say('summary')} {LONG_ENOUGH}",
        "story": f"{say('chuyen')}\n\n{say('doan-hai')}",
        "story_en": say("story"),
        "materials": say("materials"),
        "uses": say("uses"),
        "specifications": [{"name": say("spec"), "value": say("value")}],
        "place": say("place"),
        "producer": {
            "name": f"Cơ sở {number:03} {say('maker')}",
            "slug": f"co-so-{number:03}",
            "kind": "doanh-nghiep",
            "place": say("maker-place"),
        },
        "recognitions": [{"level": "tinh", "year": 2024, "authority": say("authority")}],
        "marks": [{"kind": "khac", "name": say("mark")}],
        "certificates": [{"scheme": say("scheme"), "body": say("body")}],
        "sources": [{"url": "https://example.vn/nguon", "grade": "B"}],
        "notes_to_confirm": [say("note")],
    }


def project(number: int, say: Say) -> dict[str, Any]:
    """A project of the promotion programme."""
    return {
        "name": f"Đề án {number:03} {say('de-an')}",
        "name_en": f"Project {number:03} {say('project')}",
        "kind": "dia-phuong",
        "content": "kc3",
        "year": 2025,
        "state": "dung",
        "stopped_because": say("stopped"),
        "summary": f"{say('tom-tat')} {LONG_ENOUGH}",
        "summary_en": f"{say('summary')} {LONG_ENOUGH}",
        "results": [{"name": say("result"), "value": say("value")}],
        "lesson": say("bai-hoc"),
        "lesson_en": say("lesson"),
        "sources": [{"name": say("source")}],
    }


def event(number: int, say: Say) -> dict[str, Any]:
    """An event of the region that is still to come."""
    return {
        "name": f"Hội chợ {number:03} {say('su-kien')}",
        "name_en": f"Fair {number:03} {say('event')}",
        "kind": "hoi-cho",
        "begins": "2026-12-04",
        "place": say("place"),
        "organiser": say("organiser"),
        "about": f"{say('gioi-thieu')} {LONG_ENOUGH}",
        "about_en": f"{say('about')} {LONG_ENOUGH}",
        "sources": [{"name": say("source")}],
    }


def document(number: int, say: Say) -> dict[str, Any]:
    """A document."""
    return {
        "number": f"{number:03}/2025/TT-BCT {say('so')}",
        "kind": "thong-tu",
        "topic": "binh-chon",
        "issuer": say("issuer"),
        "issuer_en": say("issuer-en"),
        "issued_on": "2025-06-01",
        "in_force_on": "2025-07-01",
        "about": say("noi-dung"),
        "about_en": say("about"),
        "sources": [{"name": say("source")}],
    }


def collection(number: int, say: Say) -> dict[str, Any]:
    """A theme of three products."""
    return {
        "name": f"Bộ {number:03} {say('bo')}",
        "name_en": f"Set {number:03} {say('set')}",
        "introduction": say("gioi-thieu"),
        "introduction_en": say("introduction"),
        "products": [f"hue/mau-{one:03}" for one in range(3)],
    }


PRODUCTS = "hue/mau-{:03}/product.yml"
KINDS: dict[str, Callable[[int, Say], dict[str, Any]]] = {
    PRODUCTS: product,
    "hue/_projects/de-an-{:03}.yml": project,
    "_region/events/hoi-cho-{:03}.yml": event,
    "_region/documents/van-ban-{:03}.yml": document,
    "_region/collections/bo-{:03}.yml": collection,
}
# A field whose text is refused but that an entry needs.
PLAIN = {
    "name": "Tên hiền {:03}",
    "name_en": "Plain name {:03}",
    "number": "{:03}/2025/TT-BCT",
    "issuer": "Bộ Công Thương",
    "about": "Nội dung hiền của văn bản này",
    "introduction": "Giới thiệu hiền",
    "introduction_en": "A plain introduction",
    "stopped_because": "Hết vốn",
}


@dataclass
class Pair:
    """Two trees of the same shape: hostile texts in one, harmless ones in the other.

    `refused` are the problems that the reader had; the fields are taken out of both.
    """

    hostile: SmallProject
    harmless: SmallProject
    refused: list[Problem] = field(default_factory=list)
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    twins: dict[str, dict[str, Any]] = field(default_factory=dict)

    def texts(self) -> Iterator[tuple[str, str, str]]:
        """Path of the entry, hostile text, and the harmless one in its place."""
        for path, fields in self.entries.items():
            for one, other in zip(texts_in(fields), texts_in(self.twins[path]), strict=True):
                if one != other:
                    yield path, one, other


def fill(
    rows: Sequence[Sequence[str]],
    hostile: SmallProject,
    harmless: SmallProject,
    kinds: Sequence[str] = tuple(KINDS),
) -> Pair:
    """Write both trees, without what the reader refuses; at the end all is accepted.

    The texts of a row go round the fields of one entry of each kind.
    """
    pair = Pair(hostile, harmless)
    for number, row in enumerate(rows):
        for path in kinds:
            fields = KINDS[path]
            place, texts = path.format(number), cycle(row)
            pair.entries[place] = fields(number, lambda key, texts=texts: f"{next(texts)} [{key}]")
            pair.twins[place] = fields(number, lambda key: f"chữ hiền [{key}]")
    twins = pair.twins
    for _round in range(6):
        _write(hostile, pair.entries)
        problems = _errors(hostile)
        if not problems:
            _write(harmless, twins)
            return pair
        pair.refused += problems
        for path in {_path(one) for one in problems if not one.key}:
            place = hostile.folder / "products" / path
            place.unlink()
            if not list(place.parent.iterdir()):
                place.parent.rmdir()
            del pair.entries[path], twins[path]
        _take_out([one for one in problems if _path(one) in twins], pair.entries, twins)
    raise AssertionError([one.line("en") for one in problems][:5])


def _write(project: SmallProject, entries: dict[str, dict[str, Any]]) -> None:
    for path, fields in entries.items():
        place = project.folder / "products" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(yaml.safe_dump(fields, allow_unicode=True, sort_keys=False), "utf-8")


def _errors(project: SmallProject) -> tuple[Problem, ...]:
    with worker_pool(1) as executor:
        return read_entries(project.folder / "products", TODAY, executor).errors


def _path(problem: Problem) -> str:
    return problem.place.path.removeprefix("products/")


def _take_out(problems: list[Problem], *trees: dict[str, dict[str, Any]]) -> None:
    for path, key in {(_path(one), one.key) for one in problems}:
        number = int(path.removesuffix("/product.yml").removesuffix(".yml")[-3:])
        for tree in trees:
            if key[0] in PLAIN and "product" not in path.rpartition("/")[2]:
                tree[path][key[0]] = PLAIN[key[0]].format(number)
            elif key[0] == "name":
                tree[path]["name"] = PLAIN["name"].format(number)
            elif key[0] == "producer" and key[-1] == "name":
                tree[path]["producer"]["name"] = f"Cơ sở hiền {number:03}"
            elif key[0] == "producer":
                tree[path]["producer"].pop(key[-1], None)
            elif key[0] == "sources":
                tree[path]["sources"] = [{"name": "Nguồn hiền"}]
            else:
                tree[path].pop(key[0], None)


def texts_in(value: object) -> Iterator[str]:
    """Every text in an entry, paragraph by paragraph."""
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts_in(one)
    elif isinstance(value, str):
        yield from value.split("\n\n")
