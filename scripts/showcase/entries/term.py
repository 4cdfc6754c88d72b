"""A word of the domain that entries write as a code."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from showcase.translation import Bilingual

Code = TypeVar("Code", bound=str)


@dataclass(frozen=True, slots=True)
class Term(Generic[Code]):
    """A code with its name, a shorter name for tight places, and other names people search by."""

    code: Code
    name: Bilingual
    short: Bilingual
    aliases: tuple[str, ...] = ()


def term(
    code: Code, vi: str, en: str, short: tuple[str, str] | None = None, *aliases: str
) -> Term[Code]:
    """A row of a vocabulary; where there is no shorter name, the name is short enough."""
    return Term(code, Bilingual(vi, en), Bilingual(*(short or (vi, en))), aliases)


def names_of(terms: Iterable[Term[Any]]) -> dict[str, Bilingual]:
    """The names of a vocabulary by their codes."""
    return {one.code: one.name for one in terms}
