"""The only contact with MkDocs: render the frame and the prose pages of one language."""

import logging
import tempfile
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

FRAME_PAGE = "_/_/_/_/frame/index.html"


class SiteToolFailed(Exception):
    """MkDocs warned or failed; the message holds its lines."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What the site tool made: the uncut frame, and each prose page by its address."""

    frame: str
    prose: dict[str, str]


class _Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def render(configuration: Path, site_url: str) -> Rendered:
    """Build one language into a folder of its own and take the pages.

    Raises SiteToolFailed at the first warning: a warning is a broken link or a missing page.
    """
    warnings = _Lines()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    logger.propagate = False
    try:
        with tempfile.TemporaryDirectory() as folder:
            config = load_config(
                str(configuration), site_dir=folder, site_url=site_url, hooks=[], plugins=[]
            )
            build(config)
            rendered = _take(Path(folder))
    except (TemplateError, Abort, ConfigurationError) as error:
        raise SiteToolFailed(f"{configuration.name}: {error}") from None
    finally:
        logger.removeHandler(warnings)
    if warnings.lines:
        raise SiteToolFailed("\n".join(warnings.lines))
    return rendered


def _take(folder: Path) -> Rendered:
    prose = {
        f"{page.parent.relative_to(folder).as_posix()}/": page.read_text(encoding="utf-8")
        for page in sorted(folder.glob("[!_]*/**/index.html"))
    }
    return Rendered((folder / FRAME_PAGE).read_text(encoding="utf-8"), prose)


def theme_stylesheet() -> bytes:
    """Material's own style sheet, as its package carries it."""
    import material

    sheets = Path(material.__file__).parent / "templates/assets/stylesheets"
    (main,) = sheets.glob("main.*.min.css")
    return main.read_bytes()
