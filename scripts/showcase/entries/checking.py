"""Reads one product's entry and checks it by every rule that needs no other entry."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from showcase.digest import digest_of
from showcase.entries.decoding import Refused
from showcase.entries.explain import validate
from showcase.entries.files import read_plain_file
from showcase.entries.identities import Identity, identity_of
from showcase.entries.layout import ProductFolder
from showcase.entries.photo_files import PhotoFile, files_elsewhere
from showcase.entries.product_entry import ProductEntry
from showcase.entries.province_entry import ProvinceEntry
from showcase.entries.rules import product_problems, unsaid
from showcase.entries.rules.subject import Subject
from showcase.entries.yaml_reader import Fields, read_yaml
from showcase.problem import Problem


@dataclass(frozen=True, slots=True)
class CheckedProduct:
    """One product's entry after all rules; no entry when it could not be read.

    `content` is a digest of what its file holds, where there is a file; `written` is every field
    of the entry that was written, as JSON: small enough to be held for all products.
    """

    folder: ProductFolder
    entry: ProductEntry | None
    identity: Identity | None
    problems: tuple[Problem, ...]
    photos_elsewhere: tuple[PhotoFile, ...] = ()
    content: bytes = b""
    written: bytes = b""


@dataclass(frozen=True, slots=True)
class ReadingTask:
    """One piece of work: products of one tree with what is needed to read them.

    Where right entries are kept for later builds, `rules` are digests of what those of each
    province are checked by.
    """

    root: Path
    shown: str
    folders: tuple[ProductFolder, ...]
    provinces: dict[str, ProvinceEntry]
    today: date
    rules: Mapping[str, bytes] = field(default_factory=dict)


def read_products(task: ReadingTask) -> list[CheckedProduct]:
    """Read and check the products of one task."""
    return [_read_product(task, folder) for folder in task.folders]


def _read_product(task: ReadingTask, folder: ProductFolder) -> CheckedProduct:
    path = f"{task.shown}/{folder.entry}"
    try:
        content = read_plain_file(task.root / folder.entry, path)
    except Refused as refused:
        return CheckedProduct(folder, None, None, refused.problems)
    return check_product(task, folder, content)


def check_product(task: ReadingTask, folder: ProductFolder, content: bytes) -> CheckedProduct:
    """Check what an entry holds, or would hold, by every rule that needs no other entry."""
    path = f"{task.shown}/{folder.entry}"
    try:
        fields, problems = read_yaml(content, path)
    except Refused as refused:
        return CheckedProduct(folder, None, None, refused.problems)
    checked = check_fields(task, folder, fields)
    return replace(
        checked,
        problems=(*problems, *checked.problems),
        content=digest_of(content),
        written=_written(checked.entry) if checked.entry else b"",
    )


def _written(entry: ProductEntry) -> bytes:
    return entry.model_dump_json(exclude_unset=True, exclude_none=True).encode()


def check_fields(task: ReadingTask, folder: ProductFolder, fields: Fields) -> CheckedProduct:
    """Check the fields of one product as they were read, or as they would be written."""
    path = f"{task.shown}/{folder.entry}"
    validated = validate(ProductEntry, fields, path)
    if validated.entry is None:
        return CheckedProduct(folder, None, None, validated.problems)
    subject = Subject(
        entry=validated.entry,
        fields=fields,
        path=path,
        today=task.today,
        doubtful=validated.doubtful,
        province=task.provinces.get(folder.province),
        files=folder.photos,
    )
    problems = (
        *validated.problems,
        *unsaid(validated.problems, product_problems(subject)),
    )
    entry = None if validated.problems else validated.entry
    elsewhere = tuple(files_elsewhere(folder, validated.entry, fields, path))
    return CheckedProduct(folder, entry, _identity(folder, subject), problems, elsewhere)


def _identity(folder: ProductFolder, subject: Subject) -> Identity | None:
    """Who the product is; None where its name or maker could not be understood."""
    if subject.is_doubtful("name") or subject.is_doubtful("producer", "name"):
        return None
    return identity_of(folder, subject.entry, subject.fields, subject.path)
