"""Vietnamese text: folding without marks, slugs, and the order of the Vietnamese alphabet.

It stands below all stages because each compares names: the rules look for the same product
twice, the catalogue sorts, the finder matches what people type without marks.
"""

import re
import unicodedata
from functools import lru_cache

_D_LETTERS = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ɖ": "d", "Ɖ": "D"})
_MARKS = re.compile("[\u0300-\u036f]")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")

# Tones in the order of dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}

# Open oa, oe, uy: the old style marks the first vowel (hòa), the new one the second (hoà).
_NEW_STYLE = re.compile("(o|u)(a|e|y)([\u0300\u0301\u0303\u0309\u0323])(?![a-z\u0300-\u036f])")
_OPEN_PAIRS = {"oa", "oe", "uy"}


def fold(text: str) -> str:
    """Text as people type it without marks: "Đắk Lắk" → "dak lak".

    Lower case, NFD without combining marks; đ and its look-alikes become d (they have no
    decomposition). Old and new tone placement fold to the same text.
    """
    decomposed = unicodedata.normalize("NFD", text.translate(_D_LETTERS))
    return unicodedata.normalize("NFC", _MARKS.sub("", decomposed)).lower()


def slug(text: str, longest: int = 80) -> str:
    """A name as it stands in an address: "Nước mắm Cà Ná" → "nuoc-mam-ca-na".

    Cut at a word so that it is at most `longest` characters; empty if no letter or digit is left.
    """
    whole = _NOT_SLUG.sub("-", fold(text)).strip("-")
    if len(whole) <= longest:
        return whole
    cut = whole[: longest + 1].rpartition("-")[0] or whole[:longest]
    return cut.strip("-")


def with_old_tone_placement(text: str) -> str:
    """The same text with the tone of open oa, oe, uy on the first vowel: "hoà" → "hòa".

    After q the u belongs to the consonant, so "quý" stays. Needed for comparing and sorting only.
    """
    decomposed = unicodedata.normalize("NFD", text)
    if not _MARKS.search(decomposed):
        return text
    moved = _NEW_STYLE.sub(lambda found: _move_tone(found, decomposed), decomposed)
    return unicodedata.normalize("NFC", moved)


def _move_tone(found: re.Match[str], whole: str) -> str:
    first, second, tone = found.groups()
    follows_q = whole[: found.start()][-1:].lower() == "q"
    if first + second not in _OPEN_PAIRS or follows_q:
        return found.group()
    return first + tone + second


def same_text(one: str, other: str) -> bool:
    """Whether two spellings are one word to a reader: Unicode form, case and tone placement."""
    return _comparable(one) == _comparable(other)


def _comparable(text: str) -> str:
    return with_old_tone_placement(unicodedata.normalize("NFC", text).lower())


@lru_cache(maxsize=65536)
def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Key for the order of the Vietnamese alphabet: letters first, then tones, then case.

    The same order as ICU's collation "vi": spaces and punctuation before digits before letters,
    a ă â … d đ … u ư, and among equal letters ngang < huyền < hỏi < ngã < sắc < nặng.
    """
    letters: list[int] = []
    tones: list[int] = []
    cases: list[int] = []
    for character in unicodedata.normalize("NFC", text):
        base, tone = _without_tone(character)
        rank = _LETTER_RANK.get(base.lower())
        letters.append(1_000_000 + rank if rank is not None else _rank_of_other(base))
        tones.append(tone)
        cases.append(1 if base != base.lower() else 0)
    return tuple(letters), tuple(tones), tuple(cases)


def _without_tone(character: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", character)
    tone = max((_TONES.get(mark, 0) for mark in decomposed[1:]), default=0)
    kept = decomposed[0] + "".join(mark for mark in decomposed[1:] if mark not in _TONES)
    return unicodedata.normalize("NFC", kept), tone


def _rank_of_other(character: str) -> int:
    """Spaces, then punctuation, then digits: all before letters; foreign letters after z."""
    if character.isspace():
        return 0
    if character.isdigit():
        return 500_000 + ord(character)
    return 2_000_000 + ord(character) if character.isalpha() else 1 + ord(character)
