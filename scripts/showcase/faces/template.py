"""The commented template of an entry: every field with its help, ready to be filled in."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from showcase.entries.places import record_at
from showcase.entries.writing import schema_line, write_entry
from showcase.faces.fields import KINDS, FieldFace, field_faces

TEMPLATE_FOLDER = ".vscode/templates"

# More codes than these are a list to look up, not to read through.
_MOST_CODES = 9

_HEAD = (
    "Bản mẫu: thay ví dụ bằng dữ kiện của bạn. Mục nào dùng thì bỏ dấu # và dấu cách ở đầu các",
    "dòng của mục; mục nào không có trong hồ sơ thì xóa đi. Mục «bắt buộc» thì phải ghi.",
)


def template_files() -> dict[str, str]:
    """The text of every template, by where it stands in the project."""
    return {f"{TEMPLATE_FOLDER}/{kind}.yml": template_text(kind) for kind in KINDS}


def template_text(kind: str) -> str:
    """The template of a kind of entry: required fields open, all others behind a #."""
    model = KINDS[kind]
    lines = [schema_line(model), *(f"# {line}" for line in _HEAD)]
    for face in field_faces(model):
        lines += ["", *_help(face), *_field(model, face)]
    return "".join(f"{line}\n" for line in lines)


def _field(model: type[BaseModel], face: FieldFace) -> Iterator[str]:
    lines = _written(model, face)
    return iter(lines) if face.is_required else (f"# {line}" for line in lines)


def _help(face: FieldFace) -> Iterator[str]:
    needed = " (bắt buộc)" if face.is_required else ""
    yield f"# {face.title.vi}{needed}: {face.help.vi}"
    if face.papers:
        yield f"# Chép từ: {'; '.join(face.papers)}."
    if 0 < len(face.codes) <= _MOST_CODES:
        yield f"# Một trong: {', '.join(code for code, _ in face.codes)}."


def _written(model: type[BaseModel], face: FieldFace) -> list[str]:
    """The field with its example, and the fields below it each under its own help."""
    name = face.path[-1]
    if not face.parts:
        value = [face.value] if face.is_list else face.value
        return write_entry(record_at(model, face.path), {name: value}).splitlines()
    inside = [line for part in face.parts for line in (*_help(part), *_written(model, part))]
    return [f"{name}:", *(f"  {line}" for line in (_as_item(inside) if face.is_list else inside))]


def _as_item(lines: Sequence[str]) -> Iterator[str]:
    """Fields as an item of a list: its dash stands before the first field, below its help."""
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    yield from lines[:first]
    yield f"- {lines[first]}"
    yield from (f"  {line}" for line in lines[first + 1 :])
