"""Sheets as people send them, for tests: made with openpyxl, read as the import reads them."""

import io
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from showcase.contribution.spreadsheets.importing import plan_import
from showcase.contribution.spreadsheets.opening import open_table
from showcase.contribution.spreadsheets.plan import Around, Plan
from showcase.press.workers import worker_pool
from tests.small_tree import TODAY

HEAD = ("Thư mục", "Tên sản phẩm", "Nhóm sản phẩm", "Công nhận sản phẩm CNNT tiêu biểu 1 › Cấp")
RIGHT = ("", "Trà Làng Thử", "Thủ công mỹ nghệ", "Cấp tỉnh")


def workbook(*rows: Sequence[object], name: str = "Sản phẩm") -> bytes:
    """A workbook with one sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def planned(folder: Path, content: bytes, name: str = "danh-sach.xlsx") -> Plan:
    """What an import into Gia Lai would do."""
    with worker_pool(1) as executor:
        around = Around(folder, "gia-lai", TODAY, executor)
        return plan_import(open_table(content, name), around)


def of_one(head: str, value: object, folder: Path) -> Plan:
    """The plan for a right product with one more column."""
    return planned(folder, workbook((*HEAD, head), (*RIGHT, value)))


def lines(plan: Plan) -> list[str]:
    """Every problem as the import says it."""
    return [one.line("en") for one in plan.problems]
