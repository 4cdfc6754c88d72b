"""The build: the stages in order, and nothing else."""

import os
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from showcase.catalogue.building import build_catalogue
from showcase.catalogue.model import Catalogue
from showcase.entries.photo_files import Photographed
from showcase.entries.reading import Entries, read_entries
from showcase.pages.leftovers import moved
from showcase.pages.settings import Settings
from showcase.photos.reading import Darkroom
from showcase.photos.store import Store
from showcase.press.assets import gather_assets
from showcase.press.build_json import versions, write_build_json
from showcase.press.environment import templates_of
from showcase.press.exports.feeds import addresses_with_feeds
from showcase.press.exports.interface import Published
from showcase.press.exports.making import ExportPlan, write_exports
from showcase.press.hosting.beside import files_beside
from showcase.press.hosting.side_files import write_side_files
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
from showcase.press.one_build import one_build_at_a_time
from showcase.press.photos import photos_shown, write_photos
from showcase.press.pictures import studio_of, write_pictures
from showcase.press.scan.addresses import Ground
from showcase.press.scan.findings import Findings
from showcase.press.scan.site import scan_tree
from showcase.press.site import Press, Printed, Say, print_language
from showcase.press.site_tool import CONFIGURATIONS, Engine, Rendered, WrongSettings, render
from showcase.press.sitemap import robots_file, sitemap_files
from showcase.press.workers import nothing_collected, worker_pool
from showcase.press.writer import NewTree
from showcase.press.zensical import render_with_zensical
from showcase.problem import Problem
from showcase.translation import LANGUAGES, Language, message

