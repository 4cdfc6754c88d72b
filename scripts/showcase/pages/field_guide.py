"""The guide to the fields: what to write in each, an example, and the paper it stands on."""

from dataclasses import dataclass

from showcase.entries.papers import PAPERS
from showcase.faces.fields import KINDS, FieldFace, anchor_of, field_faces
from showcase.faces.help import WRITING
from showcase.faces.template import template_text
from showcase.pages import addresses
from showcase.pages.components import Link, Said
from showcase.pages.page import Page
from showcase.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field of the guide, with the fields below it; `names` are its codes and their names."""

    anchor: str
    key: str
    title: str
    is_required: bool
    help: str
    example: Said
    papers: tuple[Said, ...]
    names: tuple[tuple[str, str], ...]
    parts: tuple["FieldLine", ...]


@dataclass(frozen=True, slots=True)
class KindPart:
    """One kind of entry: where its file stands, its fields, its template."""

    title: str
    anchor: str
    path: str
    fields: tuple[FieldLine, ...]
    template: str


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper of the file by its Vietnamese name; what it is, for readers of English."""

    name: Said
    meaning: str


@dataclass(frozen=True, slots=True)
class FieldGuideContext:
    """What `field_guide.html` prints."""

    title: str
    lead: str
    writing: str
    rules: tuple[str, ...]
    papers: tuple[PaperLine, ...]
    kinds: tuple[KindPart, ...]


_PATHS = {
    "product": "products/<tinh>/<san-pham>/product.yml",
    "province": "products/<tinh>/province.yml",
    "collection": "products/_region/collections/<ten>.yml",
}


def field_guide_page(words: Wording) -> Page:
    """The guide in one language, printed from the model of an entry."""
    title = words.say("What to write in each field")
    lead = words.say(
        "Every field of an entry: what to write, an example, and the paper to copy it from."
    )
    return Page(
        address=addresses.FIELD_GUIDE,
        language=words.language,
        template="field_guide.html",
        title=title,
        description=lead,
        trail=(Link(words.say("Contribute"), addresses.CONTRIBUTE),),
        context=FieldGuideContext(
            title, lead, WRITING, _rules(words), _papers(words), _kinds(words)
        ),
    )


def _rules(words: Wording) -> tuple[str, ...]:
    return (
        words.say("Each line is «field: value», with a space after the colon."),
        words.say("A list has one item a line; each begins with «- »."),
        words.say("What belongs to a field stands below it, two spaces further to the right."),
        words.say(
            "A value with «: » or « #» in it, or that begins with a sign such as @ - * & !, "
            'stands in quotes: "…".'
        ),
        words.say("A text of several paragraphs stands below «|», with an empty line between."),
        words.say("A line that begins with # is a note of your own; the site does not show it."),
        words.say("Days are written 23/8/2021 or 2021-08-23."),
        words.say(
            "A product has one folder, named like the product: small letters without marks, "
            "digits and hyphens. In it stand product.yml and the photos, nothing else."
        ),
    )


def _papers(words: Wording) -> tuple[PaperLine, ...]:
    is_english = words.language == "en"
    return tuple(
        PaperLine(words.vietnamese(name), meaning if is_english else "")
        for name, meaning in PAPERS.items()
    )


def _kinds(words: Wording) -> tuple[KindPart, ...]:
    titles = {
        "product": words.say("A product"),
        "province": words.say("A province"),
        "collection": words.say("A collection"),
    }
    return tuple(
        KindPart(
            titles[kind],
            f"ban-ke-{kind}",
            _PATHS[kind],
            tuple(_line(kind, face, words) for face in field_faces(KINDS[kind])),
            template_text(kind),
        )
        for kind in KINDS
    )


def _line(kind: str, face: FieldFace, words: Wording) -> FieldLine:
    is_english = face.path[-1].endswith("_en")
    return FieldLine(
        anchor_of(KINDS[kind], face.path),
        face.path[-1],
        words.term(face.title),
        face.is_required,
        words.term(face.help),
        Said(face.example, "en" if is_english else "vi"),
        tuple(words.vietnamese(paper) for paper in face.papers),
        tuple((code, words.term(name)) for code, name in face.codes),
        tuple(_line(kind, part, words) for part in face.parts),
    )
