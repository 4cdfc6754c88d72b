"""The issue form of GitHub, printed from the model: `.github/ISSUE_TEMPLATE/san-pham.yml`.

The form page of the site fills «entry»; GitHub's own page adds the photos and the consents.
Labels are Vietnamese first, for GitHub shows a form in one language only.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from showcase.entries.described import title_of
from showcase.entries.product_entry import ProductEntry
from showcase.entries.product_parts import PhotoEntry

FORM_NAME = "san-pham.yml"
LABEL = "san-pham"
PROVINCE_QUESTION = "Tỉnh, thành phố"
PHOTO_ENDINGS = ".jpg,.jpeg,.png,.webp"
_NO_PROVINCE = "Đã ghi trong bản kê"

Field = Mapping[str, Any]


def issue_form(provinces: Sequence[str]) -> str:
    """The file of the form; `provinces` are the names to choose from."""
    form: Field = {
        "name": "Gửi hoặc sửa một sản phẩm · Send or correct a product",
        "description": "Dành cho cán bộ tỉnh và cơ sở sản xuất; không cần biết Git.",
        "title": "Sản phẩm: ",
        "labels": [LABEL],
        "body": [*_body(provinces)],
    }
    return "# Printed by «showcase issue-form»; change scripts/showcase/faces/issue_form.py.\n" + (
        "\n".join(_yaml(form, 0)) + "\n"
    )


def _body(provinces: Sequence[str]) -> Iterator[Field]:
    yield _way_in()
    yield _entry()
    yield _province(provinces)
    yield _photos()
    yield _consent()


def _way_in() -> Field:
    return {
        "type": "markdown",
        "attributes": {
            "value": "Cách dễ nhất: điền biểu mẫu trên trang Đóng góp của danh mục, biểu mẫu ấy mở"
            " trang này với bản kê đã ghi sẵn. *The easiest way: fill in the form on the site's"
            " Contribute page; it opens this page with the entry filled in.*"
        },
    }


def _entry() -> Field:
    return {
        "type": "textarea",
        "id": "entry",
        "attributes": {
            "label": "Bản kê",
            "description": "Biểu mẫu trên trang ghi sẵn ô này; nếu tự ghi, mỗi dòng một mục. ·"
            " The entry; the form on the site fills it in.",
            "placeholder": _example(),
            "render": "yaml",
        },
        "validations": {"required": True},
    }


def _province(provinces: Sequence[str]) -> Field:
    return {
        "type": "dropdown",
        "id": "province",
        "attributes": {
            "label": PROVINCE_QUESTION,
            "description": "Chỉ cần chọn khi tự ghi bản kê. · Only if you wrote the entry here.",
            "options": [_NO_PROVINCE, *provinces],
            "default": 0,
        },
    }


def _photos() -> Field:
    photo = title_of(ProductEntry.model_fields["photos"], "photos")
    file = title_of(PhotoEntry.model_fields["file"], "file")
    return {
        "type": "upload",
        "id": "photos",
        "attributes": {
            "label": photo.vi,
            "description": f"Theo thứ tự của mục «{photo.vi}» trong bản kê, hoặc đặt tên ảnh như"
            f" mục «{file.vi}». GitHub giữ nguyên tệp gốc bạn tải lên, kể cả nơi chụp ghi"
            " trong ảnh; biểu mẫu trên trang đã xóa thông tin ấy. · GitHub keeps the file as you"
            " upload it, with the place where it was taken; photos from the form have lost that.",
        },
        "validations": {"required": False, "accept": PHOTO_ENDINGS},
    }


def _consent() -> Field:
    return {
        "type": "checkboxes",
        "id": "consent",
        "attributes": {
            "label": "Cam kết · Consent",
            "options": [{"label": label, "required": True} for label in _CONSENTS],
        },
    }


def _example() -> str:
    """The first fields of an entry with the examples of the model."""
    wanted = ("name", "group")
    fields = ProductEntry.model_fields
    return "\n".join(f"{name}: {(fields[name].examples or [''])[0]}" for name in wanted)


_CONSENTS = (
    "Thông tin đúng như giấy tờ tôi có. · The facts are those of the papers that I have.",
    (
        "Ảnh được phép công bố theo giấy phép ghi trong bản kê. · The photos may be published on"
        " the licence that the entry names."
    ),
    (
        "Hộ gia đình có điện thoại, thư, mã số thuế ghi ở đây đã đồng ý công bố; ai cũng đọc được"
        " nội dung này. · A household whose phone, mail or tax code stands here has agreed;"
        " anyone can read this."
    ),
)


def _yaml(value: Field, depth: int) -> Iterator[str]:
    """Lines of YAML with every text as a JSON string, which YAML reads the same."""
    indent = "  " * depth
    for key, inside in value.items():
        if isinstance(inside, Mapping):
            yield f"{indent}{key}:"
            yield from _yaml(inside, depth + 1)
        elif isinstance(inside, list):
            yield f"{indent}{key}:"
            yield from _items(inside, depth + 1)
        else:
            yield f"{indent}{key}: {json.dumps(inside, ensure_ascii=False)}"


def _items(items: Sequence[Any], depth: int) -> Iterator[str]:
    indent = "  " * depth
    for item in items:
        if isinstance(item, Mapping):
            first, *rest = _yaml(item, depth + 1)
            yield f"{indent}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{indent}- {json.dumps(item, ensure_ascii=False)}"
