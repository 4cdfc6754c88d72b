"""The build: the stages in order, and nothing else."""

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

from showcase.catalogue.building import build_catalogue
from showcase.garbage import nothing_collected
from showcase.plan import OWN_CODE, Plan, inputs_of, values_of
from showcase.press.ahead import print_ahead
from showcase.press.build_json import versions, write_build_json
from showcase.press.inputs import (
    Days,
    Record,
    days_of_entries,
    identity_of,
    inputs_digest,
    last_commit,
    package_versions,
    read_inputs,
    read_record,
    write_record,
)
from showcase.press.one_build import one_build_at_a_time
from showcase.press.photos import photos_shown
from showcase.press.scan.findings import Findings
from showcase.press.site import Printed, Say, print_language
from showcase.press.writer import NewTree, clear_left_overs
from showcase.problem import Problem
from showcase.steps import (
    gather,
    look_at_pages,
    press_of,
    published_of,
    put_beside_pages,
    put_booklets,
    put_for_hosts,
    put_pictures,
)
from showcase.translation import message


@dataclass(frozen=True, slots=True)
class Built:
    """What came of it: problems (then nothing was written), or pages and seconds."""

    problems: tuple[Problem, ...]
    pages: int = 0
    products: int = 0
    seconds: float = 0.0
    was_unchanged: bool = False


@nothing_collected()
def build_site(plan: Plan, say: Say = lambda _step: None) -> Built:
    """Read, check, print and put in place; an error anywhere leaves the old site as it was.

    Raises CannotWrite, RefusedSite, SiteToolFailed, BrokenFrame and BrokenTemplate; problems of
    entries are returned.
    """
    with one_build_at_a_time(plan.record.with_suffix(".lock"), say):
        return _build(plan, say)


def _build(plan: Plan, say: Say) -> Built:
    begun = time.perf_counter()
    tool = inputs_digest((OWN_CODE,), package_versions())
    contents, files = read_inputs(inputs_of(plan))
    digest = inputs_digest((), contents, tool, values_of(plan), last_commit(plan.products))
    record = read_record(plan.record, plan.out)
    if record.inputs == digest and _stands(plan, record):
        clear_left_overs(plan.out)
        return Built((), len(record.pages), 0, time.perf_counter() - begun, was_unchanged=True)
    with NewTree(plan.out) as tree:
        entries, gathered = gather(plan, tool, plan.memory(tool, files), tree, say)
        if entries.errors:
            return Built(entries.problems)
        tree.begin_with_spare(gathered.spare)
        say(message("making the catalogue"))
        catalogue = build_catalogue(entries, plan.today)
        photos = photos_shown(catalogue, entries.photos)
        days = days_of_entries(plan.products)
        published = published_of(plan, catalogue, entries, days)
        problems = entries.problems
        del entries, files  # workers would carry what is no longer needed
        press = press_of(plan, tool, record, published, gathered, tree, say)
        printed = Printed()
        ahead = print_ahead(press, published, gathered.frames, record.exports, printed)
        del published  # as above
        for language, rendered in gathered.frames.items():
            say(message("printing the pages ({language})", language=language))
            print_language(press, ahead.cards[language], rendered, printed)
        put_pictures(plan, press, printed, photos)
        put_booklets(plan, press, catalogue, photos)
        put_beside_pages(plan, press, days, printed)
        put_for_hosts(plan, press, catalogue)
        _write_origin(plan, tree, contents, days)
        tree.drop_outdated()
        look_at_pages(plan, press, record, printed)
        tree.put_in_place()
    made = Record("", digest, dict(press.common), printed.digests, ahead.exports)
    _remember(plan, made, printed.findings)
    seconds = time.perf_counter() - begun
    return Built(problems, len(printed.listed), len(catalogue.products), seconds)


def _remember(plan: Plan, record: Record, findings: Findings) -> None:
    """Leave for the next build what this one was made from, and where its pages lead."""
    fragments = [list(one) for one in findings.fragments]
    targets = sorted(findings.targets)
    site = identity_of(plan.out)
    write_record(plan.record, replace(record, site=site, targets=targets, fragments=fragments))


def _stands(plan: Plan, record: Record) -> bool:
    """Whether every page and export of the last build is still there."""
    files = (*record.pages, *record.exports)
    return all(os.access(f"{plan.out}/{path}", os.F_OK) for path in files)


def _write_origin(plan: Plan, tree: NewTree, contents: str, days: Mapping[str, Days]) -> None:
    """Publish a digest that is the same on every machine: of no commit, of no other packages."""
    if plan.preview is None:
        tools = versions(plan.engine)
        everywhere = inputs_digest(
            (OWN_CODE,), contents, tools, values_of(plan), sorted(days.items())
        )
        write_build_json(tree, everywhere, plan.today, tools)
