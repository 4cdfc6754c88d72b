"""How a field of an entry is described once, for messages, schema, template, guide and form."""

from typing import Any

from pydantic import Field
from pydantic.config import JsonDict
from pydantic.fields import FieldInfo

from showcase.translation import Bilingual

REQUIRED: Any = ...


def described(
    title: tuple[str, str],
    description: tuple[str, str],
    example: str,
    *,
    default: Any = None,
    paper: str | None = None,
    **limits: Any,
) -> Any:
    """A pydantic field with Vietnamese and English title and description, and one example.

    `paper` names the paper of the vote's file that the field is copied from.
    """
    extra: JsonDict = {"title_en": title[1], "description_en": description[1]}
    if paper:
        extra["paper"] = paper
    return Field(
        default,
        title=title[0],
        description=description[0],
        examples=[example],
        json_schema_extra=extra,
        **limits,
    )


def title_of(info: FieldInfo, name: str) -> Bilingual:
    """The title of a field in both languages; its key where it has none."""
    extra = info.json_schema_extra
    english = extra.get("title_en") if isinstance(extra, dict) else None
    return Bilingual(info.title or name, str(english or name))
