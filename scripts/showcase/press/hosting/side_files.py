"""Files beside files, compressed once as well as can be, for servers that send them as they are."""

import gzip
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import brotli  # type: ignore[import-untyped] # its package carries no types

from showcase.press.hosting.rules import COMPRESSED
from showcase.press.workers import bounded_map
from showcase.press.writer import NewTree

FILES_PER_TASK = 50
# Below this a compressed file saves no packet.
SMALLEST = 1024
# As good as the best for pages of this size, at a twentieth of its time.
_BROTLI_QUALITY = 9
_GZIP_LEVEL = 9

Side = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class SideTask:
    """Files to be compressed, by their paths below a folder."""

    folder: Path
    paths: tuple[str, ...]


def write_side_files(tree: NewTree, executor: Executor) -> None:
    """Put a `.br` and a `.gz` beside every file that shrinks; beside kept files they are kept."""
    paths = [one for one in sorted(tree.written) if PurePosixPath(one).suffix in COMPRESSED]
    missing = [one for one in paths if not _kept(one, tree)]
    for chunk in bounded_map(executor, compress, _tasks(tree.folder, missing)):
        for path, content in chunk:
            tree.write(path, content)


def _kept(path: str, tree: NewTree) -> bool:
    if path not in tree.kept:
        return False
    return all([tree.keep(f"{path}.br"), tree.keep(f"{path}.gz")])


def _tasks(folder: Path, paths: Sequence[str]) -> Iterator[SideTask]:
    for start in range(0, len(paths), FILES_PER_TASK):
        yield SideTask(folder, tuple(paths[start : start + FILES_PER_TASK]))


def compress(task: SideTask) -> list[Side]:
    """The side files of a task, where they are worth it."""
    return [side for path in task.paths for side in _sides(path, task.folder)]


def _sides(path: str, folder: Path) -> Iterator[Side]:
    content = (folder / path).read_bytes()
    if len(content) < SMALLEST:
        return
    yield f"{path}.br", brotli.compress(content, quality=_BROTLI_QUALITY)
    yield f"{path}.gz", gzip.compress(content, _GZIP_LEVEL, mtime=0)
