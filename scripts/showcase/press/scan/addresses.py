"""What a page says of its own address: canonical, and the same page in each language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from showcase.translation import Language


@dataclass(frozen=True, slots=True)
class Ground:
    """Where the site stands and in which languages it is built."""

    site_url: str
    site_path: str
    languages: tuple[Language, ...]


def address_of(path: str) -> str:
    """The address of a page by its file, from the root of the site."""
    return path.removesuffix("index.html")


def language_of(path: str) -> Language:
    """The language of a page by its file; pages of one that is not built are not missed."""
    return "en" if path.startswith("en/") else "vi"


def pages_of_both(path: str, ground: Ground) -> Iterator[str]:
    """The files of a page in every language that is built."""
    plain = path.removeprefix("en/")
    yield from (f"en/{plain}" if one == "en" else plain for one in ground.languages)


def address_faults(
    path: str, named: Mapping[str, str], ground: Ground, *, is_indexed: bool
) -> Iterator[str]:
    """What a page names wrongly: one that is to be found names itself and both languages.

    When every page keeps this, pages name each other in both directions. Others name no language,
    and their canonical address is where they lead on to.
    """
    plain = address_of(path.removeprefix("en/"))
    vi, en = ground.site_url + plain, f"{ground.site_url}en/{plain}"
    expected = {"vi": vi, "en": en, "x-default": vi} if is_indexed else {}
    expected["canonical"] = en if path.startswith("en/") else vi
    for name in sorted(expected.keys() | named.keys()):
        if expected.get(name) != named.get(name) and (is_indexed or name != "canonical"):
            yield f"{name}: {named.get(name)}"
