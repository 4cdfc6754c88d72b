"""The scripts as they are sent: compact, the finder's modules joined.

A dozen modules would be a dozen requests, each known only when the one before has come.
"""

import re
from collections.abc import Iterator, Mapping

from minify import string as minified

JOINED = "finder/boxes.js"

_IMPORT = re.compile(r'^import \{[^}]*\} from "([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:\{[^}]*\};\n)?", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:(?:async )?\w+\*? (\w+)|\{ ([^}]*) \};)", re.MULTILINE)
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
    return {
        path: str(minified("text/javascript", script)).encode() for path, script in sent.items()
    }


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
    """All modules as one: what they import from elsewhere stands first, once.

    They stand in a function, so that their names are short and nobody else's; what the last one
    exports, which imports all others, comes out of it.
    """
    names = [name for script in modules.values() for name in _NAMED.findall(script)]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise BrokenScript(f"{JOINED}: {', '.join(sorted(twice))}")
    imports = [found for script in modules.values() for found in _IMPORT.finditer(script)]
    outside = [found.group() for found in imports if not found.group(1).startswith("./")]
    inside = (_EXPORT.sub("", _IMPORT.sub("", one)) for one in modules.values())
    exported = f"{{ {', '.join(_exported(modules[JOINED]))} }}"
    first, body = "".join(dict.fromkeys(outside)), "".join(inside)
    return f"{first}export const {exported} = (() => {{\n{body}return {exported};\n}})();\n"


def _exported(script: str) -> Iterator[str]:
    """The names that a module exports."""
    for named, listed in _EXPORTED.findall(script):
        yield from (named or listed).split(", ")
