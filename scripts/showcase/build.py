"""The build: the stages in order, and nothing else."""

import os
import time
from collections.abc import Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from showcase.booklets.ready import booklets_of, write_booklets
from showcase.booklets.setting import Workshop
from showcase.catalogue.building import build_catalogue
from showcase.catalogue.model import Catalogue
from showcase.entries.reading import Entries, read_entries
from showcase.pages.settings import Settings
from showcase.press.assets import gather_assets
from showcase.press.environment import templates_of
from showcase.press.exports.feeds import addresses_with_feeds
from showcase.press.exports.interface import Published
from showcase.press.exports.making import ExportPlan, write_exports
from showcase.press.inputs import (
    Days,
    Record,
    days_of_entries,
    identity_of,
    inputs_digest,
    last_commit,
    package_versions,
    read_record,
    write_record,
)
from showcase.press.pictures import studio_of, write_pictures
from showcase.press.site import Press, Printed, Say, print_language
from showcase.press.site_tool import CONFIGURATIONS, Rendered, WrongSettings, render
from showcase.press.sitemap import robots_file, sitemap_files
from showcase.press.workers import nothing_collected, worker_pool
from showcase.press.writer import NewTree
from showcase.problem import Problem
from showcase.translation import LANGUAGES, Language, message

_OWN = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build: from which project and entries, to which place, how.

    `preview` is what plain MkDocs has rendered; its pages carry no policy, for MkDocs adds scripts.
    """

    project: Path
    products: Path
    out: Path
    settings: Settings
    today: date
    jobs: int
    languages: tuple[Language, ...] = LANGUAGES
    preview: Rendered | None = None
    has_pictures: bool = True

    @property
    def cache(self) -> Path:
        """What builds leave for later ones."""
        return self.out.parent / ".cache"

    @property
    def record(self) -> Path:
        """Where the last build of this place left its record."""
        return self.cache / f"{self.out.name}.json"


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
    if not epoch:
        return date.today()  # noqa: DTZ011 - the day of the people who build
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise WrongSettings(f"SOURCE_DATE_EPOCH={epoch}") from None


@nothing_collected()
def build_site(plan: Plan, say: Say = lambda _step: None) -> Built:
    """Read, check, print and put in place; an error anywhere leaves the old site as it was.

    Raises CannotWrite, SiteToolFailed, BrokenFrame and BrokenTemplate; problems of entries are
    returned.
    """
    begun = time.perf_counter()
    tool = inputs_digest((_OWN,), package_versions())
    digest = inputs_digest(_inputs(plan), tool, _values(plan))
    record = read_record(plan.record, plan.out)
    if record.inputs == digest and _stands(plan, record):
        return Built((), len(record.pages), 0, time.perf_counter() - begun, was_unchanged=True)
    with NewTree(plan.out) as tree:
        with worker_pool(plan.jobs) as executor:
            frames = _begin_frames(plan, tool, record, executor)
            say(message("reading the entries"))
            entries = read_entries(plan.products, plan.today, executor, plan.products.as_posix())
            rendered = {key: frame.result() for key, frame in frames.values()}
        if entries.errors:
            return Built(entries.problems)
        say(message("making the catalogue"))
        catalogue = build_catalogue(entries, plan.today)
        problems = entries.problems
        days = days_of_entries(plan.products)
        published = _published(plan, catalogue, entries, days)
        exports = write_exports(ExportPlan(published, tool, record.exports), tree, plan.jobs)
        feeds = addresses_with_feeds(published)
        del entries, published
        press = _press(plan, tool, record, feeds, tree, say)
        printed = Printed()
        for language, (key, _) in frames.items():
            say(message("printing the pages ({language})", language=language))
            print_language(press, catalogue, language, rendered[key], printed)
        _write_booklets(plan, press, catalogue)
        _write_beside_pages(plan, press, printed, days)
        tree.put_in_place()
    made = Record(identity_of(plan.out), digest, printed.digests, rendered, exports)
    write_record(plan.record, made)
    seconds = time.perf_counter() - begun
    return Built(problems, len(printed.listed), len(catalogue.products), seconds)


def _begin_frames(
    plan: Plan, tool: str, record: Record, executor: Executor
) -> dict[Language, tuple[str, Future[Rendered]]]:
    """The frame and prose pages of each language, under way, with a digest of what they come from.

    What the site tool rendered from the same in the last build is taken as it is.
    """
    prose = (one for one in (plan.project / "docs").iterdir() if one.name != "assets")
    places = (*sorted(prose), plan.project / "overrides", *_configurations(plan))
    digest = inputs_digest(places, tool, plan.settings, plan.preview)
    keys = {language: f"{language} {digest}" for language in plan.languages}
    return {
        language: (key, executor.submit(_rendered, plan, language, record.rendered.get(key)))
        for language, key in keys.items()
    }


def _rendered(plan: Plan, language: Language, known: Rendered | None) -> Rendered:
    configuration = plan.project / CONFIGURATIONS[language]
    return plan.preview or known or render(configuration, plan.settings.site_url)


def _press(
    plan: Plan, tool: str, record: Record, feeds: tuple[str, ...], tree: NewTree, say: Say
) -> Press:
    drawings = plan.project / "docs/assets"
    return Press(
        templates=templates_of(plan.project / "overrides"),
        settings=plan.settings,
        assets=gather_assets(drawings),
        has_policy=plan.preview is None,
        feeds=feeds,
        studio=studio_of(drawings) if plan.has_pictures else None,
        tool=tool,
        jobs=plan.jobs,
        tree=tree,
        was=record.pages,
        say=say,
    )


def _published(
    plan: Plan, catalogue: Catalogue, entries: Entries, days: Mapping[str, Days]
) -> Published:
    """What machines read of the catalogue; only while the entries are still at hand."""
    by_id = {f"{folder.province}/{folder.product}": entry for folder, entry in entries.products}
    return Published(catalogue, by_id, plan.settings, plan.languages, days)


def _write_beside_pages(
    plan: Plan, press: Press, printed: Printed, days: Mapping[str, Days]
) -> None:
    """Social pictures, assets, and what search engines read."""
    if press.studio:
        press.say(message("drawing the social pictures"))
        with worker_pool(plan.jobs) as executor:
            write_pictures(press.studio, printed.pictures, plan.cache, press.tree, executor)
    press.say(message("writing the site"))
    changed = {path: one.changed for path, one in days.items()}
    sitemap = sitemap_files(printed.listed, changed, plan.settings)
    robots = {"robots.txt": robots_file(plan.settings)}
    for path, content in (press.assets.files | sitemap | robots).items():
        press.tree.write(path, content)


def _write_booklets(plan: Plan, press: Press, catalogue: Catalogue) -> None:
    """Brochures and labels, where the pages link to them."""
    if not plan.settings.has_booklets:
        return
    press.say(message("setting the booklets"))
    workshop = Workshop(studio_of(plan.project / "docs/assets"), plan.products)
    readies = booklets_of(catalogue, plan.languages, plan.settings)
    with worker_pool(plan.jobs) as executor:
        write_booklets(readies, workshop, plan.cache, press.tree, executor)


def _stands(plan: Plan, record: Record) -> bool:
    """Whether every page and export of the last build is still there."""
    files = (*record.pages, *record.exports)
    return all(os.access(f"{plan.out}/{path}", os.F_OK) for path in files)


def _values(plan: Plan) -> tuple[object, ...]:
    return (
        plan.settings,
        plan.today,
        plan.languages,
        plan.preview,
        plan.has_pictures,
        last_commit(plan.products),
    )


def _inputs(plan: Plan) -> tuple[Path, ...]:
    """Every folder and file that the site is a function of."""
    folders = plan.products, plan.project / "docs", plan.project / "overrides"
    return *folders, *_configurations(plan)


def _configurations(plan: Plan) -> tuple[Path, ...]:
    return tuple(plan.project / name for name in ("mkdocs.base.yml", *CONFIGURATIONS.values()))
