"""The only contact with MkDocs: its settings, and the frame and prose pages of one language."""

import logging
import re
import tempfile
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.utils.yaml import yaml_load

from showcase.pages.settings import Settings
from showcase.translation import Language

CONFIGURATIONS: dict[Language, str] = {"vi": "mkdocs.yml", "en": "mkdocs.en.yml"}
# What renders frames and prose pages.
Engine = Literal["mkdocs", "zensical"]
FRAME_PAGE = "_/_/_/_/frame/index.html"
# This machine alone may be asked without encryption: a store under trial.
_IS_ORIGIN = re.compile(r"https://[a-z0-9.-]+(:[0-9]+)?|http://127\.0\.0\.1:[0-9]+")
_IS_ADDRESS = re.compile(r"https?://[^/?#\s]+/[^?#\s]*")


class SiteToolFailed(Exception):
    """MkDocs warned or failed; the message holds its lines."""


class WrongSettings(Exception):
    """The folder holds no project, or a setting cannot be right."""


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
            rendered = take(Path(folder))
    except (TemplateError, Abort, ConfigurationError) as error:
        raise SiteToolFailed(f"{configuration.name}: {error}") from None
    finally:
        logger.removeHandler(warnings)
    if warnings.lines:
        raise SiteToolFailed("\n".join(warnings.lines))
    return rendered


def take(folder: Path) -> Rendered:
    """The frame and the prose pages in a folder that MkDocs has just built."""
    prose = {
        f"{page.parent.relative_to(folder).as_posix()}/": page.read_text(encoding="utf-8")
        for page in sorted(folder.glob("[!_]*/**/index.html"))
    }
    return Rendered((folder / FRAME_PAGE).read_text(encoding="utf-8"), prose)


def read_settings(project: Path, site_url: str | None = None) -> Settings:
    """The owner's settings from the configurations; `site_url` stands above the written one."""
    try:
        vietnamese, english = (_read(project / name) for name in CONFIGURATIONS.values())
        extra = vietnamese["extra"]
        address = site_url or vietnamese["site_url"]
        settings = Settings(
            site_url=f"{address.rstrip('/')}/",
            site_name_vi=vietnamese["site_name"],
            site_name_en=english["site_name"],
            repo_url=extra.get("repo_url") or "",
            contact_mail=extra.get("contact_mail") or "",
            contact_zalo=extra.get("contact_zalo") or "",
            has_hsts=extra.get("hsts") is True,
            photo_hosts=tuple((extra.get("photo_hosts") or "").split()),
        )
    except (OSError, ConfigurationError, KeyError) as error:
        raise WrongSettings(str(error)) from None
    if not _IS_ADDRESS.fullmatch(settings.site_url):
        raise WrongSettings(f"site_url: {address}")
    for origin in settings.photo_hosts:
        if not _IS_ORIGIN.fullmatch(origin):
            raise WrongSettings(f"photo_hosts: {origin}")
    return settings


def _read(configuration: Path) -> dict[str, Any]:
    with configuration.open("rb") as stream:
        return yaml_load(stream)


def theme_stylesheet() -> bytes:
    """Material's own style sheet, as its package carries it."""
    sheets = Path(str(files("material"))) / "templates/assets/stylesheets"
    (main,) = sheets.glob("main.*.min.css")
    return main.read_bytes()
