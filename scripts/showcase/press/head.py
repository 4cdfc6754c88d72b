"""The head of a page: title, description, addresses in both languages, and what machines read."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup
from pydantic_core import to_json

from showcase.pages.addresses import feed, from_root, product_data
from showcase.pages.components import Picture, SocialPhoto
from showcase.pages.page import JsonLd, Outline, Page
from showcase.pages.settings import Settings
from showcase.press.assets import Assets, Drawings
from showcase.press.frames import BASE, ROOT
from showcase.press.pictures import HEIGHT, WIDTH, Studio
from showcase.press.policy import policy_of_meta
from showcase.translation import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class OtherForm:
    """The same in a form for machines: its type, its address from the root of the site."""

    type: str
    address: str
    title: str


@dataclass(frozen=True, slots=True)
class SharedHead:
    """What the heads of many pages have in common."""

    policy: str
    site_name: str
    locale: str
    icons: str
    scripts: str
    prose_stylesheet: str
    stylesheet: str


@dataclass(frozen=True, slots=True)
class HeadContext:
    """What `head.html` prints."""

    title: str
    shared: SharedHead
    description: str
    canonical: str
    refresh: str
    alternates: tuple[tuple[str, str], ...]
    is_indexed: bool
    json_ld: tuple[Markup, ...]
    site_url: str
    picture: SocialPhoto | None
    others: tuple[OtherForm, ...]


@dataclass(frozen=True, slots=True)
class Printing:
    """What every page of a build has in common."""

    settings: Settings
    has_policy: bool
    stylesheet: str
    prose_stylesheet: str
    scripts: str
    icons: str
    guide: str
    drawings: Drawings
    studio: Studio | None
    feeds: tuple[str, ...]


def printing_of(
    settings: Settings,
    assets: Assets,
    studio: Studio | None,
    feeds: tuple[str, ...],
    *,
    has_policy: bool,
) -> Printing:
    """What every page needs to know of settings and assets."""
    return Printing(
        settings,
        has_policy,
        assets.stylesheet,
        assets.prose_stylesheet,
        assets.scripts,
        assets.icons,
        assets.guide,
        assets.drawings,
        studio,
        feeds,
    )


def head_of(page: Page, printing: Printing) -> HeadContext:
    """The head of one page."""
    settings = printing.settings
    site = settings.name_in(page.language)
    title = page.title if page.address == "" else f"{page.title} – {site}"
    return HeadContext(
        title=title,
        shared=_shared_head(page, printing),
        description=page.description,
        canonical=absolute(_canonical(page), page.language, settings),
        refresh=_refresh(page),
        alternates=alternates_of(page.address, settings) if page.is_indexed else (),
        is_indexed=page.is_indexed,
        json_ld=tuple(_as_script(one) for one in page.json_ld),
        site_url=settings.site_url,
        picture=page.photo or _drawn_picture(page, printing),
        others=tuple(_other_forms(page, printing)),
    )


def _shared_head(page: Page, printing: Printing) -> SharedHead:
    address = from_root(page.address, page.language)
    return SharedHead(
        policy=policy_of_meta(address) if printing.has_policy else "",
        site_name=printing.settings.name_in(page.language),
        locale="vi_VN" if page.language == "vi" else "en_GB",
        icons=printing.icons,
        scripts=printing.scripts,
        prose_stylesheet="" if page.template else printing.prose_stylesheet,
        stylesheet=printing.stylesheet,
    )


def _other_forms(page: Page, printing: Printing) -> Iterator[OtherForm]:
    """What machines read instead of the page: its feed, or the file of its product."""
    if page.address in printing.feeds:
        address = from_root(feed(page.address), page.language)
        yield OtherForm("application/atom+xml", address, page.title)
    if page.template == "product.html":
        identity = page.source.removeprefix("products/").removesuffix("/product.yml")
        yield OtherForm("application/json", product_data(identity), page.title)


def picture_of(page: Page | Outline, settings: Settings) -> Picture | None:
    """The drawn social picture of a page: its own, or the site's; none where it has a photo."""
    if page.photo:
        return None
    site = settings.name_in(page.language)
    return page.picture or Picture(site, "", "", page.language, drawing="ca-phe")


def _drawn_picture(page: Page, printing: Printing) -> SocialPhoto | None:
    picture = picture_of(page, printing.settings)
    if printing.studio is None or picture is None:
        return None
    return SocialPhoto(printing.studio.path_of(picture), WIDTH, HEIGHT, picture.title)


def _canonical(page: Page) -> str:
    return page.address if page.redirect_to is None else page.redirect_to


def _refresh(page: Page) -> str:
    return "" if page.redirect_to is None else f"0; url={BASE}/{page.redirect_to}"


def absolute(address: str, language: Language, settings: Settings) -> str:
    """The full address of a page."""
    return settings.site_url + from_root(address, language)


def alternates_of(address: str, settings: Settings) -> tuple[tuple[str, str], ...]:
    """The page in each language, and the Vietnamese one for everybody else."""
    each = tuple((language, absolute(address, language, settings)) for language in LANGUAGES)
    return (*each, ("x-default", absolute(address, "vi", settings)))


def other_language(page: Page) -> str:
    """The way from a page to the same page in the other language."""
    if page.language == "vi":
        return f"{ROOT}/en/{page.address}"
    return f"{ROOT}/{page.address}"


def _as_script(value: JsonLd) -> Markup:
    """JSON that cannot end its script element, whatever an entry says."""
    text = to_json(value).decode()
    escaped = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(escaped)  # noqa: S704 - nothing in it can begin or end an element
