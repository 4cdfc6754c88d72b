"""Entries that an earlier build has found right: they are taken as they were, not checked again.

They stand in the cache as JSON, each under a digest of all that its checking depends on.
"""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter

from showcase.checked import leave, read_left
from showcase.digest import digest_of
from showcase.entries.checking import CheckedProduct, ReadingTask, read_products
from showcase.entries.identities import Identity
from showcase.entries.layout import ProductFolder
from showcase.entries.product_entry import ProductEntry

PRODUCTS_PER_TASK = 200
# To hold more of them would take memory that the pages need.
MOST_KNOWN = 50_000

_IDENTITY = TypeAdapter(Identity)


class Row(NamedTuple):
    """A right entry: what it is known by, and as JSON who it is and what it has written."""

    key: bytes
    identity: bytes
    written: bytes


@dataclass(frozen=True, slots=True)
class Memory:
    """The file of right entries, and a digest of the code that checks them.

    `contents` are digests of what files hold now, by their places: whoever has made them has read
    the files already.
    """

    file: Path
    tool: str
    contents: Mapping[str, bytes]

    def rows(self) -> dict[bytes, Row]:
        """What the last build has left, by the keys."""
        lines = (read_left(self.file) or b"").splitlines()
        cut = (line.split(b"\t") for line in lines)
        return {one[0]: Row(*one) for one in cut if len(one) == len(Row._fields)}

    def keep(self, lines: Iterable[bytes]) -> None:
        """Leave these instead: each is some lines, one for each row."""
        leave(self.file, b"\n".join(filter(None, lines)))


def check_products(
    everything: ReadingTask, memory: Memory | None, executor: Executor
) -> list[CheckedProduct]:
    """What came of each product, in the order of the task: as it is known, or from the workers."""
    if memory is None or len(everything.folders) > MOST_KNOWN:
        return [one for chunk in executor.map(read_products, _tasks(everything)) for one in chunk]
    task = replace(everything, rules=_rules(everything, memory))
    kept = memory.rows()
    known = dict(_known(task, kept, memory.contents)) if kept else {}
    checked = {one.id: _checked(one, known[one.id]) for one in task.folders if one.id in known}
    unknown = tuple(one for one in task.folders if one.id not in known)
    lines = [_lines(known.values())]
    for answers in executor.map(_answers, _tasks(replace(task, folders=unknown))):
        lines.append(_lines(one for _, one in answers if isinstance(one, Row)))
        checked |= {folder.id: _checked(folder, one) for folder, one in answers}
    if unknown or len(known) < len(kept):
        memory.keep(lines)
    return [checked[one.id] for one in task.folders]


def _lines(rows: Iterable[Row]) -> bytes:
    """Many rows in one piece: small ones would leave holes in the memory of the process."""
    return b"\n".join(map(b"\t".join, rows))


def _tasks(task: ReadingTask) -> Iterator[ReadingTask]:
    for start in range(0, len(task.folders), PRODUCTS_PER_TASK):
        yield replace(task, folders=task.folders[start : start + PRODUCTS_PER_TASK])


def _rules(task: ReadingTask, memory: Memory) -> dict[str, bytes]:
    """What the products of each province are checked by: the code, the day, what it has written."""
    common = f"{memory.tool} {task.shown} {task.today}".encode()
    return {
        name: digest_of(common, entry.model_dump_json().encode())
        for name, entry in task.provinces.items()
    }


def _known(
    task: ReadingTask, kept: Mapping[bytes, Row], contents: Mapping[str, bytes]
) -> Iterator[tuple[str, Row]]:
    """The products whose entries hold what they held, by their ids."""
    root = task.root.resolve()
    for folder in task.folders:
        content = contents.get(f"{root}/{folder.entry}")
        if content and folder.province in task.rules:
            key = _key(task, folder, content)
            if key in kept:
                yield folder.id, kept[key]


def _key(task: ReadingTask, folder: ProductFolder, content: bytes) -> bytes:
    """Nothing but this decides what comes of checking an entry without other entries."""
    beside = " ".join((folder.entry, *sorted(folder.photos)))
    return digest_of(task.rules[folder.province], beside.encode(), content).hex().encode()


def _answers(task: ReadingTask) -> list[tuple[ProductFolder, CheckedProduct | Row]]:
    """Read and check the products of a task; what is right is sent as it will be kept."""
    return [(one.folder, _answer(task, one)) for one in read_products(task)]


def _answer(task: ReadingTask, checked: CheckedProduct) -> CheckedProduct | Row:
    folder, identity = checked.folder, checked.identity
    # What is kept tells of no file that has yet to be fetched.
    is_plain = not (checked.problems or checked.photos_elsewhere)
    if checked.written and identity and is_plain and folder.province in task.rules:
        key = _key(task, folder, checked.content)
        return Row(key, _IDENTITY.dump_json(identity), checked.written)
    return checked


def _checked(folder: ProductFolder, answer: CheckedProduct | Row) -> CheckedProduct:
    if isinstance(answer, CheckedProduct):
        return answer
    identity = _IDENTITY.validate_json(answer.identity)._replace(folder=folder)
    entry = ProductEntry.model_validate_json(answer.written)
    return CheckedProduct(folder, entry, identity, (), written=answer.written)
