"""The steps of a build, each in a few lines: what it takes from the plan, and who does it."""

from collections.abc import Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass

from showcase.booklets.ready import booklets_of, write_booklets
from showcase.booklets.setting import workshop_of
from showcase.catalogue.model import Catalogue
from showcase.digest import digest_of
from showcase.entries.known import Memory
from showcase.entries.photo_files import Photographed
from showcase.entries.reading import Entries, read_entries
from showcase.pages.leftovers import moved
from showcase.plan import Plan, inputs_of_frames
from showcase.press.assets import Assets, gather_assets
from showcase.press.environment import Templates, templates_of
from showcase.press.exports.feeds import addresses_with_feeds
from showcase.press.exports.interface import Published
from showcase.press.head import Printing, printing_of
from showcase.press.hosting.beside import files_beside
from showcase.press.hosting.side_files import write_side_files
from showcase.press.inputs import Days, Record, inputs_digest
from showcase.press.known_frames import keep_frames, known_frames
from showcase.press.photos import write_photos
from showcase.press.pictures import studio_of, write_pictures
from showcase.press.scan.addresses import Ground
from showcase.press.scan.site import scan_tree
from showcase.press.site import Press, Printed, Say
from showcase.press.site_tool import CONFIGURATIONS, Rendered, render
from showcase.press.sitemap import robots_file, sitemap_files
from showcase.press.spare import Standing
from showcase.press.workers import worker_pool
from showcase.press.writer import NewTree
from showcase.press.zensical import render_with_zensical
from showcase.translation import Language, message


@dataclass(frozen=True, slots=True)
class Gathered:
    """What pages are printed with: `frames` are what was rendered for each language.

    `spare` is what the new tree may begin with.
    """

    assets: Assets
    templates: Templates
    frames: dict[Language, Rendered]
    spare: Standing | None


def gather(
    plan: Plan, tool: str, memory: Memory, tree: NewTree, say: Say
) -> tuple[Entries, Gathered]:
    """Read the entries while the site tool renders the frames and the templates are compiled."""
    with worker_pool(plan.jobs) as executor:
        spare = tree.pruned_spare(executor)
        frames = _begin_frames(plan, tool, executor)
        assets = executor.submit(gather_assets, plan.project / "docs/assets")
        templates = executor.submit(templates_of, plan.project / "overrides", plan.languages)
        say(message("reading the entries"))
        shown = plan.products.as_posix()
        entries = read_entries(plan.products, plan.today, executor, shown, plan.darkroom, memory)
        rendered = {language: frame.result() for language, frame in frames.items()}
        return entries, Gathered(assets.result(), templates.result(), rendered, spare.result())


def _begin_frames(plan: Plan, tool: str, executor: Executor) -> dict[Language, Future[Rendered]]:
    """The frame and prose pages of each language, under way.

    What the site tool has rendered from the same before is taken as it is: of the settings it is
    told the address alone, the others it reads itself.
    """
    places = tuple(inputs_of_frames(plan))
    names = [place.name for place in places]
    digest = inputs_digest(places, names, tool, plan.settings.site_url, plan.engine)
    return {
        language: executor.submit(_rendered, plan, language, f"{language}-{digest}")
        for language in plan.languages
    }


def _rendered(plan: Plan, language: Language, key: str) -> Rendered:
    if standing := plan.preview or known_frames(plan.cache, key):
        return standing
    rendered = _render(plan, language)
    keep_frames(plan.cache, key, rendered)
    return rendered


def _render(plan: Plan, language: Language) -> Rendered:
    if plan.engine == "zensical":
        return render_with_zensical(plan.project, language)
    return render(plan.project / CONFIGURATIONS[language], plan.settings.site_url)


def published_of(
    plan: Plan, catalogue: Catalogue, entries: Entries, days: Mapping[str, Days]
) -> Published:
    """What machines read of the catalogue."""
    return Published(catalogue, entries.written, plan.settings, plan.languages, days)


def press_of(
    plan: Plan,
    tool: str,
    record: Record,
    published: Published,
    gathered: Gathered,
    tree: NewTree,
    say: Say,
) -> Press:
    """What all printing of this build shares."""
    drawings = plan.project / "docs/assets"
    assets, studio = gathered.assets, studio_of(drawings) if plan.has_pictures else None
    feeds, has_policy = addresses_with_feeds(published), plan.preview is None
    printing = printing_of(plan.settings, assets, studio, feeds, has_policy=has_policy)
    common = {
        language: _common(tool, plan, gathered, printing, rendered)
        for language, rendered in gathered.frames.items()
    }
    return Press(
        templates=gathered.templates,
        assets=assets,
        printing=printing,
        tool=tool,
        jobs=plan.jobs,
        tree=tree,
        common=common,
        was={
            language: record.pages if record.common.get(language) == one else {}
            for language, one in common.items()
        },
        ground=None if plan.preview else _ground(plan),
        say=say,
    )


def _common(
    tool: str, plan: Plan, gathered: Gathered, printing: Printing, rendered: Rendered
) -> str:
    """A digest of what all pages of a language are printed with, on which day."""
    shared = tool, rendered.frame, printing, gathered.templates.digest, plan.today
    return digest_of(repr(shared).encode()).hex()


def _ground(plan: Plan) -> Ground:
    return Ground(plan.settings.site_url, plan.settings.site_path, plan.languages)


def put_pictures(
    plan: Plan, press: Press, printed: Printed, photos: Mapping[str, Photographed]
) -> None:
    """What is made of photos, and the social pictures of pages that have none."""
    with worker_pool(plan.jobs) as executor:
        if write_photos(photos, plan.darkroom, press.tree, executor, press.say):
            plan.darkroom.store.prune()
        if studio := press.printing.studio:
            press.say(message("drawing the social pictures"))
            write_pictures(studio, printed.pictures, plan.cache, press.tree, executor)


def put_booklets(
    plan: Plan, press: Press, catalogue: Catalogue, photos: Mapping[str, Photographed]
) -> None:
    """Brochures and labels, where the pages link to them."""
    if not plan.settings.has_booklets:
        return
    press.say(message("setting the booklets"))
    workshop = workshop_of(plan.project / "docs/assets", photos.values(), plan.darkroom)
    readies = booklets_of(catalogue, plan.languages, plan.settings)
    with worker_pool(plan.jobs) as executor:
        write_booklets(readies, workshop, plan.cache, press.tree, executor)


def put_beside_pages(plan: Plan, press: Press, days: Mapping[str, Days], printed: Printed) -> None:
    """Assets, and what search engines read."""
    press.say(message("writing the site"))
    changed = {path: one.changed for path, one in days.items()}
    sitemap = sitemap_files(printed.listed, changed, plan.settings)
    robots = {"robots.txt": robots_file(plan.settings)}
    for path, content in (press.assets.files | sitemap | robots).items():
        press.tree.write(path, content)


def put_for_hosts(plan: Plan, press: Press, catalogue: Catalogue) -> None:
    """What hosts read, and compressed files where they are wanted."""
    tree = press.tree
    for path, content in files_beside(tree.written, moved(catalogue), plan.settings).items():
        tree.write(path, content)
    if plan.has_side_files:
        press.say(message("compressing the files"))
        with worker_pool(plan.jobs) as executor:
            write_side_files(tree, executor)


def look_at_pages(plan: Plan, press: Press, record: Record, printed: Printed) -> None:
    """Look at what was printed; pages of a preview hold what MkDocs has put there."""
    if press.ground:
        press.say(message("looking at the pages"))
        known = record.targets, record.fragments
        scan_tree(press.tree, press.ground, printed.findings, printed.kept, known, plan.jobs)
