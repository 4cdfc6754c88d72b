"""The questions of `showcase new`, from the model: title, help, default, and a check at once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from showcase.contribution.new_product import Project, new_product, problems_with
from showcase.entries.product_entry import ProductEntry
from showcase.faces.fields import FieldFace, field_faces
from showcase.problem import Problem
from showcase.translation import Language, Message, message
from showcase.vietnamese import fold

# What is asked, in this order; all else is added by hand, with the guide.
_ASKED: Mapping[str, tuple[str, ...]] = {
    "name": (),
    "name_en": (),
    "group": (),
    "summary": (),
    "materials": (),
    "uses": (),
    "place": (),
    "commune": (),
    "former_province": (),
    "producer": ("name", "kind", "place", "website"),
    "recognitions": ("level", "region", "year", "decision", "decided_on", "authority"),
    "marks": ("kind", "stars", "number", "body", "decided_on"),
}
# Asked only where the field beside it has that value.
_ONLY_IF: Mapping[tuple[str, ...], tuple[str, str]] = {
    ("recognitions", "region"): ("level", "khu-vuc"),
    ("marks", "stars"): ("kind", "ocop"),
}
# What an answer says without being asked: who answers has translated it.
_ALONG_WITH = {"name_en": {"translated_by": "province"}}
_YES = {"c", "có", "co", "y", "yes"}
_MOST_CODES = 9
_LEFT_OUT = "-"


@dataclass(frozen=True, slots=True)
class Conversation:
    """How one asks (a question, then the answer) and says (a line), in which language."""

    ask: Callable[[str], str]
    say: Callable[[str], None]
    language: Language

    def said(self, sentence: Message) -> str:
        """The sentence in the language of the conversation."""
        return sentence.in_language(self.language)

    def agrees(self, question: Message) -> bool:
        """Whether the answer is yes; no answer is no."""
        return self.ask(f"{self.said(question)} ").strip().lower() in _YES


def ask_for_product(project: Project, province: str, talk: Conversation) -> dict[str, Any]:
    """The values of a new product, each one right by the model and the rules when it was given."""
    values: dict[str, Any] = {}
    asker = _Asker(project, province, talk, values)
    faces = {face.path[-1]: face for face in field_faces(ProductEntry)}
    for name, parts in _ASKED.items():
        asker.ask_field(faces[name], parts)
    return values


@dataclass(frozen=True, slots=True)
class _Asker:
    project: Project
    province: str
    talk: Conversation
    values: dict[str, Any]

    def ask_field(self, face: FieldFace, parts: tuple[str, ...]) -> None:
        name = face.path[-1]
        inside = [part for part in face.parts if part.path[-1] in parts]
        if not face.parts:
            self._ask_value(face, self.values)
        elif not face.is_list:
            self.values[name] = {}
            self._ask_parts(inside, self.values[name])
            self._drop_if_blank(name)
        else:
            self.values[name] = []
            while self.talk.agrees(self._one_more(face)):
                self.values[name].append({})
                self._ask_parts(inside, self.values[name][-1])
            self._drop_if_blank(name)

    def _one_more(self, face: FieldFace) -> Message:
        field = face.title
        if self.values[face.path[-1]]:
            return message("One more «{field}»? (y/N)", field=field)
        return message("Is there «{field}» to write? (y/N)", field=field)

    def _drop_if_blank(self, name: str) -> None:
        """A part that nobody filled in is not written."""
        filled = self.values[name]
        if isinstance(filled, list):
            filled[:] = [item for item in filled if item]
        if not filled:
            del self.values[name]

    def _ask_parts(self, parts: list[FieldFace], into: dict[str, Any]) -> None:
        for number, part in enumerate(parts):
            beside, wanted = _ONLY_IF.get(part.path, ("", ""))
            if into.get(beside, "") == wanted:
                self._ask_value(part, into)
            if not number and not into and part.is_required:
                return

    def _ask_value(self, face: FieldFace, into: dict[str, Any]) -> None:
        """Ask until the answer is right; no answer leaves the field out, or takes the default."""
        default = self._default(face)
        while not self._is_answered(face, into, default):
            pass

    def _is_answered(self, face: FieldFace, into: dict[str, Any], default: str) -> bool:
        answer = self.talk.ask(self._question(face, default)).strip() or default
        if answer in {"", _LEFT_OUT}:
            is_needed = face.is_required and len(face.path) == 1
            if is_needed:
                self._say(message("This field is missing."))
            return not is_needed
        name = face.path[-1]
        given = {name: _code_meant(face, answer), **_ALONG_WITH.get(name, {})}
        into.update(given)
        problems = list(self._problems_at(face))
        for problem in problems:
            self._say(problem.wrong, problem.advice)
        if problems:
            for key in given:
                del into[key]
        return not problems

    def _problems_at(self, face: FieldFace) -> Iterator[Problem]:
        product = new_product(self.project, self.province, self.values)
        return (one for one in problems_with(self.project, product) if one.key == face.path)

    def _say(self, *sentences: Message) -> None:
        self.talk.say(f"  {' '.join(map(self.talk.said, sentences))}")

    def _default(self, face: FieldFace) -> str:
        if face.path == ("former_province",):
            former = self.project.provinces[self.province].former
            return former[0].name if len(former) == 1 else ""
        if face.path == ("producer", "place"):
            return str(self.values.get("place", ""))
        return "tinh" if face.path == ("recognitions", "level") else ""

    def _question(self, face: FieldFace, default: str) -> str:
        language = self.talk.language
        title, help_ = face.title.in_language(language), face.help.in_language(language)
        for number, (code, term) in enumerate(face.codes[:_MOST_CODES], 1):
            self.talk.say(f"  {number}. {term.in_language(language)} ({code})")
        needed = f" ({self.talk.said(message('required'))})" if face.is_required else ""
        said = self.talk.said(message("Example: {example}", example=face.value))
        example = "" if face.codes else f" {said}"
        offered = f" [{default}]" if default else ""
        return f"{title}{needed} – {help_}{example}{offered}: "


def _code_meant(face: FieldFace, answer: str) -> str:
    """The code by its number in the list, or by its name; else what was written."""
    numbers = {str(number): code for number, (code, _) in enumerate(face.codes, 1)}
    if answer in numbers:
        return numbers[answer]
    names = {fold(term.vi): code for code, term in face.codes}
    return names.get(fold(answer), answer)
