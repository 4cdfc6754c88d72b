"""The strict template environment: text is escaped, an unknown name is an error."""

import hashlib
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from traceback import extract_tb
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    nodes,
)
from jinja2.debug import rewrite_traceback_stack
from markupsafe import Markup, escape

from showcase.press.assets import Drawings
from showcase.press.frames import BASE, ROOT
from showcase.translation import Language, translations


class BrokenTemplate(Exception):
    """A template cannot be printed; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The folder of all templates, and a digest of what stands in them."""

    folder: Path
    digest: str


def templates_of(folder: Path) -> Templates:
    """The templates as they are now: after a change they are others, and compiled again."""
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(folder.rglob("*.html")):
        digest.update(f"{path.relative_to(folder)} ".encode())
        digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return Templates(folder, digest.hexdigest())


@contextmanager
def template_errors_placed(templates: Path) -> Iterator[None]:
    """Raises BrokenTemplate with file and line for any error of a template."""
    try:
        yield
    except TemplateError as error:
        frames = extract_tb(rewrite_traceback_stack().__traceback__)
        places = [f"{one.filename}:{one.lineno}" for one in frames]
        place = next((one for one in reversed(places) if one.startswith(str(templates))), "")
        raise BrokenTemplate(f"{place} {error.message}".strip()) from None


class _MarkingLoader(FileSystemLoader):
    """Puts the control characters of the roots in place of the names that authors write."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        source, path, is_fresh = super().get_source(environment, template)
        return source.replace("@@base@@", BASE).replace("@@root@@", ROOT), path, is_fresh


class _TranslatedEnvironment(Environment):
    """Translates `_("…")` while a template is compiled: printing costs nothing for it."""

    language: Language

    def __init__(self, **options: Any) -> None:
        """Begin without templates."""
        super().__init__(**options)
        self._known: dict[str | Template, Template] = {}

    def get_template(
        self,
        name: str | Template,
        _parent: str | None = None,
        _globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """A template that does not change while a build prints: it is looked for once.

        Every `import` of a component asks for it again, a dozen times on each page.
        """
        if name not in self._known:
            found = super().get_template(name)
            found.root_render_func.__globals__["escape"] = _escaped
            self._known[name] = found
        return self._known[name]

    def make_globals(self, _own: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """No template has globals of its own; mixing them would be done anew at every import."""
        return self.globals

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        for node in [template, *template.find_all(nodes.Node)]:
            for field, value in node.iter_fields():
                setattr(node, field, self._translated(value))
        return template

    def _translated(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._translated(item) for item in value]
        is_call = isinstance(value, nodes.Call) and isinstance(value.node, nodes.Name)
        if not is_call or value.node.name != "_":
            return value
        (sentence,) = value.args
        words = translations(self.language).gettext(sentence.value)
        return nodes.Const(words, lineno=value.lineno, environment=self)


def _escaped(value: object) -> str:
    """What templates escape by: cards are Markup already, and there are many of them."""
    return value if type(value) is Markup else escape(value)


@lru_cache
def environment(templates: Templates, language: Language, drawings: Drawings) -> Environment:
    """The environment for one language; its templates are compiled once in a process."""
    made = _TranslatedEnvironment(
        loader=_MarkingLoader(templates.folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.language = language
    made.globals.update(language=language, covers=drawings.covers, patterns=drawings.patterns)
    return made
