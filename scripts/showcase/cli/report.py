"""`showcase report`: what the programme did in a period, as a document to be sent."""

from pathlib import Path

import click

from showcase.cli.catalogue import catalogue_of, darkroom_of, put
from showcase.cli.options import jobs_option, language_option, products_option
from showcase.cli.saying import fail, failures_said
from showcase.pages.wording import Wording
from showcase.plan import today
from showcase.press.site_tool import read_settings
from showcase.reports.as_html import as_html
from showcase.reports.as_pdf import as_pdf
from showcase.reports.as_workbook import as_workbook
from showcase.reports.collecting import collect
from showcase.reports.period import NoPeriod, Period
from showcase.reports.writing import write_report
from showcase.translation import Language, message


@click.command()
@click.option("--period", "written", required=True, help="2025, 2025-H1 or 2025-Q1.")
@click.option("--province", "slug", default=None, help="One province, by its folder.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="File to write: .xlsx, .pdf or .html.",
)
@products_option
@jobs_option
@language_option
def report(
    written: str, slug: str | None, out: Path, products: Path, jobs: int, language: Language
) -> None:
    """Write the periodic report of a province or of the region."""
    if out.suffix not in {".xlsx", ".pdf", ".html"}:
        fail(
            message("A report is written as .xlsx, .pdf or .html, not as {file}.", file=out.name),
            language,
        )
    try:
        period = Period.read(written)
    except NoPeriod:
        fail(
            message("«{written}» is no period: write 2025, 2025-H1 or 2025-Q1.", written=written),
            language,
        )
    with failures_said(language):
        settings, day = read_settings(Path.cwd(), None), today()
    darkroom = darkroom_of(Path.cwd(), settings)
    catalogue, _ = catalogue_of(products, day, jobs, darkroom, language)
    province = catalogue.province_by_slug.get(slug) if slug else None
    if slug and province is None:
        fail(
            message("There is no province «{slug}» in {folder}.", slug=slug, folder=products),
            language,
        )
    words = Wording(language)
    document = write_report(collect(catalogue, period, province), catalogue, words, settings)
    if out.suffix == ".html":
        content = as_html(document)
    elif out.suffix == ".pdf":
        content = as_pdf(document, day)
    else:
        content = as_workbook(document, day)
    put(out, content, language)
