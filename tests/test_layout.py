"""What may stand in `products/`, and what the walk says of everything else."""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.entries.layout import kind_of, walk
from tests.small_tree import PRODUCT, SmallTree


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("gia-lai/province.yml", "province"),
        ("_region/collections/tho-cam.yml", "collection"),
        ("_region/collections/Tho-cam.yml", None),
        ("_region/tho-cam.yml", None),
        ("gia-lai/ca-phe/product.yml", "product"),
        ("gia-lai/ca-phe/1.jpg", "photo"),
        ("gia-lai/ca-phe/goi-250-g.webp", "photo"),
        ("province.yml", None),
        ("gia-lai/product.yml", None),
        ("gia-lai/ca-phe/province.yml", None),
        ("gia-lai/ca-phe/sub/product.yml", None),
        ("gia-lai/Ca-phe/product.yml", None),
        ("gia-lai/cà-phê/product.yml", None),
        ("gia-lai/ca--phe/product.yml", None),
        ("gia-lai/-ca-phe/product.yml", None),
        ("gia-lai/_programme/product.yml", None),
        ("gia-lai/_programme/2025.yml", "year"),
        ("gia-lai/_programme/25.yml", None),
        ("gia-lai/_projects/may-say.yml", "project"),
        ("gia-lai/_events/hoi-cho.yml", "event"),
        ("gia-lai/_documents/tt-26.yml", None),
        ("_region/programme/2025.yml", "year"),
        ("_region/events/hoi-nghi.yml", "event"),
        ("_region/documents/tt-26.yml", "document"),
        ("_region/_programme/2025.yml", None),
        ("gia-lai/ca-phe/product.yaml", None),
        ("gia-lai/ca-phe/product.yml\n", None),
        ("gia-lai/ca-phe/a.svg", None),
        ("gia-lai/ca-phe/A.jpg", None),
        ("gia-lai/ca-phe/a.JPG", None),
        ("gia-lai/../ca-phe/product.yml", None),
        ("/gia-lai/ca-phe/product.yml", None),
        ("gia-lai\\ca-phe\\product.yml", None),
        ("", None),
    ],
)
def test_the_table_of_allowed_paths(path: str, kind: str | None) -> None:
    """Provinces, products and photos by their place and name; nothing else, no way out."""
    assert kind_of(path) == kind


def test_a_tree_in_order_has_no_problem(tree: SmallTree) -> None:
    """Provinces and products come by name, with the photos that lie beside their entries."""
    tree.province("hue")
    tree.product(at="hue/tra-lang-thu")
    tree.product()
    tree.write(f"{PRODUCT}/goi-250-g.jpg", b"")
    found = walk(tree.folder)
    assert found.problems == ()
    assert found.provinces == ("gia-lai", "hue")
    assert [(one.entry, set(one.photos)) for one in found.products] == [
        ("gia-lai/ca-phe-lang-thu/product.yml", {"goi-250-g.jpg"}),
        ("hue/tra-lang-thu/product.yml", set()),
    ]


def line_of(tree: SmallTree, path: str, code: str, said: str) -> None:
    """The tree has one problem, at that path, and the right product beside it is read."""
    tree.product()
    entries = tree.read()
    assert [one.code for one in entries.problems] == [code]
    assert [one.line("en") for one in entries.problems] == [f"products/{path}:1:1: {said}"]
    assert [folder.product for folder, _ in entries.products] == ["ca-phe-lang-thu"]


def test_province_folder_without_its_entry(tree: SmallTree) -> None:
    """A misspelt province has no province.yml; that is said, and its products are checked."""
    tree.product(at="gia-lay/tra-lang-thu", gtin="1")
    codes = [(one.place.path, one.code) for one in tree.problems()]
    assert codes == [
        ("products/gia-lay/province.yml", "province-missing"),
        ("products/gia-lay/tra-lang-thu/product.yml", "gtin-length"),
    ]


def test_province_folder_without_its_entry_is_named(tree: SmallTree) -> None:
    """The line says which folder, and where products belong."""
    (tree.folder / "gia-lay").mkdir()
    line_of(
        tree,
        "gia-lay/province.yml",
        "province-missing",
        "The province folder «gia-lay» has no province.yml. "
        "Products belong in the folder of one of the region's provinces.",
    )


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Ca-phe", "ca-phe"),
        ("ca phe", "ca-phe"),
        ("cà-phê", "ca-phe"),
        ("ca_phe", "ca-phe"),
        ("ca-phe-", "ca-phe"),
        ("Đắk Lắk", "dak-lak"),
        ("!!!", "san-pham"),
    ],
)
def test_folder_names_that_are_no_slugs(name: str, right: str, tree: SmallTree) -> None:
    """A capital, a space, a mark: the line says what to call the folder."""
    tree.product(at=f"gia-lai/{name}")
    said = f"The folder name «{name}» is no slug. Rename it to «{right}»."
    line_of(tree, f"gia-lai/{name}", "not-a-slug", said)


