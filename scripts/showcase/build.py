"""The build: the stages in order, and nothing else."""

import os
import time
from collections.abc import Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from showcase.catalogue.building import build_catalogue
from showcase.entries.photo_files import Photographed
from showcase.entries.reading import read_entries
from showcase.pages.settings import Settings
from showcase.photos.reading import Darkroom
from showcase.photos.store import Store
from showcase.press.assets import gather_assets
from showcase.press.environment import templates_of
from showcase.press.inputs import (
    Record,
    identity_of,
    inputs_digest,
    last_changes,
    last_commit,
    package_versions,
    read_record,
    write_record,
)
from showcase.press.photos import photos_shown, write_photos
from showcase.press.pictures import studio_of, write_pictures
from showcase.press.policy import policy_of_meta
from showcase.press.site import Press, Printed, Say, print_language
from showcase.press.site_tool import CONFIGURATIONS, Rendered, WrongSettings, render
from showcase.press.sitemap import robots_file, sitemap_files
from showcase.press.workers import nothing_collected, worker_pool
from showcase.press.writer import NewTree
from showcase.problem import Problem
from showcase.translation import LANGUAGES, Language, message

_OWN = Path(__file__).parent
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
            entries = read_entries(
                plan.products, plan.today, executor, plan.products.as_posix(), plan.darkroom
            )
            rendered = {key: frame.result() for key, frame in frames.values()}
        if entries.errors:
            return Built(entries.problems)
        say(message("making the catalogue"))
        catalogue = build_catalogue(entries, plan.today)
        problems, photos = entries.problems, photos_shown(catalogue, entries.photos)
        del entries
        press = _press(plan, tool, record, tree, say)
        printed = Printed()
        for language, (key, _) in frames.items():
            say(message("printing the pages ({language})", language=language))
            print_language(press, catalogue, language, rendered[key], printed)
        _write_pictures(plan, press, printed, photos)
        _write_beside_pages(plan, press, printed)
        tree.put_in_place()
    write_record(plan.record, Record(identity_of(plan.out), digest, printed.digests, rendered))
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


def _press(plan: Plan, tool: str, record: Record, tree: NewTree, say: Say) -> Press:
    drawings = plan.project / "docs/assets"
    return Press(
        templates=templates_of(plan.project / "overrides"),
        settings=plan.settings,
        assets=gather_assets(drawings),
        policy="" if plan.preview else policy_of_meta(),
        studio=studio_of(drawings) if plan.has_pictures else None,
        tool=tool,
        jobs=plan.jobs,
        tree=tree,
        was=record.pages,
        say=say,
    )


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


def _write_beside_pages(plan: Plan, press: Press, printed: Printed) -> None:
    """Assets, and what search engines read."""
    press.say(message("writing the site"))
    sitemap = sitemap_files(printed.listed, last_changes(plan.products), plan.settings)
    robots = {"robots.txt": robots_file(plan.settings)}
    for path, content in (press.assets.files | sitemap | robots).items():
        press.tree.write(path, content)


def _stands(plan: Plan, record: Record) -> bool:
    """Whether every page of the last build is still there."""
    return all(os.access(f"{plan.out}/{path}", os.F_OK) for path in record.pages)


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
