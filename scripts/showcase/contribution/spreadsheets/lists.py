"""The sheets that we give out: the template, every field of a province, and the short list."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from showcase.catalogue.model import Catalogue, Product
from showcase.contribution.spreadsheets.workbook import Sheet
from showcase.entries.places import value_at
from showcase.entries.term import Term
from showcase.entries.vocabulary import GROUPS, LEVELS, MAKER_KINDS
from showcase.entries.writing import cleaned
from showcase.entries.yaml_reader import Fields, Items, Text
from showcase.faces.spreadsheet import (
    EXAMPLE_MARK,
    FOLDER,
    FOLDER_HELP,
    TEMPLATE_ITEMS,
    Column,
    columns,
)
from showcase.translation import Message, message
from showcase.vietnamese import sort_key

PRODUCTS_SHEET = "Sản phẩm"
_YES_AND_NO = {"true": "có", "false": "không"}


def template() -> tuple[Sheet, ...]:
    """An empty list to fill in, with an example that an import passes over, and a sheet of help."""
    wanted = columns()
    example = [EXAMPLE_MARK, *(_example(one) for one in wanted)]
    return _products(wanted, [example], examples=1), _help(wanted)


def whole_list(entries: Iterable[tuple[str, Fields]]) -> tuple[Sheet, ...]:
    """Every field of these products (folder and fields); importing it changes nothing."""
    given = list(entries)
    most: Counter[str] = Counter()
    for _, fields in given:
        for key in TEMPLATE_ITEMS:
            most[key] = max(most[key], len(fields.get(Text(key), ())))
    wanted = columns(most)
    rows = [[folder, *(_value(fields, one) for one in wanted)] for folder, fields in given]
    return (_products(wanted, rows), _help(wanted))


def _products(wanted: Sequence[Column], rows: list[list[str]], examples: int = 0) -> Sheet:
    notes = {1: FOLDER_HELP.in_language("vi")}
    notes |= {number: _note(one) for number, one in enumerate(wanted, 2)}
    choices = {number: _choices(one) for number, one in enumerate(wanted, 2) if _choices(one)}
    head = [FOLDER.vi, *(one.title for one in wanted)]
    return Sheet(PRODUCTS_SHEET, head, rows, notes, choices, examples)


def _example(column: Column) -> str:
    """The example of the field, in the first item of a list alone, where it fits the others."""
    is_first = not any(isinstance(step, int) and step for step in column.location)
    is_left_out = bool(_NOT_IN_THE_EXAMPLE & {column.face.path, column.face.path[:1]})
    return _shown(column.face.value, column) if is_first and not is_left_out else ""


# Examples that are right alone and wrong beside one another: another day, level or province.
_NOT_IN_THE_EXAMPLE = {
    ("is_set",),
    ("parts",),
    ("traceability_url",),
    ("photos", "url"),
    ("photos", "sha256"),
    ("recognitions", "region"),
    ("recognitions", "decided_on"),
    ("recognitions", "issued_on"),
    ("recognitions", "decision"),
    ("recognitions", "authority"),
    ("sources",),
    ("confirmed",),
    ("consent",),
    ("notes_to_confirm",),
    ("former_addresses",),
    ("retired",),
}


def _value(fields: Fields, column: Column) -> str:
    """What stands in an entry at a column, as a cell shows it."""
    value = value_at(fields, column.location)
    if isinstance(value, Items):
        return "\n".join(_shown(one, column) for one in value if isinstance(one, Text))
    return _shown(value, column) if isinstance(value, Text) else ""


def _shown(text: str, column: Column) -> str:
    """A value in people's words: the name of a code, có and không."""
    plain = cleaned(text)
    if column.kind == "yes-no":
        return _YES_AND_NO.get(plain, plain)
    return next((name.vi for code, name in column.face.codes if code == plain), plain)


def _choices(column: Column) -> tuple[str, ...]:
    if column.kind == "yes-no":
        return tuple(_YES_AND_NO.values())
    return tuple(name.vi for _, name in column.face.codes)


def _note(column: Column) -> str:
    required = "Bắt buộc. " if column.face.is_required else ""
    lines = " Mỗi dòng trong ô một mục (Alt+Enter)." if column.face.is_list else ""
    return f"{required}{column.face.help.vi}{lines}"


def _help(wanted: Sequence[Column]) -> Sheet:
    """What each column means, with its example and the paper that it is copied from."""
    rules = [["", one.in_language("vi"), "", ""] for one in _RULES]
    rows = [
        [one.title, _note(one), _shown(one.face.value, one), "; ".join(one.face.papers)]
        for one in wanted
        if not any(isinstance(step, int) and step for step in one.location)
    ]
    head = ("Cột", "Ghi gì", "Ví dụ", "Chép từ giấy tờ")
    return Sheet("Hướng dẫn", head, [*rules, *rows], widths=(44, 70, 44, 44))


_RULES: tuple[Message, ...] = (
    message("One row is one product. Row 2 is an example; an import passes over it."),
    message("Leave empty what you do not know. An empty cell changes nothing in the catalogue."),
    message("Columns that you do not need may be deleted; their order does not matter."),
    message("Every cell is text, so that Excel changes neither phone numbers nor dates."),
    message("For a third recognition, copy its columns and write 3 in place of 2 in their heads."),
)


def short_list(catalogue: Catalogue, province: str) -> Sheet:
    """The list that a province sends to the regional vote: its products of the vote.

    The form of the list was not found; the columns are what the papers of the vote hold. Phones
    are those that may be published.
    """
    products = [one for one in catalogue.products if one.province == province and one.recognitions]
    ordered = sorted(products, key=lambda one: (sort_key(one.name.vi), one.id))
    rows = [[str(n), *_short(one, catalogue)] for n, one in enumerate(ordered, 1)]
    return Sheet("Danh sách trích ngang", _SHORT_HEAD, rows, widths=_SHORT_WIDTHS)


_SHORT_HEAD = (
    "STT",
    "Tên sản phẩm",
    "Nhóm sản phẩm",
    "Cơ sở sản xuất",
    "Loại hình",
    "Địa chỉ",
    "Điện thoại",
    "Cấp công nhận",
    "Năm",
    "Số quyết định",
    "Ngày quyết định",
    "Cơ quan công nhận",
    "Có giá trị đến",
)
_SHORT_WIDTHS = (6, 40, 30, 40, 20, 40, 16, 16, 8, 20, 16, 30, 16)


def _short(product: Product, catalogue: Catalogue) -> list[str]:
    maker = catalogue.maker_by_id.get(product.maker or "")
    best = product.recognitions[0]
    return [
        product.name.vi,
        _name(GROUPS, product.group),
        maker.name.vi if maker else "",
        _name(MAKER_KINDS, maker.kind if maker else None),
        (maker.place if maker else None) or product.place or "",
        (maker.phone if maker else None) or "",
        _name(LEVELS, best.level),
        str(best.year or ""),
        best.decision or "",
        _written(best.decided_on),
        best.authority or "",
        _written(best.validity.last_day),
    ]


def _name(terms: Sequence[Term[Any]], code: str | None) -> str:
    return next((term.name.vi for term in terms if term.code == code), "")


def _written(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
