"""Reads a zip file that a stranger sent: nothing is unpacked that was not asked for.

Names, sizes and kinds are looked at before a single byte is inflated.
"""

import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.entries.decoding import LARGEST_FILE
from showcase.entries.layout import kind_of
from showcase.photos.opening import LARGEST_FILE as LARGEST_PHOTO
from showcase.problem import Place, Problem, printable
from showcase.translation import Message, message

FOLDER = "products/"
MOST_FILES = 200
LARGEST_ARCHIVE = 100 * 1024 * 1024
# Text shrinks to a tenth at best, photos not at all: what shrinks more is no entry and no photo.
LARGEST_RATIO = 50

_IS_ENCRYPTED = 0x1
_KINDS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BEGINNINGS = {
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".webp": (b"RIFF",),
}
# All that reading a damaged file can raise.
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Archive:
    """The files of an archive by their paths below `products/`; problems, and then no files."""

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()


def read_archive(path: Path) -> Archive:
    """The entries and photos of a zip file, or everything that speaks against it."""
    shown = path.name
    try:
        if path.stat().st_size > LARGEST_ARCHIVE:
            return _refused(shown, "archive-too-large", *_TOO_LARGE)
        with zipfile.ZipFile(path) as archive:
            members = [one for one in archive.infolist() if not _is_plain_folder(one)]
            problems = tuple(_problems_of_members(members, shown))
            return Archive({}, problems) if problems else _read(archive, members, shown)
    except OSError as error:
        reason = error.strerror or "?"
        wrong = message("The zip file cannot be read: {reason}.", reason=reason)
        return _refused(shown, "archive-unreadable", wrong, _SEND_AGAIN)
    except _DAMAGES:
        return _refused(
            shown, "archive-damaged", message("This is no whole zip file."), _SEND_AGAIN
        )


def _refused(shown: str, code: str, wrong: Message, advice: Message) -> Archive:
    return Archive({}, (Problem(Place(shown), code, wrong, advice),))


def _is_plain_folder(member: zipfile.ZipInfo) -> bool:
    return member.filename.endswith("/") and member.file_size == 0


def _problems_of_members(members: list[zipfile.ZipInfo], shown: str) -> Iterator[Problem]:
    """Everything that can be said of an archive before it is unpacked."""
    if not members:
        yield Problem(
            Place(shown), "archive-empty", message("The zip file is empty."), _FROM_THE_FORM
        )
    if len(members) > MOST_FILES:
        wrong = message("The zip file holds {count} files.", count=len(members))
        advice = message("Send at most {most} files at once.", most=MOST_FILES)
        yield Problem(Place(shown), "archive-too-many", wrong, advice)
        return
    if sum(member.file_size for member in members) > LARGEST_ARCHIVE:
        yield Problem(Place(shown), "archive-too-large", *_TOO_LARGE)
    seen: set[str] = set()
    for member in members:
        found = _reason_against(member, seen)
        if found:
            yield Problem(_place(shown, member), *found)
        seen.add(_as_compared(member.filename))


def _place(shown: str, member: zipfile.ZipInfo) -> Place:
    return Place(f"{shown}!{printable(member.filename)}")


def _as_compared(name: str) -> str:
    """Names that one file system or another takes for the same."""
    return unicodedata.normalize("NFC", name).casefold()


def _reason_against(member: zipfile.ZipInfo, seen: set[str]) -> tuple[str, Message, Message] | None:
    """Why a file may not come in: code, what is wrong, what to do."""
    kind = kind_of(member.filename.removeprefix(FOLDER))
    if not member.filename.startswith(FOLDER) or kind not in ("product", "photo"):
        return "archive-name", message("This file may not stand here."), _FROM_THE_FORM
    if _as_compared(member.filename) in seen:
        return "archive-twice", message("This file stands twice in the zip file."), _FROM_THE_FORM
    if member.flag_bits & _IS_ENCRYPTED:
        return "archive-locked", message("This file is locked by a password."), _WITHOUT_PASSWORD
    mode = member.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG) or member.compress_type not in _KINDS:
        return "archive-kind", message("This is not an ordinary file."), _FROM_THE_FORM
    most = LARGEST_FILE if kind == "product" else LARGEST_PHOTO
    is_bomb = member.file_size > LARGEST_RATIO * max(member.compress_size, 1)
    if member.file_size > most or is_bomb:
        wrong = message("The file has {size} bytes when unpacked.", size=member.file_size)
        return "archive-file-too-large", wrong, message("At most {most} bytes fit.", most=most)
    return None


def _read(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], shown: str) -> Archive:
    """Unpack what has passed; a file that is longer than it says ends where it should."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for member in members:
        with archive.open(member) as stream:
            content = stream.read(member.file_size + 1)
        name = member.filename.removeprefix(FOLDER)
        if not _is_what_it_says(name, content):
            wrong = message("The photo is no picture of the kind that its name says.")
            problems.append(
                Problem(_place(shown, member), "archive-no-photo", wrong, _FROM_THE_FORM)
            )
        files[name] = content
    return Archive({}, tuple(problems)) if problems else Archive(files)


def _is_what_it_says(name: str, content: bytes) -> bool:
    ending = name[name.rindex(".") :]
    return ending == ".yml" or content.startswith(_BEGINNINGS[ending])


_FROM_THE_FORM = message("Make the zip file with the form of the site and send it as it is.")
_SEND_AGAIN = message("Ask for it to be sent once more.")
_WITHOUT_PASSWORD = message("Send it without a password.")
_TOO_LARGE = (
    message("The zip file is too large."),
    message("At most {most} MB fit: send fewer products at once.", most=LARGEST_ARCHIVE >> 20),
)
