"""From an issue to the files of one product, checked as if they were accepted already."""

import re
import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from showcase.contribution.fetching import CannotFetch, Fetcher, Limits
from showcase.contribution.issues.issue import Attachment, Issue, NoEntry
from showcase.contribution.issues.photo import encoded_anew
from showcase.contribution.proposal.paths import ENTRIES
from showcase.entries.decoding import Refused
from showcase.entries.layout import kind_of
from showcase.entries.product_entry import ProductEntry
from showcase.entries.reading import read_entries
from showcase.entries.writing import schema_line, write_entry
from showcase.entries.yaml_reader import Fields, Items, Text, read_yaml
from showcase.photos.opening import LARGEST_FILE
from showcase.problem import Problem
from showcase.translation import message
from showcase.vietnamese import slug

# GitHub answers with a move to where it keeps attachments.
_HOSTS = re.compile(
    r"github\.com|[a-z0-9-]+\.githubusercontent\.com"
    r"|github-production-user-asset-[0-9a-f]+\.s3\.amazonaws\.com"
)
ATTACHMENTS = Fetcher(
    Limits(largest=LARGEST_FILE, seconds=60), lambda host: bool(_HOSTS.fullmatch(host))
)


@dataclass(frozen=True, slots=True)
class Conversion:
    """What stands around the conversion: accepted entries, how photos are fetched, the day."""

    products: Path
    fetcher: Fetcher
    today: date
    executor: Executor


@dataclass(frozen=True, slots=True)
class Converted:
    """The product that the issue became, its files by name, and what is wrong with it."""

    product: str
    files: dict[str, bytes]
    problems: tuple[Problem, ...]
    unused_photos: int

    def write(self, folder: Path) -> None:
        """Put the files where they would stand in the repository, below a folder."""
        place = folder / ENTRIES / self.product
        place.mkdir(parents=True, exist_ok=True)
        for name, content in self.files.items():
            (place / name).write_bytes(content)


def convert(issue: Issue, around: Conversion) -> Converted:
    """The files of the product of an issue. Raises NoEntry when there can be none."""
    fields, problems = _read(issue)
    product = _product(issue, fields, around.products)
    named = _photo_names(fields)
    sent = dict(_paired(named, issue.photos))
    entry = write_entry(ProductEntry, fields, schema_line(ProductEntry))
    files = {name: _photo(one, name, around.fetcher) for name, one in sent.items()}
    files["product.yml"] = entry.encode()
    found = _problems(product, files, around)
    return Converted(product, files, (*problems, *found), len(issue.photos) - len(sent))


def _read(issue: Issue) -> tuple[Fields, tuple[Problem, ...]]:
    try:
        return read_yaml(issue.entry.encode("utf-8", "replace"), "product.yml")
    except Refused as refused:
        problem = refused.problems[-1]
        sentence = message(
            "The entry cannot be read in its line {line}: {wrong} {advice}",
            line=problem.place.line,
            wrong=problem.wrong,
            advice=problem.advice,
        )
        raise NoEntry(sentence) from None


def _product(issue: Issue, fields: Fields, products: Path) -> str:
    """Province and folder: as the form page said, else as the province was chosen."""
    province, name = issue.place or (slug(issue.province), slug(str(fields.get(Text("name"), ""))))
    product = f"{province}/{name}"
    if kind_of(f"{product}/product.yml") != "product":
        raise NoEntry(message("The issue does not say of which province and product it is."))
    if not (products / province / "province.yml").is_file():
        raise NoEntry(message("«{province}» is no province of this catalogue.", province=province))
    return product


def _photo_names(fields: Fields) -> list[str]:
    """The photos that the entry names and that may be called so."""
    photos = fields.get(Text("photos"))
    found = [one.get(Text("file")) for one in _records(photos)]
    names = (str(one) for one in found if isinstance(one, Text))
    return [name for name in dict.fromkeys(names) if kind_of(f"a/b/{name}") == "photo"]


def _records(value: object) -> list[Fields]:
    return [one for one in value if isinstance(one, Fields)] if isinstance(value, Items) else []


def _paired(names: list[str], photos: tuple[Attachment, ...]) -> Iterator[tuple[str, Attachment]]:
    """Each named photo with the attachment of that name, the others in the order sent."""
    rest = list(photos)
    unmatched: list[str] = []
    for name in names:
        stem = name.rpartition(".")[0]
        match = next((one for one in rest if stem in {one.name, slug(one.name)}), None)
        if match:
            rest.remove(match)
            yield name, match
        else:
            unmatched.append(name)
    yield from zip(unmatched, rest, strict=False)


def _photo(attachment: Attachment, name: str, fetcher: Fetcher) -> bytes:
    try:
        answer = fetcher.fetch(attachment.url)
    except CannotFetch as error:
        sentence = message(
            "The photo for «{name}» did not come: {reason}", name=name, reason=error.reason
        )
        raise NoEntry(sentence) from None
    if answer.status != 200:
        raise NoEntry(
            message(
                "The photo for «{name}» did not come: {reason}", name=name, reason=answer.status
            )
        )
    return encoded_anew(answer.content, name)


def _problems(product: str, files: dict[str, bytes], around: Conversion) -> tuple[Problem, ...]:
    """What the check says of all entries with this one among them, where it concerns this one."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / ENTRIES
        shutil.copytree(around.products, tree, symlinks=True)
        place = tree / product
        place.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (place / name).write_bytes(content)
        entries = read_entries(tree, around.today, around.executor, ENTRIES)
    return tuple(
        one for one in entries.problems if one.place.path.startswith(f"{ENTRIES}/{product}/")
    )
