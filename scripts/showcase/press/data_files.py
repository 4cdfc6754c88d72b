"""What a language has beside its pages: the finder's data, calendars, how far the catalogue is."""

from collections.abc import Sequence

from showcase.pages.addresses import COVERAGE, COVERAGE_JSON, from_root
from showcase.pages.contribute import contribute_page
from showcase.pages.coverage import coverage_json
from showcase.pages.page import Page
from showcase.pages.wording import Wording
from showcase.press.exports.interface import Published
from showcase.press.search_data import search_files
from showcase.translation import Language


def data_files(
    published: Published, language: Language, prose: Sequence[Page], covers: str
) -> dict[str, bytes]:
    """What scripts and calendars read, by path.

    `prose` are pages that the finder finds too, `covers` is the folder of the drawings.
    """
    from showcase.press.calendars import calendar_files  # noqa: PLC0415 - slow, and needed here only

    catalogue, settings, words = published.catalogue, published.settings, Wording(language)
    found_by_name = (contribute_page(catalogue, words, settings), *prose)
    files = search_files(catalogue, found_by_name, words, covers)
    files |= calendar_files(catalogue, words, settings)
    coverage = from_root(f"{COVERAGE}{COVERAGE_JSON}", language)
    return files | {coverage: coverage_json(catalogue)}