_OWN = Path(__file__).parent
# Below `overrides/`: the frames use none of these.
_PRESS_TEMPLATES = {"components", "pages"}
# Photos have a room of their own in the cache.
PHOTO_CACHE = "photos"


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
    has_side_files: bool = False
    engine: Engine = "mkdocs"

    @property
    def cache(self) -> Path:
        """What builds leave for later ones."""
        return self.out.parent / ".cache"

    @property
    def darkroom(self) -> Darkroom:
        """Where photos are looked at, and what is made of them is kept."""
        return Darkroom(Store(self.cache / PHOTO_CACHE), self.settings.photo_hosts)

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

    Raises CannotWrite, RefusedSite, SiteToolFailed, BrokenFrame and BrokenTemplate; problems of
    entries are returned.
    """
    with one_build_at_a_time(plan.record.with_suffix(".lock"), say):
        return _build(plan, say)


def _build(plan: Plan, say: Say) -> Built:
    begun = time.perf_counter()
    tool = inputs_digest((_OWN,), package_versions())
    contents = inputs_digest(_inputs(plan))
    digest = inputs_digest((), contents, tool, _values(plan), last_commit(plan.products))
    record = read_record(plan.record, plan.out)
    if record.inputs == digest and _stands(plan, record):
        return Built((), len(record.pages), 0, time.perf_counter() - begun, was_unchanged=True)
    with NewTree(plan.out) as tree:
        with worker_pool(plan.jobs) as executor:
            frames = _begin_frames(plan, tool, record, executor)
            say(message("reading the entries"))
            entries = read_entries(
                plan.products, plan.today, executor, plan.products.as_posix(), plan.darkroom
            )
            rendered = {key: frame.result() for key, frame in frames.values()}
        if entries.errors:
            return Built(entries.problems)
        say(message("making the catalogue"))
        catalogue = build_catalogue(entries, plan.today)
        problems = entries.problems
        photos = photos_shown(catalogue, entries.photos)
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
        _write_pictures(plan, press, printed, photos)
        _write_beside_pages(plan, press, days, printed)
        _write_for_hosts(plan, press, catalogue)
        if plan.preview is None:
            tools = versions(plan.engine)
            everywhere = _input_of_everywhere(plan, tools, contents, days)
            write_build_json(tree, everywhere, plan.today, tools)
        _scan(plan, press, record, printed)
        tree.put_in_place()
    _remember(plan, Record("", digest, printed.digests, rendered, exports), printed.findings)
    seconds = time.perf_counter() - begun
    return Built(problems, len(printed.listed), len(catalogue.products), seconds)


def _begin_frames(
    plan: Plan, tool: str, record: Record, executor: Executor
) -> dict[Language, tuple[str, Future[Rendered]]]:
    """The frame and prose pages of each language, under way, with a digest of what they come from.

    What the site tool rendered from the same in the last build is taken as it is.
    """
    places = tuple(_inputs_of_frames(plan))
    names = [place.name for place in places]
    digest = inputs_digest(places, names, tool, plan.settings, plan.preview, plan.engine)
    keys = {language: f"{language} {digest}" for language in plan.languages}
    return {
        language: (key, executor.submit(_rendered, plan, language, record.rendered.get(key)))
        for language, key in keys.items()
    }


def _rendered(plan: Plan, language: Language, known: Rendered | None) -> Rendered:
    if standing := plan.preview or known:
        return standing
    if plan.engine == "zensical":
        return render_with_zensical(plan.project, language)
    return render(plan.project / CONFIGURATIONS[language], plan.settings.site_url)


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
        ground=None if plan.preview else _ground(plan),
        say=say,
    )


def _remember(plan: Plan, record: Record, findings: Findings) -> None:
    """Leave for the next build what this one was made from, and where its pages lead."""
    fragments = [list(one) for one in findings.fragments]
    targets = sorted(findings.targets)
    site = identity_of(plan.out)
    write_record(plan.record, replace(record, site=site, targets=targets, fragments=fragments))


def _published(
    plan: Plan, catalogue: Catalogue, entries: Entries, days: Mapping[str, Days]
) -> Published:
    """What machines read of the catalogue; only while the entries are still at hand."""
    by_id = {f"{folder.province}/{folder.product}": entry for folder, entry in entries.products}
    return Published(catalogue, by_id, plan.settings, plan.languages, days)


def _ground(plan: Plan) -> Ground:
    return Ground(plan.settings.site_url, plan.settings.site_path, plan.languages)


def _write_pictures(
    plan: Plan, press: Press, printed: Printed, photos: Mapping[str, Photographed]
) -> None:
    """What is made of photos, and the social pictures of pages that have none."""
    with worker_pool(plan.jobs) as executor:
        if write_photos(photos, plan.darkroom, press.tree, executor, press.say):
            plan.darkroom.store.prune()
        if press.studio:
            press.say(message("drawing the social pictures"))
            write_pictures(press.studio, printed.pictures, plan.cache, press.tree, executor)


def _write_beside_pages(
    plan: Plan, press: Press, days: Mapping[str, Days], printed: Printed
) -> None:
    """Assets, and what search engines read."""
    press.say(message("writing the site"))
    changed = {path: one.changed for path, one in days.items()}
    sitemap = sitemap_files(printed.listed, changed, plan.settings)
    robots = {"robots.txt": robots_file(plan.settings)}
    for path, content in (press.assets.files | sitemap | robots).items():
        press.tree.write(path, content)


def _write_for_hosts(plan: Plan, press: Press, catalogue: Catalogue) -> None:
    """What hosts read, and compressed files where they are wanted."""
    tree = press.tree
    for path, content in files_beside(tree.written, moved(catalogue), plan.settings).items():
        tree.write(path, content)
    if plan.has_side_files:
        press.say(message("compressing the files"))
        with worker_pool(plan.jobs) as executor:
            write_side_files(tree, executor)


def _scan(plan: Plan, press: Press, record: Record, printed: Printed) -> None:
    """Look at what was printed; pages of a preview hold what MkDocs has put there."""
    if press.ground:
        press.say(message("looking at the pages"))
        known = record.targets, record.fragments
        scan_tree(press.tree, press.ground, printed.findings, printed.kept, known, plan.jobs)


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
        plan.has_side_files,
        plan.engine,
    )


def _input_of_everywhere(
    plan: Plan, tools: dict[str, str], contents: str, days: Mapping[str, Days]
) -> str:
    """A digest of the input that is the same on every machine: no commit, no other packages."""
    return inputs_digest((_OWN,), contents, tools, _values(plan), sorted(days.items()))


def _inputs(plan: Plan) -> tuple[Path, ...]:
    """Every folder and file that the site is a function of."""
    folders = plan.products, plan.project / "docs", plan.project / "overrides"
    return *folders, *_configurations(plan)


def _inputs_of_frames(plan: Plan) -> Iterator[Path]:
    """What the site tool reads: no assets, and no template that the press prints."""
    for folder, others in (("docs", {"assets"}), ("overrides", _PRESS_TEMPLATES)):
        found = sorted((plan.project / folder).iterdir())
        yield from (one for one in found if one.name not in others)
    yield from _configurations(plan)


def _configurations(plan: Plan) -> tuple[Path, ...]:
    return tuple(plan.project / name for name in ("mkdocs.base.yml", *CONFIGURATIONS.values()))
