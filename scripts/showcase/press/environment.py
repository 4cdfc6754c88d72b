"""The strict template environment: text is escaped, an unknown name is an error."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from traceback import FrameSummary, extract_tb
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
)
from jinja2.bccache import Bucket
from jinja2.debug import rewrite_traceback_stack
from jinja2.runtime import Context
from markupsafe import Markup, escape

from showcase.press.assets import Drawings
from showcase.press.frames import BASE, ROOT
from showcase.translation import LANGUAGES, Language, translations

# Below the folder of templates: what the press prints; the others are the site tool's.
PRINTED = {"components", "pages"}
_UNSAFE = re.compile("[&<>'\"]")
_SENTENCE = re.compile(r'\b_\(("(?:[^"\\]|\\.)*")\)')


class BrokenTemplate(Exception):
    """A template cannot be printed; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The folder of all templates, a digest of what stands in them, and their code by languages."""

    folder: Path
    digest: str
    code: Mapping[Language, "Code"] = field(hash=False, compare=False, repr=False)


class Code(BytecodeCache):
    """Compiled templates of one language, to be handed from the process that compiled them."""

    def __init__(self) -> None:
        """Begin without any."""
        self._code: dict[str, bytes] = {}

    def get_cache_key(self, name: str, _filename: str | None = None) -> str:
        """The name of a template: the folder of all may have one that is no text."""
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, if its template is here."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()


def templates_of(folder: Path, languages: Iterable[Language]) -> Templates:
    """The templates as they are now, compiled; raises BrokenTemplate."""
    digest = hashlib.blake2b(digest_size=16)
    names = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.html"))]
    for name in names:
        digest.update(f"{name} ".encode())
        digest.update(hashlib.blake2b((folder / name).read_bytes()).digest())
    printed = tuple(name for name in names if name.partition("/")[0] in PRINTED)
    sources = _Sources(folder, printed, digest.hexdigest())
    with template_errors_placed(folder):
        code = {language: _compiled(sources, language) for language in languages}
    return Templates(folder, sources.digest, code)


@dataclass(frozen=True, slots=True)
class _Sources:
    """Templates that the press prints; those with the same digest are the same, wherever."""

    folder: Path = field(compare=False)
    names: tuple[str, ...] = field(compare=False)
    digest: str


@lru_cache(maxsize=len(LANGUAGES))
def _compiled(sources: _Sources, language: Language) -> Code:
    """The code of one language, kept: a process may build again from the same templates."""
    code = Code()
    made = _environment(sources.folder, language, code)
    for name in sources.names:
        made.get_template(name)
    return code


@contextmanager
def template_errors_placed(templates: Path) -> Iterator[None]:
    """Raises BrokenTemplate with file and line for any error of a template."""
    try:
        yield
    except TemplateError as error:
        frames = extract_tb(rewrite_traceback_stack().__traceback__)
        places = [f"{templates / one.filename}:{one.lineno}" for one in frames if _is_ours(one)]
        place = places[-1] if places else ""
        raise BrokenTemplate(f"{place} {error.message}".strip()) from None


def _is_ours(frame: FrameSummary) -> bool:
    """Whether the line is one of a template: their code goes by their names, not by places."""
    return frame.filename.endswith(".html")


class _Loader(FileSystemLoader):
    """Puts words of the language in place of `_("…")`: printing costs nothing for them.

    And the control characters of the roots in place of the names that authors write.
    """

    def __init__(self, folder: Path, language: Language) -> None:
        super().__init__(folder)
        self.language = language

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        source, _path, is_fresh = super().get_source(environment, template)
        source = source.replace("@@base@@", BASE).replace("@@root@@", ROOT)
        return _SENTENCE.sub(self._translated, source), template, is_fresh

    def _translated(self, found: re.Match[str]) -> str:
        words = translations(self.language).gettext(json.loads(found.group(1)))
        return json.dumps(words, ensure_ascii=False)


class _Context(Context):
    """Calls macros and methods as they are: none of ours asks for the context."""

    def call(
        self,
        called: Callable[..., Any],
        /,
        *values: Any,
        _loop_vars: object = None,
        _block_vars: object = None,
        **named: Any,
    ) -> Any:
        """What stands for each `name(…)` in a template; what names are known there is of no use."""
        return called(*values, **named)


class _Environment(Environment):
    """Looks for each template once."""

    context_class = _Context

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


def _escaped(value: object) -> str:
    """What templates escape by: most values have nothing to be escaped."""
    if type(value) is Markup or (type(value) is str and not _UNSAFE.search(value)):
        return value
    return escape(value)


@lru_cache
def environment(templates: Templates, language: Language, drawings: Drawings) -> Environment:
    """What prints the templates in one language; they are the same while a build prints."""
    made = _environment(templates.folder, language, templates.code[language])
    made.globals.update(language=language, covers=drawings.covers, patterns=drawings.patterns)
    return made


def _environment(folder: Path, language: Language, code: Code) -> Environment:
    return _Environment(
        loader=_Loader(folder, language),
        bytecode_cache=code,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
