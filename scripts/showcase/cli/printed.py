"""`showcase print`: booklets and sheets of labels for fairs."""

from pathlib import Path

import click

from showcase.booklets.choosing import of_collection, of_product, of_province
from showcase.booklets.model import Booklet
from showcase.booklets.setting import Layout, set_booklet, workshop_of
from showcase.catalogue.model import Catalogue
from showcase.cli.catalogue import catalogue_of, darkroom_of, put
from showcase.cli.options import jobs_option, language_option, products_option
from showcase.cli.saying import fail, failures_said
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording
from showcase.plan import today
from showcase.press.site_tool import read_settings
from showcase.translation import Language, message


@click.command("print")
@click.argument("layout", type=click.Choice(["brochure", "labels"]))
@click.option("--province", default="", help="All products of a province, by its folder.")
@click.option("--collection", default="", help="The products of a collection, by its file.")
@click.option("--product", default="", help="One product: province/folder.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True)
@click.option("--site-url", default=None, help="Address of the published site, for the codes.")
@products_option
@jobs_option
@language_option
def printed(
    layout: Layout,
    province: str,
    collection: str,
    product: str,
    out: Path,
    site_url: str | None,
    products: Path,
    jobs: int,
    language: Language,
) -> None:
    """Write a brochure, or a sheet of labels with QR codes, as PDF."""
    if [bool(one) for one in (province, collection, product)].count(True) != 1:
        fail(message("Name one of --province, --collection and --product."), language)
    if out.suffix != ".pdf":
        fail(message("A booklet is written as .pdf, not as {file}.", file=out.name), language)
    with failures_said(language):
        settings, day = read_settings(Path.cwd(), site_url), today()
    darkroom = darkroom_of(Path.cwd(), settings)
    catalogue, photos = catalogue_of(products, day, jobs, darkroom, language)
    booklet = _chosen(province, collection, product, catalogue, Wording(language), settings)
    if booklet is None:
        name = province or collection or product
        fail(
            message("There is no «{name}» with a product in {folder}.", name=name, folder=products),
            language,
        )
    workshop = workshop_of(Path.cwd() / "docs/assets", photos.values(), darkroom)
    put(out, set_booklet(booklet, layout, workshop), language)
    where = message("The codes lead to {url}.", url=settings.site_url)
    click.echo(where.in_language(language))


def _chosen(
    province: str,
    collection: str,
    product: str,
    catalogue: Catalogue,
    words: Wording,
    settings: Settings,
) -> Booklet | None:
    """The booklet asked for; None where nothing has that name, or no product."""
    if province in catalogue.province_by_slug:
        whole = of_province(catalogue.province_by_slug[province], catalogue, words, settings)
        return whole if whole.products else None
    if product in catalogue.product_by_id:
        return of_product(catalogue.product_by_id[product], catalogue, words, settings)
    for one in catalogue.collections:
        if one.slug == collection:
            return of_collection(one, catalogue, words, settings)
    return None
