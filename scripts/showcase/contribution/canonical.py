"""The first fixer: an entry in its canonical form, with the same values and comments."""

import difflib
from collections import Counter
from pathlib import Path

import yaml

from showcase.contribution.change import Change, Outcome
from showcase.entries.comments import comments_in, placed_comments
from showcase.entries.decoding import Refused, decoded
from showcase.entries.files import read_plain_file
from showcase.entries.writing import Plain, cleaned, schema_line, write_entry
from showcase.entries.yaml_reader import read_yaml
from showcase.faces.help import model_of
from showcase.problem import Place, Problem
from showcase.translation import message

# What was written is not wholly known here: to write it anew would settle it by chance.
_UNDECIDED = {"duplicate-key", "comment-cuts"}


def canonical_form(file: Path, shown: str) -> Outcome:
    """The entry with keys in order, quotes where needed, NFC; tone placement is left as it is.

    Refuses an entry that cannot be read to its end, or of which anything would be lost.
    """
    try:
        content = read_plain_file(file, shown)
        text, _ = decoded(content, shown)
        after = _rewritten(content, text, shown)
    except Refused as refused:
        return refused.problems
    if after.encode() == content:
        return None
    return Change(file, after.encode(), _difference(text, after, shown))


def _rewritten(content: bytes, text: str, shown: str) -> str:
    fields, problems = read_yaml(content, shown)
    if undecided := [one for one in problems if one.code in _UNDECIDED]:
        raise Refused(*undecided)
    model = model_of(shown)
    after = write_entry(model, fields, schema_line(model), placed_comments(text, fields))
    if not _says_the_same(text, fields, after):
        raise Refused(_cannot(shown))
    return after


def _says_the_same(text: str, values: Plain, after: str) -> bool:
    """Whether the new text has the same values and the same comments, read as anybody reads it."""
    try:
        again, problems = read_yaml(after.encode(), "")
        comments = comments_in(after)
    except (Refused, yaml.YAMLError):
        return False
    kept = Counter(words for _, words in comments)
    is_whole = kept == Counter(words for _, words in comments_in(text))
    return is_whole and not problems and _plain(again) == _plain(values)


def _plain(value: Plain) -> Plain:
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value]


def _cannot(shown: str) -> Problem:
    return Problem(
        Place(shown),
        "cannot-rewrite",
        message("This entry cannot be rewritten without losing something."),
        message("Leave it as it is, or move its comments to lines of their own."),
    )


def _difference(before: str, after: str, shown: str) -> tuple[str, ...]:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), shown, shown, lineterm="")
    return tuple(lines)
