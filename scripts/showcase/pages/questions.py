"""The form as it is asked: the fields of an entry in sections like those of the paper file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from showcase.faces.form import FormField, Kind
from showcase.pages import addresses
from showcase.pages.wording import Wording
from showcase.translation import Message, message

# What is asked only of who opens «more»: few questions are seen at first.
_MORE = frozenset(
    [
        "name_en",
        "aliases",
        "is_set",
        "parts",
        "gtin",
        "hs_code",
        "traceability_url",
        "producer-name_en",
        "producer-zalo",
        "producer-email",
        "producer-website",
        "producer-shops",
        "recognitions-issued_on",
        "recognitions-round",
        "recognitions-authority",
        "recognitions-prize",
        "marks-body",
        "marks-decided_on",
        "marks-valid_to",
        "certificates-body",
        "materials",
        "uses",
        "specifications",
        "cover",
        "summary_en",
        "story_en",
        "translated_by",
        "photos-alt_en",
        "photos-licence",
        "sources-accessed",
    ]
)
# Names in addresses are made from names; moving, retiring and large originals are for maintainers.
NOT_ASKED = frozenset(
    {"producer-slug", "photos-url", "photos-sha256", "former_addresses", "retired"}
)
_DIGITS = frozenset({"producer-tax_code", "gtin", "hs_code"})


@dataclass(frozen=True, slots=True)
class Question:
    """One field of the form in one language; `asked` and `more` are the fields inside it.

    `guide` is where the field is explained at length; `options` are codes with their words; `one`
    is how an item of a list is called.
    """

    key: str
    anchor: str
    guide: str
    kind: Kind
    title: str
    help: str
    paper: str
    placeholder: str
    is_required: bool
    input_mode: str
    options: tuple[tuple[str, str], ...]
    one: str
    asked: tuple["Question", ...]
    more: tuple["Question", ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form: `id` for links to it, its words, what is asked first and what more."""

    id: str
    title: str
    lead: str
    asked: tuple[Question, ...]
    more: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """What a section is called and which fields of an entry it asks."""

    id: str
    title: Message
    lead: Message
    keys: tuple[str, ...]


_PARTS = (
    _Part(
        "co-so",
        message("The maker"),
        message("From the registration form and the business registration."),
        ("producer",),
    ),
    _Part(
        "san-pham",
        message("The product"),
        message("The name exactly as on the certificate."),
        (
            *("name", "group", "place", "commune", "former_province"),
            *("name_en", "aliases", "is_set", "parts"),
            *("gtin", "hs_code", "traceability_url"),
        ),
    ),
    _Part(
        "cong-nhan",
        message("Recognitions of the vote"),
        message("Each certificate is one item; older ones stay."),
        ("recognitions",),
    ),
    _Part(
        "danh-hieu",
        message("Other marks and certificates"),
        message("OCOP, geographical indication, HACCP and the like; leave out what is none."),
        ("marks", "certificates"),
    ),
    _Part(
        "thuyet-minh",
        message("The description"),
        message("From the description of the product in the file, in your own words."),
        (
            *("summary", "story", "materials", "uses", "specifications", "cover"),
            *("summary_en", "story_en", "translated_by"),
        ),
    ),
    _Part(
        "anh",
        message("Photos"),
        message(
            "Three or more. Your browser makes them smaller and takes out the place and the "
            "device before anything is sent."
        ),
        ("photos",),
    ),
    _Part(
        "nguon",
        message("Sources"),
        message("Public pages that say the same, where there are any."),
        ("sources",),
    ),
    _Part(
        "xac-nhan",
        message("Confirmation and consent"),
        message("Only what was really confirmed and agreed to; a person checks it."),
        ("confirmed", "consent", "notes_to_confirm"),
    ),
)


def sections_of(fields: dict[str, FormField], words: Wording) -> tuple[Section, ...]:
    """The sections in the order of the paper file."""
    return tuple(_section(part, fields, words) for part in _PARTS)


def _section(part: _Part, fields: dict[str, FormField], words: Wording) -> Section:
    title, lead = (one.in_language(words.language) for one in (part.title, part.lead))
    questions = [_question(fields[key], words) for key in part.keys]
    return Section(part.id, title, lead, *_in_two(questions))


def _in_two(questions: Sequence[Question]) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
    """What is asked at first, and what more."""
    first = tuple(one for one in questions if one.anchor not in _MORE)
    return first, tuple(one for one in questions if one.anchor in _MORE)


def _question(field: FormField, words: Wording, *, is_in_record: bool = False) -> Question:
    """A question; what an optional part needs is not called needed before the part is begun."""
    asked, more = _in_two(tuple(_inside(field, words)))
    return Question(
        key=field.key,
        anchor=field.anchor,
        guide=f"{addresses.FIELD_GUIDE}#{field.anchor}",
        kind=field.kind,
        title=words.term(field.title),
        help=words.term(field.help),
        paper=field.paper,
        placeholder=_placeholder(field),
        is_required=field.is_required and not is_in_record,
        input_mode="numeric" if field.kind == "number" or field.anchor in _DIGITS else "",
        options=tuple((code, words.term(name)) for code, name in field.codes),
        one=_one(field.key, words) if field.kind == "list" else "",
        asked=asked,
        more=more,
    )


def _inside(field: FormField, words: Wording) -> Iterator[Question]:
    for one in field.fields:
        if one.anchor not in NOT_ASKED:
            yield _question(one, words, is_in_record=field.kind == "record")


def _placeholder(field: FormField) -> str:
    """The example where people type; a day as they write it."""
    if field.kind == "day":
        year, month, day = field.example.split("-")
        return f"{int(day)}/{int(month)}/{year}"
    return field.example if field.kind in ("line", "long", "prose", "number", "lines") else ""


def _one(key: str, words: Wording) -> str:
    """How one item of a list is called."""
    return {
        "recognitions": words.say("recognition"),
        "marks": words.say("mark"),
        "certificates": words.say("quality certificate"),
        "specifications": words.say("specification"),
        "photos": words.say("photo"),
        "sources": words.say("source"),
    }[key]
