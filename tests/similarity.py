"""How alike two texts are once what is particular of each is left out: a template shows.

Own names, maker, place and numbers become a gap; what remains is the skeleton of the sentence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from showcase.vietnamese import fold

# From this share of common words on, two texts are one template with other nouns.
TOO_ALIKE = 0.6
_GAP = "_"


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A text of a product without what only this product has."""

    product: str
    words: tuple[str, ...]


def skeleton_of(product: str, text: str, own: Iterable[str]) -> Skeleton:
    """The words of a text, each run of own words and numbers as one gap."""
    particular = {word for part in own for word in _words(part)}
    kept: list[str] = []
    for word in _words(text):
        shown = _GAP if word in particular or word.isdigit() else word
        if shown != _GAP or kept[-1:] != [_GAP]:
            kept.append(shown)
    return Skeleton(product, tuple(kept))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def too_alike(skeletons: Iterable[Skeleton]) -> Iterator[tuple[str, str, float]]:
    """The pairs of products whose skeletons are too alike, and how alike they are."""
    matcher: SequenceMatcher[str] = SequenceMatcher(autojunk=False)
    for one, other in combinations(skeletons, 2):
        if matcher.b is not other.words:
            matcher.set_seq2(other.words)
        matcher.set_seq1(one.words)
        is_possible = min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= TOO_ALIKE
        if is_possible and (ratio := matcher.ratio()) >= TOO_ALIKE:
            yield one.product, other.product, ratio
