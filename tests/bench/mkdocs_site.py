"""The entries as people put them into plain MkDocs with Material: a Markdown page for each product.

Every page stands in `nav`, below its province; search is on, as it is by default. The pages tell
what ours tell of a product, without cards, drawings, lists and makers' pages.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

CONFIGURATION = "mkdocs.yml"


def make_mkdocs_site(products: Path, folder: Path) -> None:
    """A folder in which `mkdocs build` builds a site of these entries."""
    shutil.rmtree(folder, ignore_errors=True)
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# Sản phẩm tiêu biểu\n", encoding="utf-8")
    nav: list[dict[str, Any]] = [{"Trang chủ": "index.md"}]
    for province in sorted(products.glob("*/province.yml")):
        (docs / province.parent.name).mkdir()
        nav.append({_read(province)["name"]: list(_write_products(province.parent, docs))})
    settings = {"site_name": "Sản phẩm tiêu biểu", "theme": {"name": "material", "language": "vi"}}
    text = yaml.safe_dump(settings | {"nav": nav}, allow_unicode=True, sort_keys=False)
    (folder / CONFIGURATION).write_text(text, encoding="utf-8")


def _write_products(province: Path, docs: Path) -> Iterator[dict[str, str]]:
    """Write the pages of a province; yields their places in `nav`."""
    for path in sorted(province.glob("*/product.yml")):
        entry = _read(path)
        page = f"{province.name}/{path.parent.name}.md"
        (docs / page).write_text("\n\n".join(_paragraphs(entry)), encoding="utf-8")
        yield {entry["name"]: page}


def _read(path: Path) -> dict[str, Any]:
    entry: dict[str, Any] = yaml.load(path.read_bytes(), yaml.CSafeLoader)
    return entry


def _paragraphs(entry: dict[str, Any]) -> Iterator[str]:
    yield f"# {entry['name']}"
    yield from filter(None, (entry.get("summary"), entry.get("story")))
    yield "\n".join(("| | |", "|---|---|", *_facts(entry)))
    for title in ("recognitions", "marks", "notes_to_confirm"):
        if entry.get(title):
            yield f"## {title}"
            yield "\n".join(f"- {_line(one)}" for one in entry[title])
    yield "## Nguồn"
    yield "\n".join(f"- <{one['url']}>" for one in entry["sources"])


def _facts(entry: dict[str, Any]) -> Iterator[str]:
    maker = entry.get("producer", {}).get("name")
    names = ("group", "former_province", "place", "commune", "materials", "uses")
    for name, value in (("producer", maker), *((name, entry.get(name)) for name in names)):
        if value:
            yield f"| {name} | {value} |"
    for one in entry.get("specifications", ()):
        yield f"| {one['name']} | {one['value']} |"


def _line(one: dict[str, Any] | str) -> str:
    return one if isinstance(one, str) else ", ".join(map(str, one.values()))
