"""The codes that entries use: one list of each, with words in both languages."""

from typing import Any, get_args

import pytest

from showcase.entries import vocabulary
from showcase.entries.covers import COVERS, CoverCode
from showcase.entries.term import Term
from showcase.vietnamese import slug
from tests.small_tree import PRODUCTS

LISTS: list[tuple[Any, tuple[Term[Any], ...]]] = [
    (vocabulary.GroupCode, vocabulary.GROUPS),
    (vocabulary.LevelCode, vocabulary.LEVELS),
    (vocabulary.RegionCode, vocabulary.REGIONS),
    (vocabulary.MakerKindCode, vocabulary.MAKER_KINDS),
    (vocabulary.MarkKindCode, vocabulary.MARK_KINDS),
    (vocabulary.LicenceCode, vocabulary.LICENCES),
    (vocabulary.SourceGradeCode, vocabulary.SOURCE_GRADES),
    (vocabulary.TranslatorCode, vocabulary.TRANSLATORS),
    (CoverCode, COVERS),
]

# The project's codes, as the facts that the first entries were made from use them.
CODES = {
    "GROUPS": {
        "thu-cong-my-nghe",
        "che-bien-nong-lam-thuy-san-do-uong",
        "may-moc-co-khi",
        "khac",
    },
    "LEVELS": {"xa", "huyen", "tinh", "khu-vuc", "quoc-gia"},
    "MAKER_KINDS": {
        "doanh-nghiep",
        "to-hop-tac",
        "hop-tac-xa",
        "lien-hiep-hop-tac-xa",
        "ho-kinh-doanh",
        "lang-nghe",
    },
    "MARK_KINDS": {
        "ocop",
        "lang-nghe",
        "nghe-truyen-thong",
        "chi-dan-dia-ly",
        "nhan-hieu-tap-the",
        "nhan-hieu-chung-nhan",
        "khac",
    },
    "REGIONS": {"mien-trung-tay-nguyen", "phia-bac", "phia-nam"},
}


@pytest.mark.parametrize(("codes", "terms"), LISTS)
def test_every_code_has_its_words(codes: Any, terms: tuple[Term[Any], ...]) -> None:
    """What the model accepts is what has a name, each once."""
    assert sorted(get_args(codes)) == sorted(term.code for term in terms)


@pytest.mark.parametrize(("name", "codes"), CODES.items())
def test_codes_are_the_projects(name: str, codes: set[str]) -> None:
    """Codes stand in entries and addresses: none may change or go."""
    assert {term.code for term in getattr(vocabulary, name)} == codes


@pytest.mark.parametrize(("_codes", "terms"), LISTS)
def test_words_of_a_list_differ(_codes: Any, terms: tuple[Term[Any], ...]) -> None:
    """No two codes of a list have the same name in a language, and none lacks one."""
    for language in ("vi", "en"):
        names = [getattr(term.name, language) for term in terms]
        assert all(names)
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("terms", [vocabulary.GROUPS, vocabulary.LEVELS, COVERS])
def test_codes_can_stand_in_an_address(terms: tuple[Term[Any], ...]) -> None:
    """A code is a slug."""
    assert [term.code for term in terms] == [slug(term.code) for term in terms]


def test_levels_stand_from_the_highest_down() -> None:
    """Ranks fall by one; commune and district level meet on 1 July 2025 without a gap."""
    ranks = [level.rank for level in vocabulary.LEVELS]
    assert ranks == list(range(len(ranks), 0, -1))
    by_code = {level.code: level for level in vocabulary.LEVELS}
    until, since = by_code["huyen"].until, by_code["xa"].since
    assert until is not None
    assert since is not None
    assert (since - until).days == 1


def test_every_cover_is_drawn() -> None:
    """A kind of good that an entry can name has its drawing."""
    drawn = {path.stem for path in (PRODUCTS.parent / "docs/assets/covers").glob("*.svg")}
    assert set(get_args(CoverCode)) <= drawn
