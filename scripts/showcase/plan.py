"""What to build, and everything that the site is a function of."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from showcase.entries.known import Memory
from showcase.pages.settings import Settings
from showcase.photos.reading import Darkroom
from showcase.photos.store import Store
from showcase.press.environment import PRINTED
from showcase.press.site_tool import CONFIGURATIONS, Engine, Rendered, WrongSettings
from showcase.translation import LANGUAGES, Language

# The code that makes the site.
OWN_CODE = Path(__file__).parent
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

    def memory(self, tool: str, contents: Mapping[str, bytes]) -> Memory:
        """Where that build has left the entries that were right; `tool` is what checks them.

        `contents` are digests of the entries' files, by their places.
        """
        return Memory(self.cache / f"{self.out.name}.entries", tool, contents)


def today() -> date:
    """The day of the build: SOURCE_DATE_EPOCH where it is set, so that builds can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return date.today()  # noqa: DTZ011 - the day of the people who build
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise WrongSettings(f"SOURCE_DATE_EPOCH={epoch}") from None


def values_of(plan: Plan) -> tuple[object, ...]:
    """What the site depends on beside the files."""
    return (
        plan.settings,
        plan.today,
        plan.languages,
        plan.preview,
        plan.has_pictures,
        plan.has_side_files,
        plan.engine,
    )


def inputs_of(plan: Plan) -> tuple[Path, ...]:
    """Every folder and file that the site is a function of."""
    folders = plan.products, plan.project / "docs", plan.project / "overrides"
    return *folders, *_configurations(plan)


def inputs_of_frames(plan: Plan) -> Iterator[Path]:
    """What the site tool reads: no assets, and no template that the press prints."""
    for folder, others in (("docs", {"assets"}), ("overrides", PRINTED)):
        found = sorted((plan.project / folder).iterdir())
        yield from (one for one in found if one.name not in others)
    yield from _configurations(plan)


def _configurations(plan: Plan) -> tuple[Path, ...]:
    return tuple(plan.project / name for name in ("mkdocs.base.yml", *CONFIGURATIONS.values()))
