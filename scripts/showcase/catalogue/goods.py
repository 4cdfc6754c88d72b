"""What kind of good a product is, where its entry does not say."""

from showcase.entries.covers import COVERS, CoverCode

# What the name of a set begins with.
SET = "bộ sản phẩm"
_KINDS: dict[str, CoverCode] = {
    words: term.code
    for term in COVERS
    for words in (*term.name.vi.lower().split(", "), *term.aliases)
}


def kind_of_good(name: str) -> CoverCode | None:
    """The kind that a Vietnamese name begins with, the longest that fits; None when none does.

    A Vietnamese name says first what the thing is, then which one.
    """
    begins = name.lower().removeprefix(f"{SET} ")
    fitting = [words for words in _KINDS if _begins_with(begins, words)]
    return _KINDS[max(fitting, key=len)] if fitting else None


def _begins_with(name: str, words: str) -> bool:
    return name.startswith(words) and not name[len(words) : len(words) + 1].isalpha()
