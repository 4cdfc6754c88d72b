"""The entry of one collection: a hand-picked theme across provinces."""

from typing import Annotated

from pydantic import Field

from showcase.entries.described import REQUIRED, described
from showcase.entries.values import Prose, Record, ShortLine

ProductId = Annotated[
    str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$", max_length=160)
]


class CollectionEntry(Record):
    """Products that belong together, in the order in which they are shown."""

    name: ShortLine = described(
        ("Tên bộ sưu tập", "Name"),
        ("Chủ đề chung.", "The theme."),
        "Cà phê cao nguyên",
        default=REQUIRED,
    )
    name_en: ShortLine = described(
        ("Tên tiếng Anh", "English name"),
        ("Tên tiếng Anh.", "The name in English."),
        "Coffee of the highlands",
        default=REQUIRED,
    )
    introduction: Prose = described(
        ("Giới thiệu", "Introduction"),
        ("Vì sao chọn.", "Why these."),
        "Từ Khe Sanh tới Cầu Đất …",
        default=REQUIRED,
    )
    introduction_en: Prose = described(
        ("Giới thiệu (tiếng Anh)", "Introduction (English)"),
        ("Bằng tiếng Anh.", "In English."),
        "From Khe Sanh to Cầu Đất …",
        default=REQUIRED,
    )
    products: tuple[ProductId, ...] = described(
        ("Sản phẩm", "Products"),
        ("Tỉnh và tên thư mục, theo thứ tự hiện ra.", "Province and folder name, in order."),
        "gia-lai/chan-tho-cam-glar",
        default=REQUIRED,
        min_length=3,
        max_length=60,
    )
