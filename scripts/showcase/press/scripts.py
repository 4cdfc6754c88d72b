"""The scripts as they are sent: without comments, and the finder's modules joined into one.

A dozen modules would be a dozen requests, each known only when the one before has come.
"""

import re
from collections.abc import Mapping

JOINED = "finder/boxes.js"

# What is kept as it is: texts, and patterns, which stand where no number can be divided.
_KEPT = r"""
  "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*'
  | `(?:\\.|\$\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\}|[^`\\])*`
  | (?:(?<=[(,=:?&|!\[>;{])|(?<=return))\s* / (?![/*]) (?:\\.|\[(?:\\.|[^\]])*\]|[^/\\])+ /
"""
# Comments, and spaces that part neither two words nor two signs.
_NOTHING = r"""
  /\*.*?\*/ | \s*//[^\n]*
  | (?<![\w$#+-])\s+ | \s+(?![\w$#+\-\s/])
  | (?<=[\w$])\s+(?=[+-]) | (?<=[+-])\s+(?=[\w$])
"""
_TOKEN = re.compile(f"(?P<kept>{_KEPT})|{_NOTHING}", re.DOTALL | re.VERBOSE)
_IMPORT = re.compile(r'^import \{[^}]*\} from "([^"]+)";\n', re.MULTILINE)
_NAMED = re.compile(r"^(?:export )?(?:async )?(?:const|let|function\*?|class) (\w+)", re.MULTILINE)


class BrokenScript(Exception):
    """Two modules that are to be joined use the same name."""


def published_scripts(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """The scripts by their paths, joined and compact."""
    scripts = {path: content.decode() for path, content in sources.items() if path.endswith(".js")}
    modules: dict[str, str] = {}
    _gather(JOINED, scripts, modules)
    alone = {path: script for path, script in scripts.items() if path not in modules}
    sent = alone | ({JOINED: _joined(modules)} if modules else {})
    return {path: _compact(script).encode() for path, script in sent.items()}


def _gather(path: str, scripts: Mapping[str, str], modules: dict[str, str]) -> None:
    """Add a module after those of its folder that it imports."""
    folder = path.rpartition("/")[0]
    for name in _IMPORT.findall(scripts.get(path, "")):
        inside = f"{folder}/{name.removeprefix('./')}"
        if name.startswith("./") and inside not in modules:
            _gather(inside, scripts, modules)
    if path in scripts:
        modules[path] = scripts[path]


def _joined(modules: Mapping[str, str]) -> str:
    """All modules as one: what they import from elsewhere stands first, once."""
    names = [name for script in modules.values() for name in _NAMED.findall(script)]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise BrokenScript(f"{JOINED}: {', '.join(sorted(twice))}")
    imports = [found for script in modules.values() for found in _IMPORT.finditer(script)]
    outside = [found.group() for found in imports if not found.group(1).startswith("./")]
    return "".join((*dict.fromkeys(outside), *(_IMPORT.sub("", one) for one in modules.values())))


def _compact(script: str) -> str:
    """Twice, for a comment stood between spaces."""
    once = _without(script)
    return _without(once).strip()


def _without(script: str) -> str:
    return _TOKEN.sub(lambda found: (found["kept"] or "").strip(), script)