@pytest.mark.parametrize("path", ["_projects", "gia-lai/_nhap", "gia-lai/.git", ".cache"])
def test_unknown_special_folders(path: str, tree: SmallTree) -> None:
    """Names that begin with _ or . are no products; unknown ones are said to be so."""
    tree.product(at=path)
    said = (
        f"The folder «{path.rpartition('/')[2]}» is not known here. "
        "A product's folder has a name of letters, digits and hyphens."
    )
    line_of(tree, path, "unknown-folder", said)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ca-phe-lang-thu", "Ca-Phe-Lang-Thu"),
        (unicodedata.normalize("NFC", "cà-phê"), unicodedata.normalize("NFD", "cà-phê")),
        ("CÀ-PHÊ", unicodedata.normalize("NFD", "cà-phê")),
        ("ma", "MA"),
    ],
)
def test_names_that_are_one_on_other_computers(one: str, other: str, tree: SmallTree) -> None:
    """Two folders that differ only by case or Unicode form cannot both be checked out."""
    tree.product(at=f"gia-lai/{one}", name="Một")
    tree.product(at=f"gia-lai/{other}", name="Hai")
    assert len(list((tree.folder / "gia-lai").iterdir())) == 3
    assert [one.code for one in tree.problems()].count("twin-names") == 1


def test_names_that_are_one_are_both_named(tree: SmallTree) -> None:
    """The line names both, so that one can be found and deleted."""
    tree.product(at="gia-lai/ma")
    tree.product(at="gia-lai/MA")
    said = "«ma» and «MA» are the same name on many computers. Keep one of the two."
    assert f"products/gia-lai/ma:1:1: {said}" in tree.lines()


def as_province(tree: SmallTree, outside: Path) -> str:
    """A province that is a link to a folder outside."""
    (tree.folder / "hue").symlink_to(outside)
    return "hue"


def as_product(tree: SmallTree, outside: Path) -> str:
    """A product that is a link to a folder outside."""
    (tree.folder / "gia-lai/tra").symlink_to(outside / "tra")
    return "gia-lai/tra"


def as_photo(tree: SmallTree, outside: Path) -> str:
    """A photo that is a link to a file outside."""
    tree.product(at="gia-lai/ca-phe-lang-thu")
    (tree.folder / PRODUCT / "anh.jpg").symlink_to(outside / "tra/product.yml")
    return f"{PRODUCT}/anh.jpg"


@pytest.mark.parametrize("place", [as_province, as_product, as_photo])
def test_links_are_not_followed(
    place: Callable[[SmallTree, Path], str], tree: SmallTree, tmp_path: Path
) -> None:
    """A linked province, product or photo is named, and nothing behind the link is read."""
    outside = SmallTree(tmp_path / "outside")
    outside.product("name: [", at="tra")
    path = place(tree, outside.folder)
    line_of(
        tree,
        path,
        "symbolic-link",
        "This is a link to another place, not a file of its own. "
        "Delete the link and put the file itself here.",
    )


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "gia-lai/ghi-chu.docx",
        "gia-lai/product.yml",
        f"{PRODUCT}/product.yaml",
        f"{PRODUCT}/.DS_Store",
        f"{PRODUCT}/anh.svg",
        f"{PRODUCT}/nhap/product.yml",
    ],
)
def test_files_that_do_not_belong(path: str, tree: SmallTree) -> None:
    """What is neither entry nor photo is named once, folders with all that is in them."""
    tree.write(path, "")
    shown = path.removesuffix("/product.yml") if "/nhap/" in path else path
    line_of(
        tree,
        shown,
        "unknown-file",
        "This file does not belong here. "
        "Only product.yml and photos (jpg, png, webp) stand in a product's folder.",
    )


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("_region/ghi-chu.txt", "unknown-file"),
        ("_region/plans/2026.yml", "unknown-file"),
        ("_region/programme/2026.xlsx", "unknown-file"),
        ("_region/programme", "unknown-file"),
        ("_region/collections/Tra.yml", "file-name"),
        ("_region/collections/tra.yaml", "file-name"),
        ("gia-lai/_events/Hội chợ.yml", "file-name"),
        ("gia-lai/_programme/nam-nay.yml", "year-file-name"),
        ("gia-lai/_programme/2025-den-thang-6.yml", "year-file-name"),
        ("_region/collections/tra/tra.yml", "unknown-file"),
    ],
)
def test_what_the_region_has_not(path: str, code: str, tree: SmallTree) -> None:
    """The folders of the programme hold files of one kind, each called by its year or name."""
    tree.write(path, "")
    assert tree.codes() == [code]


@pytest.mark.parametrize("path", ["_region", "_region/collections", "_region/collections/tra.yml"])
def test_links_of_the_region_are_not_followed(path: str, tree: SmallTree, tmp_path: Path) -> None:
    """The region's own folders and files are no links either."""
    place = tree.folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(tmp_path)
    assert [(one.place.path, one.code) for one in tree.problems()] == [
        (f"products/{path}", "symbolic-link")
    ]


def test_pipe_among_the_photos(tree: SmallTree) -> None:
    """A pipe with the name of a photo is not opened."""
    tree.product()
    os.mkfifo(tree.folder / PRODUCT / "anh.jpg")
    assert tree.codes() == ["unknown-file"]


@pytest.mark.parametrize(
    ("name", "right"),
    [("Ảnh 1.JPG", "anh-1.jpg"), ("IMG_0001.jpeg", "img-0001.jpeg"), ("….png", "anh.png")],
)
def test_photo_names(name: str, right: str, tree: SmallTree) -> None:
    """A photo's name stands in addresses: the line says what to call it."""
    tree.write(f"{PRODUCT}/{name}", b"")
    said = f"The photo name «{name}» is no slug. Rename it to «{right}»."
    line_of(tree, f"{PRODUCT}/{name}", "photo-name", said)


def test_folder_of_entries_that_is_not_there(tmp_path: Path) -> None:
    """No folder of entries is a problem, not a crash and not an empty catalogue."""
    (line,) = SmallTree(tmp_path / "nowhere").lines()
    said = "The folder cannot be read (it does not exist). Check the rights of the folder."
    assert line == f"products:1:1: {said}"
