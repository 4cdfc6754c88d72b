#!/usr/bin/env python3
"""Takes the files of a proposal into products/, with their names and sizes checked once more.

Runs where the repository may be written to, so it trusts nothing that the job before it made and
uses nothing but Python itself. Exit status 1, with a sentence, when anything is not as it must be.
"""

import re
import stat
import sys
from pathlib import Path

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
ALLOWED = re.compile(rf"products/({SLUG})/({SLUG})/(?:product\.yml|{SLUG}\.(?:jpg|jpeg|png|webp))")
LARGEST = {".yml": 64 * 1024, ".md": 64 * 1024}
LARGEST_PHOTO = 12 * 1024 * 1024
MOST_FILES = 22


def main(arguments: list[str]) -> None:
    """`take_proposal.py FOLDER [--answer FILE]`: the files of an entry, or what to answer."""
    folder = Path(arguments[0])
    if arguments[1:2] == ["--answer"]:
        content = read(folder / "answer.md")
        Path(arguments[2]).write_bytes(content)
        return
    files = [path for path in sorted(folder.rglob("*")) if not is_folder(path)]
    wanted = [path for path in files if path != folder / "answer.md"]
    taken = {name_of(path, folder): read(path) for path in wanted}
    products = {name.rpartition("/")[0] for name in taken}
    if len(products) != 1 or len(taken) > MOST_FILES:
        refuse("a proposal is one product")
    for name, content in taken.items():
        place = Path(name)
        refuse_links_on_the_way(place)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def is_folder(path: Path) -> bool:
    """Whether it is a folder itself and no link to one."""
    return stat.S_ISDIR(path.lstat().st_mode)


def name_of(path: Path, folder: Path) -> str:
    """The path in the repository, if it is one of an entry."""
    name = path.relative_to(folder).as_posix()
    if not ALLOWED.fullmatch(name):
        refuse(f"{name!a} is no file of an entry")
    return name


def read(path: Path) -> bytes:
    """The bytes of an ordinary file that is not too large."""
    found = path.lstat()
    most = LARGEST.get(path.suffix, LARGEST_PHOTO)
    if not stat.S_ISREG(found.st_mode) or not 0 < found.st_size <= most:
        refuse(f"{path.name!a} is no ordinary file of at most {most} bytes")
    return path.read_bytes()


def refuse_links_on_the_way(place: Path) -> None:
    """Nothing is written through a link that already stands in the repository."""
    for one in (place, *place.parents):
        if one.is_symlink():
            refuse(f"{one} is a link")


def refuse(reason: str) -> None:
    """Say why and end."""
    sys.exit(f"Not taken: {reason}.")


if __name__ == "__main__":
    main(sys.argv[1:])
