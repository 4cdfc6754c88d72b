"""Synthetic entries: the real ones over and over, each time with other names in other provinces.

So every field is as frequent, and every text as long, as in `products/`, at any size.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, product
from pathlib import Path
from typing import Any, ClassVar

import yaml

from showcase.vietnamese import fold, slug

Entry = dict[str, Any]

# The two syllables of a made-up proper name: 31 × 37 of them, in an order that mixes both.
_FIRST = [
    "An",
    "Bình",
    "Bảo",
    "Cẩm",
    "Diễm",
    "Đại",
    "Đông",
    "Đức",
    "Gia",
    "Hải",
    "Hoàng",
    "Hồng",
    "Hưng",
    "Hương",
    "Khánh",
    "Kim",
    "Lan",
    "Lộc",
    "Mai",
    "Minh",
    "Ngọc",
    "Phú",
    "Phước",
    "Quảng",
    "Sơn",
    "Tân",
    "Thanh",
    "Thiên",
    "Thuận",
    "Vạn",
    "Xuân",
]
_SECOND = [
    "An",
    "Bình",
    "Châu",
    "Cường",
    "Dũng",
    "Đạt",
    "Điền",
    "Giang",
    "Hà",
    "Hiền",
    "Hòa",
    "Hưng",
    "Khang",
    "Khôi",
    "Lâm",
    "Liên",
    "Long",
    "Mỹ",
    "Nam",
    "Nghĩa",
    "Nguyên",
    "Phát",
    "Phong",
    "Phúc",
    "Quý",
    "Sang",
    "Sen",
    "Tâm",
    "Thành",
    "Thảo",
    "Thịnh",
    "Thủy",
    "Trà",
    "Trường",
    "Tường",
    "Vân",
    "Yến",
]
_PROPER_NAMES = tuple(f"{first} {second}" for first, second in product(_FIRST, _SECOND))
_STRIDE = 389


@dataclass(frozen=True, slots=True)
class Real:
    """One real entry: the province it is of, and what it says."""

    province: str
    entry: Entry


def write_entries(real: Path, folder: Path, size: int) -> None:
    """Write a tree of `size` products and all provinces into the folder; it is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    provinces = _provinces(real)
    for name in provinces:
        (folder / name).mkdir(parents=True)
        shutil.copyfile(real / name / "province.yml", folder / name / "province.yml")
    entries = _synthetic(_real_entries(real), provinces)
    for (path, entry), _ in zip(entries, range(size), strict=False):
        (folder / path).mkdir()
        text = yaml.dump(entry, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        (folder / path / "product.yml").write_text(text, encoding="utf-8")


def _provinces(real: Path) -> dict[str, list[str]]:
    """The former names of each province."""
    found = {}
    for path in sorted(real.glob("*/province.yml")):
        former = yaml.safe_load(path.read_text(encoding="utf-8"))["former"]
        found[path.parent.name] = [one["name"] for one in former]
    return found


def _real_entries(real: Path) -> list[Real]:
    paths = sorted(real.glob("*/*/product.yml"))
    return [
        Real(path.parts[-3], yaml.load(path.read_text(encoding="utf-8"), _WithoutFractions))
        for path in paths
    ]


class _WithoutFractions(yaml.CSafeLoader):
    """Reads 35.000 as the text that it is, in every entry: thirty-five thousand."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":float")]
        for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


def _synthetic(entries: list[Real], provinces: dict[str, list[str]]) -> Iterator[tuple[str, Entry]]:
    """Folder and content of one product after the other, without end."""
    folders: set[str] = set()
    names: set[tuple[str, str]] = set()
    for round_ in count():
        for number, real in enumerate(entries):
            province, former = _moved(real, number, round_, provinces)
            entry = real.entry | {"former_province": former}
            maker = ""
            if "producer" in entry:
                maker = _renamed(entry["producer"]["name"], _place(real, round_))
                entry["producer"] = entry["producer"] | {"name": maker}
            entry["name"] = _new_name(entry["name"], maker or province, number + round_, names)
            yield _new_folder(province, entry["name"], folders), entry


def _moved(
    real: Real, number: int, round_: int, provinces: dict[str, list[str]]
) -> tuple[str, str]:
    """The province and former province of an entry in a round.

    Who won a vote of a region stays: the rules know which provinces voted there.
    """
    if any("region" in one for one in real.entry.get("recognitions", ())):
        return real.province, real.entry["former_province"]
    slugs = tuple(provinces)
    province = slugs[(slugs.index(real.province) + round_) % len(slugs)]
    return province, provinces[province][number % len(provinces[province])]


def _place(real: Real, round_: int) -> int:
    """A number for a maker in a round: the same for all its products."""
    name = fold(real.entry["producer"]["name"])
    return sum(map(ord, f"{real.province} {name}")) + round_


def _renamed(name: str, number: int) -> str:
    """The name with a made-up proper name instead of its last two words."""
    words = name.split()
    kept = words[: max(len(words) - 2, min(2, len(words)))]
    return " ".join((*kept, _PROPER_NAMES[number * _STRIDE % len(_PROPER_NAMES)]))


def _new_name(name: str, owner: str, number: int, taken: set[tuple[str, str]]) -> str:
    """A name that no other product of the maker or province has."""
    for attempt in count(number):
        new = _renamed(name, attempt)
        if (fold(new), owner) not in taken:
            taken.add((fold(new), owner))
            return new
    raise AssertionError


def _new_folder(province: str, name: str, taken: set[str]) -> str:
    wanted = f"{province}/{slug(name, 70)}"
    for number in count(1):
        folder = wanted if number == 1 else f"{wanted}-{number}"
        if folder not in taken:
            taken.add(folder)
            return folder
    raise AssertionError
