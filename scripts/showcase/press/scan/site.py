"""What can be judged only when everything is printed: links between pages, and stray files."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from showcase.press.scan import rules
from showcase.press.scan.addresses import Ground, language_of
from showcase.press.scan.findings import Fault, Findings, RefusedSite
from showcase.press.scan.page import scan_page
from showcase.press.workers import bounded_map, worker_pool
from showcase.press.writer import NewTree

PAGES_PER_TASK = 100


@dataclass(frozen=True, slots=True)
class ScanTask:
    """Pages to be looked at again, by their files below a folder."""

    folder: Path
    paths: tuple[str, ...]
    ground: Ground


def scan_tree(
    tree: NewTree,
    ground: Ground,
    findings: Findings,
    kept: Sequence[str],
    known: tuple[list[str], list[list[str]]],
    jobs: int,
) -> None:
    """Raises RefusedSite. New pages were looked at in memory; what they share is looked at here.

    `kept` are the pages that were taken over, which this scanner has looked at before; they are
    looked at again when something is gone that pages led to. `known` is where pages led before:
    files, and places in other pages.
    """
    targets, fragments = known
    if tree.written.issuperset(one for one in targets if _is_built(one, ground)):
        findings.targets |= dict.fromkeys(targets, "")
        taken = set(kept)
        findings.fragments += [(one, to, at) for one, to, at in fragments if one in taken]
    else:
        with worker_pool(jobs) as executor:
            findings.add(_look_again(tree.folder, kept, ground, executor))
    _refuse_unless_whole(tree, findings, ground)


def _look_again(folder: Path, paths: Sequence[str], ground: Ground, executor: Executor) -> Findings:
    starts = range(0, len(paths), PAGES_PER_TASK)
    chunks = (tuple(paths[start : start + PAGES_PER_TASK]) for start in starts)
    found = Findings()
    for one in bounded_map(executor, _scan, (ScanTask(folder, one, ground) for one in chunks)):
        found.add(one)
    return found


def _scan(task: ScanTask) -> Findings:
    found = Findings()
    for path in task.paths:
        found.add(scan_page(path, (task.folder / path).read_bytes(), task.ground))
    return found


def _refuse_unless_whole(tree: NewTree, findings: Findings, ground: Ground) -> None:
    folder, written = tree.folder, tree.written
    faults = [
        *findings.faults,
        *_broken_links(written, findings, ground),
        *_missing_places(folder, written, findings),
        *_strays(folder, written),
    ]
    if faults:
        raise RefusedSite(faults)


def _broken_links(written: set[str], findings: Findings, ground: Ground) -> Iterator[Fault]:
    for target in sorted(findings.targets.keys() - written):
        if _is_built(target, ground):
            yield Fault(findings.targets[target], rules.FILE, target)


def _is_built(path: str, ground: Ground) -> bool:
    """Whether a file belongs to this site: not the page of a language that is not built."""
    return language_of(path) in ground.languages or not path.endswith(".html")


def _missing_places(folder: Path, written: set[str], findings: Findings) -> Iterator[Fault]:
    known: dict[str, set[str]] = {}
    for page, target, fragment in findings.fragments:
        if target not in written:
            continue
        if target not in known:
            known[target] = _ids_of(folder / target)
        if fragment not in known[target]:
            yield Fault(page, rules.PLACE_ELSEWHERE, f"{target}#{fragment}")


def _ids_of(page: Path) -> set[str]:
    tree = LexborHTMLParser(page.read_bytes())
    return {node.attributes.get("id") or "" for node in tree.css("[id]")}


def _strays(folder: Path, written: set[str]) -> Iterator[Fault]:
    """Files that nobody has written: they came from elsewhere."""
    for path in _files_below(str(folder)):
        if path not in written:
            yield Fault(path, rules.STRAY, path.rpartition("/")[2])


def _files_below(folder: str) -> Iterator[str]:
    """The paths of all files; no link is followed."""
    waiting, start = [folder], len(folder) + 1
    while waiting:
        with os.scandir(waiting.pop()) as found:
            for one in found:
                if one.is_dir(follow_symlinks=False):
                    waiting.append(one.path)
                else:
                    yield one.path[start:]
