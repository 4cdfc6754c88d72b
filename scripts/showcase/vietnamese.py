"""Vietnamese text: folding without marks, slugs, and the order of the Vietnamese alphabet.

It stands below all stages because each compares names: the rules look for the same product
twice, the catalogue sorts, the finder matches what people type without marks.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

_D_LETTERS = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ɖ": "d", "Ɖ": "D"})
_MARKS = re.compile("[\u0300-\u036f]")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")

# Tones in the order of dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng; then foreign marks.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_FOREIGN_MARK = 6
# What makes another letter of a letter: breve (ă), circumflex (â), horn (ơ).
_LETTER_MARKS = "\u0306\u0302\u031b"
# The root order of CLDR for what stands in names beside letters, then the alphabet.
_ORDER = " _-‐–—,;:!?.…·'\"«»()[]{}§@*/\\&#%†•`^°©®+±×<=>|~$0123456789"
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Typographic quotation marks differ from the plain ones as tones do.
_QUOTES = {"‘": ("'", 1), "’": ("'", 2), "“": ('"', 1), "”": ('"', 2)}
_RANK = {character: rank for rank, character in enumerate(_ORDER + _ALPHABET)}
# A word with the space before it; what marks a letter never stands in another word.
_WORD = re.compile(" ?[^ ]+| ")
_CLUSTER = re.compile("(.)([\u0300-\u036f]*)", re.DOTALL)

# Open oa, oe, uy: the old style marks the first vowel (hòa), the new one the second (hoà).
# After q the u belongs to the consonant, so "quý" stays.
_NEW_STYLE = re.compile(
    "(?<!q)(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?![a-zđ\u0300-\u036f])",
    re.IGNORECASE,
)


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

    Needed for comparing and sorting only.
    """
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", _NEW_STYLE.sub(r"\1\3\2", decomposed))


def same_text(one: str, other: str) -> bool:
    """Whether two spellings are one word to a reader: Unicode form, case and tone placement."""
    return _comparable(one) == _comparable(other)


def _comparable(text: str) -> str:
    return with_old_tone_placement(text).lower()


SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


@lru_cache(maxsize=65536)
def sort_key(text: str) -> SortKey:
    """Key for the order of the Vietnamese alphabet: letters first, then tones, then case.

    The same order as ICU's collation "vi": spaces and punctuation before digits before letters,
    a ă â … d đ … u ư, and among equal letters ngang < huyền < hỏi < ngã < sắc < nặng. Old and new
    tone placement have the same key.
    """
    words = [_key_of_word(word) for word in _WORD.findall(text)]
    letters, tones, cases = zip(*words, strict=True) if words else ((), (), ())
    return _joined(letters), _joined(tones), _joined(cases)


def _joined(parts: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(chain.from_iterable(parts))


@lru_cache(maxsize=65536)
def _key_of_word(word: str) -> SortKey:
    """The part of a key that a word brings: names are made of the same few thousand."""
    decomposed = unicodedata.normalize("NFD", with_old_tone_placement(word))
    ranks = [_ranks(*found.groups()) for found in _CLUSTER.finditer(decomposed)]
    letters, tones, cases = zip(*ranks, strict=True)
    return letters, tones, cases


@lru_cache(maxsize=4096)
def _ranks(base: str, marks: str) -> tuple[int, int, int]:
    """Rank of the letter, of its tone and of its case."""
    if base in _QUOTES:
        plain, turn = _QUOTES[base]
        return _RANK[plain], turn, 0
    small = " " if base.isspace() else base.lower()
    letter = unicodedata.normalize("NFC", small + "".join(m for m in marks if m in _LETTER_MARKS))
    tone = max((_TONES.get(m, _FOREIGN_MARK) for m in marks if m not in _LETTER_MARKS), default=0)
    if letter not in _RANK:
        letter, tone = small, max(tone, _FOREIGN_MARK if marks else 0)
    return _RANK.get(letter, len(_RANK) + ord(base)), tone, int(base != base.lower())
