"""The same site for Hugo: its templates in `hugo/`, and what is made ready before the clock starts.

Hugo reads every entry's YAML itself and prints every page. What only our Python can compute, or
would be slow to write in Hugo's templates, it finds ready in one data file: the order of the
Vietnamese alphabet, which products stand in which list, related products, badges with their last
day, the years' drawing, and the bodies of the few single pages (home, provinces, the vote, 404).
The frame, the translated sentences and the prose pages are put in as text. All this favours Hugo.
"""

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from jinja2 import Environment

from showcase.catalogue.building import build_catalogue
from showcase.catalogue.model import Catalogue
from showcase.catalogue.placed import placed
from showcase.entries.reading import read_entries
from showcase.entries.vocabulary import GROUPS, SOURCE_GRADES
from showcase.pages.cards import first_mark, product_card
from showcase.pages.makers import MakerContext
from showcase.pages.page import Page
from showcase.pages.product import ProductContext
from showcase.pages.settings import Settings
from showcase.pages.site import site_pages
from showcase.pages.wording import Wording
from showcase.plan import today
from showcase.press.assets import Assets, gather_assets
from showcase.press.environment import environment, templates_of
from showcase.press.frames import BASE, ROOT, Frame, cut_frame
from showcase.press.pieces import Marked, Pieces
from showcase.press.policy import policy_of_meta
from showcase.press.site_tool import read_settings, render
from showcase.press.workers import worker_pool
from showcase.translation import translations

PROJECT = Path(__file__).parents[2]
TEMPLATES = Path(__file__).parent / "hugo"

# Which of Hugo's layouts prints which of our templates; a page of another one comes ready.
LAYOUTS = {"list.html": "list", "catalogue.html": "catalogue", "province.html": "province"}

_SENTENCE = re.compile(r'_\("([^"]*)"(?:, "([^"]*)")?\)')
_PLACEHOLDER = re.compile(r"\{\{?(\w+)\}?\}")


def make_hugo_site(products: Path, folder: Path, site: Path) -> None:
    """A folder in which `hugo` builds the pages of these entries; `site` is our build of them."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES, folder)
    settings = read_settings(PROJECT, None)
    assets = gather_assets(PROJECT / "docs/assets")
    rendered = render(PROJECT / "mkdocs.yml", settings.site_url)
    _fill_templates(folder / "layouts", cut_frame(rendered.frame), assets)
    prose = {f"{address}index.html" for address in rendered.prose}
    _add_static(folder / "static", assets, {path: site / path for path in prose})
    (folder / "products").symlink_to(products.resolve())
    (folder / "data").mkdir()
    prepared = json.dumps(_prepared(products, settings, assets), ensure_ascii=False)
    (folder / "data/prepared.json").write_text(prepared, encoding="utf-8")


def _fill_templates(layouts: Path, frame: Frame, assets: Assets) -> None:
    marks = {name: part.decode() for name, part in asdict(frame).items()} | {
        "policy": policy_of_meta(),
        "covers": assets.drawings.covers,
        "icons": assets.icons,
        "scripts": assets.scripts,
        "stylesheet": assets.stylesheet,
    }
    for path in layouts.rglob("*.html"):
        text = _SENTENCE.sub(_translated, path.read_text(encoding="utf-8"))
        for mark, value in marks.items():
            text = text.replace(f"@@{mark}@@", _at_root(value))
        path.write_text(text, encoding="utf-8")


def _translated(found: re.Match[str]) -> str:
    """`_("… {name}")` as a string of Hugo's with the Vietnamese sentence, for `printf`."""
    one, many = found.groups()
    said = translations("vi")
    vietnamese = said.ngettext(one, many, 2) if many else said.gettext(one)
    names = _PLACEHOLDER.findall(many or one)
    places = {name: f"%[{number}]v" for number, name in enumerate(names, 1)}
    return json.dumps(
        _PLACEHOLDER.sub(lambda place: places[place.group(1)], vietnamese), ensure_ascii=False
    )


def _at_root(html: str) -> str:
    """Ways to the roots as addresses that begin with a slash."""
    return html.replace(f"{BASE}/", "/").replace(f"{ROOT}/", "/").replace(BASE, "/")


