"""What a language has beside its pages: the finder's data, calendars, how far the catalogue is."""

from dataclasses import dataclass

from showcase.catalogue.model import Catalogue
from showcase.pages.addresses import COVERAGE, COVERAGE_JSON, from_root
from showcase.pages.contribute import contribute_page
from showcase.pages.coverage import coverage_json
from showcase.pages.page import Page
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording
from showcase.press.calendars import calendar_files
from showcase.press.search_data import search_files
from showcase.press.workers import Shared
from showcase.translation import Language


@dataclass(frozen=True, slots=True)
class DataTask:
    """What the files are made from, while pages are printed.

    `prose` are pages that the finder finds too, `covers` is the folder of the drawings.
    """

    catalogue: Shared[Catalogue]
    language: Language
    prose: tuple[Page, ...]
    settings: Settings
    covers: str


def make_data(task: DataTask) -> dict[str, bytes]:
    """What scripts and calendars read, by path."""
    catalogue, settings, words = task.catalogue.value, task.settings, Wording(task.language)
    found_by_name = (contribute_page(catalogue, words, settings), *task.prose)
    files = search_files(catalogue, found_by_name, words, task.covers)
    files |= calendar_files(catalogue, words, settings)
    coverage = from_root(f"{COVERAGE}{COVERAGE_JSON}", task.language)
    return files | {coverage: coverage_json(catalogue)}
