"""Queries for products that somebody knows by name, made from any catalogue in the same way.

The right answers are all products whose names have every word that was meant: at most a few, or
nobody could know which one is looked for.
"""

import random
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from showcase.catalogue.model import Product
from showcase.vietnamese import fold

OF_A_KIND = 25
MOST_RIGHT = 3
LEAST_WORDS = 3
MOST_WORDS = 6
MISTAKEN_FROM = 4
_TELEX = {
    "\u0302": lambda letter: letter,
    "\u0306": lambda _: "w",
    "\u031b": lambda _: "w",
}
_TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}

Words = list[str]


@dataclass(frozen=True, slots=True)
class KnownItem:
    """What somebody types, of what kind that is, and the right answers."""

    kind: str
    query: str
    right: tuple[str, ...]


class Names:
    """The names of a catalogue, by their words without marks."""

    def __init__(self, products: Sequence[Product]) -> None:
        """Note who has which word."""
        self.uses: Counter[str] = Counter()
        self._ids: dict[str, set[str]] = defaultdict(set)
        for product in products:
            for word in set(words_of(fold(product.name.vi))):
                self.uses[word] += 1
                self._ids[word].add(product.id)

    def right(self, words: Words, *, is_cut: bool = False) -> tuple[str, ...]:
        """The products whose names have all the words, the last perhaps only begun."""
        ids = [self._ids.get(fold(word), set()) for word in words]
        if is_cut:
            ids[-1] = set().union(
                *(found for word, found in self._ids.items() if word.startswith(words[-1]))
            )
        return tuple(sorted(set.intersection(*ids)))


def known_items(products: Sequence[Product], seed: int = 4) -> list[KnownItem]:
    """The same queries for the same catalogue, so many of each kind."""
    names = Names(products)
    chance = random.Random(seed)
    found = []
    for kind, (choose, write) in KINDS.items():
        made = _of_kind(kind, products, names, chance, choose, write)
        found += [item for item, _ in zip(made, range(OF_A_KIND), strict=False)]
    return found


def _of_kind(
    kind: str,
    products: Sequence[Product],
    names: Names,
    chance: random.Random,
    choose: Callable[[Words, Names], Words],
    write: Callable[[Words, random.Random], str | None],
) -> Iterator[KnownItem]:
    for product in chance.sample(products, len(products)):
        words = choose(words_of(product.name.vi), names)
        query = write(words, chance)
        if not query:
            continue
        right = names.right(query.split(), is_cut=True) if kind == "cut" else names.right(words)
        if len(right) <= MOST_RIGHT:
            yield KnownItem(kind, query, right)


def words_of(text: str) -> Words:
    """The words of a name, without its punctuation."""
    plain = "".join(letter if letter.isalnum() else " " for letter in text)
    return plain.split()


def _beginning(words: Words, names: Names) -> Words:
    """As many words as it takes until few products have them all."""
    for count in range(LEAST_WORDS, MOST_WORDS):
        if len(names.right(words[:count])) <= MOST_RIGHT:
            return words[:count]
    return words[:MOST_WORDS]


def _rarest(words: Words, names: Names) -> Words:
    """The two words that fewest names have, in their order."""
    rare = sorted(words, key=lambda word: (names.uses[fold(word)], words.index(word)))[:2]
    return sorted(rare, key=words.index)


def _as_written(words: Words, _chance: random.Random) -> str:
    return " ".join(words).lower()


def _without_marks(words: Words, _chance: random.Random) -> str:
    return fold(" ".join(words))


def _decomposed(words: Words, _chance: random.Random) -> str:
    return unicodedata.normalize("NFD", " ".join(words).lower())


def _cut(words: Words, _chance: random.Random) -> str | None:
    last = fold(words[-1])
    return f"{fold(' '.join(words[:-1]))} {last[: -(len(last) // 2)]}" if len(last) > 1 else None


def _joined(words: Words, _chance: random.Random) -> str:
    plain = fold(" ".join(words)).split()
    return " ".join(("".join(plain[:2]), *plain[2:]))


def _mistyped(words: Words, chance: random.Random) -> str | None:
    plain = fold(" ".join(words)).split()
    long = [place for place, word in enumerate(plain) if len(word) >= MISTAKEN_FROM]
    if not long:
        return None
    place = chance.choice(long)
    word = plain[place]
    at = chance.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    wrong = (word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], swapped)
    plain[place] = chance.choice([one for one in wrong if one != word])
    return " ".join(plain)


def _keystrokes(words: Words, _chance: random.Random) -> str | None:
    typed = " ".join(map(_telex, words))
    return typed if typed != fold(" ".join(words)) else None


def _telex(word: str) -> str:
    keys, tone = "", ""
    for letter in unicodedata.normalize("NFD", word.lower().replace("đ", "dd")):
        tone = _TONES.get(letter, tone)
        if not unicodedata.combining(letter):
            keys += letter
        elif letter in _TELEX:
            keys += _TELEX[letter](keys[-1])
    return keys + tone


KINDS = {
    "marks": (_beginning, _as_written),
    "plain": (_beginning, _without_marks),
    "cut": (_beginning, _cut),
    "typo": (_beginning, _mistyped),
    "rare": (_rarest, _without_marks),
    "decomposed": (_beginning, _decomposed),
    "joined": (_beginning, _joined),
    "keystrokes": (_beginning, _keystrokes),
}
