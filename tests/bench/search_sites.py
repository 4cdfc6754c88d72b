"""The same products as four sites that can be searched: ours, and as others would make it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from showcase.catalogue.building import build_catalogue
from showcase.catalogue.model import Catalogue, Product
from showcase.entries.reading import read_entries
from showcase.pages.wording import Wording
from showcase.press.workers import worker_pool
from tests.built_site import COMMAND, NOON

RIVALS = Path(__file__).with_name("rivals")
PACKAGES = Path("build/bench/node")
MINISEARCH = "minisearch@7.2.0"
_WORDS = Wording("vi")


def catalogue_of(products: Path) -> Catalogue:
    """What a folder of entries holds."""
    with worker_pool(2) as executor:
        entries = read_entries(products, NOON.date(), executor)
    return build_catalogue(entries, NOON.date())


def make_ours(products: Path, folder: Path) -> None:
    """Our own build in Vietnamese."""
    command = [COMMAND, "build", "--quiet", "--no-pictures", "--site-language", "vi"]
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(int(NOON.timestamp()))}
    _run([*command, "--products", products, "--out", folder], environment)


def make_material(catalogue: Catalogue, folder: Path) -> None:
    """One Markdown page a product, MkDocs with Material and its search, products out of `nav`."""
    source = folder.with_name("markdown")
    shutil.rmtree(source, ignore_errors=True)
    for product in catalogue.products:
        page = source / f"docs/{product.id}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_markdown(product, catalogue), encoding="utf-8")
    (source / "docs/index.md").write_text("# Sản phẩm\n", encoding="utf-8")
    settings = {
        "site_name": "Sản phẩm",
        "site_dir": str(folder.resolve()),
        "theme": {"name": "material", "language": "vi", "font": False},
        "plugins": [{"search": {"lang": "vi"}}],
        "nav": ["index.md"],
        "validation": {"nav": {"omitted_files": "ignore"}},
    }
    (source / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True))
    mkdocs = [Path(sys.executable).with_name("mkdocs"), "build", "--quiet"]
    _run([*mkdocs, "-f", source / "mkdocs.yml"], os.environ | {"NO_MKDOCS_2_WARNING": "1"})


def make_pagefind(material: Path, folder: Path) -> None:
    """Pagefind's index of what stands in the articles of those pages."""
    folder.mkdir()
    command = [sys.executable, "-m", "pagefind", "--site", material, "--root-selector", "article"]
    _run([*command, "--output-path", folder / "pagefind"])
    shutil.copyfile(RIVALS / "pagefind.html", folder / "index.html")


def make_minisearch(catalogue: Catalogue, folder: Path) -> bool:
    """MiniSearch's index of the same texts, shipped as JSON; False without Node."""
    if not (shutil.which("npm") and shutil.which("node")):
        return False
    if not (PACKAGES / "node_modules/minisearch").is_dir():
        PACKAGES.mkdir(parents=True, exist_ok=True)
        _run(["npm", "install", "--silent", "--no-save", "--prefix", PACKAGES, MINISEARCH])
    folder.mkdir()
    library = PACKAGES.resolve() / "node_modules/minisearch/dist/es/index.js"
    shutil.copyfile(library, folder / "minisearch.js")
    for path in ("minisearch.html", "minisearch-options.js", "minisearch-index.mjs"):
        shutil.copyfile(RIVALS / path, folder / path)
    (folder / "minisearch.html").rename(folder / "index.html")
    (folder / "package.json").write_text('{"type": "module"}')
    documents = folder.with_name("documents.json")
    rows = [
        {"id": one.id, **dict(_texts(one, catalogue)), "name": one.name.vi}
        for one in catalogue.products
    ]
    documents.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    _run(["node", folder / "minisearch-index.mjs", documents, folder / "index.json"])
    return True


def _markdown(product: Product, catalogue: Catalogue) -> str:
    texts = dict(_texts(product, catalogue))
    summary = texts.pop("summary", "")
    rows = "\n".join(f"- {text}" for text in texts.values())
    return f"# {product.name.vi}\n\n{summary}\n\n{rows}\n"


def _texts(product: Product, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """What a page says of a product, and what it is searched by."""
    province = catalogue.province_by_slug[product.province]
    papers = [_WORDS.badge(one).title for one in product.recognitions]
    papers += [f"{one.title} {one.detail}" for one in map(_WORDS.mark_badge, product.marks)]
    texts = {
        "summary": product.summary.vi if product.summary else "",
        "other": product.name.en or "",
        "alias": ", ".join((*product.aliases, *product.parts)),
        "maker": product.maker_name.vi if product.maker_name else "",
        "place": ", ".join(filter(None, (product.place, product.commune))),
        "province": ", ".join(filter(None, (province.name, product.former_province))),
        "group": _WORDS.group(product.group),
        "papers": ", ".join(papers),
        "materials": product.materials or "",
    }
    yield from ((name, text) for name, text in texts.items() if text)


def _run(command: list[str | Path], environment: dict[str, str] | None = None) -> None:
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
