"""The build: the stages in order, and nothing else."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from showcase.catalogue.building import build_catalogue
from showcase.entries.reading import read_entries
from showcase.pages.settings import Settings
from showcase.press.assets import gather_assets
from showcase.press.inputs import Record, inputs_digest, last_changes, read_record, write_record
from showcase.press.site import Press, print_language
from showcase.press.site_tool import render
from showcase.press.sitemap import robots_file, sitemap_files
from showcase.press.workers import worker_pool
from showcase.press.writer import NewTree, remove_left_overs
from showcase.problem import Problem
from showcase.translation import LANGUAGES, Language

CONFIGURATIONS: dict[Language, str] = {"vi": "mkdocs.yml", "en": "mkdocs.en.yml"}


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build: from which project and entries, to which place, how."""

    project: Path
    products: Path
    out: Path
    settings: Settings
    today: date
    jobs: int
    languages: tuple[Language, ...] = LANGUAGES

    @property
    def record(self) -> Path:
        """Where the last build of this place left its record."""
        return self.out.parent / ".cache" / f"{self.out.name}.json"


@dataclass(frozen=True, slots=True)
class Built:
    """What came of it: problems (then nothing was written), or pages and seconds."""

    problems: tuple[Problem, ...]
    pages: int = 0
    products: int = 0
    seconds: float = 0.0
    was_unchanged: bool = False


def today() -> date:
    """The day of the build: SOURCE_DATE_EPOCH where it is set, so that builds can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()


def build_site(plan: Plan, say: Callable[[str], None] = lambda _step: None) -> Built:
    """Read, check, print and put in place; an error anywhere leaves the old site as it was.

    Raises CannotWrite, SiteToolFailed and BrokenFrame; problems of entries are returned.
    """
    begun = time.perf_counter()
    digest = inputs_digest(_inputs(plan), plan.settings, plan.today, plan.languages)
    record = read_record(plan.record) if plan.out.is_dir() else Record()
    if record.inputs == digest:
        return Built((), len(record.pages), 0, time.perf_counter() - begun, was_unchanged=True)
    remove_left_overs(plan.out)
    with worker_pool(plan.jobs) as executor, NewTree(plan.out) as tree:
        frames = {
            language: executor.submit(
                render, plan.project / CONFIGURATIONS[language], plan.settings.site_url
            )
            for language in plan.languages
        }
        say("entries")
        entries = read_entries(plan.products, plan.today, executor)
        if entries.errors:
            return Built(entries.problems)
        say("catalogue")
        catalogue = build_catalogue(entries.provinces, entries.products, plan.today)
        assets = gather_assets(plan.project / "docs/assets")
        press = Press(
            plan.project / "overrides", plan.settings, assets, executor, tree, record.pages
        )
        listed, pages = [], {}
        for language in plan.languages:
            say(f"pages ({language})")
            printed = print_language(press, catalogue, language, frames[language].result())
            listed += printed.listed
            pages |= printed.digests
        say("site")
        files = assets.files | sitemap_files(listed, last_changes(plan.project), plan.settings)
        for path, content in (files | {"robots.txt": robots_file(plan.settings)}).items():
            tree.write(path, content)
        tree.put_in_place()
    write_record(plan.record, Record(digest, pages))
    seconds = time.perf_counter() - begun
    return Built(entries.problems, len(listed), len(catalogue.products), seconds)


def _inputs(plan: Plan) -> tuple[Path, ...]:
    """Every folder and file that the site is a function of."""
    own = Path(__file__).parent
    configurations = (plan.project / name for name in ("mkdocs.base.yml", *CONFIGURATIONS.values()))
    return plan.products, plan.project / "docs", plan.project / "overrides", own, *configurations
