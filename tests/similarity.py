"""How alike two texts are once what is particular of each is left out: a template shows.

Without own names, maker, place and numbers, what remains is the skeleton of the sentence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from showcase.vietnamese import fold

# From this share of common words on, two texts are one template with other nouns.
TOO_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A text of a product without what only this product has."""

    product: str
    words: tuple[str, ...]


def skeleton_of(product: str, text: str, own: Iterable[str]) -> Skeleton:
    """The words of a text that are neither own words nor numbers."""
    particular = {word for part in own for word in _words(part)}
    kept = (word for word in _words(text) if word not in particular and not word.isdigit())
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