def _add_static(folder: Path, assets: Assets, prose: Mapping[str, Path]) -> None:
    pages = {path: page.read_bytes() for path, page in prose.items()}
    for path, content in (assets.files | pages).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def _prepared(products: Path, settings: Settings, assets: Assets) -> dict[str, Any]:
    with worker_pool(2) as executor:
        entries = read_entries(products, today(), executor)
    catalogue = build_catalogue(entries, today())
    words = Wording("vi")
    templates = environment(templates_of(PROJECT / "overrides", ["vi"]), "vi", assets.drawings)
    ready: dict[str, Any] = {
        "groups": {term.code: term.name.vi for term in GROUPS},
        "grades": {term.code: term.name.vi for term in SOURCE_GRADES},
        "provinces": _provinces(catalogue, templates, words),
        "products": {},
        "makers": {},
        "pages": {},
    }
    for making in site_pages(catalogue, "vi", settings):
        _put(ready, making(), catalogue, templates, words)
    return ready


def _put(
    ready: dict[str, Any], page: Page, catalogue: Catalogue, templates: Environment, words: Wording
) -> None:
    """What Hugo is told of one page."""
    identity = page.address.partition("/")[2].strip("/")
    if page.template == "product.html":
        ready["products"][identity] = _product(page, catalogue, identity, words)
    elif page.template == "maker.html":
        ready["makers"][identity] = _maker(page, catalogue, identity)
    elif page.template in LAYOUTS:
        ready["pages"][page.address] = _page(page) | {"it": _listed(page, templates)}
    else:
        own = {"": "home", "404.html": "not_found"}.get(page.address)
        described = _page(page) | {"body": _body(page, catalogue, templates, words)}
        (ready if own else ready["pages"])[own or page.address] = described


def _provinces(
    catalogue: Catalogue, templates: Environment, words: Wording
) -> dict[str, dict[str, str]]:
    place_map = templates.get_template("components/map.html").module.place_map  # type: ignore[attr-defined]
    return {
        one.slug: {
            "name": one.name,
            "office": words.say(
                "the Department of Industry and Trade of {province}", province=one.name
            ),
            "map": _at_root(str(place_map(one.slug, one.name))),
        }
        for one in catalogue.provinces
    }


def _product(page: Page, catalogue: Catalogue, identity: str, words: Wording) -> dict[str, Any]:
    it: ProductContext = page.context
    product = catalogue.product_by_id[identity]
    mark = first_mark(product)
    return {
        "description": page.description,
        "cover": asdict(it.cover),
        "badges": [asdict(one) for one in it.badges],
        "marks": [asdict(one) for one in it.marks],
        "mark": asdict(words.mark_badge(mark)) if mark and not it.badges else None,
        "timeline": asdict(it.timeline) if it.timeline else None,
        "maker": product.maker or "",
        "same_maker": it.same_maker,
        "same_kind": it.same_kind,
        "mend_address": it.mend_address,
    }


def _maker(page: Page, catalogue: Catalogue, identity: str) -> dict[str, Any]:
    it: MakerContext = page.context
    return {
        "name": it.name.text,
        "description": page.description,
        "kind": it.kind,
        "place": catalogue.maker_by_id[identity].place or "",
        "province": asdict(it.province),
        "facts": [asdict(one) for one in it.facts],
        "contacts": [asdict(one) for one in it.contacts],
        "products": page.cards,
        "sections": [asdict(one) for one in it.sections],
    }


def _listed(page: Page, templates: Environment) -> dict[str, Any]:
    """The context of a page of cards; the finder's boxes on the first one come ready."""
    it = asdict(page.context)
    if it.get("finder"):
        finder = templates.get_template("components/finder.html").module.finder  # type: ignore[attr-defined]
        it["finder"] = _at_root(str(finder(page.context.finder)))
    return it


def _page(page: Page) -> dict[str, Any]:
    return {
        "layout": LAYOUTS.get(page.template, "ready"),
        "title": page.title,
        "description": page.description,
        "trail": [asdict(link) for link in page.trail],
        "cards": page.cards,
        "json_ld": page.json_ld,
        "is_indexed": page.is_indexed,
    }


def _body(page: Page, catalogue: Catalogue, templates: Environment, words: Wording) -> str:
    card = templates.get_template("components/card.html").module.card  # type: ignore[attr-defined]
    known = catalogue.product_by_id
    cards = {one: card(product_card(placed(known[one], catalogue), words)) for one in page.cards}
    template = templates.get_template(f"pages/{page.template}")
    pieces = Pieces()
    body = template.render(page=page, it=page.context, cards=cards, once=pieces.once)
    return _at_root(pieces.put_in(Marked.of(body)).decode())
